import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPerson, answer, mustConfirm, removePerson, type Wish } from '../../src/visits/answering.ts';
import { freeSeats, isWaiting, lapseOffers, nextLapse, offerDeadline } from '../../src/visits/offers.ts';
import { type SignUp, SignUpList, signUpId, signUpPrefix } from '../../src/visits/sign-ups.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aVisit, now } from './a-visit.ts';

const HOUR = 3_600_000;
const inHours = (hours: number, from = now) => new Date(from.getTime() + hours * HOUR);

/** A visit and its answers, one click after another, a minute apart. */
function play(visit: Visit, clicks: [who: string, wish: Wish][], signUpList = new SignUpList(), from = now) {
  clicks.forEach(([who, wish], index) => {
    const outcome = answer(visit, signUpList, who, wish, inHours(index / 60, from));
    if (outcome.ok) signUpList.apply(outcome.changes);
  });
  return signUpList;
}

const statuses = (signUpList: SignUpList) =>
  Object.fromEntries(
    [...signUpList.all()].map((r) => [r.who, r.offer ? 'offered' : r.letPass ? 'let pass' : r.status]),
  );

describe('signing up', () => {
  it('counts each person once, whatever they click and how often', () => {
    const signUpList = play(aVisit(), [
      ['U1', 'going'],
      ['U2', 'maybe'],
      ['U3', 'declined'],
      ['U1', 'going'],
      ['U2', 'going'],
      ['U3', 'maybe'],
    ]);
    expect(signUpList.tally).toEqual({ going: 2, maybe: 1, declined: 0, waitlisted: 0, offered: 0 });
  });

  it('writes nothing when the same button is clicked twice', () => {
    const signUpList = play(aVisit(), [['U1', 'going']]);
    expect(answer(aVisit(), signUpList, 'U1', 'going', inHours(1))).toEqual({
      ok: true,
      status: 'going',
      changes: [],
    });
  });

  it('lets a mind change until the visit begins, and not once it is cancelled', () => {
    const signUpList = play(aVisit(), [['U1', 'going']]);
    const minuteBefore = new Date('2027-03-02T08:29:00Z');
    const begun = new Date('2027-03-02T08:30:00Z');
    expect(answer(aVisit(), signUpList, 'U1', 'declined', minuteBefore)).toMatchObject({ ok: true });
    expect(answer(aVisit(), signUpList, 'U1', 'declined', begun)).toEqual({ ok: false, reason: 'begun' });
    expect(answer(aVisit({ status: 'cancelled' }), signUpList, 'U1', 'going', now)).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });

  it('keeps one visit apart from another in the store', () => {
    expect(signUpId('1', 'U1').startsWith(signUpPrefix('12'))).toBe(false);
    expect(signUpId('12', 'U1').startsWith(signUpPrefix('1'))).toBe(false);
  });
});

