import { afterQuietHours, defaultQuietHours, type QuietHours } from '../delivery/quiet-hours.ts';
import { instantOf } from '../time/zone.ts';
import type { Recap } from './contributions.ts';
import { silentOf, type VisitContributions } from './pieces.ts';
import { type RecapInHand, type RecapSettings, type Slot, type Subject, slotsOf } from './slots.ts';
import { firstDay, type VisitInHand } from './visit-in-hand.ts';

type Recipient = { channel: string; threadTs?: string } | { user: string };

/** A message that Capi owes by itself. Nothing of it is stored: it follows from the visits, the recaps and the time. */
export interface DuePost {
  /** `recap:12:grid:2027-03-02`, with `:U1` for one person. */
  key: string;
  visit: VisitInHand;
  subject: Subject;
  to: Recipient;
  dueAt: Date;
  /** From then on it is no longer worth posting. */
  notAfter: Date;
}

/** All that decides what is due. */
export interface RecapsState {
  visits: readonly VisitInHand[];
  settings: RecapSettings;
  /** By visit id; nothing for a visit means that nothing happened yet. */
  inHand: ReadonlyMap<string, RecapInHand>;
  /** What people said about a visit: asked only when somebody may have to be nudged. */
  contributionsOf: (visit: VisitInHand, recap: Recap) => VisitContributions;
  /** By Slack id, of those who chose theirs. */
  quietHours: ReadonlyMap<string, QuietHours>;
  /** IANA zones by Slack id, as far as Slack tells; else a person is thought to be in the visit's. */
  zones: ReadonlyMap<string, string>;
  /** Was this key posted, or given up for good? */
  isSettled: (key: string) => boolean;
}

/** Everything to post now, in the order in which it fell due. Posting each once, and only these, is the delivery's work. */
export function duePosts(state: RecapsState, now: Date): DuePost[] {
  return state.visits
    .flatMap((visit) =>
      slotsFor(visit, state)
        .filter(({ dueAt, notAfter }) => dueAt <= now && now < notAfter)
        .flatMap((slot) => postsOf(slot, visit, state)),
    )
    .filter(({ key, dueAt, notAfter }) => dueAt <= now && now < notAfter && !state.isSettled(key))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/**
 * Calls for questions that could not be made in time, while their visit is to come. Of these the delivery only
 * records that they were skipped, and tells facilitators, once.
 */
export function missedCalls(state: RecapsState, now: Date): DuePost[] {
  return state.visits.flatMap((visit) => {
    if (now >= instantOf(firstDay(visit), '00:00', visit.zone)) return [];
    return slotsFor(visit, state)
      .filter(({ subject, dueAt, notAfter }) => subject.kind === 'call' && dueAt < notAfter && notAfter < now)
      .flatMap((slot) => postsOf(slot, visit, state));
  });
}

/** The post of this key if it is still wanted: asked again just before posting, as anybody may have spoken since. */
export function stillDue(state: RecapsState, key: string, now: Date): DuePost | undefined {
  const id = key.split(':')[1];
  return duePosts({ ...state, visits: state.visits.filter((visit) => visit.id === id) }, now).find(
    (post) => post.key === key,
  );
}

/** The next instant at which something may fall due; nothing when all is quiet. */
export function nextDueAt(state: RecapsState, now: Date): Date | undefined {
  const instants = state.visits.flatMap((visit) =>
    slotsFor(visit, state).flatMap((slot) => [
      slot.dueAt,
      ...(now < slot.notAfter ? postsOf(slot, visit, state).map(({ dueAt }) => dueAt) : []),
    ]),
  );
  return instants.filter((instant) => instant > now).sort((a, b) => a.getTime() - b.getTime())[0];
}

/** Everybody who may have to be written to by name before this instant: their zones are worth asking for. */
export function peopleToWrite(state: RecapsState, now: Date, until: Date): ReadonlySet<string> {
  const posts = state.visits.flatMap((visit) =>
    slotsFor(visit, state)
      .filter(({ dueAt, notAfter }) => dueAt <= until && now < notAfter)
      .flatMap((slot) => postsOf(slot, visit, state)),
  );
  return new Set(posts.flatMap(({ to }) => ('user' in to ? [to.user] : [])));
}

function slotsFor(visit: VisitInHand, { inHand, settings }: RecapsState): Slot[] {
  return slotsOf(visit, inHand.get(visit.id) ?? {}, settings);
}

function postsOf(slot: Slot, visit: VisitInHand, state: RecapsState): DuePost[] {
  const to = (recipient: Recipient): DuePost => ({ ...slot, visit, to: recipient });
  /** To one person, once their quiet hours are over. */
  const direct = (user: string): DuePost => ({
    ...to({ user }),
    key: `${slot.key}:${user}`,
    dueAt: afterQuietHours(
      slot.dueAt,
      state.quietHours.get(user) ?? defaultQuietHours,
      state.zones.get(user) ?? visit.zone,
    ),
  });
  const inVisitThread = to({
    channel: visit.channel,
    threadTs: visit.threadTs,
  });
  switch (slot.subject.kind) {
    case 'call':
      // A visit that was just planned has no thread yet: the call waits for its announcement.
      return visit.threadTs === undefined ? [] : [inVisitThread];
    case 'list':
      return [inVisitThread];
    case 'grid':
      return [inVisitThread, ...visit.hosts.map(direct)];
    case 'recap-thread':
      return [to({ channel: visit.channel })];
    case 'nudge':
      return silentIn(visit, state).map(direct);
    case 'review':
      return visit.hosts.map(direct);
    case 'close':
    case 'publication':
      return [inRecapThread(state.inHand.get(visit.id)?.recap, to) ?? inVisitThread];
  }
}

function inRecapThread(recap: Recap | undefined, to: (recipient: Recipient) => DuePost): DuePost | undefined {
  return recap?.thread && to({ channel: recap.thread.channel, threadTs: recap.thread.ts });
}

/** Who came and said nothing yet. */
function silentIn(visit: VisitInHand, state: RecapsState): string[] {
  const recap = state.inHand.get(visit.id)?.recap;
  return recap ? silentOf(state.contributionsOf(visit, recap)) : [];
}
