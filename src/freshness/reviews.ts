import type { PostSlot } from '../delivery/post-source.ts';
import type { PublishedPage } from '../knowledge/published.ts';
import type { Document } from '../knowledge/types.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';

/** A published page whose day to be read again has come: its owner is asked, or else the facilitators. */
export interface ReviewSlot extends PostSlot {
  path: string;
  review: CalendarDay;
}

/** Hour at which people are asked. */
const hour = '09:00';
/** For how long the question is still put when Capi was off (days); then the facilitators' Home lists the page as late. */
const patience = 30;

/**
 * Every page that is to be read again, asked for or not.
 * @param facilitators where they are reached, for pages that nobody looks after: a channel or a person
 */
export function reviewsOf(
  pages: Iterable<readonly [path: string, page: PublishedPage]>,
  documents: ReadonlyMap<string, Document>,
  zone: string,
  facilitators: string | undefined,
): ReviewSlot[] {
  const slots: ReviewSlot[] = [];
  for (const [path, { owner: channel = facilitators, withdrawnAt }] of pages) {
    const review = documents.get(path)?.review;
    if (!review || withdrawnAt !== undefined || channel === undefined) continue;
    slots.push({
      // Renewed, the page has another day and so another key.
      key: `review:${path}:${review}`,
      kind: 'review',
      channel,
      path,
      review,
      dueAt: instantOf(review, hour, zone),
      notAfter: instantOf(addDays(review, patience), hour, zone),
    });
  }
  return slots;
}
