import { describe, expect, it } from 'vitest';
import { errandsOf } from '../../src/visits/calendar-errands.ts';
import { type SignUp, SignUpList } from '../../src/visits/sign-ups.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aVisit, now } from './a-visit.ts';

const announced: Partial<Visit> = { announcement: { channel: 'C1', ts: '1.0' } };
const someone = (who: string, changes: Partial<SignUp> = {}): SignUp => ({
  who,
  status: 'going',
  since: now.toISOString(),
  edition: 1,
  ...changes,
});
const signUpList = new SignUpList([
  someone('U1'),
  someone('U2', { edition: 2 }),
  someone('U3', { status: 'maybe' }),
  someone('guest:1', { name: 'Paul' }),
]);
const keysOf = (visit: Visit, at = now) => errandsOf(visit, signUpList, at).map(({ key }) => key);

describe('calendar files', () => {
  it('go to the thread, and to members who come', () => {
    expect(keysOf(aVisit(announced))).toEqual(['visit:12:calendar:1', 'visit:12:calendar:1:U1']);
  });

  it('of a new date go to those who confirmed it', () => {
    expect(keysOf(aVisit({ ...announced, edition: 2 }))).toEqual([
      'visit:12:calendar:2',
      'visit:12:calendar:2:U2',
    ]);
  });

  it.each<[string, Partial<Visit>, string, string]>([
    ['cancelled', { status: 'cancelled' }, 'visit:12:calendar:1:cancelled:U1', 'visit:12:calendar:1:U1'],
    ['postponed', { status: 'postponed', edition: 2 }, 'visit:12:calendar:2:U1', 'visit:12:calendar:1:U1'],
  ])('of a visit that is %s go to those who had its date', (_, changes, key, after) => {
    const errands = errandsOf(aVisit({ ...announced, ...changes }), signUpList, now);

    expect(errands.find(({ person }) => person === 'U1')).toMatchObject({ key, after });
  });

  it('are not sent before the announcement, nor once the visit is over', () => {
    expect(keysOf(aVisit())).toEqual([]);
    expect(keysOf(aVisit(announced), new Date('2027-03-02T17:00:00Z'))).toEqual([]);
  });
});
