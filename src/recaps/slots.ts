import { table } from '../store/store.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import { QUESTIONS_GATHERED } from '../visits/contract.ts';
import type { Recap } from './contributions.ts';
import type { QuestionGrid } from './grid.ts';
import type { Sheet } from './sheet.ts';
import { firstDay, lastDay, type VisitInHand } from './visit-in-hand.ts';

const DAY = 86_400_000;

/** What a post is about; `messages` have the words. */
export type Subject =
  | { kind: 'call' }
  | { kind: 'list' }
  | { kind: 'grid' }
  | { kind: 'recap-thread' }
  /** The last one says that it is. */
  | { kind: 'nudge'; daysAfter: number; isLast: boolean }
  | { kind: 'close' }
  | { kind: 'review'; version: number }
  | { kind: 'publication'; version: number };

/** What a visit's recap calls for at some time, before asking who reads it. */
export interface Slot {
  key: string;
  subject: Subject;
  dueAt: Date;
  /** From then on it is no longer worth posting. */
  notAfter: Date;
}

/** The rhythm, in days before the first day or after the last one. Hours are the visit's. */
export interface RecapSettings {
  listDaysBefore: number;
  gridDaysBefore: number;
  /** `18:00`; later when the visit ends later. */
  threadTime: string;
  /** At most two. */
  nudgeDaysAfter: readonly number[];
  closeDaysAfter: number;
}

export const defaultRecapSettings: RecapSettings = {
  listDaysBefore: QUESTIONS_GATHERED,
  gridDaysBefore: 3,
  threadTime: '18:00',
  nudgeDaysAfter: [1, 3],
  closeDaysAfter: 10,
};

/** What the community chose, under the id `community`. */
export const recapSettings = table<RecapSettings>('recap-settings', 'nothing personal');

const MORNING = '09:00';
const MOST_NUDGES = 2;

/** What is known of one visit's recap; parts are missing while nothing happened. */
export interface RecapInHand {
  grid?: QuestionGrid;
  recap?: Recap;
  sheet?: Sheet;
}

/** What the visit's recap calls for as things stand, past and to come. */
export function slotsOf(visit: VisitInHand, inHand: RecapInHand, settings: RecapSettings): Slot[] {
  if (visit.status !== 'planned') return [];
  return [
    ...questionSlots(visit, inHand.grid, settings),
    ...recapSlots(visit, inHand.recap, settings),
    ...sheetSlots(visit, inHand.sheet),
  ];
}

/**
 * A visit dated late still has its call, until the list is due; a list or a grid whose day had passed when the date
 * was decided was never wanted. Without any question there is nothing to list.
 */
function questionSlots(visit: VisitInHand, grid: QuestionGrid | undefined, settings: RecapSettings): Slot[] {
  const first = firstDay(visit);
  const before = (days: number) => instantOf(addDays(first, -days), MORNING, visit.zone);
  const dated = new Date(visit.datedAt);
  const [list, freeze] = [before(settings.listDaysBefore), before(settings.gridDaysBefore)];
  const call = visit.callDaysBefore === undefined ? undefined : before(visit.callDaysBefore);
  const hasQuestions = (grid?.entries.length ?? 0) > 0;
  const begins = instantOf(first, '00:00', visit.zone);
  return [
    ...(call && grid?.frozenAt === undefined
      ? [slot(visit, { kind: 'call' }, first, call > dated ? call : dated, list)]
      : []),
    ...(hasQuestions && grid?.frozenAt === undefined && list > dated
      ? [slot(visit, { kind: 'list' }, first, list, freeze)]
      : []),
    ...(hasQuestions && freeze > dated ? [slot(visit, { kind: 'grid' }, first, freeze, begins)] : []),
  ];
}

function recapSlots(visit: VisitInHand, recap: Recap | undefined, settings: RecapSettings): Slot[] {
  if (recap?.closedAt !== undefined) return [];
  const last = lastDay(visit);
  const after = (days: number) => instantOf(addDays(last, days), MORNING, visit.zone);
  const close = closesAt(visit, settings);
  if (recap?.openedAt === undefined) {
    const { threadTime } = settings;
    const time = visit.end !== undefined && visit.end > threadTime ? visit.end : threadTime;
    return [slot(visit, { kind: 'recap-thread' }, last, instantOf(last, time, visit.zone), close)];
  }
  const nudges = settings.nudgeDaysAfter.slice(0, MOST_NUDGES);
  return [
    ...nudges.map((daysAfter, index) => {
      const subject = { kind: 'nudge' as const, daysAfter, isLast: index === nudges.length - 1 };
      // Two in a row would be nagging: one that could not be sent gives way to the next.
      const next = nudges[index + 1];
      return slot(visit, subject, last, after(daysAfter), next === undefined ? close : after(next));
    }),
    // The sheet is owed, however long Capi was away.
    slot(visit, { kind: 'close' }, last, close, new Date(close.getTime() + 60 * DAY)),
  ];
}

/** When the recap thread of a visit closes. */
export function closesAt(
  visit: { days: readonly CalendarDay[]; zone: string },
  { closeDaysAfter }: Pick<RecapSettings, 'closeDaysAfter'>,
): Date {
  return instantOf(addDays(lastDay(visit), closeDaysAfter), MORNING, visit.zone);
}

/** What follows from a click: the host is asked, the community told, each version once. */
function sheetSlots(visit: VisitInHand, sheet: Sheet | undefined): Slot[] {
  const review = sheet?.review.state === 'sent' ? new Date(sheet.review.at) : undefined;
  const published = sheet?.published;
  const week = (instant: Date) => new Date(instant.getTime() + 7 * DAY);
  const slots: Slot[] = [];
  if (sheet && review) {
    const { version } = sheet;
    slots.push(slot(visit, { kind: 'review', version }, `v${version}`, review, week(review)));
  }
  if (published) {
    const { version, at } = published;
    const posted = new Date(at);
    slots.push(slot(visit, { kind: 'publication', version }, `v${version}`, posted, week(posted)));
  }
  return slots;
}

/** The same message has the same key for ever: `recap:12:list:2027-03-02`, `recap:12:nudge:J+1:2027-03-02`. */
function slot(
  visit: VisitInHand,
  subject: Subject,
  of: CalendarDay | `v${number}`,
  dueAt: Date,
  notAfter: Date,
): Slot {
  const kind = subject.kind === 'nudge' ? `nudge:J+${subject.daysAfter}` : subject.kind;
  return { key: `recap:${visit.id}:${kind}:${of}`, subject, dueAt, notAfter };
}
