import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createDelivery, type Delivery } from '../../src/delivery/delivery.ts';
import type { Incident, Message, Outgoing } from '../../src/delivery/outgoing.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeSlack } from '../support/fake-slack.ts';
import { Life } from '../support/mortal.ts';

const start = new Date('2027-03-02T08:00:00Z');
const minute = 60_000;
let slack: FakeSlack;
let store: Store;
let incidents: Incident[];
let delivery: Delivery;

const silent = createLog('silent');
const restart = () =>
  createDelivery({
    client: slack.client,
    store,
    clock: systemClock,
    log: silent,
    random: () => 0,
    onIncident: (incident) => {
      incidents.push(incident);
    },
  });

const message = (text: string): Message => ({
  text,
  blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
});
const outgoing = (key: string, more: Partial<Outgoing> = {}): Outgoing => ({
  key,
  kind: 'test',
  channel: 'C1',
  compose: () => message(key),
  ...more,
});

/** Lets the time pass that the work needs, and gives what it gives. */
async function whileTimePasses<T>(work: Promise<T>, ms = 10 * minute): Promise<T> {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(ms);
  return work;
}
/** A post begun by a process that dies before it hears from Slack. */
async function postThenCrash(post: Outgoing): Promise<void> {
  const callsBefore = slack.calls.length;
  const life = new Life();
  const mortal = { client: life.with(slack.client), store: life.with(store), sleep: life.sleep };
  const doomed = createDelivery({ ...mortal, clock: systemClock, log: silent });
  void doomed.post(post);
  await vi.waitFor(() => expect(slack.calls.length).toBeGreaterThan(callsBefore));
  life.kill();
  delivery = restart();
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  slack = new FakeSlack();
  store = createMemoryStore();
  incidents = [];
  delivery = restart();
});
afterEach(() => vi.useRealTimers());

describe('a post', () => {
  it('is made, with its key in the metadata and in a block', async () => {
    const outcome = await delivery.post(outgoing('visit:12:J-7', { threadTs: '1.1' }));
    expect(outcome).toMatchObject({ state: 'sent', channel: 'C1' });
    expect(slack.messages).toMatchObject([
      {
        text: 'visit:12:J-7',
        thread_ts: '1.1',
        metadata: { event_type: 'capi_post', event_payload: { key: 'visit:12:J-7' } },
        blocks: [{ block_id: 'capi:visit:12:J-7' }],
        unfurl_links: false,
      },
    ]);
  });

  it('is made once for a key, asked twice at once or again after a restart', async () => {
    const [one, two] = await Promise.all([delivery.post(outgoing('k')), delivery.post(outgoing('k'))]);
    delivery = restart();
    const three = await delivery.post(outgoing('k'));
    expect(slack.textsIn('C1')).toEqual(['k']);
    expect([two, three]).toEqual([one, one]);
  });

  it('leaves ids of blocks alone that the message has for itself', async () => {
    const blocks = [{ type: 'divider' as const, block_id: 'mine' }, { type: 'divider' as const }];
    await delivery.post(outgoing('k', { compose: () => ({ text: 'x', blocks }) }));
    expect(slack.messages[0]?.blocks).toMatchObject([{ block_id: 'mine' }, { block_id: 'capi:k' }]);
  });

  it('to a person goes to their conversation', async () => {
    expect(await delivery.post(outgoing('k', { channel: 'U7' }))).toMatchObject({ channel: 'DU7' });
    expect(slack.textsIn('DU7')).toEqual(['k']);
  });

  it('no longer wanted when its turn comes is not made, now or later', async () => {
    const unwanted = outgoing('k', { compose: () => undefined });
    expect(await delivery.post(unwanted)).toEqual({ state: 'skipped', reason: 'unwanted' });
    expect(await delivery.post(outgoing('k'))).toEqual({ state: 'skipped', reason: 'unwanted' });
    expect(slack.messages).toEqual([]);
  });

  it('that cannot be composed can be tried again', async () => {
    const failing = outgoing('k', {
      compose: () => {
        throw new Error('oh');
      },
    });
    await expect(delivery.post(failing)).rejects.toThrow('oh');
    expect(await delivery.post(outgoing('k'))).toMatchObject({ state: 'sent' });
  });
});

