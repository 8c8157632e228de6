import { type Reader, type Store, table } from '../store/store.ts';

/** What a reminder is about. */
type ReminderTopic = 'announcement' | 'questions' | 'practical' | 'eve';

/** Who reads it: all in the channel, or each person concerned by direct message. */
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

/** Days before the first one at which the questions asked so far are gathered: they are called for earlier. */
export const QUESTIONS_GATHERED = 7;

/** The rhythm of the method: invite, call for questions, tell how to come, say « à demain ». */
export const defaultReminders: readonly Reminder[] = [
  { topic: 'announcement', daysBefore: 30, to: 'channel' },
  { topic: 'questions', daysBefore: 21, to: 'channel' },
  { topic: 'practical', daysBefore: 7, to: 'going' },
  { topic: 'eve', daysBefore: 1, to: 'going' },
];

/** What the community chose for its visits. */
export interface ReminderSettings {
  reminders: Reminder[];
}

/** One record, under {@link community}; none before anybody chose. */
const reminderSettings = table<ReminderSettings>('visit-settings', 'nothing personal');
const community = 'community';

/** The community's reminders, as chosen or by default. */
export async function communityReminders(reader: Reader): Promise<ReminderSettings> {
  const chosen = await reader.get(reminderSettings, community);
  return chosen ?? { reminders: [...defaultReminders] };
}

export function chooseCommunityReminders(
  store: Pick<Store, 'transact'>,
  settings: ReminderSettings,
): Promise<void> {
  return store.transact((tx) => tx.put(reminderSettings, community, settings));
}

/**
 * The call for questions in a visit's thread: the recaps make it, with their form. Undefined when facilitators want
 * none, or each person asked by direct message, which is a reminder like the others.
 */
export function callInThread(reminders: readonly Reminder[]): Reminder | undefined {
  return reminders.find(isCallInThread);
}

export function isCallInThread({ topic, to }: Reminder): boolean {
  return topic === 'questions' && to === 'channel';
}

/** People who want no reminder by direct message, by Slack id. */
export const mutedReminders = table<{ since: string }>('muted-reminders');

export async function hasMutedReminders(reader: Reader, user: string): Promise<boolean> {
  return (await reader.get(mutedReminders, user)) !== undefined;
}

/** A person wants no more reminders by direct message, or wants them again. */
export function muteReminders(
  store: Pick<Store, 'transact'>,
  user: string,
  isMuted: boolean,
  now: Date,
): Promise<void> {
  return store.transact((tx) => {
    if (isMuted) tx.put(mutedReminders, user, { since: now.toISOString() });
    else tx.delete(mutedReminders, user);
  });
}
