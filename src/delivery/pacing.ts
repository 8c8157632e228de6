/** Slack takes about one message a second in a channel. */
const between = 1_000;

/** Who may post when. Times are of a clock that never jumps (ms). */
export interface Pacing {
  /** Runs `work` after all that was asked before it for the same channel is over. */
  inTurn<T>(channel: string, work: () => Promise<T>): Promise<T>;
  /** Waits until Slack has nothing against a post; for a steady one, also a second after the last in the channel. */
  free(channel: string, steady: boolean): Promise<void>;
  /** Holds back every post for so long (ms): Slack said « too many ». */
  hold(ms: number): void;
}

export function createPacing(monotonic: () => number, sleep: (ms: number) => Promise<void>): Pacing {
  const lines = new Map<string, Promise<unknown>>();
  const nextIn = new Map<string, number>();
  let heldUntil = 0;
  return {
    async inTurn(channel, work) {
      const before = lines.get(channel) ?? Promise.resolve();
      const mine = before.then(work);
      const over = mine.catch(() => undefined);
      lines.set(channel, over);
      try {
        return await mine;
      } finally {
        if (lines.get(channel) === over) lines.delete(channel);
      }
    },
    async free(channel, steady) {
      for (;;) {
        const until = Math.max(heldUntil, steady ? (nextIn.get(channel) ?? 0) : 0);
        const now = monotonic();
        if (until <= now) {
          nextIn.set(channel, now + between);
          return;
        }
        await sleep(until - now);
      }
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, monotonic() + ms);
    },
  };
}
