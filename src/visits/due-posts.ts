import { mustConfirm } from './answering.ts';
import { nextLapse } from './offers.ts';
import { isCallInThread, type Reminder, type ReminderSettings } from './reminders.ts';
import type { Roll, SignUp } from './sign-ups.ts';
import { remindersOf, type Slot, type Subject, slotsOf } from './slots.ts';
import { startOf, type Visit } from './visit.ts';

/** The delivery looks at least once a minute: what falls due before its next look is told ahead (milliseconds). */
const TOLD_AHEAD = 2 * 60_000;

/**
 * A message that Capi owes by itself. Nothing of it is stored: it follows from the visits, the settings and the
 * time. With a `compose` it is what the delivery takes.
 */
export interface DuePost {
  /** The same message has the same key for ever: `visit:12:reminder:J-7:2027-03-02`, with `:U1` for one person. */
  key: string;
  kind: Subject['kind'];
  /** A channel, or the person for a direct message. */
  channel: string;
  threadTs?: string;
  /** Told when it is a direct message: who reads it. */
  person?: string;
  visit: Visit;
  subject: Subject;
  dueAt: Date;
  /** From then on it is no longer worth posting. */
  notAfter: Date;
}

/** All that decides what is due. */
export interface VisitsState {
  visits: readonly Visit[];
  settings: ReminderSettings;
  /** Answers by visit; none for a visit means that nobody has answered. */
  rolls: ReadonlyMap<string, Roll>;
  /** People who want no reminder by direct message. */
  muted: ReadonlySet<string>;
  /** People (not bots) of a channel: whom « not answered » is counted from. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Has this key an outcome for ever: posted, skipped or given up? */
  isSettled: (key: string) => boolean;
}

/** Everything to post now, in the order in which it fell due. Posting each once, and only these, is the delivery's work. */
export function duePosts(state: VisitsState, now: Date): DuePost[] {
  return openPosts(state, now, now);
}

/**
 * What the delivery has to know of: all that is due now or within two minutes, and reminders that nobody had in
 * time. Of these it only records that they were skipped, and tells facilitators, once for each whoever its readers.
 */
export function plannedPosts(state: VisitsState, now: Date): DuePost[] {
  return [...openPosts(state, now, new Date(now.getTime() + TOLD_AHEAD)), ...missedReminders(state, now)];
}

/** The post of this key if it is still wanted: asked again just before posting, as the visit may have changed. */
export function stillDue(state: VisitsState, key: string, now: Date): DuePost | undefined {
  const id = key.split(':')[1];
  const visits = state.visits.filter((visit) => visit.id === id);
  return duePosts({ ...state, visits }, now).find((post) => post.key === key);
}

