import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import { createMessageUpdater } from '../../src/delivery/message-updater.ts';
import type { Outgoing } from '../../src/delivery/outgoing.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { createLog, slackLogger } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Arguments, type Fault, slackApi } from '../support/slack-api.ts';

// Delivery through the client that it posts with: what goes over the wire, and what Slack's failures mean there.

const log = createLog('silent');
const client = createPostingClient('xoxb-test', { logger: slackLogger(log), timeout: 100 });
let delivery: Delivery;
let waits: number[];
const sleep = async (ms: number) => {
  waits.push(ms);
};

beforeEach(() => {
  waits = [];
  // Time passes by waiting alone.
  const monotonic = () => waits.reduce((sum, ms) => sum + ms, 0);
  const options = { client, store: createMemoryStore(), clock: systemClock, log, random: () => 0 };
  delivery = createDelivery({ ...options, settleMs: 30_000, sleep, monotonic });
});

const message = { text: 'Bonjour', blocks: [{ type: 'divider' as const }] };
const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  key: 'visit:12:J-7',
  kind: 'reminder',
  channel: 'C1',
  compose: () => message,
  ...more,
});
const mine = { ts: '7.7', metadata: { event_type: 'capi_post', event_payload: { key: 'visit:12:J-7' } } };
const another = { ts: '8.8', blocks: [{ type: 'divider', block_id: 'capi:visit:12:J-1' }] };

