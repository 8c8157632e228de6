import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Connection } from '../config.ts';
import { type Log, slackLogger } from '../log.ts';

/** A connection to something that speaks Slack's protocol: Slack itself, or the local workspace. */
export type SlackConnection = Exclude<Connection, { mode: 'local' }>;

/** Largest body that Slack sends us by HTTP; more is refused before it is read. */
const bodyLimit = '512kb';

/** The transport: how Slack's events reach us. Nothing behind it knows which one it is. */
export function createReceiver(connection: SlackConnection, log: Log): Receiver {
  const logger = slackLogger(log);
  if (connection.mode === 'http') {
    const { signingSecret, port } = connection;
    return new HTTPReceiver({
      signingSecret,
      port,
      logger,
      bodyLimit,
      customRoutes: [
        { path: '/healthz', method: ['GET'], handler: (_, response) => void response.end('ok') },
      ],
    });
  }
  return new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(connection) },
  });
}

/** Options for any Web API client of this connection. */
export function clientOptions(connection: SlackConnection): { slackApiUrl?: string } {
  return connection.apiUrl ? { slackApiUrl: connection.apiUrl } : {};
}
