import { isDeepStrictEqual } from 'node:util';
import type { Moment } from '../french/parse-date.ts';
import type { Session } from '../knowledge/types.ts';
import { faultOfDate, faultsOf, type PlanField, type PlanRefusal } from './plan-faults.ts';
import { endOf, stretchesOf, type Visit, type VisitPlan, type WhenAndWhere } from './visit.ts';

/** What became of a facilitator's wish. `stale`: somebody changed the visit since; `difference` says what. */
export type Outcome =
  | { ok: true; visit: Visit }
  | { ok: false; reason: 'invalid'; refusals: PlanRefusal[] }
  | { ok: false; reason: 'stale'; difference: Difference[] }
  | { ok: false; reason: 'cancelled' | 'over' | 'unchanged' };

export interface Difference {
  field: PlanField;
  before: unknown;
  after: unknown;
}

const FIELDS = [
  'kind',
  'number',
  'host',
  'place',
  'department',
  'days',
  'start',
  'end',
  'zone',
  'channel',
  'capacity',
  'themes',
  'info',
  'reminders',
] as const satisfies readonly PlanField[];

/** What makes those who signed up think again. */
const SHIFTING: readonly PlanField[] = ['days', 'start', 'end', 'zone', 'place'];

/** The rank to propose for the next visit: after all that took place or are planned. */
export function nextNumber(sessions: readonly Session[], planned: readonly Visit[]): number {
  const past = sessions.filter(({ kind }) => kind === 'visit');
  const coming = planned.filter(({ kind, status }) => kind === 'visit' && status !== 'cancelled');
  return Math.max(0, ...[...past, ...coming].map(({ number }) => number ?? 0)) + 1;
}

/** The id to give to a new visit: a counter, since `planned` holds all visits ever planned. */
export function nextId(planned: readonly Visit[]): string {
  return String(Math.max(0, ...planned.map(({ id }) => Number(id) || 0)) + 1);
}

/** What the two plans say differently, in the order of the form. */
export function difference(before: VisitPlan, after: VisitPlan): Difference[] {
  return FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** The part of a visit that a facilitator decides. */
export function planOf(visit: VisitPlan): VisitPlan {
  const told = FIELDS.map((field) => [field, visit[field]] as const).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(told) as unknown as VisitPlan;
}

/** Plans a new visit. `others` are all visits planned so far. */
export function createVisit(
  plan: VisitPlan,
  by: string,
  others: readonly Visit[],
  now: Date,
  options: { isExample?: boolean } = {},
): Outcome {
  const refusals = [...faultsOf(plan, others), ...faultOfDate(plan, now)];
  if (refusals.length > 0) return { ok: false, reason: 'invalid', refusals };
  const at = now.toISOString();
  const visit: Visit = {
    ...planOf(plan),
    id: nextId(others),
    status: 'planned',
    version: 1,
    edition: 1,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    datedAt: at,
    mostEvents: stretchesOf(plan).length,
    ...(options.isExample && { isExample: true }),
  };
  return { ok: true, visit };
}

/**
 * Replaces the plan of a visit, as somebody saw it at `seen` (that version's plan and number), by another.
 * Refused when the visit changed in between: nobody undoes what they have not seen.
 */
export function modifyVisit(
  visit: Visit,
  plan: VisitPlan,
  seen: { version: number; plan: VisitPlan },
  others: readonly Visit[],
  now: Date,
): Outcome {
  const closed = closedFor(visit, now);
  if (closed) return closed;
  if (visit.version !== seen.version) {
    return { ok: false, reason: 'stale', difference: difference(seen.plan, visit) };
  }
  const changed = difference(visit, plan).map(({ field }) => field);
  const isDated = visit.status === 'postponed';
  if (changed.length === 0 && !isDated) return { ok: false, reason: 'unchanged' };
  const refusals = faultsOf(
    plan,
    others.filter(({ id }) => id !== visit.id),
  );
  if (isDated || isMoved(changed)) refusals.push(...faultOfDate(plan, now));
  if (refusals.length > 0) return { ok: false, reason: 'invalid', refusals };
  return { ok: true, visit: changedVisit(visit, plan, changed, now) };
}

/** Moves a visit to other days (hours stay unless told), or, without `to`, leaves its next date to be found. */
export function postponeVisit(
  visit: Visit,
  to: Moment | undefined,
  others: readonly Visit[],
  now: Date,
): Outcome {
  if (to) {
    const plan = planOf({ ...visit, ...to });
    return modifyVisit(visit, plan, { version: visit.version, plan: visit }, others, now);
  }
  const closed = closedFor(visit, now);
  if (closed) return closed;
  if (visit.status === 'postponed') return { ok: false, reason: 'unchanged' };
  return { ok: true, visit: { ...shifted(visit, now), status: 'postponed' } };
}

/** Cancels a visit for good: it stays in the store, so that calendars and people are told. */
export function cancelVisit(visit: Visit, now: Date): Outcome {
  const closed = closedFor(visit, now);
  if (closed) return closed;
  const at = now.toISOString();
  return {
    ok: true,
    visit: { ...visit, status: 'cancelled', version: visit.version + 1, updatedAt: at, cancelledAt: at },
  };
}

function isMoved(changed: readonly PlanField[]): boolean {
  return changed.includes('days') || changed.includes('start');
}

function closedFor(visit: Visit, now: Date): Extract<Outcome, { ok: false }> | undefined {
  if (visit.status === 'cancelled') return { ok: false, reason: 'cancelled' };
  if (visit.status === 'planned' && endOf(visit) <= now) return { ok: false, reason: 'over' };
  return undefined;
}

/** One more version and edition, remembering what people had been told. */
function shifted(visit: Visit, now: Date): Visit {
  const at = now.toISOString();
  const { days, start, end, zone, place } = visit;
  const before: WhenAndWhere = {
    days,
    zone,
    place,
    start,
    end,
  };
  return {
    ...visit,
    version: visit.version + 1,
    edition: visit.edition + 1,
    updatedAt: at,
    lastShift: { at, before },
  };
}

function changedVisit(visit: Visit, plan: VisitPlan, changed: readonly PlanField[], now: Date): Visit {
  const at = now.toISOString();
  const isShift = visit.status === 'postponed' || changed.some((field) => SHIFTING.includes(field));
  const isDated = visit.status === 'postponed' || isMoved(changed);
  const base = isShift ? shifted(visit, now) : { ...visit, version: visit.version + 1, updatedAt: at };
  const kept = Object.fromEntries(
    Object.entries(base).filter(([field]) => !(FIELDS as readonly string[]).includes(field)),
  ) as Omit<Visit, PlanField>;
  return {
    ...kept,
    ...planOf(plan),
    status: 'planned',
    mostEvents: Math.max(visit.mostEvents, stretchesOf(plan).length),
    ...(isDated && { datedAt: at }),
  };
}
