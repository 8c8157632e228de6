import { mustConfirm } from './answering.ts';
import { nextLapse } from './offers.ts';
import type { Reminder, VisitSettings } from './reminders.ts';
import type { Roll, SignUp } from './sign-ups.ts';
import { remindersOf, type Slot, type Subject, slotsOf } from './slots.ts';
import { startOf, type Visit } from './visit.ts';

/** After this long a reminder says that it comes late (milliseconds). */
const LATE_AFTER = 3_600_000;

type Recipient = { channel: string; threadTs?: string } | { user: string };

/** A message that Capi owes by itself. Nothing of it is stored: it follows from the visits, the settings and the time. */
export interface DuePost {
  /** The same message has the same key for ever: `visit:12:reminder:J-7:2027-03-02`, with `:U1` for one person. */
  key: string;
  visit: Visit;
  subject: Subject;
  to: Recipient;
  dueAt: Date;
  /** From then on it is no longer worth posting. */
  notAfter: Date;
}

/** All that decides what is due. */
export interface VisitsState {
  visits: readonly Visit[];
  settings: VisitSettings;
  /** Answers by visit; none for a visit means that nobody has answered. */
  rolls: ReadonlyMap<string, Roll>;
  /** People who want no reminder by direct message. */
  muted: ReadonlySet<string>;
  /** People (not bots) of a channel: whom « not answered » is counted from. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Was this key posted, or given up for good? */
  isSettled: (key: string) => boolean;
}

/** Everything to post now, in the order in which it fell due. Posting each once, and only these, is the delivery's work. */
export function duePosts(state: VisitsState, now: Date): DuePost[] {
  return state.visits
    .flatMap((visit) => {
      const open = slotsOf(visit, state.settings).filter(
        ({ dueAt, notAfter }) => dueAt <= now && now < notAfter,
      );
      return [...open.flatMap((slot) => postsOf(slot, visit, state)), ...offersOf(visit, state, now)];
    })
    .filter(({ key }) => !state.isSettled(key))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The post of this key if it is still wanted: asked again just before posting, as the visit may have changed. */
export function stillDue(state: VisitsState, key: string, now: Date): DuePost | undefined {
  const id = key.split(':')[1];
  return duePosts({ ...state, visits: state.visits.filter((visit) => visit.id === id) }, now).find(
    (post) => post.key === key,
  );
}

/** Reminders that nobody had because Capi could not post in time: for the facilitators to see. */
export function missedReminders(
  state: VisitsState,
  now: Date,
): { key: string; visit: Visit; reminder: Reminder }[] {
  return state.visits.flatMap((visit) =>
    remindersOf(visit, state.settings)
      .filter(({ key, notAfter }) => notAfter <= now && !state.isSettled(key))
      .filter((slot) => {
        const posts = postsOf(slot, visit, state);
        // Who signed up afterwards has missed nothing: one reader at least shows that it went out.
        return posts.length > 0 && !posts.some(({ key }) => state.isSettled(key));
      })
      .map(({ key, subject: { reminder } }) => ({ key, visit, reminder })),
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

/** Does this reminder come so late that it has to say so? Notices of what just happened never do. */
export function isLate({ subject, dueAt }: Pick<DuePost, 'subject' | 'dueAt'>, now: Date): boolean {
  return subject.kind === 'reminder' && now.getTime() - dueAt.getTime() > LATE_AFTER;
}

function postsOf(slot: Slot, visit: Visit, state: VisitsState): DuePost[] {
  const inChannel = { ...slot, visit, to: { channel: visit.channel } };
  const direct = (user: string) => ({ ...slot, visit, key: `${slot.key}:${user}`, to: { user } });
  switch (slot.subject.kind) {
    case 'announcement':
      return [inChannel];
    case 'reminder':
      return reminderPosts(slot, slot.subject.reminder, inChannel, direct, visit, state);
    case 'shift':
    case 'cancellation':
      return [...inThread(slot, visit), ...concerned(visit, state, slot.subject.kind).map(direct)];
  }
}

/**
 * A reminder is read once: not by message by those who had it in the channel, nor the other way round. Who signs
 * up while it is still worth reading has it then, and not « late ».
 */
function reminderPosts(
  slot: Slot,
  { to }: Reminder,
  inChannel: DuePost,
  direct: (user: string) => DuePost,
  visit: Visit,
  state: VisitsState,
): DuePost[] {
  if (state.isSettled(slot.key)) return [];
  if (to === 'channel') {
    const someHadIt = audienceOf('going-and-unanswered', visit, state).some((user) =>
      state.isSettled(`${slot.key}:${user}`),
    );
    return someHadIt ? [] : [inChannel];
  }
  const roll = state.rolls.get(visit.id);
  return audienceOf(to, visit, state).map((user) => {
    const since = new Date(roll?.get(user)?.since ?? slot.dueAt);
    return { ...direct(user), dueAt: since > slot.dueAt ? since : slot.dueAt };
  });
}

function inThread(slot: Slot, visit: Visit): DuePost[] {
  if (!visit.announcement) return [];
  const { channel, ts } = visit.announcement;
  return [{ ...slot, visit, to: { channel, threadTs: ts } }];
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
        subject: { kind: 'offer' as const, offer },
        to: { user: who },
        dueAt: new Date(offer.at),
        notAfter: new Date(offer.until),
      },
    ];
  });
}
