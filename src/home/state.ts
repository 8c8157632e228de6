import { askedSince, isUnanswered } from '../community/asked.ts';
import { type OpenRecap, openRecaps } from '../community/recaps.ts';
import { type StoredSignUp, storedSignUps, type UpcomingVisit, upcomingVisits } from '../community/visits.ts';
import {
  type OwnQuestion,
  questionsOf,
  type WaitingQuestion,
  waitingQuestions,
} from '../community/waiting.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { publishedPages } from '../knowledge/published.ts';
import type { Clearance, Document, Passage } from '../knowledge/types.ts';
import { type Reader, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';

/** Somebody opens their Home tab. */
export interface HomeVisitor {
  user: string;
  clearance: Clearance;
  isFacilitator: boolean;
  /** What they searched for last. */
  query?: string;
}

/** A visit to come, and what this person said to it. */
export interface OwnVisit extends UpcomingVisit {
  answer?: StoredSignUp;
}

/** A note that a person left at a visit. */
interface OwnNote {
  text: string;
  at: string;
}

/** What only facilitators see. */
export interface FacilitatorPart {
  visits: UpcomingVisit[];
  /** Keys of posts that could not be made, or not in time. */
  troubles: Array<{ key: string; at: string; what: 'too-late' | 'failed' | 'unverified' }>;
  questions: WaitingQuestion[];
  /** Questions that got no answer that helped, of the last 30 days. */
  unanswered: number;
  late: Document[];
}

/** All that a Home tab shows. */
export interface HomeState {
  today: CalendarDay;
  visits: OwnVisit[];
  /** Recap threads of visits that they came to. */
  recaps: OpenRecap[];
  /** Pages that they look after and that are to be read again. */
  reviews: Document[];
  search?: { query: string; found: Passage[] };
  notes: OwnNote[];
  questions: OwnQuestion[];
  /** Their last questions to Capi. */
  asked: string[];
  facilitator?: FacilitatorPart;
}

const notes = table<{ author: string; text: string; at: string }>('recap-notes');
const participations = table<{ form?: unknown; declinedAt?: string }>('recap-participations');
const deliveries = table<{ changedAt: string; outcome?: { state: string; reason?: string } }>('deliveries');

const month = 30 * 24 * 3_600_000;
const shown = { visits: 5, results: 5, notes: 3, questions: 5, asked: 5 } as const;

/** What is there for this person now, within what they may read. */
export async function homeState(
  reader: Reader,
  knowledge: Knowledge,
  visitor: HomeVisitor,
  now: Date,
  zone: string,
): Promise<HomeState> {
  const today = localTime(now, zone).day;
  const [upcoming, asked] = await Promise.all([
    upcomingVisits(reader, now),
    askedSince(reader, new Date(now.getTime() - month)),
  ]);
  const visits = await ownVisits(reader, upcoming, visitor);
  const mine = asked.filter(([, { by }]) => by === visitor.user).map(([, { text }]) => text);
  return {
    today,
    visits: visits.slice(0, shown.visits),
    recaps: await ownRecaps(reader, visitor.user),
    reviews: await ownReviews(reader, knowledge, visitor, today),
    ...searchOf(knowledge, visitor),
    notes: await ownNotes(reader, visitor.user),
    questions: (await questionsOf(reader, visitor.user)).slice(0, shown.questions),
    asked: [...new Set(mine.toReversed())].slice(0, shown.asked),
    ...(visitor.isFacilitator && {
      facilitator: {
        visits: upcoming,
        troubles: await troublesSince(reader, new Date(now.getTime() - month)),
        questions: await waitingQuestions(reader),
        unanswered: asked.filter(([, one]) => isUnanswered(one)).length,
        late: latePages(knowledge, today),
      },
    }),
  };
}

/** Guests see the visits that they were asked about only. */
async function ownVisits(
  reader: Reader,
  visits: readonly UpcomingVisit[],
  { user, clearance }: HomeVisitor,
): Promise<OwnVisit[]> {
  const answered = await Promise.all(
    visits.map(async (visit): Promise<OwnVisit> => {
      const answer = await reader.get(storedSignUps, `${visit.id}/${user}`);
      return { ...visit, ...(answer && { answer }) };
    }),
  );
  return clearance.has('members') ? answered : answered.filter(({ answer }) => answer !== undefined);
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
  { user, clearance }: HomeVisitor,
  today: CalendarDay,
): Promise<Document[]> {
  const owned = (await reader.list(publishedPages)).filter(([, { owner }]) => owner === user);
  return owned
    .flatMap(([path]) => documents.get(path) ?? [])
    .filter(({ review, audience }) => review !== undefined && review <= today && clearance.has(audience));
}

function searchOf(knowledge: Knowledge, { query, clearance }: HomeVisitor): Pick<HomeState, 'search'> {
  const asked = query?.trim().slice(0, 300);
  if (!asked) return {};
  const hits = knowledge.search(asked, { clearance, limit: shown.results });
  return { search: { query: asked, found: hits.map(({ passage }) => passage) } };
}

async function ownNotes(reader: Reader, user: string): Promise<OwnNote[]> {
  const mine = (await reader.list(notes)).filter(([, { author }]) => author === user);
  return mine
    .map(([, { text, at }]) => ({ text, at }))
    .slice(-shown.notes)
    .toReversed();
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
