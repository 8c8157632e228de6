import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * Capi's log: one JSON object a line. What is logged is chosen field by field by the caller: never a text of a
 * message, a name or a payload. As a net, whatever looks like a Slack token is blotted out, also inside errors.
 */
export type Log = Logger;

const tokens = /\b(?:xox[a-z]|xapp|xoxe(?:\.xox[a-z])?)-[\w.-]+/gi;
const blot = (text: string) => text.replace(tokens, '[jeton]');

/**
 * @param level least severe level to write
 * @param destination where to (default: standard output)
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.token', '*.text', '*.blocks', 'token', 'text', 'blocks'], censor: '[masqué]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error as the log may show it: kind, code, message and stack without tokens; never the request or its body. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: blot(error.message),
    stack: blot(error.stack ?? ''),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

/**
 * What Slack's own packages log, as part of Capi's log. Their debug level prints whole payloads and secrets, so
 * it is dropped whatever the level asked for; of the other levels only plain texts are kept.
 */
export function slackLogger(log: Log): SlackLogger {
  const slack = log.child({ from: 'slack' });
  const say =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      slack[level](
        { ...(error ? { err: error } : {}) },
        blot(parts.filter((part) => typeof part === 'string').join(' ')),
      );
    };
  return {
    debug: () => {},
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
