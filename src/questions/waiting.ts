import type { Reader } from '../store/store.ts';
import { type OpenQuestion, questions, readQuestions, waitingOf } from './question.ts';

/** What others read of a question put to the community: never its author. */
export type WaitingQuestion = Pick<OpenQuestion, 'id' | 'text' | 'dueOn' | 'audience' | 'owner' | 'thread'>;

/** Questions that wait for an answer, the most urgent first. */
export async function waitingQuestions(reader: Reader): Promise<WaitingQuestion[]> {
  return waitingOf(await readQuestions(reader)).map(({ id, text, dueOn, audience, owner, thread }) => ({
    id,
    text,
    dueOn,
    audience,
    owner,
    thread,
  }));
}

/** A question of one's own, and what became of it. `page` is the path of the page that answers it. */
export type OwnQuestion = Pick<OpenQuestion, 'id' | 'text' | 'status' | 'dueOn' | 'page'>;

/** Questions that a person put to the community, the latest first. */
export async function questionsOf(reader: Reader, author: string): Promise<OwnQuestion[]> {
  return (await reader.list(questions))
    .map(([, question]) => question)
    .filter((question) => question.author === author)
    .map(({ id, text, status, dueOn, page }) => ({ id, text, status, dueOn, page }))
    .toReversed();
}
