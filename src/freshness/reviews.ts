import type { PublishedPage } from '../knowledge/published.ts';
import type { Document } from '../knowledge/types.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';

/** A published page whose day to be read again has come. */
export interface DueReview {
  /** The same for ever: `review:answers/velos:2027-05-30`. Renewed, the page has another day and so another key. */
  key: string;
  path: string;
  title: string;
  review: CalendarDay;
  /** Slack id of whoever looks after it; nobody: the facilitators. */
  owner?: string;
  dueAt: Date;
  /** A month later it is among the late pages of the facilitators' Home instead. */
  notAfter: Date;
}

/** Hour at which people are asked. */
const hour = '09:00';
/** For how long the question is still put when Capi was off (days). */
const patience = 30;

/** Every page that is to be read again, asked for or not. */
export function reviewsOf(
  pages: Iterable<readonly [path: string, page: PublishedPage]>,
  documents: ReadonlyMap<string, Document>,
  zone: string,
): DueReview[] {
  const due: DueReview[] = [];
  for (const [path, { owner, withdrawnAt }] of pages) {
    const document = documents.get(path);
    if (!document?.review || withdrawnAt !== undefined) continue;
    const { review, title } = document;
    due.push({
      key: `review:${path}:${review}`,
      path,
      title,
      review,
      owner,
      dueAt: instantOf(review, hour, zone),
      notAfter: instantOf(addDays(review, patience), hour, zone),
    });
  }
  return due;
}
