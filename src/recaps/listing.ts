import { type Listing, person, type Recipient } from '../delivery/post-source.ts';
import type { Recap } from './contributions.ts';
import { silentOf, type VisitContributions } from './pieces.ts';
import { type RecapInHand, type RecapSettings, type RecapSlot, slotsOf } from './slots.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** All that decides what is due. */
export interface RecapsState {
  visits: readonly VisitInHand[];
  settings: RecapSettings;
  /** By visit id; nothing for a visit means that nothing happened yet. */
  inHand: ReadonlyMap<string, RecapInHand>;
  /** What people said about a visit: asked only when somebody may have to be nudged. */
  contributionsOf: (visit: VisitInHand, recap: Recap) => VisitContributions;
  /** How many messages the sheet takes that its host is asked to review. */
  reviewPages: (visit: VisitInHand) => number;
}

/** What recaps call for, and who reads it. */
export function recapsListing(state: RecapsState, now: Date): Omit<Listing<RecapSlot>, 'compose'> {
  const { visits, inHand, settings } = state;
  return {
    slots: visits.flatMap((visit) => slotsOf(visit, inHand.get(visit.id) ?? {}, settings, now)),
    recipientsOf: (slot) => recipientsOf(slot, state),
  };
}

function recipientsOf({ visit, subject }: RecapSlot, state: RecapsState): Recipient[] {
  const { channel, threadTs, hosts } = visit;
  const recap = state.inHand.get(visit.id)?.recap;
  const visitThread = { channel, threadTs };
  const recapThread = recap?.thread && { channel: recap.thread.channel, threadTs: recap.thread.ts };
  switch (subject.kind) {
    case 'call':
      // A visit that was just planned has no thread yet: the call waits for its announcement.
      return threadTs === undefined ? [] : [visitThread];
    case 'list':
      return [visitThread];
    case 'grid':
      return [visitThread, ...hosts.map(person)];
    case 'recap-thread':
      return [{ channel }];
    case 'nudge':
      return recap ? silentOf(state.contributionsOf(visit, recap)).map(person) : [];
    case 'review':
      return hosts.flatMap((host) => pagesFor(host, state.reviewPages(visit)));
    case 'close':
      return recap?.closedAt !== undefined && recapThread ? [recapThread] : [];
    case 'summary':
      return recapThread ? [recapThread] : [];
    case 'publication':
      return [recapThread ?? visitThread];
  }
}

/** The messages to one person, in as many pages as it takes. */
function pagesFor(user: string, pages: number): Recipient[] {
  if (pages === 1) return [person(user)];
  return Array.from({ length: pages }, (_, page) => ({ channel: user, suffix: `${user}:${page + 1}` }));
}

/** The number of a page among those that one person gets, from 0. */
export function pageOf({ suffix = '' }: Recipient): number {
  return Number(suffix.split(':')[1] ?? 1) - 1;
}
