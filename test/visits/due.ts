import * as engine from '../../src/delivery/due-posts.ts';
import { nothingPosted, type Posted } from '../../src/delivery/landed.ts';
import { announcementKey } from '../../src/visits/announcement.ts';
import { type VisitsState, visitsListing } from '../../src/visits/listing.ts';

export const settled = (isSettled: Posted['isSettled']): Posted => ({ ...nothingPosted, isSettled });

/** What the engine makes of the visits at an instant. What was announced is known to be posted. */
function asked(state: VisitsState, at: Date) {
  const announced = state.visits.map(
    ({ id, announcement: where }) => where && announcementKey(id, where.channel),
  );
  const isSettled = (key: string) => announced.includes(key) || state.posted.isSettled(key);
  const listing = { ...visitsListing(state, at), compose: () => undefined };
  return { listing, conditions: { now: at, posted: settled(isSettled) } };
}

/** Everything due, also what nobody had in time. */
function allDue(state: VisitsState, at: Date) {
  const { listing, conditions } = asked(state, at);
  return engine.duePosts(listing, conditions);
}

export const duePosts = (state: VisitsState, at: Date) =>
  allDue(state, at).filter(({ slot }) => slot.notAfter === undefined || at < slot.notAfter);

export const missedPosts = (state: VisitsState, at: Date) =>
  allDue(state, at).filter(({ slot }) => slot.notAfter !== undefined && slot.notAfter < at);

export function isStillDue(state: VisitsState, key: string, at: Date): boolean {
  return asked(state, at).listing.slots.some(
    (slot) => engine.findPost(asked(state, at).listing, { key, slot }) !== undefined,
  );
}

export function nextDueAt(state: VisitsState, at: Date): Date | undefined {
  const { listing, conditions } = asked(state, at);
  return engine.nextDueAt(listing, conditions);
}