describe('the waiting list', () => {
  const visit = aVisit({ capacity: 2 });
  const full: [string, Wish][] = [
    ['U1', 'going'],
    ['U2', 'going'],
    ['U3', 'going'],
    ['U4', 'going'],
  ];

  it('begins when all seats are taken', () => {
    const signUpList = play(visit, full);
    expect(statuses(signUpList)).toEqual({ U1: 'going', U2: 'going', U3: 'waitlisted', U4: 'waitlisted' });
  });

  it('offers a freed seat to who asked first, and keeps it from newcomers', () => {
    const signUpList = play(visit, [...full, ['U1', 'declined'], ['U5', 'going']]);
    expect(statuses(signUpList)).toMatchObject({ U3: 'offered', U4: 'waitlisted', U5: 'waitlisted' });
  });

  it('gives the seat to the person who takes the offer', () => {
    const signUpList = play(visit, [...full, ['U1', 'maybe'], ['U3', 'going']]);
    expect(statuses(signUpList)).toMatchObject({ U1: 'maybe', U3: 'going', U4: 'waitlisted' });
    expect(signUpList.tally).toMatchObject({ going: 2, waitlisted: 1, offered: 0 });
  });

  it('goes to the next person when the offer is declined', () => {
    const signUpList = play(visit, [...full, ['U1', 'declined'], ['U3', 'declined']]);
    expect(statuses(signUpList)).toMatchObject({ U3: 'declined', U4: 'offered' });
  });

  it('goes to the next person when the time is up, once', () => {
    const signUpList = play(visit, [...full, ['U1', 'declined']]);
    const end = nextLapse(signUpList)!;
    expect(lapseOffers(visit, signUpList, new Date(end.getTime() - 1))).toEqual([]);
    signUpList.apply(lapseOffers(visit, signUpList, end));
    expect(statuses(signUpList)).toMatchObject({ U3: 'let pass', U4: 'offered' });
    expect(lapseOffers(visit, signUpList, end)).toEqual([]);
    const second = nextLapse(signUpList)!;
    expect(second > end).toBe(true);
    signUpList.apply(lapseOffers(visit, signUpList, second));
    expect(statuses(signUpList)).toMatchObject({ U3: 'let pass', U4: 'let pass' });
    expect(nextLapse(signUpList)).toBeUndefined();
  });

  it('accepts a late yes as long as the seat is not another’s', () => {
    const signUpList = play(visit, [...full, ['U1', 'declined']]);
    const afterwards = inHours(1, nextLapse(signUpList)!);
    const late = answer(visit, signUpList, 'U3', 'going', afterwards);
    expect(late).toMatchObject({ status: 'going' });
    signUpList.apply(lapseOffers(visit, signUpList, afterwards));
    expect(answer(visit, signUpList, 'U3', 'going', afterwards)).toMatchObject({ status: 'waitlisted' });
  });

  it('puts whoever let an offer pass at the end when they ask again', () => {
    const signUpList = play(visit, [...full, ['U1', 'declined']]);
    const end = nextLapse(signUpList)!;
    signUpList.apply(lapseOffers(visit, signUpList, end));
    play(
      visit,
      [
        ['U5', 'going'],
        ['U3', 'going'],
      ],
      signUpList,
      inHours(1, end),
    );
    expect(
      signUpList
        .withStatus('waitlisted')
        .filter(isWaiting)
        .map(({ who }) => who),
    ).toEqual(['U5', 'U3']);
  });

  it('offers the seats that a larger capacity brings', () => {
    const signUpList = play(visit, full);
    signUpList.apply(lapseOffers({ ...visit, capacity: 3 }, signUpList, inHours(1)));
    expect(statuses(signUpList)).toMatchObject({ U3: 'offered', U4: 'waitlisted' });
  });

  it('offers nothing once the visit has begun, is cancelled, or waits for a date', () => {
    const signUpList = play(visit, full);
    const larger = { ...visit, capacity: 4 };
    expect(lapseOffers(larger, signUpList, new Date('2027-03-02T08:30:00Z'))).toEqual([]);
    expect(lapseOffers({ ...larger, status: 'cancelled' }, signUpList, now)).toEqual([]);
    expect(lapseOffers({ ...larger, status: 'postponed' }, signUpList, now)).toEqual([]);
  });
});

describe('the time to answer an offer', () => {
  const visit = aVisit();
  it.each([
    ['a day while the visit is far', '2027-02-20T14:00:00Z', '2027-02-21T14:00:00.000Z'],
    ['a quarter of the time left when it nears', '2027-03-01T08:30:00Z', '2027-03-01T14:30:00.000Z'],
    ['until the morning when it would end at night', '2027-02-28T20:30:00Z', '2027-03-01T08:00:00.000Z'],
    ['an hour at least, on the eve', '2027-03-02T05:00:00Z', '2027-03-02T08:00:00.000Z'],
    ['until the visit when less is left', '2027-03-02T08:00:00Z', '2027-03-02T08:30:00.000Z'],
  ])('is %s', (_, from, until) => {
    expect(offerDeadline(visit, new Date(from))?.toISOString()).toBe(until);
  });

  it('is none once the visit has begun', () => {
    expect(offerDeadline(visit, new Date('2027-03-02T08:30:00Z'))).toBeUndefined();
  });
});

