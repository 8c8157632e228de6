import { setTimeout as wait } from 'node:timers/promises';

/** Counts what is under way, so that a stop can wait for it: Bolt's own `stop()` does not. */
export function createWorkInProgress() {
  const underWay = new Set<Promise<unknown>>();
  return {
    /** Counts `work` until it settles, and returns it. */
    track<T>(work: Promise<T>): Promise<T> {
      underWay.add(work);
      const done = () => void underWay.delete(work);
      work.then(done, done);
      return work;
    },

    /**
     * Waits until nothing is under way, at most `ms`.
     * @returns how many are still under way
     */
    async finished(ms: number): Promise<number> {
      const patience = new AbortController();
      const outOfPatience = wait(ms, undefined, { signal: patience.signal }).then(
        () => true,
        () => true,
      );
      let late = false;
      while (underWay.size > 0 && !late) {
        late = await Promise.race([outOfPatience, Promise.allSettled(underWay).then(() => false)]);
      }
      patience.abort();
      return underWay.size;
    },
  };
}
