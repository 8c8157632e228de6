import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** How Capi reaches Slack. `local` needs no account: Capi opens its own workspace on this machine. */
export type Connection =
  | { mode: 'local'; port?: number }
  | { mode: 'socket'; botToken: string; appToken: string; apiUrl?: string }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number; apiUrl?: string };

/** Who facilitates, as the settings tell it. Without any, the workspace's administrators. */
export interface FacilitatorSettings {
  /** A user group, by its handle (`animation`) or its id (`S…`): counts where the plan has user groups. */
  group?: string;
  /** A channel (`C…`, usually private): its members facilitate where the group cannot be read. Troubles are told there. */
  channel?: string;
  /** People (`U…`) who facilitate in any case. */
  people: readonly string[];
}

export interface Config {
  connection: Connection;
  /** Absolute path of the folder that holds all of Capi's state. */
  dataDirectory: string;
  /** Absolute path of the community's memory, in Markdown. */
  knowledgeDirectory: string;
  /** IANA zone of the community: « aujourd’hui », 09:00. */
  zone: string;
  /** Who may plan visits and decide for the community. */
  facilitators: FacilitatorSettings;
  /** Where Capi can be reached by HTTP, without a final slash. */
  publicUrl?: string;
  /** Slack id of the channel that the whole community reads; facilitators may choose another in Slack. */
  channel?: string;
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
  CAPI_PUBLIC_URL:
    'Adresse publique de Capi en mode HTTP (« https://capi.exemple.fr »), pour l’agenda auquel on peut s’abonner.',
  PORT: 'Port d’écoute en mode HTTP ; sans jetons, port de l’espace local (défaut : 3000, ou un port libre).',
  SLACK_API_URL: 'Racine de la Web API, pour un remplaçant de Slack (défaut : https://slack.com/api/).',
  CAPI_DATA_DIR: 'Dossier de tout l’état de Capi (défaut : data).',
  CAPI_KNOWLEDGE_DIR: 'Dossier des contenus de la communauté (défaut : knowledge).',
  CAPI_ZONE:
    'Fuseau horaire de la communauté (défaut : Europe/Paris), tant que l’équipe d’animation n’en choisit pas d’autre dans Slack.',
  CAPI_CHANNEL:
    'Identifiant du canal (« C… ») de toute la communauté, où Capi est invité : sa lettre hebdomadaire y paraît, et il accueille par message direct les personnes qui le rejoignent. L’équipe d’animation peut en choisir un autre dans Slack.',
  CAPI_FACILITATORS_CHANNEL:
    'Identifiant du canal (« C… ») de l’équipe d’animation, où Capi est invité : ses membres planifient les visites, et Capi y signale ce qui ne va pas. Se change aussi dans Slack.',
  CAPI_FACILITATORS_GROUP:
    'Groupe de personnes (« @animation »), avec une offre payante de Slack : passe avant le canal pour dire qui anime.',
  CAPI_FACILITATORS:
    'Identifiants (« U… », séparés par des virgules) de personnes qui animent dans tous les cas. Sans aucun de ces trois réglages : les administrateurs de l’espace.',
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
  const facilitators = readFacilitators(value, faults);
  const publicUrl = readPublicUrl(value('CAPI_PUBLIC_URL'), connection, faults);
  const channel = value('CAPI_CHANNEL');
  if (channel && !isChannelId(channel)) faults.push(notAChannel('CAPI_CHANNEL', channel));
  const level = value('CAPI_LOG_LEVEL') ?? (connection?.mode === 'local' ? 'warn' : 'info');
  const logLevel = logLevels.find((known) => known === level);
  if (!logLevel) faults.push(`CAPI_LOG_LEVEL : « ${level} » n’est pas l’un de ${logLevels.join(', ')}`);

  if (faults.length > 0 || !connection || !logLevel) throw new ConfigError(faults);
  return {
    connection,
    dataDirectory: resolve(value('CAPI_DATA_DIR') ?? 'data'),
    knowledgeDirectory: resolve(value('CAPI_KNOWLEDGE_DIR') ?? 'knowledge'),
    zone,
    facilitators,
    ...(publicUrl ? { publicUrl } : {}),
    ...(channel ? { channel } : {}),
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
  if (value('NODE_ENV') !== 'production' && !credentials.some(value)) return { mode: 'local', port };

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

function readPublicUrl(
  text: string | undefined,
  connection: Connection | undefined,
  faults: string[],
): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^\s?#]+$/.test(text) || !URL.canParse(text)) {
    faults.push(`CAPI_PUBLIC_URL : « ${text} » n’est pas une adresse http(s)`);
  } else if (connection && connection.mode !== 'http') {
    faults.push('CAPI_PUBLIC_URL ne sert qu’en mode HTTP (SLACK_SIGNING_SECRET et PORT)');
  }
  return text.replace(/\/+$/, '');
}

function readFacilitators(value: Value, faults: string[]): FacilitatorSettings {
  const group = value('CAPI_FACILITATORS_GROUP');
  const channel = value('CAPI_FACILITATORS_CHANNEL');
  const people = (value('CAPI_FACILITATORS') ?? '').split(/[\s,;]+/).filter((one) => one !== '');
  if (channel && !isChannelId(channel)) faults.push(notAChannel('CAPI_FACILITATORS_CHANNEL', channel));
  for (const person of people.filter((one) => !/^[UW][A-Z0-9]+$/.test(one))) {
    faults.push(
      `CAPI_FACILITATORS : « ${person} » n’est pas un identifiant de personne (« U… », menu « … » de son profil)`,
    );
  }
  return { people, ...(group ? { group } : {}), ...(channel ? { channel } : {}) };
}

const isChannelId = (text: string) => /^[CG][A-Z0-9]+$/.test(text);

const notAChannel = (setting: Setting, value: string) =>
  `${setting} : « ${value} » n’est pas un identifiant de canal (« C… », en bas de la fenêtre « Détails du canal »)`;

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
