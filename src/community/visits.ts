import type { Audience, SessionKind } from '../knowledge/types.ts';
import { type Reader, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { addDays } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import type { Reminder } from './reminders.ts';

/** What others than the visits themselves read of a visit. A test holds it against what visits write. */
export interface StoredVisit {
  id: string;
  kind: SessionKind;
  number?: number;
  host?: string;
  place: string;
  department?: string;
  days: CalendarDay[];
  start?: string;
  end?: string;
  zone: string;
  /** Slack id of the channel where it is announced. */
  channel: string;
  capacity?: number;
  /** Ids of documents: dimensions, missions. */
  themes: string[];
  status: 'planned' | 'postponed' | 'cancelled';
  /** ISO instant at which the present date was decided. */
  datedAt: string;
  announcement?: { channel: string; ts: string };
  /** Reminders of this visit, when other than the community's. */
  reminders?: Reminder[];
  /** Made up for a demonstration. */
  isExample?: boolean;
}

/** What others read of an answer to a visit. */
export interface StoredSignUp {
  who: string;
  status: 'going' | 'maybe' | 'declined' | 'waitlisted';
  offer?: { until: string };
}

export const storedVisits = table<StoredVisit>('visits');
/** By `visit/person`. */
export const storedSignUps = table<StoredSignUp>('sign-ups');

/** A meeting to come, with how many come. */
export interface UpcomingVisit extends StoredVisit {
  going: number;
  /** Seats kept for people who wait. */
  offered: number;
}

/** Visits planned (or to be dated again) that are not over, soonest first; those without a date last. */
export async function upcomingVisits(reader: Reader, now: Date): Promise<UpcomingVisit[]> {
  const all = (await reader.list(storedVisits))
    .map(([, visit]) => visit)
    .filter((visit) => isUpcoming(visit, now));
  const counts = await countsOf(
    reader,
    all.map(({ id }) => id),
  );
  return all
    .map((visit) => ({ at: rank(visit), visit }))
    .sort((a, b) => a.at - b.at)
    .map(({ visit }) => ({ ...visit, ...(counts.get(visit.id) ?? { going: 0, offered: 0 }) }));
}

function isUpcoming(visit: StoredVisit, now: Date): boolean {
  return visit.status === 'postponed' || (visit.status === 'planned' && endOfVisit(visit) > now);
}

const rank = (visit: StoredVisit) =>
  visit.status === 'postponed' ? Number.POSITIVE_INFINITY : startOfVisit(visit).getTime();

/** Answers of several visits in one reading, however many there are. */
async function countsOf(
  reader: Reader,
  visits: readonly string[],
): Promise<Map<string, { going: number; offered: number }>> {
  const counts = new Map(visits.map((visit) => [visit, { going: 0, offered: 0 }]));
  for (const [id, { status, offer }] of await reader.list(storedSignUps)) {
    const count = counts.get(id.slice(0, id.indexOf('/')));
    if (count && status === 'going') count.going += 1;
    if (count && offer !== undefined) count.offered += 1;
  }
  return counts;
}

/** Answers to a visit besides those who come. */
export type Answers = Record<Exclude<StoredSignUp['status'], 'going'>, number>;

/** Those of all visits, by visit, in one reading. */
export async function answersByVisit(reader: Reader): Promise<ReadonlyMap<string, Answers>> {
  const all = new Map<string, Answers>();
  for (const [id, { status }] of await reader.list(storedSignUps)) {
    const visit = id.slice(0, id.indexOf('/'));
    const answers = all.get(visit) ?? { maybe: 0, declined: 0, waitlisted: 0 };
    if (status !== 'going') answers[status] += 1;
    all.set(visit, answers);
  }
  return all;
}

/** The instant at which it begins: its first hour, else its first day. */
export function startOfVisit({ days, start, zone }: Pick<StoredVisit, 'days' | 'start' | 'zone'>): Date {
  return instantOf(days[0] ?? '9999-12-31', start ?? '00:00', zone);
}

/** The instant at which it is over: its last hour, else the end of its last day. */
export function endOfVisit({ days, end, zone }: Pick<StoredVisit, 'days' | 'end' | 'zone'>): Date {
  const last = days.at(-1) ?? '9999-12-30';
  return end === undefined ? instantOf(addDays(last, 1), '00:00', zone) : instantOf(last, end, zone);
}

/** The groups of visits that a person belongs to: those to which they said that they come. */
export async function visitGroupsOf(reader: Reader, user: string): Promise<Audience[]> {
  const answers = await reader.list(storedSignUps);
  return answers
    .filter(([id, { status }]) => status === 'going' && id.endsWith(`/${user}`))
    .map(([id]): Audience => `visit:${id.slice(0, -user.length - 1)}`);
}

/** Places left; undefined when there is no limit. */
export function placesLeft({ capacity, going, offered }: UpcomingVisit): number | undefined {
  return capacity === undefined ? undefined : Math.max(0, capacity - going - offered);
}
