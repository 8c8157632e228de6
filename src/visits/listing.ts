import type { Posted } from '../delivery/landed.ts';
import { type Listing, person, type Recipient } from '../delivery/post-source.ts';
import { announcementKey } from './announcement.ts';
import { mustConfirm } from './answering.ts';
import { nextLapse } from './offers.ts';
import { isCallInThread, type Reminder, type ReminderSettings } from './reminders.ts';
import type { SignUp, SignUpList } from './sign-ups.ts';
import { slotsOf, type VisitSlot } from './slots.ts';
import { startOf, type Visit } from './visit.ts';

/** All that decides what is due. */
export interface VisitsState {
  visits: readonly Visit[];
  settings: ReminderSettings;
  /** Answers by visit; none for a visit means that nobody has answered. */
  signUpLists: ReadonlyMap<string, SignUpList>;
  /** People who want no reminder by direct message. */
  muted: ReadonlySet<string>;
  /** People (not bots) of a channel: whom « not answered » is counted from. */
  members: ReadonlyMap<string, readonly string[]>;
  posted: Pick<Posted, 'isSettled' | 'landedUnder'>;
}

/** What visits call for, and who reads it. */
export function visitsListing(state: VisitsState, now: Date): Omit<Listing<VisitSlot>, 'compose'> {
  const { visits, settings, signUpLists } = state;
  return {
    slots: visits.flatMap((visit) => [
      ...slotsOf(visit, settings, signUpLists.get(visit.id), now),
      ...movedFrom(visit, state),
    ]),
    recipientsOf: (slot) => recipientsOf(slot, state),
    instants: visits.flatMap((visit) => {
      const signUpList = signUpLists.get(visit.id);
      return (
        (signUpList && visit.status === 'planned' && startOf(visit) > now && nextLapse(signUpList)) || []
      );
    }),
  };
}

/** Where it was announced before it moved to another channel: what stands there says so. */
function movedFrom(visit: Visit, { posted }: VisitsState): VisitSlot[] {
  const { id, channel, announcement, createdAt } = visit;
  if (announcement?.channel !== channel) return [];
  return posted
    .landedUnder(announcementKey(id, ''))
    .filter(([, landed]) => landed.channel !== channel)
    .map(([key, { channel: former }]) => ({
      key,
      kind: 'announcement',
      channel: former,
      visit,
      subject: { kind: 'moved' },
      dueAt: new Date(createdAt),
      isLive: true,
    }));
}

function recipientsOf(slot: VisitSlot, state: VisitsState): Recipient[] {
  const { subject, visit, channel } = slot;
  switch (subject.kind) {
    case 'reminder':
      return readersOf(slot, subject.reminder, state);
    case 'shift':
    case 'cancellation':
      return [...threadOf(visit), ...concerned(visit, state, subject.kind).map(person)];
    case 'announcement':
    case 'moved':
    case 'offer':
      return [{ channel }];
  }
}

/**
 * A reminder is read once: not by message by those who had it in the channel, nor the other way round. Who signs
 * up while it is still worth reading has it then, and not « late ».
 */
function readersOf({ key, visit, dueAt }: VisitSlot, reminder: Reminder, state: VisitsState): Recipient[] {
  const { to } = reminder;
  // The recaps call for questions in the thread, with their form.
  if (state.posted.isSettled(key) || isCallInThread(reminder)) return [];
  if (to === 'channel') {
    const someHadIt = audienceOf('going-and-unanswered', visit, state).some((user) =>
      state.posted.isSettled(`${key}:${user}`),
    );
    return someHadIt ? [] : [{ channel: visit.channel }];
  }
  const signUpList = state.signUpLists.get(visit.id);
  return audienceOf(to, visit, state).map((user) => {
    const since = new Date(signUpList?.get(user)?.since ?? dueAt);
    return { ...person(user), dueAt: since > dueAt ? since : dueAt };
  });
}

function threadOf({ announcement }: Visit): Recipient[] {
  return announcement ? [{ channel: announcement.channel, threadTs: announcement.ts }] : [];
}

/** Answers of members; guests have no Slack. */
function membersOf(signUpList: SignUpList | undefined): SignUp[] {
  return [...(signUpList?.all() ?? [])].filter(({ name }) => name === undefined);
}

/** Who said yes, perhaps or « I wait » and are to be told. */
function concerned(visit: Visit, state: VisitsState, kind: 'shift' | 'cancellation'): string[] {
  return membersOf(state.signUpLists.get(visit.id))
    .filter(({ status }) => status !== 'declined')
    .filter((record) => kind === 'cancellation' || mustConfirm(visit, record))
    .map(({ who }) => who);
}

function audienceOf(to: Exclude<Reminder['to'], 'channel'>, visit: Visit, state: VisitsState): string[] {
  const signUpList = state.signUpLists.get(visit.id);
  const going = membersOf(signUpList)
    .filter(({ status }) => status === 'going')
    .map(({ who }) => who);
  const unanswered = (state.members.get(visit.channel) ?? []).filter(
    (who) => signUpList?.get(who) === undefined,
  );
  const people = [...(to === 'unanswered' ? [] : going), ...(to === 'going' ? [] : unanswered)];
  return people.filter((who) => !state.muted.has(who));
}
