import { type UndeliveredPost, undeliveredSince } from '../delivery/records.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document } from '../knowledge/types.ts';
import { unansweredSince, type WaitingQuestion, waitingQuestions } from '../questions/contract.ts';
import type { Reader } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { type Answers, answersByVisit, type UpcomingVisit } from '../visits/contract.ts';

/** A visit to come, with all that people answered. */
export interface OpenVisit extends UpcomingVisit {
  answers: Answers;
}

/** What only facilitators see. */
export interface FacilitatorPart {
  visits: OpenVisit[];
  /** Posts that could not be made, or not in time, the latest first. */
  undelivered: UndeliveredPost[];
  questions: WaitingQuestion[];
  /** Questions that got no answer that helped, of the last 30 days. */
  unanswered: number;
  late: Document[];
}

const month = 30 * 24 * 3_600_000;

/** @param upcoming visits to come, soonest first */
export async function facilitatorPart(
  reader: Reader,
  knowledge: Knowledge,
  upcoming: readonly UpcomingVisit[],
  { now, today }: { now: Date; today: CalendarDay },
): Promise<FacilitatorPart> {
  const since = new Date(now.getTime() - month);
  const [answers, undelivered, questions, unanswered] = await Promise.all([
    answersByVisit(reader),
    undeliveredSince(reader, since),
    waitingQuestions(reader),
    unansweredSince(reader, since),
  ]);
  const none: Answers = { maybe: 0, declined: 0, waitlisted: 0 };
  return {
    visits: upcoming.map((visit) => ({ ...visit, answers: answers.get(visit.id) ?? none })),
    undelivered,
    questions,
    unanswered: unanswered.length,
    late: latePages(knowledge, today),
  };
}

/** Pages past their day to be read again, the oldest first. */
function latePages({ documents }: Knowledge, today: CalendarDay): Document[] {
  return [...documents.values()]
    .filter(({ review }) => review !== undefined && review < today)
    .sort((a, b) => (a.review ?? '').localeCompare(b.review ?? ''));
}
