import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { newSecret } from '../state/ids.ts';
import type { Json } from '../state/model.ts';

/** How often Slack's side pings an open socket, in ms. */
const PING_EVERY = 10_000;
/** Slack allows ten sockets to an app. */
const MOST_SOCKETS = 10;
/** How long a socket may take to close, in ms. */
const GOODBYE = 500;
/** How many settled envelopes are remembered, to tell a late acknowledgement from an invented one. */
const REMEMBERED = 10_000;

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

export interface Envelope {
  type: EnvelopeType;
  payload: Json;
  /** May the acknowledgement carry an answer? */
  acceptsResponse: boolean;
  /** Of an event that was sent before. */
  retry?: { attempt: number; reason: string };
}

/** What became of an envelope: acknowledged in time, with what the app answered, or not. */
export type Outcome =
  | { acknowledged: true; answer: Json }
  | { acknowledged: false; reason: 'http_timeout' | 'connection_failed' };

interface Pending {
  socket: WebSocket;
  settle: (outcome: Outcome) => void;
  outcome: Promise<Outcome>;
}

/** What the hub tells of; a complaint is an app's breach of the protocol. */
export interface HubListener {
  connectionsChanged(): void;
  complain(complaint: string): void;
}

/**
 * Slack's side of Socket Mode: addresses to connect to, greetings, envelopes with their acknowledgements. Each
 * envelope goes to one of the open sockets in turn.
 */
export class SocketHub {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sockets: WebSocket[] = [];
  readonly #tickets = new Set<string>();
  readonly #pending = new Map<string, Pending>();
  readonly #settled = new Set<string>();
  readonly #listener: HubListener;
  readonly #ackWithin: number;
  readonly #appId: string;
  readonly #pinging: NodeJS.Timeout;
  #closedToNew = false;

  /** `ackWithin` in ms. */
  constructor(options: { appId: string; ackWithin: number; listener: HubListener }) {
    this.#appId = options.appId;
    this.#ackWithin = options.ackWithin;
    this.#listener = options.listener;
    this.#pinging = setInterval(() => {
      for (const socket of this.#sockets) socket.ping();
    }, PING_EVERY);
    this.#pinging.unref();
  }

  get connections(): number {
    return this.#sockets.length;
  }

  /** A path with its ticket, good for one connection; nothing while sockets are refused. */
  issueTicket(): string | undefined {
    if (this.#closedToNew || this.#sockets.length >= MOST_SOCKETS) return undefined;
    const ticket = newSecret();
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  /** Takes over an HTTP upgrade whose path begins with `/link/`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, ticket: string | null): void {
    if (ticket === null || !this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) => this.#greet(accepted));
  }

  /** Sends an envelope and waits for its acknowledgement. */
  send(envelope: Envelope): Promise<Outcome> {
    const socket = this.#sockets.shift();
    if (!socket) return Promise.resolve({ acknowledged: false, reason: 'connection_failed' });
    this.#sockets.push(socket);
    const id = randomUUID();
    let settle: Pending['settle'] = () => {};
    const outcome = new Promise<Outcome>((resolve) => {
      settle = resolve;
    });
    const timer = setTimeout(() => settle({ acknowledged: false, reason: 'http_timeout' }), this.#ackWithin);
    this.#pending.set(id, { socket, settle, outcome });
    socket.send(JSON.stringify(onTheWire(id, envelope)));
    return outcome.finally(() => {
      clearTimeout(timer);
      this.#pending.delete(id);
      this.#remember(id);
    });
  }

  /** Resolves once every envelope sent until now was acknowledged, or given up on. */
  async acknowledged(): Promise<void> {
    await Promise.all([...this.#pending.values()].map(({ outcome }) => outcome));
  }

  /** Asks the app to reconnect, as Slack does several times a day. */
  recycle(): void {
    for (const socket of this.#sockets) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
    }
  }

  /** Cuts the sockets and takes no new ones until told otherwise. */
  setClosedToNew(closed: boolean): void {
    this.#closedToNew = closed;
    if (!closed) return;
    for (const socket of [...this.#sockets]) {
      this.#forget(socket);
      socket.terminate();
    }
  }

  /** Says goodbye to the sockets, and cuts those that do not answer. */
  async close(): Promise<void> {
    clearInterval(this.#pinging);
    this.#closedToNew = true;
    for (const { settle } of [...this.#pending.values()]) {
      settle({ acknowledged: false, reason: 'connection_failed' });
    }
    await Promise.all(this.#sockets.map(goodbye));
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.#sockets.push(socket);
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', () => this.#forget(socket));
    socket.on('error', () => socket.terminate());
    const hello = {
      type: 'hello',
      num_connections: this.#sockets.length,
      connection_info: { app_id: this.#appId },
      debug_info: { host: 'local', approximate_connection_time: 18_060 },
    };
    socket.send(JSON.stringify(hello));
    this.#listener.connectionsChanged();
  }

  #forget(socket: WebSocket): void {
    const index = this.#sockets.indexOf(socket);
    if (index >= 0) this.#sockets.splice(index, 1);
    for (const pending of [...this.#pending.values()]) {
      if (pending.socket === socket) pending.settle({ acknowledged: false, reason: 'connection_failed' });
    }
    this.#listener.connectionsChanged();
  }

  #remember(id: string): void {
    if (this.#settled.size >= REMEMBERED) this.#settled.clear();
    this.#settled.add(id);
  }

  #receive(data: RawData): void {
    const { envelope_id: id, payload } = parse(data);
    const pending = typeof id === 'string' ? this.#pending.get(id) : undefined;
    if (pending) {
      pending.settle({ acknowledged: true, answer: isObject(payload) ? payload : {} });
    } else if (typeof id !== 'string') {
      this.#listener.complain('a message without envelope_id on the socket');
    } else {
      this.#listener.complain(
        this.#settled.has(id) ? `acknowledged late or twice: ${id}` : `unknown envelope: ${id}`,
      );
    }
  }
}

function onTheWire(id: string, { type, payload, acceptsResponse, retry }: Envelope): Json {
  const retries = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return {
    envelope_id: id,
    type,
    payload,
    accepts_response_payload: acceptsResponse,
    ...(type === 'events_api' && retries),
  };
}

/** Closes a socket as the protocol wants it, without waiting long. */
function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(data: RawData): Json {
  try {
    const value: unknown = JSON.parse(data.toString());
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
