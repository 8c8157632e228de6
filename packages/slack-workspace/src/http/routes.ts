import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { answer } from '../api/call.ts';
import { receiveUpload } from '../api/files.ts';
import { serveResponseUrl } from '../bot/responses.ts';
import type { Faults } from '../faults.ts';
import { say } from '../messages.ts';
import type { ActResult } from '../page-api.ts';
import { perform } from '../person/act.ts';
import type { Controls } from '../person/controls.ts';
import { pageState } from '../person/page-state.ts';
import type { Slack } from '../slack.ts';
import type { Json } from '../state/model.ts';
import { actSchema } from './act-schema.ts';
import { isLocal } from './guard.ts';

/** What the routes need. */
export interface Parts {
  slack: Slack;
  faults: Faults;
  controls: Controls;
  pageFolder: string;
}

type Env = { Bindings: HttpBindings };
type Exchange = Context<Env>;

/** The folder of the built page: `index.html` and `assets/`. The same from `src/` and from `dist/`. */
export const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

/** The largest body taken, in bytes: a file of 10 MB in base64, at most. */
const LARGEST_BODY = 14_000_000;
/** How long a slow answer takes, in ms. */
const SLOW = 2000;
/** The shortest time between two updates of a page, in ms: a burst of changes makes few of them. */
const UPDATE_EVERY = 40;

/** Everything that is served by HTTP: the page and what it asks, the Web API, files, answers at response URLs. */
export function routes(parts: Parts): Hono<Env> {
  const { slack, controls, pageFolder } = parts;
  const app = new Hono<Env>();
  app.onError((error, c) => {
    slack.complaints.push(`the workspace failed at ${c.req.path}: ${String(error)}`);
    return c.json({ ok: false, error: 'fatal_error' }, 500);
  });
  app.notFound((c) => c.json({ ok: false, error: 'not_found' }, 404));
  app.use(async (c, next) => {
    if (!isLocal(c.env.incoming)) return c.json({ ok: false, error: 'not_local' }, 403);
    await next();
    c.header('cache-control', 'no-store');
  });
  app.use(secureHeaders({ contentSecurityPolicy, strictTransportSecurity: false }));
  app.use(bodyLimit({ maxSize: LARGEST_BODY }));

  app.on(['GET', 'POST'], '/api/:method', (c) => serveApi(parts, c));
  app.post('/response/:secret', async (c) => {
    const body = parseObject(await c.req.text());
    if (!body) return c.json({ ok: false, error: 'invalid_payload' }, 400);
    const result = serveResponseUrl(slack, c.req.param('secret'), body);
    return new Response(result.body, {
      status: result.status,
      headers: { 'content-type': 'application/json' },
    });
  });
  app.post('/upload/:secret', async (c) => {
    const taken = receiveUpload(slack, c.req.param('secret'), await readUpload(c));
    return taken ? c.text('OK') : c.text('invalid upload', 400);
  });
  app.get('/files/:secret/:name', (c) => {
    const file = [...slack.state.files.values()].find(({ secret }) => secret === c.req.param('secret'));
    if (!file?.complete) return c.json({ ok: false, error: 'file_not_found' }, 404);
    return c.body(new Uint8Array(file.content), 200, {
      'content-type': file.mimetype,
      'content-disposition': 'attachment',
    });
  });

  app.get('/page/state', async (c) => {
    await controls.refreshNextDue();
    return c.json(pageState(slack, controls, personOf(slack, c)));
  });
  app.get('/page/updates', (c) => serveUpdates(parts, c));
  app.post('/page/act', async (c) => {
    const refused: ActResult = { ok: false, error: say.badAct };
    // A foreign page can send a form without being asked, but not this type.
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.json(refused, 415);
    const act = actSchema.safeParse(parseObject(await c.req.text()));
    if (!act.success) return c.json(refused, 400);
    return c.json(await perform(slack, controls, personOf(slack, c), act.data));
  });
  app.get('/', serveStatic({ path: join(pageFolder, 'index.html') }));
  app.get('/assets/*', serveStatic({ root: pageFolder }));
  return app;
}

const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'https:', 'data:'],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/** Whom the page acts for: `as`, or the first member. */
function personOf({ state }: Slack, c: Exchange): string {
  const members = [...state.users.values()].filter((user) => !user.isBot);
  return (members.find(({ id }) => id === c.req.query('as')) ?? members[0])?.id ?? '';
}

/** A call of the Web API, struck by the troubles that stand. */
async function serveApi({ slack, faults }: Parts, c: Exchange): Promise<Response> {
  const method = c.req.param('method') ?? '';
  const values = await readArguments(c);
  if (!values) return c.json({ ok: false, error: 'invalid_json' });
  const fault = faults.strike(method);
  if (fault === 'rate-limited' || !withinRate(faults, method, values)) {
    return c.json({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '1' });
  }
  if (fault === 'server-error') return c.text('Internal Server Error', 500);
  if (fault === 'lost-request') return hangUp(c);
  if (fault === 'slow') await wait(SLOW);
  const result = answer(slack, { method, token: tokenOf(c, values), values });
  if (fault === 'lost-reply') return hangUp(c);
  return c.json(result, 200, { 'x-oauth-scopes': [...slack.scopes].join(',') });
}

function hangUp(c: Exchange): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function withinRate(faults: Faults, method: string, values: Json): boolean {
  return method !== 'chat.postMessage' || faults.mayPost(String(values['channel']), performance.now());
}

function tokenOf(c: Exchange, values: Json): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return bearer ?? (typeof values['token'] === 'string' ? values['token'] : undefined);
}

/** The arguments of a call: from the address, and from a form or JSON. Nothing for malformed JSON. */
async function readArguments(c: Exchange): Promise<Json | undefined> {
  const isJson = c.req.header('content-type')?.startsWith('application/json');
  const given = isJson ? parseObject(await c.req.text()) : await c.req.parseBody();
  return given && { ...c.req.query(), ...given };
}

/** A JSON object; nothing if it is something else. */
function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of an uploaded file: the body itself, or the one file of a multipart form. */
async function readUpload(c: Exchange): Promise<Buffer> {
  const file = Object.values(await c.req.parseBody()).find((value) => value instanceof File);
  return Buffer.from(await (file ?? c.req).arrayBuffer());
}

/** The state now, then again after each change. */
function serveUpdates({ slack, controls }: Parts, c: Exchange): Response {
  const user = personOf(slack, c);
  return streamSSE(c, async (stream) => {
    let timer: NodeJS.Timeout | undefined;
    const send = () => {
      timer = undefined;
      return stream.writeSSE({ data: JSON.stringify(pageState(slack, controls, user)) });
    };
    void controls.refreshNextDue();
    await send();
    const stop = slack.onChange(() => {
      timer ??= setTimeout(() => void send(), UPDATE_EVERY);
    });
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    stop();
    clearTimeout(timer);
  });
}
