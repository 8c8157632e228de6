import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { reviewNotices } from './messages/review-notice.ts';
import type { Draft } from './reply.ts';
import type { Reply } from './types.ts';

/** Adds a notice to an answer that cites a page overdue for review, with the oldest due day. */
export function withReviewNotice(
  draft: Draft,
  { documents }: Knowledge,
  today: CalendarDay,
  language: Reply['language'],
): Draft {
  if (draft.outcome !== 'answer') return draft;
  const late = draft.evidence
    .map(({ path }) => documents.get(path.split('#')[0] ?? '')?.review)
    .filter((review) => review !== undefined && review < today)
    .toSorted()[0];
  return late === undefined ? draft : { ...draft, lines: [...draft.lines, reviewNotices[language](late)] };
}
