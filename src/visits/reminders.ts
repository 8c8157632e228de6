import { table } from '../store/store.ts';

/** What a reminder is about. */
type ReminderTopic = 'announcement' | 'questions' | 'practical' | 'eve';

/** Who reads it: the channel, or each person concerned by direct message. */
type ReminderAudience = 'channel' | 'going' | 'unanswered' | 'going-and-unanswered';

export interface Reminder {
  topic: ReminderTopic;
  /** Days before the first day; posted at 09:00 in the visit's zone. 1 to {@link MOST_DAYS_BEFORE}. */
  daysBefore: number;
  to: ReminderAudience;
}

export const MOST_DAYS_BEFORE = 90;

/** Hour of all reminders, in the visit's zone. */
export const REMINDER_TIME = '09:00';

/**
 * The rhythm of the method: invite, tell how to come, say « à demain ». Questions are called for at J-21 by the recaps,
 * with a form: a reminder about them as well would say it twice.
 */
export const defaultReminders: readonly Reminder[] = [
  { topic: 'announcement', daysBefore: 30, to: 'channel' },
  { topic: 'practical', daysBefore: 7, to: 'going' },
  { topic: 'eve', daysBefore: 1, to: 'going' },
];

/** What the community chose for its visits, under the id `community`. */
export interface VisitSettings {
  reminders: Reminder[];
}

export const visitSettings = table<VisitSettings>('visit-settings');

/** People who want no reminder by direct message, by Slack id. */
export const mutedReminders = table<{ since: string }>('muted-reminders');
