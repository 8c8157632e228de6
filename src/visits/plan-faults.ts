import { addDays } from 'date-fns';
import { POSTS_KNOWN_DAYS } from '../delivery/personal.ts';
import { isCalendarDay } from '../time/calendar-day.ts';
import { instantsOf, isZone } from '../time/zone.ts';
import { MOST_DAYS_BEFORE } from './reminders.ts';
import { endOf, startOf, type Visit, type VisitPlan } from './visit.ts';

export type PlanField = keyof VisitPlan;

/** Why a plan is refused; `field` is where the form shows it. */
export interface PlanRefusal {
  field: PlanField;
  code:
    | 'missing'
    | 'too-long'
    | 'past'
    | 'too-far'
    | 'unknown'
    | 'not-in-order'
    | 'end-missing'
    | 'end-before-start'
    | 'skipped-hour'
    | 'repeated-hour'
    | 'out-of-range'
    | 'number-taken';
}

/** Limits that keep every message of a visit within Slack's. */
export const LONGEST = { host: 120, place: 80, info: 1200 } as const;
export const MOST_SEATS = 10_000;
const MOST_DAYS = 14;

/** All that is wrong with a plan but its being past, told at once. `others` are the other visits. */
export function faultsOf(plan: VisitPlan, others: readonly Visit[]): PlanRefusal[] {
  return [...faultsOfTexts(plan), ...faultsOfNumbers(plan, others), ...faultsOfTime(plan)];
}

/** A visit is planned before it begins (without hours, before it is over), and while what is told of it stays known. */
export function faultOfDate(plan: VisitPlan, now: Date): PlanRefusal[] {
  if (faultsOfTime(plan).length > 0) return [];
  const begins = plan.start === undefined ? endOf(plan) : startOf(plan);
  if (begins <= now) return [{ field: 'days', code: 'past' }];
  return begins > addDays(now, POSTS_KNOWN_DAYS) ? [{ field: 'days', code: 'too-far' }] : [];
}

function faultsOfTexts(plan: VisitPlan): PlanRefusal[] {
  const refusals: PlanRefusal[] = [];
  if (plan.place.trim() === '') refusals.push({ field: 'place', code: 'missing' });
  if (plan.channel === '') refusals.push({ field: 'channel', code: 'missing' });
  for (const field of ['host', 'place', 'info'] as const) {
    if ((plan[field]?.length ?? 0) > LONGEST[field]) refusals.push({ field, code: 'too-long' });
  }
  if (plan.department !== undefined && !/^(?:\d{2,3}|2[AB])$/.test(plan.department)) {
    refusals.push({ field: 'department', code: 'unknown' });
  }
  return refusals;
}

function faultsOfNumbers(plan: VisitPlan, others: readonly Visit[]): PlanRefusal[] {
  const refusals: PlanRefusal[] = [];
  const { kind, number, capacity } = plan;
  if (number !== undefined && !isWithin(number, 1, 999))
    refusals.push({ field: 'number', code: 'out-of-range' });
  const isTaken = others.some((other) => {
    return other.kind === kind && other.number === number && other.status !== 'cancelled';
  });
  if (number !== undefined && isTaken) refusals.push({ field: 'number', code: 'number-taken' });
  if (capacity !== undefined && !isWithin(capacity, 1, MOST_SEATS)) {
    refusals.push({ field: 'capacity', code: 'out-of-range' });
  }
  const days = plan.reminders?.map(({ daysBefore }) => daysBefore) ?? [];
  if (days.some((n) => !isWithin(n, 1, MOST_DAYS_BEFORE)) || new Set(days).size < days.length) {
    refusals.push({ field: 'reminders', code: 'out-of-range' });
  }
  return refusals;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function faultsOfTime(plan: VisitPlan): PlanRefusal[] {
  const { days, start, end, zone } = plan;
  if (!isZone(zone)) return [{ field: 'zone', code: 'unknown' }];
  const first = days[0];
  if (first === undefined) return [{ field: 'days', code: 'missing' }];
  if (days.length > MOST_DAYS) return [{ field: 'days', code: 'out-of-range' }];
  if (!days.every(isCalendarDay)) return [{ field: 'days', code: 'unknown' }];
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? ''))) {
    return [{ field: 'days', code: 'not-in-order' }];
  }
  const refusals = [
    ...faultsOfHour('start', first, start, zone),
    ...faultsOfHour('end', days.at(-1) ?? first, end, zone),
  ];
  if ((start === undefined) !== (end === undefined)) {
    refusals.push(
      start === undefined ? { field: 'start', code: 'missing' } : { field: 'end', code: 'end-missing' },
    );
  }
  if (refusals.length > 0) return refusals;
  return endOf(plan) <= startOf(plan) ? [{ field: 'end', code: 'end-before-start' }] : [];
}

function faultsOfHour(
  field: 'start' | 'end',
  day: string,
  time: string | undefined,
  zone: string,
): PlanRefusal[] {
  if (time === undefined) return [];
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return [{ field, code: 'unknown' }];
  const instants = instantsOf(day, time, zone).length;
  if (instants === 1) return [];
  return [{ field, code: instants === 0 ? 'skipped-hour' : 'repeated-hour' }];
}
