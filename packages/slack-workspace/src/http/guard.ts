import type { IncomingMessage } from 'node:http';

/**
 * Is this request from this machine's own page or programs? A foreign site that a browser shows can reach loopback: by
 * a name that it points here (so the Host is checked), or by a plain request (so the Origin is checked, which browsers
 * always send with a POST and with a WebSocket).
 */
export function isLocal({ headers: { host, origin }, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${socket.localPort}`);
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((one) => origin === `http://${one}`);
}
