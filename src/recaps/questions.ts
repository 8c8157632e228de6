import { foldName } from '../french/fold.ts';
import { table } from '../store/store.ts';
import type { Theme } from './visit-in-hand.ts';

/** Characters, spaces tidied. */
export const LONGEST_QUESTION = 200;

/** Where the knowledge seems to answer a question already. */
export interface KnownAnswer {
  /** Id of the passage: `sessions/2016-12-14#ce-que-le-bilan-en-retient`. */
  passage: string;
  /** « Visite apprenante n° 4 au PTCE … ». */
  title: string;
}

/**
 * A question of the community. It keeps its id from one visit to the next, so that what several hosts answered can be
 * read side by side. Instants are ISO strings in UTC.
 */
export interface Question {
  /** `q12`. */
  id: string;
  text: string;
  themes: Theme[];
  /** Slack id. */
  askedBy: string;
  askedAt: string;
  /** Visit for which it was first asked. */
  visit: string;
  /** `pending`: its author has yet to say whether what is known already answers it. */
  status: 'pending' | 'kept' | 'withdrawn';
  known?: KnownAnswer[];
  /** What it said before its author made it more precise. */
  refinedFrom?: string;
}

export const questions = table<Question>('recap-questions');

export interface QuestionDraft {
  text: string;
  themes: readonly Theme[];
  by: string;
  visit: string;
}

export type QuestionRefusal = 'empty' | 'too-long' | 'not-the-author' | 'not-pending';

export type QuestionOutcome =
  | { ok: true; question: Question; isNew: boolean }
  | { ok: false; reason: QuestionRefusal };

/**
 * Asks a question. The same words asked before give the same question back, whoever asked it. A new one is `pending`
 * while its author has not seen `known`, what the knowledge already says of it; without any it is kept at once.
 * @param asked all questions ever asked
 */
export function askQuestion(
  draft: QuestionDraft,
  known: readonly KnownAnswer[],
  asked: readonly Question[],
  now: Date,
): QuestionOutcome {
  const text = tidyQuestion(draft.text);
  const fault = faultOf(text);
  if (fault) return { ok: false, reason: fault };
  const same = sameQuestion(text, asked);
  if (same) return { ok: true, question: same, isNew: false };
  const question: Question = {
    id: nextQuestionId(asked),
    text,
    themes: [...draft.themes],
    askedBy: draft.by,
    askedAt: now.toISOString(),
    visit: draft.visit,
    status: known.length > 0 ? 'pending' : 'kept',
    ...(known.length > 0 && { known: [...known] }),
  };
  return { ok: true, question, isNew: true };
}

/** Keeps a question although something is known: its author has seen it. */
export function keepQuestion(question: Question, by: string): QuestionOutcome {
  return changed(question, by, () => ({ ...question, status: 'kept' }));
}

/** Withdraws one's question, at any time. It leaves the grids that are not frozen. */
export function withdrawQuestion(question: Question, by: string): QuestionOutcome {
  if (question.askedBy !== by) return { ok: false, reason: 'not-the-author' };
  return { ok: true, question: { ...question, status: 'withdrawn' }, isNew: false };
}

/** Puts a question that is partly answered in more precise words; what is known of it then no longer holds it back. */
export function refineQuestion(question: Question, text: string, by: string): QuestionOutcome {
  const tidied = tidyQuestion(text);
  const fault = faultOf(tidied);
  if (fault) return { ok: false, reason: fault };
  return changed(question, by, () => {
    const { known: _, ...rest } = question;
    return { ...rest, text: tidied, status: 'kept', refinedFrom: question.text };
  });
}

function changed(question: Question, by: string, change: () => Question): QuestionOutcome {
  if (question.askedBy !== by) return { ok: false, reason: 'not-the-author' };
  if (question.status !== 'pending') return { ok: false, reason: 'not-pending' };
  return { ok: true, question: change(), isNew: false };
}

/** One line, without spaces too many. */
function tidyQuestion(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function faultOf(text: string): 'empty' | 'too-long' | undefined {
  if (!/\p{L}/u.test(text)) return 'empty';
  return [...text].length > LONGEST_QUESTION ? 'too-long' : undefined;
}

function sameQuestion(text: string, asked: readonly Question[]): Question | undefined {
  const key = foldName(text);
  return asked.find((question) => question.status !== 'withdrawn' && foldName(question.text) === key);
}

function nextQuestionId(asked: readonly Question[]): string {
  return `q${Math.max(0, ...asked.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;
}
