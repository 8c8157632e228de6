import type { PlannedPost } from '../../delivery/schedule.ts';
import type { Owing } from '../../scheduled.ts';
import { peopleOf } from '../../slack/members.ts';
import { type DuePost, nextDueAt, plannedPosts, stillDue, type VisitsState } from '../due-posts.ts';
import { presentPost } from '../messages/posts.ts';
import { endOf, isUpcoming, type Visit } from '../visit.ts';
import { settleAnnouncements } from './announcing.ts';
import { presenting } from './board.ts';
import type { Desk } from './desk.ts';

/** A visit that ended and was last changed longer ago than this calls for nothing any more (ms). */
const forgottenAfter = 15 * 24 * 3_600_000;

/** The posts that visits call for, as the schedule takes them. */
export function visitPosts(desk: Desk): Owing {
  const { book, board, calendars, live } = desk;
  return {
    async planned(now) {
      const visits = await settleAnnouncements(desk, await recent(desk, now));
      for (const id of await book.lapse(visits, now)) board.refresh(id);
      board.refreshAll(visits, now);
      calendars.catchUp();
      live.refresh();
      const state = await stateOf(desk, visits);
      return plannedPosts(state, now).map((post) => asPlanned(desk, post, state));
    },
    async nextDueAt(now) {
      const visits = (await recent(desk, now)).filter((visit) => isUpcoming(visit, now));
      return nextDueAt({ visits, settings: await book.settings(), rolls: await rollsOf(desk, visits) }, now);
    },
  };
}

function asPlanned(desk: Desk, post: DuePost, state: VisitsState): PlannedPost {
  const { book, tools } = desk;
  const { key, kind, channel, threadTs, dueAt, notAfter } = post;
  return {
    key,
    kind,
    channel,
    threadTs,
    dueAt,
    notAfter,
    async compose({ now, late }) {
      const visit = await book.visit(post.visit.id);
      if (!visit) return undefined;
      const asNow = { visits: [visit], settings: await book.settings(), muted: await book.muted() };
      const fresh = stillDue({ ...state, ...asNow }, key, now);
      return fresh && presentPost(fresh, await book.roll(visit.id), presenting(tools), { late });
    },
  };
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

async function stateOf(desk: Desk, visits: readonly Visit[]): Promise<VisitsState> {
  const { book, tools } = desk;
  const settings = await book.settings();
  const records = await tools.delivery.records('visit:');
  const settled = new Set(records.filter(([, { outcome }]) => outcome !== undefined).map(([key]) => key));
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
    isSettled: (key) => settled.has(key),
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
