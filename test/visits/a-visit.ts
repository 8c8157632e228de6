import { createVisit } from '../../src/visits/planning.ts';
import type { Visit, VisitPlan } from '../../src/visits/visit.ts';

/** 24 November 2026, a Tuesday, nine o'clock in Paris. */
export const now = new Date('2026-11-24T08:00:00Z');

export function aPlan(changes: Partial<VisitPlan> = {}): VisitPlan {
  return {
    kind: 'visit',
    number: 8,
    host: 'PTCE fictif La Filature partagée',
    place: 'Roubaix',
    department: '59',
    days: ['2027-03-02'],
    start: '09:30',
    end: '17:00',
    zone: 'Europe/Paris',
    channel: 'C1',
    themes: [],
    ...changes,
  };
}

export function aVisit(changes: Partial<Visit> = {}, at = now): Visit {
  const outcome = createVisit(aPlan(), 'UFAC', [], at);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return { ...outcome.visit, id: '12', ...changes };
}
