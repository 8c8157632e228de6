import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** How Capi reaches Slack. `local` needs no account: Capi opens its own workspace on this machine. */
export type Connection =
  | { mode: 'local'; port?: number }
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number; apiUrl?: string };

export interface Config {
  connection: Connection;
  /** Absolute path of the folder that holds all of Capi's state. */
  dataDirectory: string;
  /** Absolute path of the community's memory, in Markdown. */
  knowledgeDirectory: string;
  /** IANA zone of the community: « aujourd’hui », 09:00. */
  zone: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Everything that is wrong with the settings, told at once in French: one fault a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Réglages à corriger (voir .env.example) :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Every setting that Capi reads, with what it is for. `.env.example` says the same to people; a test keeps
 * the two lists equal.
 */
export const settings = {
  SLACK_BOT_TOKEN: 'Jeton du bot (« xoxb-… »), donné par Slack à l’installation de l’app.',
  SLACK_APP_TOKEN: 'Jeton d’app (« xapp-… », portée connections:write) : Socket Mode.',
  SLACK_SIGNING_SECRET: 'Secret de signature : mode HTTP, avec PORT.',
  PORT: 'Port d’écoute en mode HTTP ; sans jetons, port de l’espace local (défaut : 3000, ou un port libre).',
  SLACK_API_URL: 'Racine de la Web API, pour un remplaçant de Slack (défaut : https://slack.com/api/).',
  CAPI_DATA_DIR: 'Dossier de tout l’état de Capi (défaut : data).',
  CAPI_KNOWLEDGE_DIR: 'Dossier des contenus de la communauté (défaut : knowledge).',
  CAPI_ZONE: 'Fuseau horaire de la communauté (défaut : Europe/Paris).',
  CAPI_LOG_LEVEL: 'debug, info, warn, error ou silent (défaut : info ; warn dans l’espace local).',
  NODE_ENV: 'production : refuse de démarrer sans jetons, au lieu d’ouvrir l’espace local.',
} as const;

type Setting = keyof typeof settings;
type Environment = Record<string, string | undefined>;

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * Reads Capi's settings.
 * @param env the process's environment (blank values count as absent)
 * @throws ConfigError naming every missing or malformed setting
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const value: Value = (name) => env[name]?.trim() || undefined;

  const connection = readConnection(value, faults);
  const zone = value('CAPI_ZONE') ?? 'Europe/Paris';
  if (!isZone(zone)) faults.push(`CAPI_ZONE : « ${zone} » n’est pas un fuseau (exemple : Europe/Paris)`);
  const level = value('CAPI_LOG_LEVEL') ?? (connection?.mode === 'local' ? 'warn' : 'info');
  const logLevel = logLevels.find((known) => known === level);
  if (!logLevel) faults.push(`CAPI_LOG_LEVEL : « ${level} » n’est pas l’un de ${logLevels.join(', ')}`);

  if (faults.length > 0 || !connection || !logLevel) throw new ConfigError(faults);
  return {
    connection,
    dataDirectory: resolve(value('CAPI_DATA_DIR') ?? 'data'),
    knowledgeDirectory: resolve(value('CAPI_KNOWLEDGE_DIR') ?? 'knowledge'),
    zone,
    logLevel,
  };
}

/**
 * The settings of this process, with those of a `.env` file in the current folder (the environment goes first).
 * @throws ConfigError as {@link readConfig}
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env);
}

type Value = (name: Setting) => string | undefined;

function readConnection(value: Value, faults: string[]): Connection | undefined {
  const port = readPort(value('PORT'), faults);
  const credentials = [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_API_URL',
  ] as const;
  if (value('NODE_ENV') !== 'production' && !credentials.some(value))
    return { mode: 'local', ...(port === undefined ? {} : { port }) };

  const botToken = value('SLACK_BOT_TOKEN') ?? '';
  if (!botToken) faults.push('SLACK_BOT_TOKEN manque (« xoxb-… », page OAuth & Permissions de l’app Slack)');
  else if (!botToken.startsWith('xoxb-')) faults.push('SLACK_BOT_TOKEN doit commencer par « xoxb- »');
  const apiUrl = readApiUrl(value('SLACK_API_URL'), faults);
  const common = { botToken, ...(apiUrl ? { apiUrl } : {}) };

  const appToken = value('SLACK_APP_TOKEN');
  if (appToken) {
    if (!appToken.startsWith('xapp-')) faults.push('SLACK_APP_TOKEN doit commencer par « xapp- »');
    return { mode: 'socket', appToken, ...common };
  }
  const signingSecret = readSigningSecret(value, faults);
  return signingSecret ? { mode: 'http', signingSecret, port: port ?? 0, ...common } : undefined;
}

function readSigningSecret(value: Value, faults: string[]): string | undefined {
  const secret = value('SLACK_SIGNING_SECRET');
  if (!secret) {
    faults.push(
      'SLACK_APP_TOKEN manque (« xapp-… », Socket Mode), ou bien SLACK_SIGNING_SECRET et PORT (HTTP)',
    );
    return undefined;
  }
  if (!/^[0-9a-f]{16,}$/i.test(secret)) {
    faults.push(
      'SLACK_SIGNING_SECRET doit être fait de chiffres et de lettres de a à f (page Basic Information)',
    );
  }
  if (!value('PORT')) faults.push('PORT manque : le mode HTTP (SLACK_SIGNING_SECRET) en a besoin');
  return secret;
}

function readPort(text: string | undefined, faults: string[]): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  faults.push(`PORT : « ${text} » n’est pas un numéro de port (0 à 65535)`);
  return undefined;
}

/** @returns the root with its final slash, as the Web API's client wants it */
function readApiUrl(text: string | undefined, faults: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    return text.endsWith('/') ? text : `${text}/`;
  faults.push(`SLACK_API_URL : « ${text} » n’est pas une adresse http(s)`);
  return undefined;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
