import type { PostSlot } from '../delivery/post-source.ts';
import { table } from '../store/store.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import { firstDay, lastDay, QUESTIONS_GATHERED } from '../visits/contract.ts';
import type { Recap } from './contributions.ts';
import type { QuestionGrid } from './grid.ts';
import type { Sheet } from './sheet.ts';
import type { VisitInHand } from './visit-in-hand.ts';

const DAY = 86_400_000;

/** What a post is about; `messages` have the words. */
type Subject =
  | { kind: 'call' }
  | { kind: 'list' }
  | { kind: 'grid' }
  | { kind: 'recap-thread' }
  /** How many said something, in the recap thread. */
  | { kind: 'summary' }
  /** The last one says that it is. */
  | { kind: 'nudge'; daysAfter: number; isLast: boolean }
  | { kind: 'close' }
  | { kind: 'review'; version: number }
  | { kind: 'publication'; version: number };

/** What a visit's recap calls for at some time. */
export interface RecapSlot extends PostSlot {
  visit: VisitInHand;
  subject: Subject;
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
/** Days after its close for which what is said late still shows in the thread's count. */
const COUNTED_DAYS = 60;

/** What is known of one visit's recap; parts are missing while nothing happened. */
export interface RecapInHand {
  grid?: QuestionGrid;
  recap?: Recap;
  sheet?: Sheet;
}

/** What the visit's recap calls for as things stand, past and to come. */
export function slotsOf(
  visit: VisitInHand,
  { grid, recap, sheet }: RecapInHand,
  settings: RecapSettings,
  now: Date,
): RecapSlot[] {
  if (visit.status !== 'planned') return [];
  return [
    ...questionSlots(visit, { grid, recap }, settings, now),
    ...recapSlots(visit, recap, settings, now),
    ...sheetSlots(visit, sheet),
  ];
}

/**
 * A visit dated late still has its call, until the list is due; a list or a grid whose day had passed when the date
 * was decided was never wanted. Without any question there is nothing to list.
 */
function questionSlots(
  visit: VisitInHand,
  { grid, recap }: RecapInHand,
  settings: RecapSettings,
  now: Date,
): RecapSlot[] {
  const first = firstDay(visit);
  const before = (days: number) => instantOf(addDays(first, -days), MORNING, visit.zone);
  const dated = new Date(visit.datedAt);
  const [list, freeze] = [before(settings.listDaysBefore), before(settings.gridDaysBefore)];
  const call = visit.callDaysBefore === undefined ? undefined : before(visit.callDaysBefore);
  const hasQuestions = (grid?.entries.length ?? 0) > 0;
  const isFrozen = grid?.frozenAt !== undefined;
  const begins = instantOf(first, '00:00', visit.zone);
  const slots: RecapSlot[] = [];
  if (call && !isFrozen)
    slots.push({
      ...slot(visit, { kind: 'call' }, first, { dueAt: call > dated ? call : dated, notAfter: list }),
      // Once the visit is there, a call that was missed is no news.
      importance: now < begins ? 'tell-if-missed' : undefined,
    });
  if (hasQuestions && !isFrozen && list > dated)
    slots.push({
      ...slot(visit, { kind: 'list' }, first, { dueAt: list, notAfter: freeze }),
      isLive: true,
    });
  if (hasQuestions && freeze > dated)
    slots.push({
      ...slot(visit, { kind: 'grid' }, first, { dueAt: freeze, notAfter: begins }),
      // Its order may still change, until the visit has taken place.
      isLive: isFrozen && recap?.openedAt === undefined,
    });
  return slots;
}

function recapSlots(
  visit: VisitInHand,
  recap: Recap | undefined,
  settings: RecapSettings,
  now: Date,
): RecapSlot[] {
  const last = lastDay(visit);
  if (recap?.closedAt !== undefined) return closedSlots(visit, recap, new Date(recap.closedAt), now);
  const notAfter = closesAt(visit, settings);
  if (recap?.openedAt === undefined) {
    const { threadTime } = settings;
    const time = visit.end !== undefined && visit.end > threadTime ? visit.end : threadTime;
    const dueAt = instantOf(last, time, visit.zone);
    return [slot(visit, { kind: 'recap-thread' }, last, { dueAt, notAfter })];
  }
  const after = (days: number) => instantOf(addDays(last, days), MORNING, visit.zone);
  const nudges = settings.nudgeDaysAfter.slice(0, MOST_NUDGES);
  return [
    ...summaryOf(visit, recap),
    ...nudges.map((daysAfter, index) => {
      const subject = { kind: 'nudge' as const, daysAfter, isLast: index === nudges.length - 1 };
      // Two in a row would be nagging: one that could not be sent gives way to the next.
      const next = nudges[index + 1];
      const until = next === undefined ? notAfter : after(next);
      return slot(visit, subject, last, { dueAt: after(daysAfter), notAfter: until });
    }),
    // The sheet is owed, however long Capi was away: said in the thread once it is closed.
    slot(visit, { kind: 'close' }, last, { dueAt: notAfter }),
  ];
}

/** The thread is told that it is closed; what is said afterwards is still counted for a while. */
function closedSlots(visit: VisitInHand, recap: Recap, closedAt: Date, now: Date): RecapSlot[] {
  const isRecent = now.getTime() - closedAt.getTime() < COUNTED_DAYS * DAY;
  return [
    ...(recap.summaryTs !== undefined && isRecent ? summaryOf(visit, recap) : []),
    slot(visit, { kind: 'close' }, lastDay(visit), { dueAt: closedAt, notAfter: weekAfter(closedAt) }),
  ];
}

function summaryOf(visit: VisitInHand, { openedAt, thread }: Recap): RecapSlot[] {
  if (openedAt === undefined || !thread) return [];
  return [
    {
      ...slot(visit, { kind: 'summary' }, undefined, { dueAt: new Date(openedAt) }),
      isLive: true,
    },
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
function sheetSlots(visit: VisitInHand, sheet: Sheet | undefined): RecapSlot[] {
  const review = sheet?.review.state === 'sent' ? new Date(sheet.review.at) : undefined;
  const published = sheet?.published;
  const slots: RecapSlot[] = [];
  if (sheet && review) {
    const { version } = sheet;
    slots.push(
      slot(visit, { kind: 'review', version }, `v${version}`, { dueAt: review, notAfter: weekAfter(review) }),
    );
  }
  if (published) {
    const { version, at } = published;
    const dueAt = new Date(at);
    slots.push(
      slot(visit, { kind: 'publication', version }, `v${version}`, { dueAt, notAfter: weekAfter(dueAt) }),
    );
  }
  return slots;
}

function weekAfter(instant: Date): Date {
  return new Date(instant.getTime() + 7 * DAY);
}

/** The same message has the same key for ever: `recap:12:list:2027-03-02`, `recap:12:nudge:J+1:2027-03-02`. */
function slot(
  visit: VisitInHand,
  subject: Subject,
  of: CalendarDay | `v${number}` | undefined,
  times: Pick<PostSlot, 'dueAt' | 'notAfter'>,
): RecapSlot {
  const name = subject.kind === 'nudge' ? `nudge:J+${subject.daysAfter}` : subject.kind;
  return {
    key: `recap:${visit.id}:${name}${of === undefined ? '' : `:${of}`}`,
    kind: `recap-${subject.kind}`,
    channel: visit.channel,
    visit,
    subject,
    ...times,
    // Nobody is written to in the night about a recap.
    quietHours: 'everybody',
    zone: visit.zone,
  };
}
