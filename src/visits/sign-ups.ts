import { table } from '../store/store.ts';

/** `waitlisted`: wants to come and waits for a seat. */
export type SignUpStatus = 'going' | 'maybe' | 'declined' | 'waitlisted';

/** A seat kept for somebody who waits, until they answer or the time is up. ISO instants. */
export interface Offer {
  at: string;
  until: string;
}

/** One person's answer to one visit. All instants are ISO strings in UTC. */
export interface SignUp {
  /** Slack id, or `guest:1` for somebody whom a facilitator wrote down (« par téléphone »). */
  who: string;
  /** Of a guest; a member's name is asked of Slack when shown. */
  name?: string;
  status: SignUpStatus;
  /** Since when; orders the waiting list. */
  since: string;
  /** Edition of the visit that the person said yes, perhaps or no to. */
  edition: number;
  /** Slack id of the facilitator who answered for them. */
  by?: string;
  offer?: Offer;
  /** Let an offer go by: not offered again until they ask. */
  letPass?: boolean;
}

/** Ids are made by {@link signUpId}, so that one visit's are listed by prefix. */
export const signUps = table<SignUp>('sign-ups');

export function signUpId(visit: string, who: string): string {
  return `${signUpPrefix(visit)}${who}`;
}

export function signUpPrefix(visit: string): string {
  return `${visit}/`;
}

/** What to write for one person; without a record, they are forgotten. */
export interface SignUpChange {
  who: string;
  record?: SignUp;
}

export interface Tally {
  going: number;
  maybe: number;
  declined: number;
  waitlisted: number;
  /** Seats kept for people who wait. */
  offered: number;
}

/**
 * All answers to one visit, with their counts kept up to date: a click costs the same with ten answers or ten
 * thousand. Rules read it and give changes; it takes them in once they are durable.
 */
export class SignUpList {
  readonly #records = new Map<string, SignUp>();
  readonly #tally: Tally = { going: 0, maybe: 0, declined: 0, waitlisted: 0, offered: 0 };
  /** By edition, how many of those who come said so. */
  readonly #goingBy = new Map<number, number>();
  #lastGuest = 0;

  constructor(records: Iterable<SignUp> = []) {
    this.apply(Array.from(records, (record) => ({ who: record.who, record })));
  }

  get(who: string): SignUp | undefined {
    return this.#records.get(who);
  }

  /** Everybody who answered, in any order. */
  all(): Iterable<SignUp> {
    return this.#records.values();
  }

  get tally(): Readonly<Tally> {
    return this.#tally;
  }

  /** How many of those who come have not confirmed since the date or the place changed. */
  unconfirmed(edition: number): number {
    return this.#tally.going - (this.#goingBy.get(edition) ?? 0);
  }

  /** Those who come, wait, hesitate or cannot, first to answer first. */
  withStatus(status: SignUpStatus): SignUp[] {
    return [...this.all()].filter((record) => record.status === status).sort(bySeniority);
  }

  /** The id for a person who is not in Slack. */
  nextGuest(): string {
    return `guest:${this.#lastGuest + 1}`;
  }

  apply(changes: readonly SignUpChange[]): void {
    for (const { who, record } of changes) {
      const before = this.#records.get(who);
      if (before) this.#count(before, -1);
      this.#records.delete(who);
      if (!record) continue;
      this.#records.set(who, record);
      this.#count(record, 1);
    }
  }

  #count(record: SignUp, by: 1 | -1): void {
    this.#tally[record.status] += by;
    if (record.offer) this.#tally.offered += by;
    if (record.status === 'going') {
      this.#goingBy.set(record.edition, (this.#goingBy.get(record.edition) ?? 0) + by);
    }
    const guest = /^guest:(\d+)$/.exec(record.who);
    if (guest) this.#lastGuest = Math.max(this.#lastGuest, Number(guest[1]));
  }
}

/** The order of the waiting list: who asked first, then by id so that it is the same for all. */
export function bySeniority(a: SignUp, b: SignUp): number {
  return a.since.localeCompare(b.since) || a.who.localeCompare(b.who);
}
