import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { createPostEngine, type PostEngine } from '../../src/delivery/engine.ts';
import { createMessageUpdater } from '../../src/delivery/message-updater.ts';
import type { Incident } from '../../src/delivery/outgoing.ts';
import { type Listing, type PostSlot, type PostSource, person } from '../../src/delivery/post-source.ts';
import type { ChosenQuietHours } from '../../src/delivery/quiet-hours.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeSlack } from '../support/fake-slack.ts';

const log = createLog('silent');
let now: Date;
let slack: FakeSlack;
let store: Store;
let quiet: Map<string, ChosenQuietHours>;
let zones: Record<string, string>;
let updates: string[];
let incidents: Incident[];
let engine: PostEngine | undefined;

beforeEach(() => {
  now = new Date('2026-11-30T08:00Z');
  slack = new FakeSlack();
  store = createMemoryStore();
  quiet = new Map();
  zones = {};
  updates = [];
  incidents = [];
});
afterEach(() => engine?.stop());

function anEngine(...sources: PostSource[]) {
  const clock = { now: () => now };
  const delivery = createDelivery({
    client: slack.client,
    store,
    clock,
    log,
    onIncident: (incident) => void incidents.push(incident),
  });
  const client = { chat: { update: async ({ text }: { text: string }) => void updates.push(text) } };
  const updater = createMessageUpdater({ client, log });
  const quietHours = async () => quiet;
  const zoneOf = async (user: string) => zones[user];
  engine = createPostEngine(sources, { delivery, updater, store, clock, log, quietHours, zoneOf });
  return { engine, delivery, updater };
}

const message = (text: string) => ({ text, blocks: [{ type: 'divider' as const }] });
const slot = (key: string, more: Partial<PostSlot> = {}): PostSlot => ({
  key,
  kind: 'reminder',
  channel: `C-${key}`,
  dueAt: new Date(0),
  ...more,
});
const source = (list: () => PostSlot[], more: Partial<Listing> = {}): PostSource => ({
  prefix: '',
  list: async () => ({ slots: list(), compose: ({ key }) => message(key), ...more }),
});
const fails: PostSource = { prefix: '', list: () => Promise.reject(new Error('unreadable')) };
const texts = () => slack.messages.map(({ text }) => text);

describe('what is due', () => {
  it('is posted for every capability, though one of them fails', async () => {
    const { engine } = anEngine(
      source(() => [slot('a')]),
      fails,
      source(() => [slot('b')]),
    );
    await engine.play();
    await engine.play();
    expect(texts()).toEqual(['a', 'b']);
  });

  it('is asked for again just before it is posted', async () => {
    let asked = 0;
    const { engine } = anEngine(source(() => (++asked === 1 ? [slot('a')] : [])));
    await engine.play();
    expect(texts()).toEqual([]);
  });

  it('goes to each of its readers, whose keys are told apart', async () => {
    const readers = [
      { channel: 'C1', threadTs: '1.0' },
      person('U1'),
      { ...person('U2'), dueAt: new Date('2027') },
    ];
    const { engine, delivery } = anEngine(source(() => [slot('a')], { recipientsOf: () => readers }));
    await engine.play();
    expect((await delivery.records()).map(([key, { threadTs }]) => [key, threadTs])).toEqual([
      ['a', '1.0'],
      ['a:U1', undefined],
    ]);
  });

  it('is polled for again soon after a post, for what it calls for', async () => {
    const { engine } = anEngine(
      source(() => (texts().includes('first') ? [slot('first'), slot('second')] : [slot('first')])),
    );
    engine.start();
    await expect.poll(texts, { timeout: 2000 }).toEqual(['first', 'second']);
  });

  it('is left alone once stopped, and not lost', async () => {
    const { engine, delivery } = anEngine(source(() => [slot('a')]));
    expect(await delivery.stop(100)).toBe(0);
    await engine.play();
    expect(slack.messages).toEqual([]);
    expect(await delivery.records()).toEqual([]);
  });

  it('stays dropped once nobody wanted it, unless it may return', async () => {
    let isWanted = false;
    const compose = ({ key }: PostSlot) => (isWanted ? message(key) : undefined);
    const { engine } = anEngine(source(() => [slot('a'), slot('b', { mayReturn: true })], { compose }));
    await engine.play();
    isWanted = true;
    await engine.play();
    expect(texts()).toEqual(['b']);
  });
});

