import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { createPostEngine, type PostEngine } from '../../src/delivery/engine.ts';
import { createMessageUpdater } from '../../src/delivery/message-updater.ts';
import type { Circumstances, Incident } from '../../src/delivery/outgoing.ts';
import type { PostSlot, PostSource } from '../../src/delivery/post-source.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeSlack } from '../support/fake-slack.ts';

const nine = new Date('2027-03-02T08:00:00Z');
const minute = 60_000;
const silent = createLog('silent');
let slack: FakeSlack;
let store: Store;
let plan: PostSlot[];
let incidents: Incident[];
let engine: PostEngine;

/** Says whether it comes late; what is « broken » cannot be written. */
function compose({ key }: PostSlot, { late }: Circumstances) {
  if (key === 'broken') throw new Error('oh');
  return { text: late ? `${key} (en retard)` : key, blocks: [{ type: 'divider' as const }] };
}

const planned: PostSource = {
  prefix: '',
  list: async () => ({ slots: plan, compose: (slot, _, circumstances) => compose(slot, circumstances) }),
};

function restart(): PostEngine {
  const onIncident = (incident: Incident) => {
    incidents.push(incident);
  };
  const delivery = createDelivery({
    client: slack.client,
    store,
    clock: systemClock,
    log: silent,
    onIncident,
  });
  return createPostEngine([planned], {
    delivery,
    updater: createMessageUpdater({ client: { chat: { update: async () => undefined } }, log: silent }),
    store,
    clock: systemClock,
    log: silent,
    quietHours: async () => new Map(),
    zoneOf: async () => undefined,
  });
}

const reminder = (key: string, dueAt: Date, more: Partial<PostSlot> = {}): PostSlot => ({
  key,
  kind: 'reminder',
  channel: 'C1',
  dueAt,
  ...more,
});
const at = (ms: number) => new Date(nine.getTime() + ms);

beforeEach(() => {
  vi.useFakeTimers({ now: at(-30 * minute) });
  slack = new FakeSlack();
  store = createMemoryStore();
  plan = [];
  incidents = [];
  engine = restart();
});
afterEach(() => {
  engine.stop();
  vi.useRealTimers();
});

describe('a planned post', () => {
  it('is made when it is due, not before and once', async () => {
    plan = [reminder('J-7', nine)];
    engine.start();
    await vi.advanceTimersByTimeAsync(30 * minute - 1);
    expect(slack.messages).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
    await vi.advanceTimersByTimeAsync(24 * 60 * minute);
    engine.stop();
    engine = restart();
    engine.start();
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });

  it('is made within a minute of being due when the machine slept or the clock jumped', async () => {
    plan = [reminder('J-7', nine)];
    engine.start();
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(nine);
    await vi.advanceTimersByTimeAsync(minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });

  it('is made at once when it was planned late and the engine is woken', async () => {
    engine.start();
    await vi.advanceTimersByTimeAsync(10);
    plan = [reminder('J-7', at(-31 * minute))];
    engine.wake();
    await vi.advanceTimersByTimeAsync(10);
    expect(slack.messages).toHaveLength(1);
  });

  it('not made once it is no longer planned', async () => {
    plan = [reminder('J-7', nine)];
    engine.start();
    await vi.advanceTimersByTimeAsync(29 * minute);
    plan = [];
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(slack.messages).toEqual([]);
  });

  it.each([
    ['down 08:55 to 09:05', 5 * minute, ['J-7']],
    ['down until 09:20', 20 * minute, ['J-7 (en retard)']],
    ['down until after its grace', 49 * 60 * minute, []],
  ])('%s', async (_, back, texts) => {
    plan = [reminder('J-7', nine, { notAfter: at(48 * 60 * minute), importance: 'tell-if-missed' })];
    vi.setSystemTime(at(back));
    await engine.play();
    await engine.play();
    expect(slack.textsIn('C1')).toEqual(texts);
    expect(incidents).toEqual(
      texts.length > 0 ? [] : [{ kind: 'too-late', key: 'J-7', channel: 'C1', dueAt: nine }],
    );
  });

  it('does not come as a storm after days of silence: one a second in a channel, oldest first', async () => {
    plan = Array.from({ length: 5 }, (_, day) => reminder(`day ${5 - day}`, at((5 - day) * minute)));
    vi.setSystemTime(at(9 * 24 * 60 * minute));
    const posting = engine.play();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(slack.messages).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(5_000);
    await posting;
    expect(slack.textsIn('C1').map((text) => text.slice(0, 5))).toEqual(
      [1, 2, 3, 4, 5].map((day) => `day ${day}`),
    );
  });

  it('is not held up by another that fails', async () => {
    const failing = reminder('broken', nine, { channel: 'C2' });
    plan = [failing, reminder('J-7', nine)];
    engine.start();
    await vi.advanceTimersByTimeAsync(31 * minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });
});
