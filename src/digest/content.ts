import type { Complaint } from '../ask/contract.ts';
import { groupAlike } from '../french/similarity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, VisibleAudiences } from '../knowledge/types.ts';
import type { WaitingQuestion } from '../questions/contract.ts';
import type { OpenRecap } from '../recaps/contract.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { addDays } from '../time/calendar-day.ts';
import { instantOf, localTime } from '../time/zone.ts';
import { startOf, type UpcomingVisit } from '../visits/contract.ts';
import { type Rediscovery, rediscover } from './rediscover.ts';

/** A page that Capi published. */
interface PublishedItem {
  path: string;
  /** ISO instant of the publication. */
  publishedAt: string;
}

/** A question put to Capi. `by` only serves to count different people. */
interface AskedItem {
  text: string;
  by: string;
  audience: 'public' | 'members';
  complaint?: Complaint;
}

/** All that a letter can speak of. */
export interface DigestState {
  visits: readonly UpcomingVisit[];
  published: readonly PublishedItem[];
  recaps: readonly OpenRecap[];
  questions: readonly WaitingQuestion[];
  /** Those put since the last letter. */
  asked: readonly AskedItem[];
  /** What everybody who reads the letter may know. */
  knowledge: Knowledge;
}

/** For whom and when a letter is written. */
export interface DigestReader {
  visible: VisibleAudiences;
  /** The channel that it is posted in: what was announced there may be said there. */
  channel?: string;
  /** Day of the letter, and the zone of its days. */
  day: CalendarDay;
  zone: string;
  /** When the letter before left: what was published since is news. */
  since: Date;
  /** Ids of items that facilitators left out. */
  leftOut: ReadonlySet<string>;
}

/** A question asked by several people, in the words of the first. */
export interface MostAsked {
  id: string;
  text: string;
  people: number;
}

/** What a letter says. Every item has an id by which facilitators leave it out. */
export interface DigestContent {
  visits: Array<UpcomingVisit & { itemId: string }>;
  published: Array<PublishedItem & { id: string; document: Document }>;
  recaps: Array<OpenRecap & { itemId: string }>;
  questions: Array<WaitingQuestion & { itemId: string; late: boolean }>;
  asked: MostAsked[];
  rediscovery?: Rediscovery;
}

/** Visits further away than this are not news yet (days). */
const horizon = 90;
/** A question is « what the community asked » only when so many different people asked it. */
const fewestPeople = 3;
const mostAskedShown = 3;

/**
 * What this week's letter says to its readers; undefined when there is nothing to say. What was asked most and the
 * passage to rediscover come along with news: they never make a letter of their own.
 */
export function digestContent(state: DigestState, reader: DigestReader): DigestContent | undefined {
  const { leftOut } = reader;
  const kept = <T>(items: T[], idOf: (item: T) => string) => items.filter((item) => !leftOut.has(idOf(item)));
  const news = {
    visits: kept(visitsOf(state, reader), ({ itemId }) => itemId),
    published: kept(publishedOf(state, reader), ({ id }) => id),
    recaps: kept(recapsOf(state, reader), ({ itemId }) => itemId),
    questions: kept(questionsOf(state, reader), ({ itemId }) => itemId),
  };
  if (Object.values(news).every((items) => items.length === 0)) return undefined;
  const asked = kept(mostAsked(state.asked, reader.visible), ({ id }) => id);
  const found = rediscover(state.knowledge, reader.day, news.visits[0]?.themes ?? []);
  const rediscovery = found && !leftOut.has(found.id) ? found : undefined;
  return { ...news, asked, rediscovery };
}

/** Members' business, unless it was announced in this very channel. */
function isFor({ visible, channel }: DigestReader, announcedIn: string): boolean {
  return visible.has('members') || announcedIn === channel;
}

function visitsOf({ visits }: DigestState, reader: DigestReader): DigestContent['visits'] {
  const until = instantOf(addDays(reader.day, horizon), '00:00', reader.zone);
  return visits
    .filter((visit) => isFor(reader, visit.channel))
    .filter((visit) => visit.status === 'postponed' || startOf(visit) < until)
    .map((visit) => ({ ...visit, itemId: `visit:${visit.id}` }));
}

function publishedOf({ published, knowledge }: DigestState, { since, visible }: DigestReader) {
  const meetings = new Set(knowledge.sessions.map(({ id }) => id));
  return published.flatMap((item) => {
    const document = knowledge.documents.get(item.path);
    if (!document || !visible.has(document.audience) || new Date(item.publishedAt) < since) return [];
    // A draft is no news yet; and of a visit its sheet is, not the meeting's own page beside it.
    if (document.audience.startsWith('visit:') || meetings.has(document.id)) return [];
    return [{ ...item, id: `page:${item.path}`, document }];
  });
}

/** Threads that close on the day of the letter or the day after: the last moment to say something. */
function recapsOf({ recaps }: DigestState, reader: DigestReader): DigestContent['recaps'] {
  const last = addDays(reader.day, 1);
  return recaps
    .filter(({ channel }) => isFor(reader, channel))
    .filter(({ closesAt }) => {
      const { day } = localTime(closesAt, reader.zone);
      return reader.day <= day && day <= last;
    })
    .map((recap) => ({ ...recap, itemId: `recap:${recap.id}` }));
}

function questionsOf({ questions }: DigestState, { visible, day }: DigestReader): DigestContent['questions'] {
  return questions
    .filter(({ audience }) => visible.has(audience))
    .map((question) => ({ ...question, itemId: `question:${question.id}`, late: question.dueOn < day }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function mostAsked(asked: readonly AskedItem[], visible: VisibleAudiences): MostAsked[] {
  const allowed = asked.filter(({ audience }) => visible.has(audience));
  return groupAlike(allowed, ({ text }) => text)
    .map(({ first, all }) => ({ text: first.text, people: new Set(all.map(({ by }) => by)).size }))
    .filter(({ people }) => people >= fewestPeople)
    .sort((a, b) => b.people - a.people)
    .slice(0, mostAskedShown)
    .map((one) => ({ ...one, id: `asked:${one.text.slice(0, 60)}` }));
}
