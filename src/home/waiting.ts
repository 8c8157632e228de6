import type { Knowledge } from '../knowledge/knowledge.ts';
import { publishedPages } from '../knowledge/published.ts';
import type { Document, VisibleAudiences } from '../knowledge/types.ts';
import { waitingQuestions } from '../questions/contract.ts';
import {
  type OpenRecap,
  recapsExpectedFrom,
  type SheetToReview,
  sheetsToReview,
} from '../recaps/contract.ts';
import type { Reader } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { SignUp, UpcomingVisit } from '../visits/contract.ts';

/** A visit to come, and what this person said to it. */
export interface OwnVisit extends UpcomingVisit {
  answer?: SignUp;
}

/** What waits for one person. */
export interface Waiting {
  /** Visits where a place is kept for them. */
  offers: OwnVisit[];
  /** Recap threads of visits that they came to, and said nothing of. */
  recaps: OpenRecap[];
  /** Sheets that they read for the host. */
  sheets: SheetToReview[];
  /** Questions that they see to, and how many of them are late. */
  followed: { count: number; late: number };
  /** Pages that they look after and that are to be read again. */
  reviews: Document[];
}

/** Everything that waits for a person today. */
export async function waitingFor(
  reader: Reader,
  knowledge: Knowledge,
  { user, visible, visits }: { user: string; visible: VisibleAudiences; visits: readonly OwnVisit[] },
  today: CalendarDay,
): Promise<Waiting> {
  const [recaps, sheets, questions, reviews] = await Promise.all([
    recapsExpectedFrom(reader, user),
    sheetsToReview(reader, user),
    waitingQuestions(reader),
    ownReviews(reader, knowledge, { user, visible }, today),
  ]);
  const followed = questions.filter(({ owner }) => owner === user);
  return {
    offers: visits.filter(({ answer }) => answer?.offer !== undefined),
    recaps,
    sheets,
    followed: { count: followed.length, late: followed.filter(({ dueOn }) => dueOn < today).length },
    reviews,
  };
}

async function ownReviews(
  reader: Reader,
  { documents }: Knowledge,
  { user, visible }: { user: string; visible: VisibleAudiences },
  today: CalendarDay,
): Promise<Document[]> {
  const owned = (await reader.list(publishedPages)).filter(([, { owner }]) => owner === user);
  return owned
    .flatMap(([path]) => documents.get(path) ?? [])
    .filter(({ review, audience }) => review !== undefined && review <= today && visible.has(audience));
}
