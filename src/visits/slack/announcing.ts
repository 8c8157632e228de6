import { sections } from '../../slack/blocks.ts';
import { movedElsewhere } from '../messages/announcement.ts';
import { announced } from '../planning.ts';
import type { Visit } from '../visit.ts';
import type { Desk } from './desk.ts';

/**
 * Notes where announcements were posted. Read from what delivery remembers, so that a crash between the post and
 * the note is made good at the next look.
 */
export async function settleAnnouncements(desk: Desk, visits: readonly Visit[]): Promise<Visit[]> {
  return Promise.all(visits.map(async (visit) => (isWanting(visit) ? settle(desk, visit) : visit)));
}

/** Also once cancelled: it may have been posted a moment before. */
function isWanting({ announcement, channel }: Visit): boolean {
  return announcement?.channel !== channel;
}

async function settle({ book, tools }: Desk, visit: Visit): Promise<Visit> {
  const key = announcementKey(visit.id, visit.channel);
  const outcome = (await tools.delivery.recordOf(key))?.outcome;
  // It was dropped while the visit had no date: now it is wanted after all.
  if (outcome?.state === 'skipped' && outcome.reason === 'unwanted') await tools.delivery.reopen(key);
  if (outcome?.state !== 'sent') return visit;
  const where = { channel: outcome.channel, ts: outcome.ts };
  await book.noteAnnounced(visit.id, where);
  // What goes into its thread has waited for it.
  tools.wake();
  const before = visit.announcement;
  if (before) {
    const text = movedElsewhere(where.channel);
    tools.refresher.refresh({ key: announcementKey(visit.id, before.channel), ...before }, async () => ({
      text,
      blocks: sections(text),
    }));
  }
  return announced(visit, where);
}

/** The key that the announcement of a visit in a channel is posted with. */
export function announcementKey(visit: string, channel: string): string {
  return `visit:${visit}:announcement:${channel}`;
}
