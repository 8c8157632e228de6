import type { Clock } from './clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import { createSchedule, type PlannedPost } from './delivery/schedule.ts';
import type { Log } from './log.ts';

/** What a capability owes by itself, derived from its state each time. */
export interface Owing {
  /**
   * Every post that the state wants now or soon; also the place to do what the clock alone calls for. Asked at
   * least once a minute, after each change and after each post that was sent.
   */
  planned(now: Date): Promise<readonly PlannedPost[]>;
  /** The next instant at which it will have something to do; nothing when all is quiet. */
  nextDueAt?(now: Date): Promise<Date | undefined>;
}

/** The one schedule of all capabilities. */
export interface Scheduled {
  start(): void;
  stop(): void;
  /** Something changed: looks at once. */
  wake(): void;
  /** Looks once, and waits until all that is due has an outcome. */
  play(): Promise<void>;
  nextDueAt(): Promise<Date | undefined>;
}

/** @param owing what each capability owes; one that fails is told to the log and holds up none of the others */
export function createScheduled(
  owing: readonly Owing[],
  { delivery, clock, log }: { delivery: Delivery; clock: Clock; log: Log },
): Scheduled {
  async function asked<T>(ask: (one: Owing) => Promise<T | undefined> | undefined): Promise<T[]> {
    const answers = await Promise.allSettled(owing.map(async (one) => ask(one)));
    for (const answer of answers)
      if (answer.status === 'rejected') log.error({ err: answer.reason }, 'what is due could not be told');
    return answers.flatMap((answer) =>
      answer.status === 'fulfilled' && answer.value !== undefined ? [answer.value] : [],
    );
  }

  const schedule = createSchedule({
    delivery,
    clock,
    log,
    planned: async (now) => (await asked((one) => one.planned(now))).flat(),
  });

  return {
    start: schedule.start,
    stop: schedule.stop,
    wake: schedule.wake,
    async play() {
      await schedule.tick();
      schedule.wake();
    },
    async nextDueAt() {
      const instants = await asked((one) => one.nextDueAt?.(clock.now()));
      return instants.toSorted((a, b) => a.getTime() - b.getTime())[0];
    },
  };
}
