import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import { REMINDER_TIME, type Reminder, type ReminderSettings } from './reminders.ts';
import type { Offer } from './sign-ups.ts';
import { endOf, firstDay, startOf, type Visit } from './visit.ts';

const HOUR = 3_600_000;

/** What a post says; `messages.ts` has the words. */
export type Subject =
  | { kind: 'announcement' }
  | { kind: 'reminder'; reminder: Reminder }
  | { kind: 'shift'; edition: number }
  | { kind: 'cancellation' }
  | { kind: 'offer'; offer: Offer };

/** What a visit calls for at some time, before asking who reads it. */
export interface Slot {
  key: string;
  /** Offers come from the answers, not from the visit. */
  subject: Exclude<Subject, { kind: 'offer' }>;
  dueAt: Date;
  notAfter: Date;
}

interface ReminderSlot extends Slot {
  subject: Extract<Subject, { kind: 'reminder' }>;
}

/** 09:00 in the visit's zone, `daysBefore` days before its first day: always before it begins. */
export function reminderInstant(visit: Pick<Visit, 'days' | 'zone'>, daysBefore: number): Date {
  return instantOf(addDays(firstDay(visit), -daysBefore), REMINDER_TIME, visit.zone);
}

/** What the visit calls for as it stands, past and to come. */
export function slotsOf(visit: Visit, settings: ReminderSettings): Slot[] {
  if (visit.status === 'cancelled') return cancellationOf(visit);
  return [...announcementOf(visit), ...shiftOf(visit), ...remindersOf(visit, settings)];
}

function announcementOf(visit: Visit): Slot[] {
  if (visit.status !== 'planned' || visit.announcement?.channel === visit.channel) return [];
  return [
    {
      // With the channel: a visit moved to another one is announced there too.
      key: `visit:${visit.id}:announcement:${visit.channel}`,
      subject: { kind: 'announcement' },
      dueAt: new Date(visit.createdAt),
      notAfter: startOf(visit),
    },
  ];
}

/** Only the last change is told: it says how things stand. */
function shiftOf(visit: Visit): Slot[] {
  if (!visit.lastShift) return [];
  const { id, edition, status } = visit;
  const dueAt = new Date(visit.lastShift.at);
  const notAfter = status === 'planned' ? startOf(visit) : new Date(dueAt.getTime() + 14 * 24 * HOUR);
  return [{ key: `visit:${id}:change:${edition}`, subject: { kind: 'shift', edition }, dueAt, notAfter }];
}

function cancellationOf(visit: Visit): Slot[] {
  const dueAt = new Date(visit.cancelledAt ?? visit.updatedAt);
  const notAfter = new Date(Math.max(endOf(visit).getTime(), dueAt.getTime() + 48 * HOUR));
  return [{ key: `visit:${visit.id}:cancellation`, subject: { kind: 'cancellation' }, dueAt, notAfter }];
}

/** A reminder is wanted if its time came after the date was decided: nothing is caught up for a visit planned late. */
export function remindersOf(visit: Visit, settings: ReminderSettings): ReminderSlot[] {
  if (visit.status !== 'planned') return [];
  const day = firstDay(visit);
  return (
    (visit.reminders ?? settings.reminders)
      // Questions are gathered for learning visits only.
      .filter(({ topic }) => topic !== 'questions' || visit.kind === 'visit')
      .map((reminder) => reminderSlot(visit, reminder, day))
      .filter(
        ({ subject, dueAt }) =>
          dueAt > new Date(visit.datedAt) && !repeatsAnnouncement(visit, subject, dueAt),
      )
  );
}

function reminderSlot(visit: Visit, reminder: Reminder, day: CalendarDay): ReminderSlot {
  const dueAt = reminderInstant(visit, reminder.daysBefore);
  return {
    key: `visit:${visit.id}:reminder:J-${reminder.daysBefore}:${day}`,
    subject: { kind: 'reminder', reminder },
    dueAt,
    notAfter: new Date(Math.min(startOf(visit).getTime(), dueAt.getTime() + graceOf(reminder.daysBefore))),
  };
}

/** How long after its hour a reminder still helps (milliseconds); in any case not once the visit begins. */
function graceOf(daysBefore: number): number {
  if (daysBefore >= 7) return 48 * HOUR;
  return daysBefore > 1 ? 24 * HOUR : Number.POSITIVE_INFINITY;
}

/** « The visit is announced » is no news in the week of the announcement. */
function repeatsAnnouncement(visit: Visit, { reminder }: ReminderSlot['subject'], dueAt: Date): boolean {
  if (reminder.topic !== 'announcement') return false;
  return dueAt.getTime() - new Date(visit.createdAt).getTime() < 7 * 24 * HOUR;
}
