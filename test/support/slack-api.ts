import nock from 'nock';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Arguments of one Web API call, as the method's documentation names them: lists and objects are decoded. */
export type Arguments = Record<string, unknown>;

/** What goes wrong between Capi and Slack. `lostReply`: Slack did the thing, the answer never came. */
export type Fault =
  | { kind: 'rateLimited'; retryAfterSeconds?: number }
  | { kind: 'http'; status: number; body?: string }
  | { kind: 'lostReply' }
  | { kind: 'hangs'; forMs: number };

type Reply = object | ((args: Arguments) => object);

const origin = 'https://slack.com';
let unmocked: string[] = [];
const callers: { stop(): Promise<unknown> }[] = [];

/**
 * Slack as a test expects it to be called: methods of its Web API, or any other address of it (`https://…`: a
 * `response_url`, the place of an upload). Every expectation must be met, and no other call may leave the machine:
 * else the test fails and is told both lists. The only importer of nock.
 */
export const slackApi = {
  /** What calls Slack during this test: it is stopped before what was called is looked at. */
  isCalledBy(caller: { stop(): Promise<unknown> }): void {
    callers.push(caller);
  },

  /**
   * Expects `method` (« chat.postMessage ») to be called and answers `{ ok: true, ...reply }`; a reply with
   * `ok: false, error` is a refusal. Expectations for the same method are used in the order they were made.
   * @returns the arguments of the calls so far, filled as they come
   */
  expects(method: string, reply: Reply = {}, times = 1): Arguments[] {
    const calls: Arguments[] = [];
    answer(endpoint(method).times(times), reply, calls);
    return calls;
  },

  /** Answers `method` in the same way, however often it is called, or never. */
  allows(method: string, reply: Reply = {}): Arguments[] {
    const calls: Arguments[] = [];
    answer(endpoint(method).optionally(), reply, calls).persist();
    return calls;
  },

  /** Expects `method` to be called and lets it fail in transit. */
  fails(method: string, fault: Fault): Arguments[] {
    const calls: Arguments[] = [];
    const expected = endpoint(method, calls);
    if (fault.kind === 'lostReply')
      expected.replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    else if (fault.kind === 'hangs') expected.delay(fault.forMs).reply(200, { ok: true });
    else if (fault.kind === 'http') expected.reply(fault.status, fault.body ?? '');
    else {
      const header = fault.retryAfterSeconds;
      expected.reply(429, '', header === undefined ? {} : { 'retry-after': `${header}` });
    }
    return calls;
  },
};

function answer(interceptor: nock.Interceptor, reply: Reply, calls: Arguments[]): nock.Scope {
  return interceptor.reply(200, (_uri, body) => {
    const args = decode(body);
    calls.push(args);
    return { ok: true, ...(typeof reply === 'function' ? reply(args) : reply) };
  });
}

function endpoint(method: string, calls?: Arguments[]): nock.Interceptor {
  const url = method.startsWith('https://') ? new URL(method) : new URL(`/api/${method}`, origin);
  return nock(url.origin).post(url.pathname, (body) => {
    calls?.push(decode(body));
    return true;
  });
}

/** Slack's client sends forms; lists and objects in them are JSON. Files go as they are. */
function decode(body: unknown): Arguments {
  if (typeof body === 'string' && !/^[\w%.~+-]+=/.test(body)) return { content: body };
  const fields = typeof body === 'string' ? Object.fromEntries(new URLSearchParams(body)) : (body as object);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value,
    ]),
  );
}

const loopback = /^(127\.0\.0\.1|localhost|\[?::1\]?)(:\d+)?$/;

function noteUnmocked(request: Request | { method?: string; host?: string; path?: string }): void {
  const url =
    'url' in request ? new URL(request.url) : new URL(`http://${request.host}${request.path ?? ''}`);
  if (!loopback.test(url.host)) unmocked.push(`${request.method ?? 'GET'} ${url.host}${url.pathname}`);
}

/**
 * Watches what the tests of a file call. To be called for each file: modules may be loaded once for several of them,
 * and hooks are those of the file that registers them.
 */
export function watchSlackApi(): void {
  beforeAll(() => {
    nock.disableNetConnect();
    nock.enableNetConnect((host) => loopback.test(host));
    nock.emitter.on('no match', noteUnmocked);
  });

  afterEach(async () => {
    await Promise.all(callers.splice(0).map((caller) => caller.stop()));
    const unused = nock.pendingMocks();
    const unexpected = unmocked;
    unmocked = [];
    nock.abortPendingRequests();
    nock.cleanAll();
    if (unused.length + unexpected.length === 0) return;
    const list = (lines: string[]) => lines.map((line) => `\n  ${line}`).join('') || ' none';
    throw new Error(`Expected but never called:${list(unused)}\nCalled but not expected:${list(unexpected)}`);
  });

  afterAll(() => {
    nock.emitter.off('no match', noteUnmocked);
  });
}
