import type { PostSource } from '../../delivery/post-source.ts';
import { peopleOf } from '../../slack/members.ts';
import { type VisitsState, visitsListing } from '../listing.ts';
import { presentPost } from '../messages/posts.ts';
import type { VisitSlot } from '../slots.ts';
import { endOf, type Visit } from '../visit.ts';
import type { Desk } from './desk.ts';
import { presenting } from './presenting.ts';

/** A visit that ended and was last changed longer ago than this calls for nothing any more (ms). */
const forgottenAfter = 15 * 24 * 3_600_000;

/** The posts that visits call for: announcements, reminders, changes, offers. */
export function visitPosts(desk: Desk): PostSource<VisitSlot> {
  const { book, tools } = desk;
  return {
    prefix: 'visit:',
    async list({ now, posted, id }) {
      const visits = id === undefined ? await recent(desk, now) : [(await book.visit(id)) ?? []].flat();
      const state = await stateOf(desk, visits, posted);
      return {
        ...visitsListing(state, now),
        compose: (slot, recipient, { late }) =>
          presentPost(slot, recipient, state.rolls.get(slot.visit.id), presenting(tools), { late }),
      };
    },
  };
}

/** What only time changes: offers lapse, visits begin. */
export async function onPoll(desk: Desk, now: Date): Promise<void> {
  await desk.book.lapse(await recent(desk, now), now);
  desk.calendars.catchUp();
  await desk.live.refresh();
}

/** Visits that may still call for something. */
async function recent({ book }: Desk, now: Date): Promise<Visit[]> {
  const limit = now.getTime() - forgottenAfter;
  return (await book.visits()).filter(
    (visit) => endOf(visit).getTime() > limit || Date.parse(visit.updatedAt) > limit,
  );
}

async function rollsOf({ book }: Desk, visits: readonly Visit[]): Promise<VisitsState['rolls']> {
  return new Map(await Promise.all(visits.map(async ({ id }) => [id, await book.roll(id)] as const)));
}

async function stateOf(
  desk: Desk,
  visits: readonly Visit[],
  posted: VisitsState['posted'],
): Promise<VisitsState> {
  const { book } = desk;
  const settings = await book.settings();
  const asking = visits.filter((visit) =>
    (visit.reminders ?? settings.reminders).some(
      ({ to }) => to === 'unanswered' || to === 'going-and-unanswered',
    ),
  );
  return {
    visits,
    settings,
    rolls: await rollsOf(desk, visits),
    muted: await book.muted(),
    members: await membersOf(desk, [...new Set(asking.map(({ channel }) => channel))]),
    posted,
  };
}

/** Who is in the channels, where reminders go to those who have not answered. */
async function membersOf(
  { remember, tools }: Desk,
  channels: readonly string[],
): Promise<VisitsState['members']> {
  const found = await Promise.all(
    channels.map(async (channel) => {
      try {
        return [channel, await remember(channel, () => peopleOf(tools.client, channel))] as const;
      } catch (err) {
        tools.log.warn({ err, channel }, 'members of a channel could not be read: looked at again soon');
        return [channel, []] as const;
      }
    }),
  );
  return new Map(found);
}
