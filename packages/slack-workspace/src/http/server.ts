import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiveUpload } from '../api/files.ts';
import { serveResponseUrl } from '../bot/responses.ts';
import type { Faults } from '../faults.ts';
import type { Controls } from '../person/controls.ts';
import type { Slack } from '../slack.ts';
import { serveApi } from './api-route.ts';
import { isLocal } from './guard.ts';
import { personOf, serveAct, serveState, serveUpdates } from './page-routes.ts';
import { send, sendJson } from './reply.ts';
import { parseObject, readBody, readUpload } from './request.ts';
import { asset, pageAsset } from './static-files.ts';

/** What the routes need. */
export interface Parts {
  slack: Slack;
  faults: Faults;
  controls: Controls;
  pageFolder: string;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

/** Listens on loopback, sets the workspace's origin, and serves the page, the Web API and the socket. */
export async function listen(parts: Parts, host: string, port: number): Promise<Server> {
  const { slack } = parts;
  const server = createServer((request, response) => {
    serve(parts, portOf(server), request, response).catch((error: unknown) => {
      slack.complaints.push(`the workspace failed at ${request.url}: ${String(error)}`);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: 'fatal_error' });
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', slack.origin);
    if (!isLocal(request, portOf(server)) || url.pathname !== '/link/') return socket.destroy();
    slack.hub.upgrade(request, socket, head, url.searchParams.get('ticket'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  slack.origin = `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`;
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function serve(
  parts: Parts,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request, port)) return sendJson(response, 403, { ok: false, error: 'not_local' });
  const exchange = { request, response, url: new URL(request.url ?? '/', parts.slack.origin) };
  const { pathname } = exchange.url;
  const route = routes.find(
    ([method, path]) =>
      method === request.method && (path.endsWith('/') ? pathname.startsWith(path) : pathname === path),
  );
  if (pathname === '/' && request.method === 'GET') return servePage(parts, exchange);
  if (!route) return sendJson(response, 404, { ok: false, error: 'not_found' });
  await route[2](parts, exchange, pathname.slice(route[1].length));
}

type Route = (parts: Parts, exchange: Exchange, rest: string) => void | Promise<void>;

/** A path that ends with `/` stands for all that begin with it; the rest is given. */
const routes: readonly [method: string, path: string, route: Route][] = [
  ['POST', '/api/', ({ slack, faults }, exchange) => serveApi(slack, faults, exchange)],
  ['GET', '/api/', ({ slack, faults }, exchange) => serveApi(slack, faults, exchange)],
  ['POST', '/response/', serveResponse],
  ['POST', '/upload/', serveUpload],
  ['GET', '/files/', serveFile],
  ['GET', '/assets/', serveAsset],
  [
    'GET',
    '/page/state',
    ({ slack, controls }, { url, response }) => serveState(slack, controls, personOf(slack, url), response),
  ],
  [
    'GET',
    '/page/updates',
    ({ slack, controls }, { url, response }) => serveUpdates(slack, controls, personOf(slack, url), response),
  ],
  [
    'POST',
    '/page/act',
    ({ slack, controls }, exchange) => serveAct(slack, controls, personOf(slack, exchange.url), exchange),
  ],
];

async function servePage({ pageFolder }: Parts, { response }: Exchange): Promise<void> {
  const { type, content, policy } = await pageAsset(pageFolder);
  send(response, 200, type, content, {
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
  });
}

async function serveAsset({ pageFolder }: Parts, { response }: Exchange, path: string): Promise<void> {
  const found = await asset(pageFolder, decodeURIComponent(path));
  if (found) send(response, 200, found.type, found.content);
  else sendJson(response, 404, { ok: false, error: 'not_found' });
}

async function serveResponse(
  { slack }: Parts,
  { request, response }: Exchange,
  secret: string,
): Promise<void> {
  const body = parseObject((await readBody(request)).toString());
  const result = body
    ? serveResponseUrl(slack, secret, body)
    : { status: 400, body: JSON.stringify({ ok: false, error: 'invalid_payload' }) };
  send(response, result.status, 'application/json', result.body);
}

async function serveUpload({ slack }: Parts, { request, response }: Exchange, secret: string): Promise<void> {
  const taken = receiveUpload(slack, secret, await readUpload(request));
  send(response, taken ? 200 : 400, 'text/plain', taken ? 'OK' : 'invalid upload');
}

function serveFile({ slack }: Parts, { response }: Exchange, rest: string): void {
  const file = [...slack.state.files.values()].find(({ secret }) => secret === rest.split('/')[0]);
  if (file?.complete) {
    send(response, 200, file.mimetype, file.content, { 'content-disposition': 'attachment' });
  } else sendJson(response, 404, { ok: false, error: 'file_not_found' });
}
