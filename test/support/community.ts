import type { SignUp, UpcomingVisit } from '../../src/visits/contract.ts';

/** A visit to come: what is not given is right. */
export function anUpcomingVisit(parts: Partial<UpcomingVisit> = {}): UpcomingVisit {
  return {
    id: '12',
    kind: 'visit',
    number: 8,
    host: 'Les Ateliers',
    place: 'Castres',
    department: '81',
    days: ['2026-12-15'],
    start: '09:30',
    end: '17:00',
    zone: 'Europe/Paris',
    channel: 'C-visits',
    datedAt: '2026-11-02T09:00:00.000Z',
    capacity: 20,
    themes: [],
    status: 'planned',
    version: 1,
    edition: 1,
    createdAt: '2026-11-02T09:00:00.000Z',
    createdBy: 'U-facilitator',
    updatedAt: '2026-11-02T09:00:00.000Z',
    mostEvents: 1,
    announcement: { channel: 'C-visits', ts: '1700000000.000100' },
    going: 12,
    offered: 0,
    ...parts,
  };
}

/** Somebody's answer to a visit. */
export function aSignUp(who: string, parts: Partial<SignUp> = {}): SignUp {
  return { who, status: 'going', since: '2026-11-03T09:00:00.000Z', edition: 1, ...parts };
}
