import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/knowledge/types.ts';
import {
  cancelVisit,
  createVisit,
  modifyVisit,
  nextId,
  nextNumber,
  type Outcome,
  planOf,
  postponeVisit,
} from '../../src/visits/planning.ts';
import { isUpcoming, stretchesOf, type Visit, type VisitPlan } from '../../src/visits/visit.ts';
import { aPlan, aVisit, now } from './a-visit.ts';

const later = new Date('2026-12-01T08:00:00Z');

function visitOf(outcome: Outcome): Visit {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.visit;
}

function faults(changes: Partial<VisitPlan>, others: Visit[] = []) {
  const outcome = createVisit(aPlan(changes), 'UFAC', others, now);
  return outcome.ok || outcome.reason !== 'invalid'
    ? outcome
    : outcome.refusals.map(({ field, code }) => `${field}: ${code}`);
}

const modify = (visit: Visit, changes: Partial<VisitPlan>, at = later) =>
  modifyVisit(
    visit,
    { ...planOf(visit), ...changes },
    { version: visit.version, plan: planOf(visit) },
    [visit],
    at,
  );

describe('planning a visit', () => {
  it('numbers it after those that took place or are planned', () => {
    const past = [{ kind: 'visit', number: 7 }, { kind: 'study-day' }] as Session[];
    expect(nextNumber(past, [])).toBe(8);
    expect(nextNumber(past, [aVisit({ number: 8 }), aVisit({ number: 9, status: 'cancelled' })])).toBe(9);
    expect(nextNumber([], [])).toBe(1);
    expect(nextId([aVisit({ id: '3' }), aVisit({ id: '12' })])).toBe('13');
  });

  it('accepts what its facilitator decided', () => {
    const visit = visitOf(createVisit(aPlan({ number: 8 }), 'UFAC', [], now));
    expect(visit).toMatchObject({ id: '1', status: 'planned', version: 1, edition: 1, createdBy: 'UFAC' });
    expect(planOf(visit)).toEqual(aPlan());
  });

  it('tells all faults at once, each beside its field', () => {
    expect(faults({ place: ' ', capacity: 0, days: [] })).toEqual([
      'place: missing',
      'capacity: out-of-range',
      'days: missing',
    ]);
  });

  it.each<[string, Partial<VisitPlan>]>([
    ['days: past', { days: ['2026-11-23'] }],
    ['days: too-far', { days: ['2028-11-25'] }],
    ['days: past', { days: ['2026-11-24'], start: '08:30', end: '17:00' }],
    ['days: unknown', { days: ['2027-02-29'] }],
    ['days: not-in-order', { days: ['2027-03-03', '2027-03-02'] }],
    ['end: end-missing', { days: ['2027-03-02'], end: undefined as never }],
    ['end: end-before-start', { start: '17:00', end: '09:30' }],
    ['start: skipped-hour', { days: ['2027-03-28'], start: '02:30' }],
    ['end: repeated-hour', { days: ['2027-10-31'], start: '01:00', end: '02:30' }],
    ['start: unknown', { start: '25:00' }],
    ['zone: unknown', { zone: 'Europe/Castres' }],
    ['department: unknown', { department: 'Tarn' }],
    ['host: too-long', { host: 'x'.repeat(121) }],
    ['reminders: out-of-range', { reminders: [{ topic: 'eve', daysBefore: 0, to: 'going' }] }],
  ])('refuses %s', (fault, changes) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it('refuses the number of another visit, unless that one is cancelled', () => {
    expect(faults({ number: 8 }, [aVisit({ number: 8 })])).toEqual(['number: number-taken']);
    expect(faults({ number: 8 }, [aVisit({ number: 8, status: 'cancelled' })])).toMatchObject({ ok: true });
  });

  it('accepts a whole day until it is over', () => {
    const plan = planOf({ ...aPlan({ days: ['2026-11-24'] }), start: undefined, end: undefined } as never);
    expect(createVisit(plan, 'UFAC', [], now).ok).toBe(true);
  });
});

describe('changing a visit', () => {
  it('asks to confirm again when the date, the hours or the place change, and only then', () => {
    const visit = aVisit();
    expect(visitOf(modify(visit, { info: 'Gare à 10 minutes' }))).toMatchObject({ version: 2, edition: 1 });
    expect(visitOf(modify(visit, { place: 'Lille' }))).toMatchObject({
      version: 2,
      edition: 2,
      lastShift: {
        at: later.toISOString(),
        before: { place: 'Roubaix', days: ['2027-03-02'], start: '09:30' },
      },
      datedAt: visit.datedAt,
    });
    expect(visitOf(modify(visit, { days: ['2027-03-09'] }))).toMatchObject({
      edition: 2,
      datedAt: later.toISOString(),
    });
  });

  it('removes what the form left empty', () => {
    const { capacity: _, ...without } = planOf(aVisit({ capacity: 20 }));
    const outcome = modifyVisit(aVisit({ capacity: 20 }), without, { version: 1, plan: without }, [], later);
    expect('capacity' in visitOf(outcome)).toBe(false);
  });

  it('tells the second of two facilitators what the first one changed', () => {
    const seen = aVisit();
    const visit = visitOf(modify(seen, { place: 'Lille', capacity: 20 }));
    const plan = { ...planOf(seen), place: 'Tourcoing' };
    expect(modifyVisit(visit, plan, { version: 1, plan: planOf(seen) }, [visit], later)).toEqual({
      ok: false,
      reason: 'stale',
      difference: [
        { field: 'place', before: 'Roubaix', after: 'Lille' },
        { field: 'capacity', before: undefined, after: 20 },
      ],
    });
  });

  it('says when nothing changed, and refuses what is over or cancelled', () => {
    expect(modify(aVisit(), {})).toMatchObject({ reason: 'unchanged' });
    expect(modify(aVisit(), { place: 'Lille' }, new Date('2027-03-02T17:00:00Z'))).toMatchObject({
      reason: 'over',
    });
    expect(modify(aVisit({ status: 'cancelled' }), { place: 'Lille' })).toMatchObject({
      reason: 'cancelled',
    });
  });

  it('lets practical information change while the visit goes on, not its first day', () => {
    const visit = aVisit({ days: ['2027-03-02', '2027-03-03'] });
    const during = new Date('2027-03-02T12:00:00Z');
    expect(modify(visit, { info: 'Salle 2' }, during).ok).toBe(true);
    expect(modify(visit, { start: '10:00' }, during)).toMatchObject({ reason: 'invalid' });
  });

  it('postpones to another day with the same hours, or to a date not yet known', () => {
    const moved = visitOf(postponeVisit(aVisit(), { days: ['2027-03-09'] }, [], later));
    expect(moved).toMatchObject({
      days: ['2027-03-09'],
      start: '09:30',
      end: '17:00',
      status: 'planned',
      edition: 2,
    });
    const waiting = visitOf(postponeVisit(moved, undefined, [], later));
    expect(waiting).toMatchObject({
      status: 'postponed',
      edition: 3,
      lastShift: { before: { days: ['2027-03-09'] } },
    });
    expect(postponeVisit(waiting, undefined, [], later)).toMatchObject({ reason: 'unchanged' });
    expect(isUpcoming(waiting, new Date('2028-01-01'))).toBe(true);
    const again = visitOf(postponeVisit(waiting, { days: ['2027-03-09'], start: '10:00' }, [], later));
    expect(again).toMatchObject({ status: 'planned', edition: 4, start: '10:00', end: '17:00' });
  });

  it('cancels once', () => {
    const cancelled = visitOf(cancelVisit(aVisit(), later));
    expect(cancelled).toMatchObject({ status: 'cancelled', version: 2, cancelledAt: later.toISOString() });
    expect(cancelVisit(cancelled, later)).toMatchObject({ reason: 'cancelled' });
    expect(isUpcoming(cancelled, later)).toBe(false);
  });

  it('cuts days into stretches', () => {
    expect(stretchesOf({ days: ['2027-02-28', '2027-03-01', '2027-03-10'] })).toEqual([
      ['2027-02-28', '2027-03-01'],
      ['2027-03-10', '2027-03-10'],
    ]);
  });
});
