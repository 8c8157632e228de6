import { addDays } from '../time/calendar-day.ts';
import { instantOf, localTime } from '../time/zone.ts';
import { bySeniority, type SignUp, type SignUpChange, type SignUpList } from './sign-ups.ts';
import { startOf, type Visit } from './visit.ts';

const HOUR = 3_600_000;

/** Time to answer while the visit is far, and the least that is fair. */
const LONGEST_OFFER = 24 * HOUR;
const SHORTEST_OFFER = HOUR;

/** Nobody has to answer between these hours, in the visit's zone. */
const NIGHT = { from: '21:00', to: '09:00' } as const;

/**
 * Until when a seat is kept for somebody: 24 h; a quarter of the time left when that is shorter (so that three
 * more people can be asked), but an hour at least; not in the night if the morning is before the visit.
 * Nothing once the visit begins.
 */
export function offerDeadline(visit: Pick<Visit, 'days' | 'start' | 'zone'>, now: Date): Date | undefined {
  const left = startOf(visit).getTime() - now.getTime();
  if (left <= 0) return undefined;
  const length = Math.min(LONGEST_OFFER, Math.max(SHORTEST_OFFER, left / 4), left);
  const deadline = new Date(now.getTime() + length);
  const morning = morningAfter(deadline, visit.zone);
  return morning < startOf(visit) ? morning : deadline;
}

/** The instant itself by day; the end of the night when it falls in one. */
function morningAfter(instant: Date, zone: string): Date {
  const { day, time } = localTime(instant, zone);
  if (time >= NIGHT.from) return instantOf(addDays(day, 1), NIGHT.to, zone);
  return time < NIGHT.to ? instantOf(day, NIGHT.to, zone) : instant;
}

/** Seats that nobody has nor is being offered; infinite without a capacity. */
export function freeSeats(visit: Pick<Visit, 'capacity'>, signUpList: SignUpList): number {
  return visit.capacity === undefined
    ? Number.POSITIVE_INFINITY
    : visit.capacity - signUpList.tally.going - signUpList.tally.offered;
}

export function isWaiting(record: SignUp): boolean {
  return record.status === 'waitlisted' && !record.offer && !record.letPass;
}

/** Offers the seats that are free to those who wait, first come first served. Offers go on by the clock: {@link lapseOffers}. */
export function offerSeats(visit: Visit, signUpList: SignUpList, seats: number, now: Date): SignUpChange[] {
  const until = offerDeadline(visit, now);
  if (seats <= 0 || visit.status !== 'planned' || until === undefined) return [];
  if (signUpList.tally.waitlisted === signUpList.tally.offered) return [];
  const offer = { at: now.toISOString(), until: until.toISOString() };
  return [...signUpList.all()]
    .filter(isWaiting)
    .sort(bySeniority)
    .slice(0, seats)
    .map((record) => ({ who: record.who, record: { ...record, offer } }));
}

/**
 * What the clock changes: offers whose time is up go to the next who waits, and seats that became free
 * otherwise (more capacity) are offered. Nothing to do gives nothing.
 */
export function lapseOffers(visit: Visit, signUpList: SignUpList, now: Date): SignUpChange[] {
  if (visit.status !== 'planned' || startOf(visit) <= now) return [];
  const lapsed: SignUpChange[] =
    signUpList.tally.offered === 0
      ? []
      : [...signUpList.all()]
          .filter(({ offer }) => offer !== undefined && new Date(offer.until) <= now)
          .map(({ offer: _, ...record }) => ({ who: record.who, record: { ...record, letPass: true } }));
  return [...lapsed, ...offerSeats(visit, signUpList, freeSeats(visit, signUpList) + lapsed.length, now)];
}

/** When the next offer lapses, if any is open. */
export function nextLapse(signUpList: SignUpList): Date | undefined {
  if (signUpList.tally.offered === 0) return undefined;
  const ends = [...signUpList.all()].flatMap(({ offer }) => (offer ? [offer.until] : [])).sort();
  return ends[0] === undefined ? undefined : new Date(ends[0]);
}
