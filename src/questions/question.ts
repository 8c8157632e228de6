import { landedAt } from '../delivery/landed.ts';
import { type Reader, type Transaction, table } from '../store/store.ts';
import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';

/** A reply that somebody held to be the answer. */
interface MarkedReply {
  text: string;
  /** Slack id of who wrote it. */
  by?: string;
  /** Where it was written. */
  channel: string;
  ts: string;
}

/** A question that Capi could not answer and that its author put to the community. Instants are ISO strings. */
export interface OpenQuestion {
  id: string;
  /** As its author worded it; emptied once it is no longer needed. */
  text: string;
  /** Slack id. Told when the answer is there; shown to nobody unless `named`. */
  author: string;
  named: boolean;
  /** Who read along where it was asked: no more than these may read it again. */
  audience: 'public' | 'members';
  askedAt: string;
  /** Last day on which an answer is on time. */
  dueOn: CalendarDay;
  /** Slack id of the facilitator who sees to it. */
  owner?: string;
  status: 'waiting' | 'published' | 'closed';
  /** Where facilitators talk about it: known from the delivery, never stored here. */
  thread?: { channel: string; ts: string };
  /** Slack ids of people who were asked to help. */
  helpers: string[];
  reply?: MarkedReply;
  /** The page that answers it. */
  page?: string;
  endedAt?: string;
}

export const questions = table<OpenQuestion>('questions');

/** The key that a question is posted to facilitators with. */
export const postedKey = (id: string) => `question:${id}:posted`;

/** Every question, with the place where facilitators talk about it. */
export async function readQuestions(reader: Reader): Promise<OpenQuestion[]> {
  return Promise.all(
    (await reader.list(questions)).map(async ([id, question]) => ({
      ...question,
      thread: await landedAt(reader, postedKey(id)),
    })),
  );
}

const numbers = table<{ last: number }>('questions.numbers', 'nothing personal');

/** A number that no question ever had: what was posted about an old one must not count for a new one. */
export async function nextNumber(tx: Transaction): Promise<string> {
  const last = ((await tx.get(numbers, 'last'))?.last ?? 0) + 1;
  tx.put(numbers, 'last', { last });
  return String(last);
}

/** Days that the community has to answer. */
const daysToAnswer = 3;
/** Longest question (characters). */
export const longestQuestion = 500;

export interface Ask {
  id: string;
  text: string;
  author: string;
  named: boolean;
  audience: OpenQuestion['audience'];
  now: Date;
  zone: string;
  owner?: string;
}

export function openQuestion({ id, text, author, named, audience, now, zone, owner }: Ask): OpenQuestion {
  return {
    id,
    text: text.trim().slice(0, longestQuestion),
    author,
    named,
    audience,
    askedAt: now.toISOString(),
    dueOn: addDays(localTime(now, zone).day, daysToAnswer),
    owner,
    status: 'waiting',
    helpers: [],
  };
}

/** The facilitator who sees to the next question: whoever has the fewest waiting, never its author if there is another. */
export function ownerFor(
  facilitators: readonly string[],
  waiting: readonly OpenQuestion[],
  author: string,
): string | undefined {
  const others = facilitators.filter((user) => user !== author);
  const candidates = others.length > 0 ? others : facilitators;
  const load = (user: string) => waiting.filter(({ owner }) => owner === user).length;
  return [...candidates].sort((a, b) => load(a) - load(b))[0];
}

export function isWaiting({ status }: OpenQuestion): boolean {
  return status === 'waiting';
}

/** Is its day past? `today` in the community's zone. */
export function isOverdue(question: OpenQuestion, today: CalendarDay): boolean {
  return isWaiting(question) && question.dueOn < today;
}

/** Those that wait, the most urgent first. */
export function waitingOf(all: readonly OpenQuestion[]): OpenQuestion[] {
  return all
    .filter(isWaiting)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.askedAt.localeCompare(b.askedAt));
}

/** Who may say that a reply is the answer. */
export function mayMark(question: OpenQuestion, user: string, isFacilitator: boolean): boolean {
  return isFacilitator || question.author === user;
}
