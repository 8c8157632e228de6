import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Connection } from '../config.ts';
import { type Log, slackLogger } from '../log.ts';

/** A connection to something that speaks Slack's protocol: Slack itself, or the local workspace. */
export type SlackConnection = Exclude<Connection, { mode: 'local' }>;

/** Largest body that Slack sends us by HTTP; more is refused before it is read. */
const bodyLimit = '512kb';

/** Something that Capi shows to whoever has its address. */
export interface PublicPage {
  /** Media type with its character set. */
  type: string;
  body: string;
}

/** What stands under `/agenda/…`, by name; undefined for what does not. */
export type PublicPages = (name: string) => Promise<PublicPage | undefined>;

/**
 * The transport: how Slack's events reach us. Nothing behind it knows which one it is.
 * @param pages what is served beside, where there is HTTP
 */
export function createReceiver(connection: SlackConnection, log: Log, pages: PublicPages): Receiver {
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
        {
          path: '/agenda/:name',
          method: ['GET'],
          handler: ({ params }, response) => {
            pages(String(params?.['name'] ?? '')).then(
              (page) => servePage(page, response),
              (err: unknown) => {
                log.error({ err }, 'public page not served');
                response.writeHead(500).end();
              },
            );
          },
        },
      ],
    });
  }
  return new SocketModeReceiver({
    appToken: connection.appToken,
    logger,
    installerOptions: { clientOptions: clientOptions(connection) },
  });
}

function servePage(page: PublicPage | undefined, response: ServerResponse): void {
  if (!page) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': page.type,
    'cache-control': 'private, max-age=900',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
  response.end(page.body);
}

/** Options for any Web API client of this connection. */
export function clientOptions(connection: SlackConnection): { slackApiUrl?: string } {
  return connection.apiUrl ? { slackApiUrl: connection.apiUrl } : {};
}
