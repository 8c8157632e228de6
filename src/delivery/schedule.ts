import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Delivery } from './delivery.ts';
import type { Outcome, Outgoing } from './outgoing.ts';

/** A post that is due at a moment: derived from the state each time, never stored. */
export type PlannedPost = Outgoing & { dueAt: Date };

export interface ScheduleOptions {
  delivery: Delivery;
  /**
   * Every post that the state wants now or later, as far as is known; those that were posted may be among them.
   * A post that is no longer wanted is simply not there any more.
   */
  planned(now: Date): Promise<readonly PlannedPost[]>;
  clock: Clock;
  log: Log;
}

/** Posts what is due, when it is due. */
export interface Schedule {
  start(): void;
  /** Looks at once: something was planned, or the clock was moved. */
  wake(): void;
  /** Looks once. Resolves when everything due has an outcome, which may take as long as Slack does. */
  tick(): Promise<Outcome[]>;
  /** Looks no more. A post under way goes on, and is taken up at the next start if it cannot end. */
  stop(): void;
}

/** The clock may jump and the machine sleep: never wait longer than this without polling again (ms). */
const longestWait = 60_000;
const shortestWait = 250;
/** However often it is woken, it rests five times as long as a look took, a second at most: clicks by the hundred come first. */
const restAfterPoll = 5;
const longestRest = 1_000;

export function createSchedule({ delivery, planned, clock, log }: ScheduleOptions): Schedule {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let woken = false;
  let soon = false;
  /** On a clock that never jumps (ms). */
  let restsUntil = 0;
  const seenSent = new Set<string>();
  let polling: Promise<void> = Promise.resolve();

  /** Starts what is due and says when the next is. Posts of one channel follow each other, a second apart. */
  async function poll(): Promise<{ posts: Array<Promise<Outcome>>; waitMs: number }> {
    const now = clock.now();
    const all = [...(await planned(now))].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
    const due = all.filter(({ dueAt }) => dueAt <= now);
    const next = all[due.length]?.dueAt.getTime() ?? Number.POSITIVE_INFINITY;
    const posts = due.map((post) => delivery.post({ pace: 'steady', ...post }));
    for (const [index, post] of posts.entries()) {
      post.then(
        ({ state }) => state === 'sent' && pollSoon(due[index]?.key ?? ''),
        (error: unknown) => log.error({ err: error, key: due[index]?.key }, 'post failed'),
      );
    }
    return { posts, waitMs: Math.min(longestWait, Math.max(shortestWait, next - now.getTime())) };
  }

  /** What was sent may call for more; a series of posts for one look. */
  function pollSoon(key: string): void {
    const isNews = !seenSent.has(key);
    seenSent.add(key);
    if (!isNews || !running || soon) return;
    soon = true;
    wait(shortestWait);
  }

  async function pollAndWait(): Promise<void> {
    let waitMs = longestWait;
    woken = false;
    soon = false;
    const began = performance.now();
    try {
      ({ waitMs } = await poll());
    } catch (error) {
      log.error({ err: error }, 'schedule not read');
    }
    const ended = performance.now();
    restsUntil = ended + Math.min(longestRest, restAfterPoll * (ended - began));
    if (running) wait(woken ? restsUntil - ended : soon ? shortestWait : waitMs);
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      polling = polling.then(pollAndWait);
    }, ms);
  }

  return {
    start() {
      running = true;
      wait(0);
    },
    wake() {
      woken = true;
      if (running) wait(Math.max(0, restsUntil - performance.now()));
    },
    async tick() {
      const { posts } = await poll();
      return Promise.all(posts);
    },
    stop() {
      running = false;
      clearTimeout(timer);
    },
  };
}
