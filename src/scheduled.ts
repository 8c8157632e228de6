import type { Clock } from './clock.ts';
import { afterQuietHours, type ChosenQuietHours } from './community/quiet-hours.ts';
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

interface ScheduledOptions {
  delivery: Delivery;
  clock: Clock;
  log: Log;
  /** The quiet hours of those who chose some, by Slack id. */
  quietHours(): Promise<ReadonlyMap<string, ChosenQuietHours>>;
}

/** @param owing what each capability owes; one that fails is told to the log and holds up none of the others */
export function createScheduled(
  owing: readonly Owing[],
  { delivery, clock, log, quietHours }: ScheduledOptions,
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
    async planned(now) {
      const [posts, quiet] = await Promise.all([asked((one) => one.planned(now)), quietHours()]);
      return posts.flat().map((post) => outsideQuietHours(post, quiet.get(post.channel), now));
    },
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

/** A post to one person waits for the end of their quiet hours, unless it would then come too late to be of use. */
function outsideQuietHours(post: PlannedPost, quiet: ChosenQuietHours | undefined, now: Date): PlannedPost {
  if (quiet === undefined) return post;
  const asked = post.dueAt > now ? post.dueAt : now;
  const held = afterQuietHours(asked, quiet, quiet.zone);
  const isTooLate = post.notAfter !== undefined && held >= post.notAfter;
  return held.getTime() === asked.getTime() || isTooLate ? post : { ...post, dueAt: held };
}
