import type { Owing } from '../../delivery/engine.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { PlannedPost } from '../../delivery/schedule.ts';
import { addDays } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { stepsDue, take } from '../changes/clock.ts';
import { recaps } from '../contributions.ts';
import { type DuePost, duePosts, missedCalls, nextDueAt, stillDue } from '../due-posts.ts';
import { gridQuestions } from '../grid.ts';
import {
  presentClose,
  presentNudge,
  presentPublication,
  presentReview,
  presentThread,
} from '../messages/posts-after.ts';
import { presentCall } from '../messages/posts-before.ts';
import { tallyOf } from '../pieces.ts';
import type { Snapshot } from '../snapshot.ts';
import { firstDay, lastDay, type VisitInHand } from '../visit-in-hand.ts';
import { gridMessage, listMessage, summaryKey, summaryMessage } from './board.ts';
import type { Desk } from './desk.ts';
import { tellFacilitators } from './notices.ts';

const WEEK = 7 * 86_400_000;

/** What recaps post by themselves; also what the clock alone calls for. */
export function recapsOwing(desk: Desk): Owing {
  return {
    async planned(now) {
      await advance(desk, now);
      await noteWhatWasSent(desk);
      const snapshot = await desk.readForPosts();
      tellFacilitators(desk, snapshot, now);
      return [
        ...[...duePosts(snapshot, now), ...missedCalls(snapshot, now)].flatMap((due) =>
          outgoing(desk, snapshot, due, now),
        ),
        ...snapshot.visits.flatMap((visit) => following(desk, snapshot, visit, now)),
      ];
    },
    async nextDueAt(now) {
      return nextDueAt(await desk.readForPosts(), now);
    },
  };
}

async function advance(desk: Desk, now: Date): Promise<void> {
  const snapshot = await desk.book.read();
  // One at a time: what a step changes decides what the next one sees.
  for (const { do: what, visit } of stepsDue(snapshot, now)) {
    await desk.onSheet(async (sheetDesk) => {
      const step = stepsDue(sheetDesk.snapshot, now).find(
        (one) => one.do === what && one.visit.id === visit.id,
      );
      if (step) await take(step, sheetDesk);
    });
    desk.changed(visit.id);
  }
}

/** A crash between a post and the note of where it stands is made good at the next look. */
async function noteWhatWasSent({ book, tools, now }: Desk): Promise<void> {
  const snapshot = await book.read();
  for (const visit of snapshot.visits) {
    const recap = snapshot.recapOf(visit.id);
    if (recap.thread === undefined && recap.closedAt === undefined) {
      const sent = await sentTo(threadKey(visit));
      if (sent)
        await book.change((tx, current) =>
          tx.put(recaps, visit.id, {
            ...current.recapOf(visit.id),
            openedAt: now().toISOString(),
            thread: sent,
          }),
        );
    } else if (recap.thread && recap.summaryTs === undefined) {
      const sent = await sentTo(summaryKey(visit.id));
      if (sent)
        await book.change((tx, current) =>
          tx.put(recaps, visit.id, { ...current.recapOf(visit.id), summaryTs: sent.ts }),
        );
    }
  }

  async function sentTo(key: string): Promise<{ channel: string; ts: string } | undefined> {
    const outcome = (await tools.delivery.recordOf(key))?.outcome;
    return outcome?.state === 'sent' ? { channel: outcome.channel, ts: outcome.ts } : undefined;
  }
}

const threadKey = (visit: VisitInHand) => `recap:${visit.id}:recap-thread:${lastDay(visit)}`;

function outgoing(desk: Desk, snapshot: Snapshot, due: DuePost, at: Date): PlannedPost[] {
  const { key, to, dueAt, notAfter, subject } = due;
  const place = 'user' in to ? { channel: to.user } : { channel: to.channel, threadTs: to.threadTs };
  const pages = messagesOf(snapshot, due, { now: at, late: false }).length;
  return Array.from({ length: pages }, (_, page) => ({
    key: pages === 1 ? key : `${key}:${page + 1}`,
    kind: `recap-${subject.kind}`,
    ...place,
    dueAt,
    notAfter,
    compose: async ({ now, late }) => {
      const current = await desk.readForPosts();
      const still = stillDue(current, key, now);
      return still && messagesOf(current, still, { now, late })[page];
    },
  }));
}

/** The words of a post, in as many messages as it takes. */
function messagesOf(
  snapshot: Snapshot,
  { visit, subject, to }: DuePost,
  { now, late }: { now: Date; late: boolean },
): Message[] {
  const { settings } = snapshot;
  const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
  switch (subject.kind) {
    case 'call':
      return [
        presentCall(visit, {
          listDay: addDays(firstDay(visit), -settings.listDaysBefore),
          today: localTime(now, visit.zone).day,
          late,
        }),
      ];
    case 'list':
      return [listMessage(snapshot, visit)];
    case 'grid':
      return [gridMessage(snapshot, visit, 'user' in to ? 'host' : 'thread')];
    case 'recap-thread': {
      const closeDay = addDays(lastDay(visit), settings.closeDaysAfter);
      return [
        presentThread(
          visit,
          asked.map(({ question }) => question),
          closeDay,
        ),
      ];
    }
    case 'nudge':
      return [presentNudge(visit, subject.isLast)];
    case 'review': {
      const sheet = snapshot.sheetOf(visit.id);
      return sheet ? presentReview(visit, sheet, snapshot.questions) : [];
    }
    case 'publication':
      return [presentPublication(visit, subject.version)];
    case 'close':
      return [];
  }
}

/** What follows the recap thread in it: the count, and that it is closed. */
function following(desk: Desk, snapshot: Snapshot, visit: VisitInHand, now: Date): PlannedPost[] {
  const { thread, openedAt, closedAt, summaryTs } = snapshot.recapOf(visit.id);
  if (!thread || openedAt === undefined) return [];
  const inThread = { channel: thread.channel, threadTs: thread.ts };
  const current = async (write: (now: Snapshot, visit: VisitInHand) => Message) => {
    const later = await desk.book.read();
    const same = later.visits.find(({ id }) => id === visit.id);
    return same && write(later, same);
  };
  const posts: PlannedPost[] = [];
  if (summaryTs === undefined && closedAt === undefined)
    posts.push({
      key: summaryKey(visit.id),
      kind: 'recap-summary',
      ...inThread,
      dueAt: new Date(openedAt),
      compose: () => current(summaryMessage),
    });
  if (closedAt !== undefined && now.getTime() - Date.parse(closedAt) < WEEK)
    posts.push({
      key: `recap:${visit.id}:close:${lastDay(visit)}`,
      kind: 'recap-close',
      ...inThread,
      dueAt: new Date(closedAt),
      notAfter: new Date(Date.parse(closedAt) + WEEK),
      compose: () =>
        current((later, same) =>
          presentClose(same, tallyOf(later.contributionsOf(same, later.recapOf(same.id)))),
        ),
    });
  return posts;
}
