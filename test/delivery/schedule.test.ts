import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import type { Circumstances, Incident } from '../../src/delivery/outgoing.ts';
import { createSchedule, type PlannedPost, type Schedule } from '../../src/delivery/schedule.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { FakeSlack } from '../support/fake-slack.ts';

const nine = new Date('2027-03-02T08:00:00Z');
const minute = 60_000;
const silent = createLog('silent');
let slack: FakeSlack;
let store: Store;
let plan: PlannedPost[];
let incidents: Incident[];
let schedule: Schedule;

function restart(): Schedule {
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
  return createSchedule({ delivery, planned: async () => plan, clock: systemClock, log: silent });
}

const reminder = (key: string, dueAt: Date, more: Partial<PlannedPost> = {}): PlannedPost => ({
  key,
  kind: 'reminder',
  channel: 'C1',
  dueAt,
  compose: ({ late }: Circumstances) => ({
    text: late ? `${key} (en retard)` : key,
    blocks: [{ type: 'divider' }],
  }),
  ...more,
});
const at = (ms: number) => new Date(nine.getTime() + ms);

beforeEach(() => {
  vi.useFakeTimers({ now: at(-30 * minute) });
  slack = new FakeSlack();
  store = createMemoryStore();
  plan = [];
  incidents = [];
  schedule = restart();
});
afterEach(() => {
  schedule.stop();
  vi.useRealTimers();
});

describe('a planned post', () => {
  it('is made when it is due, not before and once', async () => {
    plan = [reminder('J-7', nine)];
    schedule.start();
    await vi.advanceTimersByTimeAsync(30 * minute - 1);
    expect(slack.messages).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
    await vi.advanceTimersByTimeAsync(24 * 60 * minute);
    schedule.stop();
    schedule = restart();
    schedule.start();
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });

  it('is made within a minute of being due when the machine slept or the clock jumped', async () => {
    plan = [reminder('J-7', nine)];
    schedule.start();
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(nine);
    await vi.advanceTimersByTimeAsync(minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });

  it('is made at once when it was planned late and the schedule is woken', async () => {
    schedule.start();
    await vi.advanceTimersByTimeAsync(10);
    plan = [reminder('J-7', at(-31 * minute))];
    schedule.wake();
    await vi.advanceTimersByTimeAsync(10);
    expect(slack.messages).toHaveLength(1);
  });

  it('not made once it is no longer planned', async () => {
    plan = [reminder('J-7', nine)];
    schedule.start();
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
    plan = [reminder('J-7', nine, { notAfter: at(48 * 60 * minute) })];
    vi.setSystemTime(at(back));
    await schedule.tick();
    await schedule.tick();
    expect(slack.textsIn('C1')).toEqual(texts);
    expect(incidents).toEqual(
      texts.length > 0 ? [] : [{ kind: 'too-late', key: 'J-7', channel: 'C1', dueAt: nine }],
    );
  });

  it('does not come as a storm after days of silence: one a second in a channel, oldest first', async () => {
    plan = Array.from({ length: 5 }, (_, day) => reminder(`day ${5 - day}`, at((5 - day) * minute)));
    vi.setSystemTime(at(9 * 24 * 60 * minute));
    const posting = schedule.tick();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(slack.messages).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(5_000);
    await posting;
    expect(slack.textsIn('C1').map((text) => text.slice(0, 5))).toEqual(
      [1, 2, 3, 4, 5].map((day) => `day ${day}`),
    );
  });

  it('is not held up by another that fails', async () => {
    const failing = reminder('broken', nine, {
      channel: 'C2',
      compose: () => {
        throw new Error('oh');
      },
    });
    plan = [failing, reminder('J-7', nine)];
    schedule.start();
    await vi.advanceTimersByTimeAsync(31 * minute);
    expect(slack.textsIn('C1')).toEqual(['J-7']);
  });
});
