import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Stored {
  channel: string;
  ts: string;
  key: string;
  metadata: unknown;
  blocks: unknown;
  /** performance.now() from which the history shows it. */
  shownFrom: number;
}

/** Longest time (ms) that a message takes to be stored, and then to show in the history. */
const latency = 80;
const historyLag = 100;

/** What goes wrong, and how often in a hundred posts: ten in all. */
const faults = [
  ['refused', 1],
  ['500 before', 2],
  ['500 after', 2],
  ['dropped before', 2],
  ['dropped after', 2],
  ['hangs', 1],
] as const;
type Fault = (typeof faults)[number][0];

/** A stand-in for Slack that is slow, shows messages late, and fails one post in ten. */
export async function startFaultySlack() {
  const stored: Stored[] = [];
  const counts = { posts: 0, faults: 0, histories: 0 };

  async function post(form: URLSearchParams, response: ServerResponse): Promise<void> {
    counts.posts += 1;
    const fault = pickFault();
    if (fault) counts.faults += 1;
    await sleep(Math.random() * latency);
    if (fault === 'refused') return void response.writeHead(429, { 'retry-after': '0' }).end();
    if (fault === '500 before') return void response.writeHead(500).end();
    if (fault === 'dropped before') return void response.destroy();
    const ts = `${Math.floor(Date.now() / 1000)}.${`${stored.length}`.padStart(6, '0')}`;
    const metadata = JSON.parse(form.get('metadata') ?? '{}');
    const channel = form.get('channel') ?? '';
    const blocks: unknown = JSON.parse(form.get('blocks') ?? '[]');
    const shownFrom = performance.now() + Math.random() * historyLag;
    stored.push({ channel, ts, key: metadata.event_payload.key, metadata, blocks, shownFrom });
    if (fault === '500 after') response.writeHead(500).end();
    else if (fault === 'dropped after') response.destroy();
    else if (fault !== 'hangs') reply(response, { ok: true, channel, ts });
  }

  function history(form: URLSearchParams, response: ServerResponse): void {
    counts.histories += 1;
    const visible = stored.filter(
      ({ channel, shownFrom }) => channel === form.get('channel') && shownFrom <= performance.now(),
    );
    reply(response, { ok: true, messages: visible.reverse().slice(0, Number(form.get('limit'))) });
  }

  const server = createServer((request, response) => {
    void readForm(request).then((form) =>
      request.url === '/chat.postMessage' ? post(form, response) : history(form, response),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stored,
    counts,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pickFault(): Fault | undefined {
  let left = Math.random() * 100;
  for (const [fault, share] of faults) {
    left -= share;
    if (left < 0) return fault;
  }
  return undefined;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return new URLSearchParams(body);
}

function reply(response: ServerResponse, content: object): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(content));
}