describe('after a crash or a lost reply', () => {
  it.each([
    ['lost-reply', 'the reply was lost'],
    ['lost-request', 'the request was lost'],
    [{ slow: 25_000 }, 'Slack took longer than we waited'],
    [{ error: 'internal_error' }, 'Slack does not know itself'],
    ['unreachable', 'Slack could not be reached'],
  ] as const)('%j: the message is there once (%s)', async (fault, _why) => {
    slack.fails('chat.postMessage', fault);
    expect(await whileTimePasses(delivery.post(outgoing('k')))).toMatchObject({ state: 'sent' });
    expect(slack.textsIn('C1')).toEqual(['k']);
  });

  it('in a thread, the earlier answer is found by its key among many others', async () => {
    const inThread = { threadTs: '1.1' };
    slack.fails('chat.postMessage', 'lost-reply');
    await postThenCrash(outgoing('answer:C1:1.1', inThread));
    for (const key of ['a', 'b', 'c', 'd', 'e']) await delivery.post(outgoing(key, inThread));
    const outcome = await whileTimePasses(delivery.post(outgoing('answer:C1:1.1', inThread)));
    expect(outcome).toMatchObject({ state: 'sent', ts: slack.messages[0]?.ts });
    expect(slack.messages).toHaveLength(6);
  });

  it('a message whose metadata cannot be read is known by its block', async () => {
    slack.fails('chat.postMessage', 'lost-reply');
    await postThenCrash(outgoing('k'));
    for (const posted of slack.messages) Object.assign(posted, { metadata: undefined });
    await whileTimePasses(delivery.post(outgoing('k')));
    expect(slack.messages).toHaveLength(1);
  });

  it('waits until the message has had time to show, whatever our clock says', async () => {
    slack.fails('chat.postMessage', { slow: 20_000 });
    const posting = delivery.post(outgoing('k'));
    await vi.advanceTimersByTimeAsync(5_000);
    vi.setSystemTime(Date.now() + 24 * 60 * minute);
    await whileTimePasses(posting);
    expect(slack.messages).toHaveLength(1);
  });

  it('one that was never made and is by now unwanted or too late is not made', async () => {
    for (const key of ['unwanted', 'late']) {
      slack.fails('chat.postMessage', 'lost-request');
      await postThenCrash(outgoing(key));
    }
    const unwanted = delivery.post(outgoing('unwanted', { compose: () => undefined }));
    const late = delivery.post(outgoing('late', { notAfter: start }));
    expect(await whileTimePasses(Promise.all([unwanted, late]))).toEqual([
      { state: 'skipped', reason: 'unwanted' },
      { state: 'skipped', reason: 'too-late' },
    ]);
    expect(slack.messages).toEqual([]);
  });

  it('one that was made and is by now too late is known as made', async () => {
    slack.fails('chat.postMessage', 'lost-reply');
    await postThenCrash(outgoing('k'));
    const outcome = await whileTimePasses(delivery.post(outgoing('k', { notAfter: start })));
    expect(outcome).toMatchObject({ state: 'sent' });
  });

  it('with an unreadable history, people are asked rather than told twice', async () => {
    slack.fails('chat.postMessage', 'lost-reply');
    slack.fails('conversations.history', { error: 'missing_scope' });
    expect(await whileTimePasses(delivery.post(outgoing('k')))).toEqual({ state: 'unverified' });
    expect(incidents).toMatchObject([{ kind: 'unverified', key: 'k' }]);
    expect(await delivery.reopen('k')).toBe(true);
    expect(await delivery.post(outgoing('k'))).toMatchObject({ state: 'sent' });
    expect(await delivery.reopen('k')).toBe(false);
  });

  it('with an unreadable history, an answer may rather come twice than not at all', async () => {
    slack.fails('chat.postMessage', 'lost-request');
    slack.fails('conversations.history', { error: 'missing_scope' });
    const outcome = await whileTimePasses(delivery.post(outgoing('k', { ifUnverifiable: 'post-again' })));
    expect(outcome).toMatchObject({ state: 'sent' });
  });

  it('is given up after six attempts that left nothing', async () => {
    slack.fails('chat.postMessage', ...Array.from({ length: 6 }, () => 'lost-request' as const));
    const outcome = await whileTimePasses(delivery.post(outgoing('k')), 60 * minute);
    expect(outcome).toEqual({ state: 'failed', error: 'no_reply' });
    expect(incidents).toMatchObject([{ kind: 'failed', key: 'k' }]);
  });
});

