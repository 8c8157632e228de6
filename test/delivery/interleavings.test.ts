import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { createPostEngine, type PostEngine } from '../../src/delivery/engine.ts';
import { createMessageUpdater } from '../../src/delivery/message-updater.ts';
import type { PostSource } from '../../src/delivery/post-source.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type FakeFault, FakeSlack } from '../support/fake-slack.ts';
import { long } from '../support/long.ts';
import { Life } from '../support/mortal.ts';

const minute = 60_000;
const nine = new Date('2027-03-02T08:00:00Z');
const log = createLog('silent');
const runs = long ? 1_000 : 100;

/** Something that happens while four posts are planned, due in the first ten minutes. */
type Event =
  | { kind: 'passes'; ms: number }
  | { kind: 'clock jumps'; ms: number }
  | { kind: 'killed' }
  | { kind: 'cancelled'; post: number }
  | { kind: 'postponed'; post: number; ms: number }
  | { kind: 'fails'; method: string; fault: FakeFault };

const post = fc.nat({ max: 3 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('passes' as const), ms: fc.nat({ max: 3 * minute }) }),
  },
  fc.record({
    kind: fc.constant('clock jumps' as const),
    ms: fc.integer({ min: -180, max: 180 }).map((m) => m * minute),
  }),
  fc.record({ kind: fc.constant('killed' as const) }),
  fc.record({ kind: fc.constant('cancelled' as const), post }),
  fc.record({ kind: fc.constant('postponed' as const), post, ms: fc.nat({ max: 20 * minute }) }),
  fc.record({
    kind: fc.constant('fails' as const),
    method: fc.constantFrom('chat.postMessage', 'chat.postMessage', 'conversations.history'),
    fault: fc.constantFrom<FakeFault>(
      'lost-reply',
      'lost-request',
      'unreachable',
      { slow: 15_000 },
      { retryAfter: 20 },
      { error: 'internal_error' },
    ),
  }),
);

beforeEach(() => {
  vi.useFakeTimers({ now: nine });
});
afterEach(() => {
  vi.useRealTimers();
});

it(
  'whatever happens in whatever order, each wanted post is there once, and no other is',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        vi.setSystemTime(nine);
        const slack = new FakeSlack();
        const store = createMemoryStore();
        const due = [0, 2, 2, 9].map((minutes) => nine.getTime() + minutes * minute);
        const cancelled = new Set<number>();
        const source: PostSource = {
          prefix: 'post:',
          list: async () => ({
            slots: due.flatMap((at, index) =>
              cancelled.has(index)
                ? []
                : [{ key: `post:${index}`, kind: 'reminder', channel: 'C1', dueAt: new Date(at) }],
            ),
            compose: ({ key }) => ({ text: key.slice(5), blocks: [{ type: 'divider' as const }] }),
          }),
        };
        const updater = createMessageUpdater({ client: { chat: { update: async () => undefined } }, log });
        const begin = (): { engine: PostEngine; life: Life } => {
          const life = new Life();
          const mortal = { client: life.with(slack.client), store: life.with(store), sleep: life.sleep };
          const delivery = createDelivery({ ...mortal, clock: systemClock, log });
          const engine = createPostEngine([source], {
            delivery,
            updater,
            store: mortal.store,
            clock: systemClock,
            log,
            quietHours: async () => new Map(),
            zoneOf: async () => undefined,
          });
          engine.start();
          return { engine, life };
        };
        let running = begin();
        // A sixth attempt that leaves nothing would be the last: then facilitators are told instead.
        let faultsLeft = 5;
        const cancelledInTime = new Set<number>();
        for (const happening of events) {
          if (happening.kind === 'passes') await vi.advanceTimersByTimeAsync(happening.ms);
          else if (happening.kind === 'clock jumps') vi.setSystemTime(Date.now() + happening.ms);
          else if (happening.kind === 'fails' && faultsLeft-- > 0)
            slack.fails(happening.method, happening.fault);
          else if (happening.kind === 'postponed') due[happening.post] = Date.now() + happening.ms;
          else if (happening.kind === 'cancelled') {
            if (!(await store.list({ name: 'deliveries' })).some(([key]) => key === `post:${happening.post}`))
              cancelledInTime.add(happening.post);
            cancelled.add(happening.post);
          } else {
            running.life.kill();
            running.engine.stop();
            running = begin();
          }
        }
        // Everything heals: the clock is past every date, and there is time.
        vi.setSystemTime(Math.max(Date.now(), ...due));
        await vi.advanceTimersByTimeAsync(40 * minute);
        running.engine.stop();

        const counts = due.map(
          (_, index) => slack.textsIn('C1').filter((text) => text === `${index}`).length,
        );
        for (const [index, count] of counts.entries()) {
          if (cancelledInTime.has(index)) expect(count, `post ${index}, cancelled before its turn`).toBe(0);
          else if (cancelled.has(index)) expect(count, `post ${index}, cancelled`).toBeLessThanOrEqual(1);
          else expect(count, `post ${index}`).toBe(1);
        }
      }),
      { numRuns: runs },
    );
    if (long) console.log(`${runs} histories, each wanted post there once`);
  },
  long ? 600_000 : 30_000,
);
