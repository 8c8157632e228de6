/** The one place that reads the machine's clock. Everything else is told the time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
