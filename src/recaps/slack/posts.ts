import type { Circumstances, Message } from '../../delivery/outgoing.ts';
import type { PostSource, Recipient } from '../../delivery/post-source.ts';
import { addDays } from '../../time/calendar-day.ts';
import { localTime } from '../../time/zone.ts';
import { firstDay, lastDay } from '../../visits/contract.ts';
import { stepsDue, take } from '../changes/clock.ts';
import { gridQuestions } from '../grid.ts';
import { pageOf, recapsListing } from '../listing.ts';
import {
  presentClose,
  presentNudge,
  presentPublication,
  presentReview,
  presentThread,
} from '../messages/posts-after.ts';
import { presentCall } from '../messages/posts-before.ts';
import { tallyOf } from '../pieces.ts';
import type { RecapSlot } from '../slots.ts';
import type { Snapshot } from '../snapshot.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import type { RecapsContext } from './context.ts';
import { tellFacilitators } from './notices.ts';
import { gridMessage, listMessage, summaryMessage } from './shown.ts';

/** What recaps post by themselves; */
export function recapPosts(context: () => RecapsContext): PostSource<RecapSlot> {
  return {
    prefix: 'recap:',
    async list({ now, id }) {
      const snapshot = await context().repository.read();
      const visits = snapshot.visits.filter((visit) => id === undefined || visit.id === id);
      const reviewPages = (visit: VisitInHand) => reviewOf(snapshot, visit).length;
      return {
        ...recapsListing({ ...snapshot, visits, reviewPages }, now),
        compose: (slot, recipient, circumstances) => compose(snapshot, slot, recipient, circumstances),
      };
    },
  };
}

/** What the clock alone calls for: grids are frozen, recaps closed, questions carried over, facilitators told. */
export async function onPoll(context: RecapsContext, now: Date): Promise<void> {
  const snapshot = await context.repository.read();
  // One at a time: what a step changes decides what the next one sees.
  for (const { do: what, visit } of stepsDue(snapshot, now)) {
    await context.onSheet(async (sheetContext) => {
      const step = stepsDue(sheetContext.snapshot, now).find(
        (one) => one.do === what && one.visit.id === visit.id,
      );
      if (step) await take(step, sheetContext);
    });
  }
  tellFacilitators(context, await context.repository.read(), now);
}

/** The words of a post. */
function compose(
  snapshot: Snapshot,
  { visit, subject }: RecapSlot,
  recipient: Recipient,
  { now, late }: Circumstances,
): Message | undefined {
  const { settings } = snapshot;
  switch (subject.kind) {
    case 'call': {
      const listDay = addDays(firstDay(visit), -settings.listDaysBefore);
      return presentCall(visit, { listDay, today: localTime(now, visit.zone).day, late });
    }
    case 'list':
      return listMessage(snapshot, visit);
    case 'grid':
      return gridMessage(snapshot, visit, recipient.suffix === undefined ? 'thread' : 'host');
    case 'recap-thread': {
      const asked = gridQuestions(snapshot.gridOf(visit.id), snapshot.questions);
      const closeDay = addDays(lastDay(visit), settings.closeDaysAfter);
      return presentThread(
        visit,
        asked.map(({ question }) => question),
        closeDay,
      );
    }
    case 'nudge':
      return presentNudge(visit, subject.isLast);
    case 'review':
      return reviewOf(snapshot, visit)[pageOf(recipient)];
    case 'publication':
      return presentPublication(visit, subject.version);
    case 'summary':
      return summaryMessage(snapshot, visit);
    case 'close':
      return presentClose(visit, tallyOf(snapshot.contributionsOf(visit, snapshot.recapOf(visit.id))));
  }
}

function reviewOf(snapshot: Snapshot, visit: VisitInHand): Message[] {
  const sheet = snapshot.sheetOf(visit.id);
  return sheet ? presentReview(visit, sheet, snapshot.questions) : [];
}