describe('« too many »', () => {
  it('waits as told and spends no attempt', async () => {
    slack.fails('chat.postMessage', ...Array.from({ length: 8 }, () => ({ retryAfter: 7 })));
    const posting = delivery.post(outgoing('k'));
    await vi.advanceTimersByTimeAsync(6_900);
    expect(slack.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(slack.calls).toHaveLength(2);
    expect(await whileTimePasses(posting)).toMatchObject({ state: 'sent' });
    expect(await delivery.records('k')).toMatchObject([['k', { attempts: 1 }]]);
  });

  it('holds back every other post too', async () => {
    slack.fails('chat.postMessage', { retryAfter: 7 });
    const one = delivery.post(outgoing('one'));
    await vi.advanceTimersByTimeAsync(10);
    const two = delivery.post(outgoing('two', { channel: 'C2' }));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(slack.calls).toHaveLength(1);
    await whileTimePasses(Promise.all([one, two]));
    expect(slack.messages).toHaveLength(2);
  });

  it('also when reading the history', async () => {
    slack.fails('chat.postMessage', 'lost-reply');
    slack.fails('conversations.history', { retryAfter: 60 });
    expect(await whileTimePasses(delivery.post(outgoing('k')))).toMatchObject({ state: 'sent' });
    expect(slack.messages).toHaveLength(1);
  });
});

describe('steady posts', () => {
  it('come one a second in a channel, in the order asked for, whatever happens to one of them', async () => {
    slack.fails('chat.postMessage', undefined, 'lost-request', undefined, { retryAfter: 3 });
    const posts = ['1', '2', '3', '4'].map((key) => delivery.post(outgoing(key, { pace: 'steady' })));
    await whileTimePasses(Promise.all(posts));
    expect(slack.textsIn('C1')).toEqual(['1', '2', '3', '4']);
    const times = slack.messages.map(({ ts }) => Number.parseInt(ts, 10));
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeGreaterThan(0);
  });

  it('do not wait for another channel', async () => {
    slack.fails('chat.postMessage', 'lost-request');
    const stuck = delivery.post(outgoing('stuck', { pace: 'steady' }));
    const other = delivery.post(outgoing('other', { pace: 'steady', channel: 'C2' }));
    await vi.advanceTimersByTimeAsync(10);
    await expect(other).resolves.toMatchObject({ state: 'sent' });
    await whileTimePasses(stuck);
  });

  it('do not hold up an answer', async () => {
    void delivery.post(outgoing('1', { pace: 'steady' }));
    void delivery.post(outgoing('2', { pace: 'steady' }));
    await vi.advanceTimersByTimeAsync(10);
    await expect(delivery.post(outgoing('answer'))).resolves.toMatchObject({ state: 'sent' });
    await vi.advanceTimersByTimeAsync(minute);
  });
});

describe('where Capi cannot post', () => {
  it('an archived channel: its posts are cancelled, facilitators told once, nothing more is called', async () => {
    slack.fails('chat.postMessage', { error: 'is_archived' });
    const first = await delivery.post(outgoing('a'));
    delivery = restart();
    const second = await delivery.post(outgoing('b'));
    expect([first, second]).toEqual(Array(2).fill({ state: 'cancelled', reason: 'archived' }));
    expect(incidents).toEqual([{ kind: 'channel-archived', channel: 'C1', error: 'is_archived' }]);
    expect(slack.calls).toHaveLength(1);
  });

  it('a channel that Capi was removed from: posts wait, facilitators told once, and go on when it is back', async () => {
    slack.fails('chat.postMessage', { error: 'not_in_channel' });
    for (const key of ['a', 'b', 'a'])
      expect(await delivery.post(outgoing(key))).toMatchObject({ state: 'paused' });
    expect(slack.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(incidents).toEqual([{ kind: 'channel-lost', channel: 'C1', error: 'not_in_channel' }]);
    await delivery.channelIsBack('C1');
    expect(await delivery.post(outgoing('a'))).toMatchObject({ state: 'sent' });
  });

  it('is asked again after an hour, should the invitation have been missed', async () => {
    slack.fails('chat.postMessage', { error: 'not_in_channel' }, { error: 'not_in_channel' });
    await delivery.post(outgoing('a'));
    await vi.advanceTimersByTimeAsync(61 * minute);
    expect(await delivery.post(outgoing('a'))).toMatchObject({ state: 'paused' });
    await vi.advanceTimersByTimeAsync(61 * minute);
    expect(await delivery.post(outgoing('a'))).toMatchObject({ state: 'sent' });
    expect(incidents).toHaveLength(1);
  });

  it('a revoked token: at most the call under way, then silence until Capi is installed again', async () => {
    slack.fails('chat.postMessage', { error: 'token_revoked' });
    for (const key of ['a', 'b', 'c'])
      expect(await delivery.post(outgoing(key))).toEqual({ state: 'suspended', error: 'token_revoked' });
    expect(slack.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(incidents).toEqual([{ kind: 'suspended', error: 'token_revoked' }]);
    delivery.resume();
    expect(await delivery.post(outgoing('a'))).toMatchObject({ state: 'sent' });
  });

  it('what Slack finds too long or wrong goes once more as plain text, cut', async () => {
    slack.fails(
      'chat.postMessage',
      { error: 'msg_too_long' },
      undefined,
      { error: 'invalid_blocks' },
      { error: 'no_text' },
    );
    const long = outgoing('long', { compose: () => message('x'.repeat(9_000)) });
    expect(await delivery.post(long)).toMatchObject({ state: 'sent' });
    expect(slack.messages[0]).toMatchObject({ text: 'x'.repeat(3_900), blocks: [] });
    expect(await delivery.post(outgoing('wrong'))).toEqual({ state: 'failed', error: 'no_text' });
    await vi.advanceTimersByTimeAsync(0);
    expect(incidents).toMatchObject([{ kind: 'failed', key: 'wrong' }]);
  });
});

describe('what is remembered', () => {
  it('can be listed by the beginning of the key', async () => {
    await delivery.post(outgoing('visit:1:J-7'));
    await delivery.post(outgoing('answer:1'));
    await delivery.post(outgoing('answer:2'));
    expect((await delivery.records('answer:')).map(([key]) => key)).toEqual(['answer:1', 'answer:2']);
  });
});
