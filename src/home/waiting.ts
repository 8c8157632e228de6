import { type OpenRecap, openRecaps, type SheetToReview, sheetsToReview } from '../community/recaps.ts';
import { type StoredSignUp, storedSignUps, type UpcomingVisit } from '../community/visits.ts';
import { waitingQuestions } from '../community/waiting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { publishedPages } from '../knowledge/published.ts';
import type { Document, VisibleAudiences } from '../knowledge/types.ts';
import { type Reader, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** A visit to come, and what this person said to it. */
export interface OwnVisit extends UpcomingVisit {
  answer?: StoredSignUp;
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

const participations = table<{ form?: unknown; declinedAt?: string }>('recap-participations');

/** Everything that waits for a person today. */
export async function waitingFor(
  reader: Reader,
  knowledge: Knowledge,
  { user, visible, visits }: { user: string; visible: VisibleAudiences; visits: readonly OwnVisit[] },
  today: CalendarDay,
): Promise<Waiting> {
  const [recaps, sheets, questions, reviews] = await Promise.all([
    ownRecaps(reader, user),
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

async function ownRecaps(reader: Reader, user: string): Promise<OpenRecap[]> {
  const open = await openRecaps(reader);
  const waiting = await Promise.all(
    open.map(async (recap) => {
      const [came, said] = await Promise.all([
        reader.get(storedSignUps, `${recap.id}/${user}`),
        reader.get(participations, `${recap.id}/${user}`),
      ]);
      return came?.status === 'going' && !said?.form && said?.declinedAt === undefined ? [recap] : [];
    }),
  );
  return waiting.flat();
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
