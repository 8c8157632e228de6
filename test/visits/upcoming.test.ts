import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { placesLeft, upcomingVisits } from '../../src/visits/upcoming.ts';
import { visits } from '../../src/visits/visit.ts';
import { anUpcomingVisit, aSignUp } from '../support/community.ts';

describe('visits to come', () => {
  it('come soonest first, those over or cancelled left out, with how many come', async () => {
    const store = createMemoryStore();
    const all = [
      anUpcomingVisit({ id: 'far', days: ['2027-03-02'] }),
      anUpcomingVisit({ id: 'undated', status: 'postponed' }),
      anUpcomingVisit({ id: 'over', days: ['2026-11-29'] }),
      anUpcomingVisit({ id: 'off', status: 'cancelled' }),
      anUpcomingVisit({ id: 'near', days: ['2026-12-01'] }),
    ];
    await store.transact((tx) => {
      for (const visit of all) tx.put(visits, visit.id, visit);
      tx.put(signUps, 'near/U1', aSignUp('U1'));
      tx.put(
        signUps,
        'near/U2',
        aSignUp('U2', {
          status: 'waitlisted',
          offer: { at: '2026-11-29T08:00:00Z', until: '2026-11-30T08:00:00Z' },
        }),
      );
      tx.put(signUps, 'nearby/U3', aSignUp('U3'));
    });
    const found = await upcomingVisits(store, new Date('2026-11-30T08:00:00Z'));
    expect(found.map(({ id }) => id)).toEqual(['near', 'far', 'undated']);
    expect(found[0]).toMatchObject({ going: 1, offered: 1 });
    expect(placesLeft({ ...anUpcomingVisit(), capacity: 3, going: 1, offered: 1 })).toBe(1);
    expect(placesLeft({ ...anUpcomingVisit(), capacity: 1, going: 3, offered: 0 })).toBe(0);
  });
});
