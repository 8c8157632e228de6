import type { PostSlot } from '../delivery/post-source.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import { announcementKey } from './announcement.ts';
import { REMINDER_TIME, type Reminder, type ReminderSettings } from './reminders.ts';
import type { Offer, SignUpList } from './sign-ups.ts';
import { endOf, firstDay, startOf, type Visit } from './visit.ts';

const HOUR = 3_600_000;

/** An announcement is left as it is once its visit has been over for so long (ms). */
const RESTS_AFTER = 24 * HOUR;

/** What a post says; `messages.ts` has the words. */
type Subject =
  | { kind: 'announcement' }
  /** In a channel where the visit was announced before it moved to another one. */
  | { kind: 'moved' }
  | { kind: 'reminder'; reminder: Reminder }
  | { kind: 'shift'; edition: number }
  | { kind: 'cancellation' }
  | { kind: 'offer'; offer: Offer };

/** What a visit calls for at some time. */
export interface VisitSlot extends PostSlot {
  visit: Visit;
  subject: Subject;
}

interface ReminderSlot extends VisitSlot {
  subject: Extract<Subject, { kind: 'reminder' }>;
}

/** 09:00 in the visit's zone, `daysBefore` days before its first day: always before it begins. */
export function reminderInstant(visit: Pick<Visit, 'days' | 'zone'>, daysBefore: number): Date {
  return instantOf(addDays(firstDay(visit), -daysBefore), REMINDER_TIME, visit.zone);
}

/** What the visit calls for as it stands, past and to come. */
export function slotsOf(
  visit: Visit,
  settings: ReminderSettings,
  signUpList: SignUpList | undefined,
  now: Date,
): VisitSlot[] {
  return [
    ...announcementOf(visit, now),
    ...(visit.status === 'cancelled'
      ? cancellationOf(visit)
      : [...shiftOf(visit), ...remindersOf(visit, settings)]),
    ...offersOf(visit, signUpList),
  ];
}

/** The one that stands, kept as the visit is; and, until there is one in the visit's own channel, the one to post. */
function announcementOf(visit: Visit, now: Date): VisitSlot[] {
  const { id, channel, announcement, status } = visit;
  const inChannel = (where: string): VisitSlot => ({
    // With the channel: a visit moved to another one is announced there too.
    key: announcementKey(id, where),
    kind: 'announcement',
    channel: where,
    visit,
    subject: { kind: 'announcement' },
    dueAt: new Date(visit.createdAt),
    notAfter: startOf(visit),
    isLive: true,
    // It may have been dropped while the visit had no date.
    mayReturn: true,
  });
  const isShown = status !== 'planned' || now.getTime() - endOf(visit).getTime() < RESTS_AFTER;
  return [
    ...(announcement && isShown ? [inChannel(announcement.channel)] : []),
    ...(status === 'planned' && announcement?.channel !== channel ? [inChannel(channel)] : []),
  ];
}

/** Only the last change is told: it says how things stand. */
function shiftOf(visit: Visit): VisitSlot[] {
  if (!visit.lastShift) return [];
  const { id, edition, status, channel } = visit;
  const dueAt = new Date(visit.lastShift.at);
  const notAfter = status === 'planned' ? startOf(visit) : new Date(dueAt.getTime() + 14 * 24 * HOUR);
  const subject = { kind: 'shift', edition } as const;
  return [{ key: `visit:${id}:change:${edition}`, kind: 'shift', channel, visit, subject, dueAt, notAfter }];
}

function cancellationOf(visit: Visit): VisitSlot[] {
  const { id, channel } = visit;
  const dueAt = new Date(visit.cancelledAt ?? visit.updatedAt);
  const notAfter = new Date(Math.max(endOf(visit).getTime(), dueAt.getTime() + 48 * HOUR));
  const kind = 'cancellation';
  return [{ key: `visit:${id}:cancellation`, kind, channel, visit, subject: { kind }, dueAt, notAfter }];
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
    kind: 'reminder',
    channel: visit.channel,
    visit,
    subject: { kind: 'reminder', reminder },
    dueAt,
    notAfter: new Date(Math.min(startOf(visit).getTime(), dueAt.getTime() + graceOf(reminder.daysBefore))),
    importance: 'tell-if-missed',
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

/** Seats offered to people who wait, each until its time is up. */
function offersOf(visit: Visit, signUpList: SignUpList | undefined): VisitSlot[] {
  if (visit.status !== 'planned' || !signUpList || signUpList.tally.offered === 0) return [];
  return [...signUpList.all()].flatMap(({ who, offer }): VisitSlot[] => {
    if (!offer) return [];
    return [
      {
        key: `visit:${visit.id}:offer:${offer.at}:${who}`,
        kind: 'offer',
        channel: who,
        visit,
        subject: { kind: 'offer', offer },
        dueAt: new Date(offer.at),
        notAfter: new Date(offer.until),
      },
    ];
  });
}
