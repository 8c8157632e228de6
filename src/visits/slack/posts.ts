import type { PostSource } from '../../delivery/post-source.ts';
import { peopleOf } from '../../slack/members.ts';
import { type VisitsState, visitsListing } from '../listing.ts';
import { presentPost } from '../messages/posts.ts';
import type { VisitSlot } from '../slots.ts';
import { endOf, type Visit } from '../visit.ts';
import type { VisitsContext } from './context.ts';
import { presenting } from './presenting.ts';

/** A visit that ended and was last changed longer ago than this calls for nothing any more (ms). */
const forgottenAfter = 15 * 24 * 3_600_000;

/** The posts that visits call for: announcements, reminders, changes, offers. */
export function visitPosts(context: VisitsContext): PostSource<VisitSlot> {
  const { repository, tools } = context;
  return {
    prefix: 'visit:',
    async list({ now, posted, id }) {
      const visits =
        id === undefined ? await recent(context, now) : [(await repository.visit(id)) ?? []].flat();
      const state = await stateOf(context, visits, posted);
      return {
        ...visitsListing(state, now),
        compose: (slot, recipient, { late }) =>
          presentPost(slot, recipient, state.signUpLists.get(slot.visit.id), presenting(tools), { late }),
      };
    },
  };
}

/** What only time changes: offers lapse, visits begin. */
export async function onPoll(context: VisitsContext, now: Date): Promise<void> {
  await context.repository.lapse(await recent(context, now), now);
  context.calendars.catchUp();
  await context.live.refresh();
}

/** Visits that may still call for something. */
async function recent({ repository }: VisitsContext, now: Date): Promise<Visit[]> {
  const limit = now.getTime() - forgottenAfter;
  return (await repository.visits()).filter(
    (visit) => endOf(visit).getTime() > limit || Date.parse(visit.updatedAt) > limit,
  );
}

async function signUpListsOf(
  { repository }: VisitsContext,
  visits: readonly Visit[],
): Promise<VisitsState['signUpLists']> {
  return new Map(
    await Promise.all(visits.map(async ({ id }) => [id, await repository.signUpList(id)] as const)),
  );
}

async function stateOf(
  context: VisitsContext,
  visits: readonly Visit[],
  posted: VisitsState['posted'],
): Promise<VisitsState> {
  const { repository } = context;
  const settings = await repository.settings();
  const asking = visits.filter((visit) =>
    (visit.reminders ?? settings.reminders).some(
      ({ to }) => to === 'unanswered' || to === 'going-and-unanswered',
    ),
  );
  return {
    visits,
    settings,
    signUpLists: await signUpListsOf(context, visits),
    muted: await repository.muted(),
    members: await membersOf(context, [...new Set(asking.map(({ channel }) => channel))]),
    posted,
  };
}

/** Who is in the channels, where reminders go to those who have not answered. */
async function membersOf(
  { remember, tools }: VisitsContext,
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
