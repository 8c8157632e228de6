import { type Pauses, pausesAt } from '../clock.ts';
import type { Log } from '../log.ts';

/** Decides when to poll. */
export interface PollTimer {
  start(): void;
  /** Something changed: polls at once. */
  wake(): void;
  /** A post was sent, and may call for more: polls soon, once for a series of them. */
  wakeSoon(): void;
  stop(): void;
}

/** The clock may jump and the machine sleep: never wait longer than this without polling again (ms). */
const longestWait = 60_000;
const shortestWait = 250;
/** However often it is woken, it rests five times as long as a poll took, a second at most: clicks by the hundred come first. */
const restAfterPoll = 5;
const longestRest = 1_000;

/** @param poll resolves with how long it is (ms) until the next post is due */
export function createPollTimer(
  poll: () => Promise<number>,
  log: Log,
  { monotonic, after }: Pauses = pausesAt(),
): PollTimer {
  let cancel = () => {};
  let running = false;
  let woken = false;
  let soon = false;
  /** On a clock that never jumps (ms). */
  let restsUntil = 0;
  let polling: Promise<void> = Promise.resolve();

  async function pollAndWait(): Promise<void> {
    let waitMs = longestWait;
    woken = false;
    soon = false;
    const began = monotonic();
    try {
      waitMs = Math.min(longestWait, Math.max(shortestWait, await poll()));
    } catch (error) {
      log.error({ err: error }, 'what is due could not be told');
    }
    const ended = monotonic();
    restsUntil = ended + Math.min(longestRest, restAfterPoll * (ended - began));
    if (running) wait(woken ? restsUntil - ended : soon ? shortestWait : waitMs);
  }

  function wait(ms: number): void {
    cancel();
    cancel = after(ms, () => {
      polling = polling.then(pollAndWait);
    });
  }

  return {
    start() {
      running = true;
      wait(0);
    },
    wake() {
      woken = true;
      if (running) wait(Math.max(0, restsUntil - monotonic()));
    },
    wakeSoon() {
      if (!running || soon) return;
      soon = true;
      wait(shortestWait);
    },
    stop() {
      running = false;
      cancel();
    },
  };
}
