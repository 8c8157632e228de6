import { type Reader, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** What others than the honesty loop read of a question put to the community: never its author. */
export interface WaitingQuestion {
  id: string;
  text: string;
  /** Last day on which an answer is on time. */
  dueOn: CalendarDay;
  audience: 'public' | 'members';
  /** Slack id of the facilitator who sees to it. */
  owner?: string;
  thread?: { channel: string; ts: string };
}

const questions = table<WaitingQuestion & { status: string; author: string; endedAt?: string }>('questions');

/** Questions that wait for an answer, the most urgent first. */
export async function waitingQuestions(reader: Reader): Promise<WaitingQuestion[]> {
  return (await reader.list(questions))
    .map(([, question]) => question)
    .filter(({ status }) => status === 'waiting')
    .map(({ id, text, dueOn, audience, owner, thread }) => ({
      id,
      text,
      dueOn,
      audience,
      owner,
      thread,
    }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Questions that the community answered, as they were asked, and when (ISO instant). */
export async function publishedQuestions(reader: Reader): Promise<Array<{ text: string; endedAt: string }>> {
  return (await reader.list(questions)).flatMap(([, { status, text, endedAt }]) =>
    status === 'published' && text !== '' && endedAt !== undefined ? [{ text, endedAt }] : [],
  );
}

/** A question of one's own, and what became of it. */
export interface OwnQuestion {
  id: string;
  text: string;
  status: 'waiting' | 'published' | 'closed';
  dueOn: CalendarDay;
  /** Path of the page that answers it. */
  page?: string;
}

/** Questions that a person put to the community, the latest first. */
export async function questionsOf(reader: Reader, author: string): Promise<OwnQuestion[]> {
  return (await reader.list(questions))
    .map(([, question]) => question as typeof question & OwnQuestion)
    .filter((question) => question.author === author)
    .map(({ id, text, status, dueOn, page }) => ({ id, text, status, dueOn, page }))
    .toReversed();
}
