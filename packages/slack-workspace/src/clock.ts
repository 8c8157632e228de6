/** Something that tells the time. */
export interface Clock {
  now(): Date;
}

const systemClock: Clock = { now: () => new Date() };

/** The longest wait that a timer can take (about 24.8 days), in ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

interface Appointment {
  at: number;
  work: () => void;
}

/**
 * The workspace's time: another clock's, plus what it was moved forward by. It never goes back, because messages are
 * ordered by their time. What is put in the diary with {@link MovableClock.at} also happens when the clock is moved
 * past it, in order, each at its own time.
 */
export class MovableClock implements Clock {
  readonly #base: Clock;
  readonly #diary = new Set<Appointment>();
  readonly #listeners = new Set<() => void>();
  #ahead = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(base: Clock = systemClock) {
    this.#base = base;
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#ahead);
  }

  /** How far ahead of its base the clock stands, in ms. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Goes forward to an instant. Throws a RangeError for an instant that is past. */
  moveTo(instant: Date): void {
    const target = instant.getTime();
    if (Number.isNaN(target) || target < this.now().getTime()) {
      throw new RangeError('The clock of the workspace only goes forward.');
    }
    for (let next = this.#next(); next && next.at <= target; next = this.#next()) {
      this.#forwardTo(next.at);
      this.#keep(next);
    }
    this.#forwardTo(target);
    this.#setTimer();
    for (const listener of this.#listeners) listener();
  }

  /** Goes forward by a time in ms. */
  advance(ms: number): void {
    this.moveTo(new Date(this.now().getTime() + ms));
  }

  /** Does some work at an instant of this clock (soon, if it is past). Returns what cancels it. */
  at(instant: Date, work: () => void): () => void {
    const appointment = { at: instant.getTime(), work };
    this.#diary.add(appointment);
    this.#setTimer();
    return () => {
      this.#diary.delete(appointment);
      this.#setTimer();
    };
  }

  /** Tells of every move, after it, so that whoever sleeps until an hour looks at it again. Returns what stops it. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes back to the base's time, and forgets the diary: for a workspace that begins anew. */
  reset(): void {
    this.#diary.clear();
    this.#ahead = 0;
    this.#setTimer();
  }

  /** Forgets the diary and lets the process end. */
  close(): void {
    this.#diary.clear();
    this.#listeners.clear();
    clearTimeout(this.#timer);
  }

  #next(): Appointment | undefined {
    let next: Appointment | undefined;
    for (const appointment of this.#diary) if (!next || appointment.at < next.at) next = appointment;
    return next;
  }

  #keep(appointment: Appointment): void {
    this.#diary.delete(appointment);
    appointment.work();
  }

  #forwardTo(instant: number): void {
    this.#ahead += Math.max(0, instant - this.now().getTime());
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const next = this.#next();
    if (!next) return;
    const wait = Math.min(Math.max(0, next.at - this.now().getTime()), LONGEST_TIMER);
    this.#timer = setTimeout(() => this.#ring(), wait);
    this.#timer.unref();
  }

  #ring(): void {
    const now = this.now().getTime();
    for (let next = this.#next(); next && next.at <= now; next = this.#next()) this.#keep(next);
    this.#setTimer();
  }
}