describe('what came too late', () => {
  const past = { dueAt: new Date('2026-11-30T06:00Z'), notAfter: new Date('2026-11-30T07:00Z') };

  it('lapses in silence, or is told to facilitators once for all its readers', async () => {
    const recipientsOf = () => [person('U1'), person('U2')];
    const { engine } = anEngine(
      source(() => [slot('a', past), slot('b', { ...past, importance: 'tell-if-missed' })], { recipientsOf }),
    );
    await engine.play();
    await engine.play();
    expect(slack.messages).toEqual([]);
    expect(incidents).toEqual([{ kind: 'too-late', key: 'b', channel: 'C-b', dueAt: past.dueAt }]);
  });

  it('was not missed when one reader had it', async () => {
    let readers = ['U1'];
    const slots = [slot('a', { ...past, importance: 'tell-if-missed' })];
    const { engine } = anEngine(source(() => slots, { recipientsOf: () => readers.map(person) }));
    now = past.dueAt;
    await engine.play();
    now = new Date('2026-11-30T08:00Z');
    readers = ['U1', 'U2'];
    await engine.play();
    expect([texts(), incidents]).toEqual([['a'], []]);
  });
});

describe('quiet hours', () => {
  const night = new Date('2026-11-30T20:00Z');
  const until = (iso: string) => new Date(`2026-12-01T${iso}Z`);
  const sentTo = (user: string) => slack.textsIn(`D${user}`);

  it('are waited for where a person chose some, unless it would then come too late', async () => {
    quiet.set('U1', { from: '20:00', to: '08:00', zone: 'Europe/Paris' });
    now = night;
    const { engine } = anEngine(
      source(() => [
        slot('may wait', { channel: 'U1', notAfter: until('09:00') }),
        slot('may not', { channel: 'U1', notAfter: until('07:00') }),
        slot('to another', { channel: 'U2', notAfter: until('09:00') }),
      ]),
    );
    await engine.play();
    expect([sentTo('U1'), sentTo('U2')]).toEqual([['may not'], ['to another']]);
    expect(await engine.nextDueAt()).toEqual(until('07:00'));

    now = until('07:00');
    await engine.play();
    expect(sentTo('U1')).toEqual(['may not', 'may wait']);
  });

  it('are those of everybody for what nobody is to be disturbed by, on their own clock', async () => {
    zones = { U2: 'America/Martinique' };
    const recipientsOf = () => ['U1', 'U2'].map(person);
    const nudge = slot('nudge', { quietHours: 'everybody', zone: 'Europe/Paris', notAfter: until('12:00') });
    const { engine } = anEngine(source(() => [nudge], { recipientsOf }));
    now = new Date('2026-11-30T08:00Z');
    await engine.play();
    // 09:00 in Paris is 04:00 in Fort-de-France.
    expect([sentTo('U1'), sentTo('U2')]).toEqual([['nudge'], []]);
    now = new Date('2026-11-30T12:00Z');
    await engine.play();
    expect(sentTo('U2')).toEqual(['nudge']);
  });

  it('let lapse what would come too late after those of everybody', async () => {
    now = night;
    const late = { channel: 'U1', quietHours: 'everybody', zone: 'Europe/Paris' } as const;
    const { engine } = anEngine(source(() => [slot('nudge', { ...late, notAfter: until('06:00') })]));
    await engine.play();
    expect(slack.messages).toEqual([]);
  });
});

describe('a message that shows a state', () => {
  it('follows it in place once it is posted, as long as it is listed', async () => {
    let state: string | undefined = 'open';
    const { engine, updater } = anEngine(
      source(() => (state === undefined ? [] : [slot('a', { isLive: true })]), {
        compose: () => message(state ?? ''),
      }),
    );
    await engine.play();
    state = 'closed';
    await engine.play();
    await updater.drain(5000);
    expect([texts(), updates]).toEqual([['open'], ['closed']]);
    state = undefined;
    await engine.play();
    await updater.drain(5000);
    expect(updates).toEqual(['closed']);
  });
});

describe('the next thing to do', () => {
  it('is the soonest of all capabilities', async () => {
    const at = (iso: string) => source(() => [slot('a', { dueAt: new Date(iso) })]);
    const { engine } = anEngine(
      at('2027-03-02T08:00Z'),
      fails,
      at('2027-02-02T08:00Z'),
      at('2026-01-01T08:00Z'),
    );
    expect(await engine.nextDueAt()).toEqual(new Date('2027-02-02T08:00Z'));
  });

  it('may be something else than a post', async () => {
    const lapse = new Date('2026-12-24T08:00Z');
    const { engine } = anEngine(source(() => [], { instants: [lapse, new Date('2026-11-01T08:00Z')] }));
    expect(await engine.nextDueAt()).toEqual(lapse);
  });
});