describe('a post', () => {
  it('goes with its key, where a lost reply can be found by it', async () => {
    const posted = slackApi.expects('chat.postMessage', { ts: '7.7' });

    expect(await delivery.post(outgoing({ threadTs: '1.0' }))).toEqual({
      state: 'sent',
      channel: 'C1',
      ts: '7.7',
    });

    expect(posted).toMatchObject([
      {
        channel: 'C1',
        thread_ts: '1.0',
        text: 'Bonjour',
        blocks: [{ type: 'divider', block_id: 'capi:visit:12:J-7' }],
        metadata: mine.metadata,
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    ]);
  });

  it('to a person goes into the conversation with them, which is opened once', async () => {
    const opened = slackApi.expects('conversations.open', { channel: { id: 'D7' } });
    const posted = slackApi.expects('chat.postMessage', { ts: '7.7' }, 2);

    for (const key of ['a', 'b']) await delivery.post(outgoing({ key, channel: 'U7' }));

    expect(opened).toMatchObject([{ users: 'U7' }]);
    expect(posted).toMatchObject([{ channel: 'D7' }, { channel: 'D7' }]);
  });

  it('waits as long as Slack says, and is made then: nothing is looked for', async () => {
    slackApi.fails('chat.postMessage', { kind: 'rateLimited', retryAfterSeconds: 7 });
    slackApi.expects('chat.postMessage', { ts: '7.7' });

    expect(await delivery.post(outgoing())).toMatchObject({ state: 'sent' });
    expect(waits).toEqual([7_000]);
  });
});

describe.each<[string, Fault]>([
  ['the reply was lost', { kind: 'lostReply' }],
  ['Slack failed', { kind: 'http', status: 500 }],
  ['Slack hung', { kind: 'hangs', forMs: 500 }],
  ['a proxy answered', { kind: 'http', status: 200, body: '<html>' }],
])('when %s', (_, fault) => {
  it('the post is looked for by its key, and is not made again when it is there', async () => {
    slackApi.fails('chat.postMessage', fault);
    const looked = slackApi.expects('conversations.history', { messages: [another, mine] });

    expect(await delivery.post(outgoing())).toMatchObject({ state: 'sent', ts: '7.7' });

    expect(looked).toMatchObject([{ channel: 'C1', include_all_metadata: 'true' }]);
    expect(
      waits.reduce((sum, ms) => sum + ms),
      'it has had time to show',
    ).toBeGreaterThanOrEqual(30_000);
  });

  it('the post is made again when it is not there', async () => {
    slackApi.fails('chat.postMessage', fault);
    slackApi.expects('conversations.history', { messages: [another] });
    slackApi.expects('chat.postMessage', { ts: '9.9' });

    expect(await delivery.post(outgoing())).toMatchObject({ state: 'sent', ts: '9.9' });
  });
});

describe('looking for a post', () => {
  const paged =
    (...pages: object[][]) =>
    ({ cursor }: Arguments) => {
      const at = Number(cursor ?? 0);
      const next = at + 1 < pages.length ? `${at + 1}` : '';
      return { messages: pages[at], response_metadata: { next_cursor: next } };
    };
  /** As many seconds from now, as Slack writes it. */
  const ts = (seconds: number) => (Date.now() / 1000 + seconds).toFixed(6);

  it('in a thread asks for the whole thread, page by page', async () => {
    slackApi.fails('chat.postMessage', { kind: 'lostReply' });
    const looked = slackApi.expects('conversations.replies', paged([{ ts: '1.0' }], [another], [mine]), 3);

    expect(await delivery.post(outgoing({ threadTs: '1.0' }))).toMatchObject({ ts: '7.7' });

    expect(looked).toMatchObject([{ ts: '1.0' }, { cursor: '1' }, { cursor: '2' }]);
  });

  it('in a channel stops at messages of more than an hour before the attempt', async () => {
    slackApi.fails('chat.postMessage', { kind: 'lostReply' });
    const pages = [[{ ...another, ts: ts(0) }], [{ ...another, ts: ts(-3_660) }], [mine]];
    const looked = slackApi.expects('conversations.history', paged(...pages), 2);
    slackApi.expects('chat.postMessage', { ts: '9.9' });

    expect(await delivery.post(outgoing())).toMatchObject({ ts: '9.9' });
    expect(looked).toHaveLength(2);
  });

  it('waits when Slack says « too many », and asks again', async () => {
    slackApi.fails('chat.postMessage', { kind: 'lostReply' });
    slackApi.fails('conversations.history', { kind: 'rateLimited', retryAfterSeconds: 60 });
    slackApi.expects('conversations.history', { messages: [mine] });

    expect(await delivery.post(outgoing())).toMatchObject({ ts: '7.7' });
    expect(waits).toContain(60_000);
  });

  it('without the scope to read leaves it to people', async () => {
    slackApi.fails('chat.postMessage', { kind: 'lostReply' });
    slackApi.expects('conversations.history', { ok: false, error: 'missing_scope' });

    expect(await delivery.post(outgoing())).toEqual({ state: 'unverified' });
  });
});

describe('a message that is kept up to date', () => {
  it.each<[string, Fault, number]>([
    ['as long as Slack says', { kind: 'rateLimited', retryAfterSeconds: 7 }, 7_000],
    ['a second after a failure', { kind: 'http', status: 500 }, 1_000],
    ['a second after a lost reply', { kind: 'lostReply' }, 1_000],
  ])('waits %s, and is updated in place', async (_, fault, ms) => {
    slackApi.fails('chat.update', fault);
    const updated = slackApi.expects('chat.update');
    const updater = createMessageUpdater({ client, log, sleep, monotonic: () => 0 });

    updater.update({ key: 'visit:12', channel: 'C1', ts: '7.7' }, async () => message);
    await updater.drain(1_000);

    expect(updated).toMatchObject([
      { channel: 'C1', ts: '7.7', text: 'Bonjour', blocks: [{ block_id: 'capi:visit:12' }] },
    ]);
    expect(waits).toContain(ms);
  });

  it('is left alone when it is gone', async () => {
    const updated = slackApi.expects('chat.update', { ok: false, error: 'message_not_found' });
    const updater = createMessageUpdater({ client, log, sleep, monotonic: () => 0 });

    updater.update({ key: 'visit:12', channel: 'C1', ts: '7.7' }, async () => message);
    await updater.drain(1_000);

    expect(updated).toHaveLength(1);
  });
});
