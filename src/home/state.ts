import { askedSince } from '../ask/contract.ts';
import { fold } from '../french/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Passage, VisibleAudiences } from '../knowledge/types.ts';
import { type OwnQuestion, questionsOf } from '../questions/contract.ts';
import { noteTextsOf } from '../recaps/contract.ts';
import type { Reader } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import { signUpOf, type UpcomingVisit, upcomingVisits } from '../visits/contract.ts';
import { type FacilitatorPart, facilitatorPart } from './facilitation.ts';
import { type OwnVisit, type Waiting, waitingFor } from './waiting.ts';

/** Somebody opens their Home tab. */
export interface HomeVisitor {
  user: string;
  visible: VisibleAudiences;
  isFacilitator: boolean;
  /** What they searched for last. */
  query?: string;
}

/** All that a Home tab shows. */
export interface HomeState {
  today: CalendarDay;
  waiting: Waiting;
  visits: OwnVisit[];
  /** Visits further away, not shown. */
  moreVisits: number;
  search?: { query: string; found: Passage[] };
  /** Texts of the last notes that they left at visits, the latest first. */
  notes: string[];
  questions: OwnQuestion[];
  /** Their last questions to Capi, those put to the community left out. */
  asked: string[];
  facilitator?: FacilitatorPart;
}

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
  const { user, visible } = visitor;
  const today = localTime(now, zone).day;
  const upcoming = await upcomingVisits(reader, now);
  const visits = await ownVisits(reader, upcoming, visitor);
  const questions = (await questionsOf(reader, user)).slice(0, shown.questions);
  return {
    today,
    waiting: await waitingFor(reader, knowledge, { user, visible, visits }, today),
    visits: visits.slice(0, shown.visits),
    moreVisits: Math.max(0, visits.length - shown.visits),
    ...searchOf(knowledge, visitor),
    notes: (await noteTextsOf(reader, user)).slice(-shown.notes).toReversed(),
    questions,
    asked: await ownAsked(reader, user, questions, now),
    ...(visitor.isFacilitator && {
      facilitator: await facilitatorPart(reader, knowledge, upcoming, { now, today }),
    }),
  };
}

/** Guests see the visits that they were asked about only. */
async function ownVisits(
  reader: Reader,
  visits: readonly UpcomingVisit[],
  { user, visible }: HomeVisitor,
): Promise<OwnVisit[]> {
  const answered = await Promise.all(
    visits.map(async (visit): Promise<OwnVisit> => {
      const answer = await signUpOf(reader, visit.id, user);
      return { ...visit, answer };
    }),
  );
  return visible.has('members') ? answered : answered.filter(({ answer }) => answer !== undefined);
}

function searchOf(knowledge: Knowledge, { query, visible }: HomeVisitor): Pick<HomeState, 'search'> {
  const asked = query?.trim().slice(0, 300);
  if (!asked) return {};
  const hits = knowledge.search(asked, { visible, limit: shown.results });
  return { search: { query: asked, found: hits.map(({ passage }) => passage) } };
}

/** The latest first, each once. */
async function ownAsked(
  reader: Reader,
  user: string,
  toCommunity: readonly OwnQuestion[],
  now: Date,
): Promise<string[]> {
  const known = new Set(toCommunity.map(({ text }) => fold(text)));
  const texts = (await askedSince(reader, new Date(now.getTime() - month)))
    .filter(([, { by, text }]) => by === user && !known.has(fold(text)))
    .map(([, { text }]) => text);
  return [...new Set(texts.toReversed())].slice(0, shown.asked);
}
