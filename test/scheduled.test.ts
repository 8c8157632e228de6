import { afterEach, expect, it } from 'vitest';
import { type Clock, systemClock } from '../src/clock.ts';
import type { ChosenQuietHours } from '../src/community/quiet-hours.ts';
import { createDelivery } from '../src/delivery/delivery.ts';
import type { PlannedPost } from '../src/delivery/schedule.ts';
import { createLog } from '../src/log.ts';
import { createScheduled, type Owing, type Scheduled } from '../src/scheduled.ts';
import { createMemoryStore } from '../src/store/memory.ts';
import { FakeSlack } from './support/fake-slack.ts';

const log = createLog('silent');
let scheduled: Scheduled | undefined;
afterEach(() => scheduled?.stop());

const noQuietHours: ReadonlyMap<string, ChosenQuietHours> = new Map();

function aSchedule(...owing: Owing[]) {
  return aScheduleAt(systemClock, noQuietHours, owing);
}

function aScheduleAt(clock: Clock, quiet: typeof noQuietHours, owing: readonly Owing[]) {
  const slack = new FakeSlack();
  const options = { clock, log };
  const delivery = createDelivery({ client: slack.client, store: createMemoryStore(), ...options });
  scheduled = createScheduled(owing, { delivery, ...options, quietHours: async () => quiet });
  return { slack, scheduled, delivery };
}

const post = (key: string): PlannedPost => ({
  key,
  kind: 'reminder',
  channel: 'C1',
  dueAt: new Date(0),
  pace: 'at-once',
  compose: () => ({ text: key, blocks: [{ type: 'divider' }] }),
});
const owes = (...keys: string[]): Owing => ({ planned: async () => keys.map(post) });
const fails: Owing = {
  planned: () => Promise.reject(new Error('unreadable')),
  nextDueAt: () => Promise.reject(new Error('unreadable')),
};

it('posts what every capability owes, though one of them fails', async () => {
  const { slack, scheduled } = aSchedule(owes('a'), fails, owes('b'));

  await scheduled.play();

  expect(slack.textsIn('C1')).toEqual(['a', 'b']);
});

it('knows the soonest thing to do', async () => {
  const at = (iso: string): Owing => ({ planned: async () => [], nextDueAt: async () => new Date(iso) });
  const { scheduled } = aSchedule(at('2027-03-02T08:00Z'), fails, at('2027-02-02T08:00Z'), owes());

  expect(await scheduled.nextDueAt()).toEqual(new Date('2027-02-02T08:00Z'));
});

it('looks again soon after a post, for what it calls for', async () => {
  const sent: string[] = [];
  const chain: Owing = {
    planned: async () =>
      (sent.length === 0 ? ['first'] : ['first', 'second']).map((key) => ({
        ...post(key),
        compose: () => {
          sent.push(key);
          return { text: key, blocks: [{ type: 'divider' }] };
        },
      })),
  };
  const { slack, scheduled } = aSchedule(chain);
  scheduled.start();

  await expect.poll(() => slack.textsIn('C1'), { timeout: 2000 }).toEqual(['first', 'second']);
});

it('begins nothing more once stopped, and loses nothing', async () => {
  const { slack, scheduled, delivery } = aSchedule(owes('a'));

  expect(await delivery.stop(100)).toBe(0);
  await scheduled.play();

  expect(slack.messages).toEqual([]);
  expect(await delivery.recordOf('a')).toBeUndefined();
});

it('waits for the end of a person’s quiet hours, unless that would be too late', async () => {
  const quiet = new Map([['U1', { from: '20:00', to: '08:00', zone: 'Europe/Paris' }]]);
  let now = new Date('2026-11-30T20:00Z');
  const to = (channel: string, key: string, notAfter: string): PlannedPost => ({
    ...post(key),
    channel,
    notAfter: new Date(notAfter),
  });
  const night: Owing = {
    planned: async () => [
      to('U1', 'may wait', '2026-12-01T09:00Z'),
      to('U1', 'may not', '2026-12-01T07:00Z'),
      to('U2', 'to another', '2026-12-01T09:00Z'),
    ],
  };
  const { slack, scheduled } = aScheduleAt({ now: () => now }, quiet, [night]);

  await scheduled.play();
  expect([slack.textsIn('DU1'), slack.textsIn('DU2')]).toEqual([['may not'], ['to another']]);

  now = new Date('2026-12-01T07:00Z');
  await scheduled.play();
  expect(slack.textsIn('DU1')).toEqual(['may not', 'may wait']);
});