describe('a facilitator answers for others', () => {
  it('adds a member, and somebody who telephoned', () => {
    const signUpList = new SignUpList();
    for (const person of [{ member: 'U1' }, { name: ' Mme Dupont ' }, { name: 'M. Martin' }]) {
      const outcome = addPerson(aVisit(), signUpList, person, 'UFAC', { evenIfFull: false }, now);
      if (outcome.ok) signUpList.apply(outcome.changes);
    }
    expect([...signUpList.all()].map(({ who, name, by }) => [who, name, by])).toEqual([
      ['U1', undefined, 'UFAC'],
      ['guest:1', 'Mme Dupont', 'UFAC'],
      ['guest:2', 'M. Martin', 'UFAC'],
    ]);
    expect(addPerson(aVisit(), signUpList, { name: ' ' }, 'UFAC', { evenIfFull: false }, now)).toMatchObject({
      reason: 'missing-name',
    });
  });

  it('goes over the capacity only knowingly, and the seat freed later is not offered twice', () => {
    const visit = aVisit({ capacity: 1 });
    const signUpList = play(visit, [
      ['U1', 'going'],
      ['U2', 'going'],
    ]);
    expect(addPerson(visit, signUpList, { member: 'U3' }, 'UFAC', { evenIfFull: false }, now)).toMatchObject({
      reason: 'full',
    });
    const outcome = addPerson(visit, signUpList, { member: 'U3' }, 'UFAC', { evenIfFull: true }, now);
    if (outcome.ok) signUpList.apply(outcome.changes);
    play(visit, [['U1', 'declined']], signUpList);
    expect(statuses(signUpList)).toEqual({ U1: 'declined', U2: 'waitlisted', U3: 'going' });
  });

  it('takes a person off and offers the seat', () => {
    const visit = aVisit({ capacity: 1 });
    const signUpList = play(visit, [
      ['U1', 'going'],
      ['U2', 'going'],
    ]);
    const outcome = removePerson(visit, signUpList, 'U1', 'UFAC', now);
    if (outcome.ok) signUpList.apply(outcome.changes);
    expect(statuses(signUpList)).toEqual({ U1: 'declined', U2: 'offered' });
    expect(removePerson(visit, signUpList, 'U9', 'UFAC', now)).toMatchObject({ reason: 'not-signed-up' });
  });

  it('forgets a guest who is taken off', () => {
    const signUpList = new SignUpList([
      { who: 'guest:1', name: 'Mme Dupont', status: 'going', since: '', edition: 1 },
    ]);
    const outcome = removePerson(aVisit(), signUpList, 'guest:1', 'UFAC', now);
    if (outcome.ok) signUpList.apply(outcome.changes);
    expect([...signUpList.all()]).toEqual([]);
    expect(signUpList.tally.going).toBe(0);
  });
});

describe('after a change of date or place', () => {
  it('asks those who had said yes or perhaps to confirm, and keeps their seats', () => {
    const signUpList = play(aVisit({ capacity: 2 }), [
      ['U1', 'going'],
      ['U2', 'going'],
      ['U3', 'declined'],
    ]);
    const moved = aVisit({ capacity: 2, edition: 2 });
    expect(
      [...signUpList.all()].filter((record) => mustConfirm(moved, record)).map(({ who }) => who),
    ).toEqual(['U1', 'U2']);
    expect(signUpList.unconfirmed(2)).toBe(2);
    play(moved, [['U1', 'going']], signUpList);
    expect(signUpList.unconfirmed(2)).toBe(1);
    expect(signUpList.tally.going).toBe(2);
  });
});

describe('whatever people do', () => {
  const people = ['U1', 'U2', 'U3', 'U4', 'U5'];
  const step = fc.oneof(
    fc.record({ who: fc.constantFrom(...people), wish: fc.constantFrom<Wish>('going', 'maybe', 'declined') }),
    fc.record({ remove: fc.constantFrom(...people) }),
    fc.record({ hours: fc.integer({ min: 1, max: 40 }) }),
  );

  it('never gives more seats than there are, never skips the queue, and counts right', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (steps, capacity) => {
        const visit = aVisit({ capacity });
        const signUpList = new SignUpList();
        let at = now;
        for (const action of steps) {
          at = new Date(at.getTime() + 60_000);
          if ('hours' in action) {
            at = inHours(action.hours, at);
            signUpList.apply(lapseOffers(visit, signUpList, at));
          } else {
            const outcome =
              'who' in action
                ? answer(visit, signUpList, action.who, action.wish, at)
                : removePerson(visit, signUpList, action.remove, 'UFAC', at);
            if (outcome.ok) signUpList.apply(outcome.changes);
          }
          const { going, offered } = signUpList.tally;
          expect(going + offered).toBeLessThanOrEqual(capacity);
          const waits = [...signUpList.all()].some(isWaiting);
          expect(waits && freeSeats(visit, signUpList) > 0).toBe(false);
          expect(signUpList.tally).toEqual(new SignUpList(signUpList.all()).tally);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('takes a thousand clicks among ten thousand answers in well under a second', () => {
  const visit = aVisit({ capacity: 9000 });
  const records = Array.from(
    { length: 10_000 },
    (_, index): SignUp => ({
      who: `U${index}`,
      status: index < 9000 ? 'going' : 'waitlisted',
      since: new Date(now.getTime() + index).toISOString(),
      edition: 1,
    }),
  );
  const signUpList = new SignUpList(records);
  const started = performance.now();
  for (let index = 0; index < 1000; index += 1) {
    const wish = index % 10 === 0 ? 'declined' : 'maybe';
    const outcome = answer(visit, signUpList, `U${index}`, wish, inHours(1));
    if (outcome.ok) signUpList.apply(outcome.changes);
  }
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(signUpList.tally).toEqual({
    going: 8000,
    maybe: 900,
    declined: 100,
    waitlisted: 1000,
    offered: 1000,
  });
});