function openPosts(state: VisitsState, now: Date, until: Date): DuePost[] {
  return state.visits
    .flatMap((visit) => {
      const open = slotsOf(visit, state.settings).filter(
        ({ dueAt, notAfter }) => dueAt <= until && now < notAfter,
      );
      return [...open.flatMap((slot) => postsOf(slot, visit, state)), ...offersOf(visit, state, now)];
    })
    .filter(({ kind, key }) => kind === 'announcement' || !state.isSettled(key))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** Reminders that nobody had because Capi could not post in time, under the key that all their readers share. */
function missedReminders(state: VisitsState, now: Date): DuePost[] {
  return state.visits.flatMap((visit) =>
    remindersOf(visit, state.settings)
      .filter(({ key, notAfter }) => notAfter < now && !state.isSettled(key))
      .filter((slot) => {
        const posts = postsOf(slot, visit, state);
        // Who signed up afterwards has missed nothing: one reader at least shows that it went out.
        return posts.length > 0 && !posts.some(({ key }) => state.isSettled(key));
      })
      .map((slot) => inChannel(slot, visit)),
  );
}

/** The next instant at which something falls due or an offer lapses; nothing when all is quiet. */
export function nextDueAt(
  state: Pick<VisitsState, 'visits' | 'settings' | 'rolls'>,
  now: Date,
): Date | undefined {
  const instants = state.visits.flatMap((visit) => {
    const roll = state.rolls.get(visit.id);
    const lapse = roll && visit.status === 'planned' && startOf(visit) > now && nextLapse(roll);
    return [...slotsOf(visit, state.settings).map(({ dueAt }) => dueAt), ...(lapse ? [lapse] : [])];
  });
  return instants.filter((instant) => instant > now).sort((a, b) => a.getTime() - b.getTime())[0];
}

function inChannel(slot: Slot, visit: Visit): DuePost {
  return { ...slot, kind: slot.subject.kind, visit, channel: visit.channel };
}

function direct(slot: Slot, visit: Visit, person: string): DuePost {
  return { ...inChannel(slot, visit), key: `${slot.key}:${person}`, channel: person, person };
}

function postsOf(slot: Slot, visit: Visit, state: VisitsState): DuePost[] {
  const { subject } = slot;
  switch (subject.kind) {
    case 'announcement':
      return [inChannel(slot, visit)];
    case 'reminder':
      return reminderPosts(slot, subject.reminder, visit, state);
    case 'shift':
    case 'cancellation': {
      const people = concerned(visit, state, subject.kind);
      return [...inThread(slot, visit), ...people.map((person) => direct(slot, visit, person))];
    }
  }
}

/**
 * A reminder is read once: not by message by those who had it in the channel, nor the other way round. Who signs
 * up while it is still worth reading has it then, and not « late ».
 */
function reminderPosts(slot: Slot, reminder: Reminder, visit: Visit, state: VisitsState): DuePost[] {
  const { to } = reminder;
  // The recaps call for questions in the thread, with their form.
  if (state.isSettled(slot.key) || isCallInThread(reminder)) return [];
  if (to === 'channel') {
    const someHadIt = audienceOf('going-and-unanswered', visit, state).some((user) =>
      state.isSettled(`${slot.key}:${user}`),
    );
    return someHadIt ? [] : [inChannel(slot, visit)];
  }
  const roll = state.rolls.get(visit.id);
  return audienceOf(to, visit, state).map((user) => {
    const since = new Date(roll?.get(user)?.since ?? slot.dueAt);
    return { ...direct(slot, visit, user), dueAt: since > slot.dueAt ? since : slot.dueAt };
  });
}

function inThread(slot: Slot, visit: Visit): DuePost[] {
  if (!visit.announcement) return [];
  const { channel, ts } = visit.announcement;
  return [{ ...inChannel(slot, visit), channel, threadTs: ts }];
}

/** Answers of members; guests have no Slack. */
function membersOf(roll: Roll | undefined): SignUp[] {
  return [...(roll?.all() ?? [])].filter(({ name }) => name === undefined);
}

/** Who said yes, perhaps or « I wait » and are to be told. */
function concerned(visit: Visit, state: VisitsState, kind: 'shift' | 'cancellation'): string[] {
  return membersOf(state.rolls.get(visit.id))
    .filter(({ status }) => status !== 'declined')
    .filter((record) => kind === 'cancellation' || mustConfirm(visit, record))
    .map(({ who }) => who);
}

function audienceOf(to: Exclude<Reminder['to'], 'channel'>, visit: Visit, state: VisitsState): string[] {
  const roll = state.rolls.get(visit.id);
  const going = membersOf(roll)
    .filter(({ status }) => status === 'going')
    .map(({ who }) => who);
  const unanswered = (state.members.get(visit.channel) ?? []).filter((who) => roll?.get(who) === undefined);
  const people = [...(to === 'unanswered' ? [] : going), ...(to === 'going' ? [] : unanswered)];
  return people.filter((who) => !state.muted.has(who));
}

function offersOf(visit: Visit, state: VisitsState, now: Date): DuePost[] {
  const roll = state.rolls.get(visit.id);
  if (visit.status !== 'planned' || !roll || roll.tally.offered === 0) return [];
  return [...roll.all()].flatMap(({ who, offer }) => {
    if (!offer || new Date(offer.until) <= now) return [];
    return [
      {
        key: `visit:${visit.id}:offer:${offer.at}:${who}`,
        visit,
        kind: 'offer' as const,
        subject: { kind: 'offer' as const, offer },
        channel: who,
        person: who,
        dueAt: new Date(offer.at),
        notAfter: new Date(offer.until),
      },
    ];
  });
}
