/** The one place that reads the machine's clock. Everything else is told the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Pauses between calls to Slack, on a clock that never jumps. Tests run it faster. */
export interface Pauses {
  sleep(ms: number): Promise<void>;
  /** In ms, from any beginning. */
  monotonic(): number;
  /** Does some work after so many ms. Returns what cancels it. */
  after(ms: number, work: () => void): () => void;
}

/** @param speed how many times faster than real time the pauses go by */
export function pausesAt(speed = 1): Pauses {
  return {
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / speed)),
    monotonic: () => performance.now() * speed,
    after(ms, work) {
      const timer = setTimeout(work, ms / speed);
      return () => clearTimeout(timer);
    },
  };
}
