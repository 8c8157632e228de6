import { freeSeats, offerSeats } from './offers.ts';
import type { SignUp, SignUpChange, SignUpList, SignUpStatus } from './sign-ups.ts';
import { startOf, type Visit } from './visit.ts';

/** What a person can say. */
export type Wish = 'going' | 'maybe' | 'declined';

export type AnswerRefusal = 'cancelled' | 'begun' | 'full' | 'not-signed-up' | 'missing-name';

/** `changes` holds the person's own first, then seats offered to others; none when they had said the same. */
export type AnswerOutcome =
  | { ok: true; status: SignUpStatus; changes: SignUpChange[] }
  | { ok: false; reason: AnswerRefusal };

/** One click on « Je viens », « Peut-être » or « Je ne peux pas ». A mind may change until the visit begins. */
export function answer(
  visit: Visit,
  signUpList: SignUpList,
  who: string,
  wish: Wish,
  now: Date,
): AnswerOutcome {
  const closed = closedFor(visit, now);
  if (closed) return { ok: false, reason: closed };
  const before = signUpList.get(who);
  const status = wish === 'going' ? seatOrWait(visit, signUpList, before) : wish;
  const since = before?.status === status && !before.letPass ? before.since : now.toISOString();
  const record: SignUp = {
    who,
    status,
    since,
    edition: visit.edition,
    ...(before?.name !== undefined && { name: before.name }),
    ...(status === 'waitlisted' && before?.offer && { offer: before.offer }),
  };
  return settled(visit, signUpList, before, record, now);
}

/**
 * A facilitator answers for somebody: a member, or a person by name (« par téléphone »). They may go over
 * the capacity, but only knowingly (`evenIfFull`); otherwise a full visit is refused, not put on the waiting list.
 */
export function addPerson(
  visit: Visit,
  signUpList: SignUpList,
  person: { member: string } | { name: string },
  by: string,
  options: { evenIfFull: boolean },
  now: Date,
): AnswerOutcome {
  const closed = closedFor(visit, now);
  if (closed) return { ok: false, reason: closed };
  const who = 'member' in person ? person.member : signUpList.nextGuest();
  const name = 'name' in person ? person.name.trim() : undefined;
  if (name === '') return { ok: false, reason: 'missing-name' };
  const before = signUpList.get(who);
  const hasSeat =
    before?.status === 'going' || before?.offer !== undefined || freeSeats(visit, signUpList) > 0;
  if (!hasSeat && !options.evenIfFull) return { ok: false, reason: 'full' };
  const since = before?.status === 'going' ? before.since : now.toISOString();
  const record: SignUp = {
    who,
    status: 'going',
    since,
    edition: visit.edition,
    by,
    name,
  };
  return settled(visit, signUpList, before, record, now);
}

/** A facilitator takes somebody off: a guest is forgotten, a member is held to have declined. */
export function removePerson(
  visit: Visit,
  signUpList: SignUpList,
  who: string,
  by: string,
  now: Date,
): AnswerOutcome {
  const closed = closedFor(visit, now);
  if (closed) return { ok: false, reason: closed };
  const before = signUpList.get(who);
  if (!before) return { ok: false, reason: 'not-signed-up' };
  if (before.name !== undefined) return settled(visit, signUpList, before, undefined, now, who);
  const record: SignUp = { who, status: 'declined', since: now.toISOString(), edition: visit.edition, by };
  return settled(visit, signUpList, before, record, now);
}

/** Did this person say yes, perhaps or « j'attends » to an earlier date or place? */
export function mustConfirm(visit: Pick<Visit, 'edition'>, record: SignUp): boolean {
  return record.status !== 'declined' && record.edition < visit.edition;
}

function closedFor(visit: Visit, now: Date): 'cancelled' | 'begun' | undefined {
  if (visit.status === 'cancelled') return 'cancelled';
  return visit.status === 'planned' && startOf(visit) <= now ? 'begun' : undefined;
}

/**
 * Those who wait come first: a newcomer takes a seat only if it is neither taken nor being offered. An offer
 * answered late still holds as long as the seat has not gone to the next person.
 */
function seatOrWait(visit: Visit, signUpList: SignUpList, before: SignUp | undefined): SignUpStatus {
  if (before?.status === 'going' || before?.offer !== undefined) return 'going';
  return freeSeats(visit, signUpList) > 0 ? 'going' : 'waitlisted';
}

/** The person's change, and the offers that follow from the seat it frees. */
function settled(
  visit: Visit,
  signUpList: SignUpList,
  before: SignUp | undefined,
  record: SignUp | undefined,
  now: Date,
  who = record?.who ?? '',
): AnswerOutcome {
  const status = record?.status ?? 'declined';
  if (before && record && isSame(before, record)) return { ok: true, status, changes: [] };
  const change: SignUpChange = { who, record };
  const freed = seatsOf(before) - seatsOf(record);
  const offers =
    freed > 0
      ? offerSeats(visit, signUpList, freeSeats(visit, signUpList) + freed, now).filter((c) => c.who !== who)
      : [];
  return { ok: true, status, changes: [change, ...offers] };
}

function seatsOf(record: SignUp | undefined): 0 | 1 {
  return record?.status === 'going' || record?.offer ? 1 : 0;
}

function isSame(a: SignUp, b: SignUp): boolean {
  return (
    a.status === b.status &&
    a.since === b.since &&
    a.edition === b.edition &&
    a.by === b.by &&
    a.offer === b.offer
  );
}
