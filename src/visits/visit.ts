import type { SessionKind } from '../knowledge/types.ts';
import { table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { addDays, daysBetween } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import type { Reminder } from './reminders.ts';

/** What facilitators decide and may change. */
export interface VisitPlan {
  kind: SessionKind;
  /** Rank in the series, for visits only. */
  number?: number;
  /** As people say it, « PTCE … »; none for a meeting without a host. */
  host?: string;
  /** Town, or « Visioconférence ». */
  place: string;
  /** `81`, `2A`, `974`. */
  department?: string;
  /** At least one, in order; gaps are allowed. */
  days: CalendarDay[];
  /** `09:30` on the first day; without hours, the days are whole. */
  start?: string;
  /** `17:00` on the last day; told if and only if `start` is. */
  end?: string;
  /** IANA zone of the days and hours. */
  zone: string;
  /** Slack id of the channel where it is announced. */
  channel: string;
  /** Most people who can come; unlimited without it. */
  capacity?: number;
  /** Ids of the knowledge documents (dimensions, missions) that it looks into. */
  themes: string[];
  /** How to come, what to bring: as typed, to be escaped when shown. */
  info?: string;
  /** Reminders of this visit, when other than the community's. */
  reminders?: Reminder[];
}

/** What people who signed up had been told before it changed. */
export type WhenAndWhere = Pick<VisitPlan, 'days' | 'start' | 'end' | 'zone' | 'place'>;

/** The last change of date, hours or place, said to people once. */
interface Shift {
  /** ISO instant. */
  at: string;
  before: WhenAndWhere;
}

/** A visit being prepared. All instants are ISO strings in UTC. */
export interface Visit extends VisitPlan {
  id: string;
  /** `postponed`: the date no longer stands and the next one is not known. */
  status: 'planned' | 'postponed' | 'cancelled';
  /** 1, then one more with each change made by a facilitator: two people editing are told by it. */
  version: number;
  /** 1, then one more with each change of date, hours or place: answers to an earlier one are to be confirmed. */
  edition: number;
  createdAt: string;
  /** Slack id of the facilitator who planned it. */
  createdBy: string;
  updatedAt: string;
  /** When the present date was decided: reminders due before that were never wanted. */
  datedAt: string;
  lastShift?: Shift;
  cancelledAt?: string;
  /** Where the announcement stands once posted: known from the delivery, never stored here. */
  announcement?: { channel: string; ts: string };
  /** Most calendar events that it ever took, so that those no longer used are cancelled. */
  mostEvents: number;
  /** Made up for a demonstration. */
  isExample?: boolean;
}

export const visits = table<Visit>('visits');

/** The instant at which the visit begins: its first hour, else its first day. */
export function startOf(visit: Pick<Visit, 'days' | 'start' | 'zone'>): Date {
  return instantOf(firstDay(visit), visit.start ?? '00:00', visit.zone);
}

/** The instant at which the visit is over: its last hour, else the end of its last day. */
export function endOf(visit: Pick<Visit, 'days' | 'end' | 'zone'>): Date {
  const last = lastDay(visit);
  return visit.end === undefined
    ? instantOf(addDays(last, 1), '00:00', visit.zone)
    : instantOf(last, visit.end, visit.zone);
}

export function firstDay({ days }: { days: readonly CalendarDay[] }): CalendarDay {
  const [first] = days;
  if (first === undefined) throw new RangeError('A visit has at least one day.');
  return first;
}

export function lastDay({ days }: { days: readonly CalendarDay[] }): CalendarDay {
  return days.at(-1) ?? firstDay({ days });
}

/** The days in stretches without gaps, each with its first and last day. */
export function stretchesOf({ days }: Pick<Visit, 'days'>): [first: CalendarDay, last: CalendarDay][] {
  const stretches: [CalendarDay, CalendarDay][] = [];
  for (const day of days) {
    const current = stretches.at(-1);
    if (current && daysBetween(current[1], day) === 1) current[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}

/** Is the visit still to come (or its next date still to be found)? */
export function isUpcoming(visit: Visit, now: Date): boolean {
  return visit.status === 'postponed' || (visit.status === 'planned' && endOf(visit) > now);
}
