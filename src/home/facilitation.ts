import { unansweredSince } from '../community/asked.ts';
import { type Answers, answersByVisit, type UpcomingVisit } from '../community/visits.ts';
import { type WaitingQuestion, waitingQuestions } from '../community/waiting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document } from '../knowledge/types.ts';
import { type Reader, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** A visit to come, with all that people answered. */
export interface OpenVisit extends UpcomingVisit {
  answers: Answers;
}

/** What only facilitators see. */
export interface FacilitatorPart {
  visits: OpenVisit[];
  /** Keys of posts that could not be made, or not in time, the latest first. */
  troubles: Array<{ key: string; at: string; what: 'too-late' | 'failed' | 'unverified' }>;
  questions: WaitingQuestion[];
  /** Questions that got no answer that helped, of the last 30 days. */
  unanswered: number;
  late: Document[];
}

const deliveries = table<{ changedAt: string; outcome?: { state: string; reason?: string } }>('deliveries');
const month = 30 * 24 * 3_600_000;

/** @param upcoming visits to come, soonest first */
export async function facilitatorPart(
  reader: Reader,
  knowledge: Knowledge,
  upcoming: readonly UpcomingVisit[],
  { now, today }: { now: Date; today: CalendarDay },
): Promise<FacilitatorPart> {
  const since = new Date(now.getTime() - month);
  const [answers, troubles, questions, unanswered] = await Promise.all([
    answersByVisit(reader),
    troublesSince(reader, since),
    waitingQuestions(reader),
    unansweredSince(reader, since),
  ]);
  const none: Answers = { maybe: 0, declined: 0, waitlisted: 0 };
  return {
    visits: upcoming.map((visit) => ({ ...visit, answers: answers.get(visit.id) ?? none })),
    troubles,
    questions,
    unanswered: unanswered.length,
    late: latePages(knowledge, today),
  };
}

async function troublesSince(reader: Reader, since: Date): Promise<FacilitatorPart['troubles']> {
  const from = since.toISOString();
  return (await reader.list(deliveries))
    .flatMap(([key, { changedAt, outcome }]) => {
      const what = troubleOf(outcome);
      return what && changedAt >= from ? [{ key, at: changedAt, what }] : [];
    })
    .toReversed();
}

function troubleOf(
  outcome: { state: string; reason?: string } | undefined,
): FacilitatorPart['troubles'][number]['what'] | undefined {
  if (outcome?.state === 'skipped' && outcome.reason === 'too-late') return 'too-late';
  return outcome?.state === 'failed' || outcome?.state === 'unverified' ? outcome.state : undefined;
}

/** Pages past their day to be read again, the oldest first. */
function latePages({ documents }: Knowledge, today: CalendarDay): Document[] {
  return [...documents.values()]
    .filter(({ review }) => review !== undefined && review < today)
    .sort((a, b) => (a.review ?? '').localeCompare(b.review ?? ''));
}
