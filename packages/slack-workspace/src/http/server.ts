import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { isLocal } from './guard.ts';
import { type Parts, routes } from './routes.ts';

/** Listens on loopback, sets the workspace's origin, and serves the page, the Web API and the socket. */
export async function listen(parts: Parts, host: string, port: number): Promise<Server> {
  const { slack } = parts;
  // The program around keeps its own Request and Response.
  const server = createAdaptorServer({
    fetch: routes(parts).fetch,
    overrideGlobalObjects: false,
  }) as Server;
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', slack.origin);
    if (!isLocal(request) || url.pathname !== '/link/') return socket.destroy();
    slack.hub.upgrade(request, socket, head, url.searchParams.get('ticket'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  slack.origin = `http://${host.includes(':') ? `[${host}]` : host}:${given}`;
  return server;
}
