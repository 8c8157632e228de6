import type { Transaction } from '../../store/store.ts';
import {
  addToGrid,
  type GridOutcome,
  gridQuestions,
  questionGrids,
  reorderGrid,
  toggleVote,
} from '../grid.ts';
import {
  askQuestion,
  type KnownAnswer,
  keepQuestion,
  type Question,
  type QuestionDraft,
  type QuestionRefusal,
  questions,
  refineQuestion,
  withdrawQuestion,
} from '../questions.ts';
import type { Snapshot } from '../snapshot.ts';

export type AskRefusal = QuestionRefusal | 'frozen' | 'gone';
export type AskOutcome = { ok: true; question: Question } | { ok: false; reason: AskRefusal };

/** Asks a question for a visit; it joins the grid unless its author has yet to look at what is known. */
export function ask(
  tx: Transaction,
  snapshot: Snapshot,
  draft: QuestionDraft,
  known: readonly KnownAnswer[],
  now: Date,
): AskOutcome {
  if (!snapshot.visits.some(({ id }) => id === draft.visit)) return { ok: false, reason: 'gone' };
  if (snapshot.gridOf(draft.visit).frozenAt !== undefined) return { ok: false, reason: 'frozen' };
  const outcome = askQuestion(draft, known, [...snapshot.questions.values()], now);
  if (!outcome.ok) return outcome;
  const { question, isNew } = outcome;
  if (isNew) tx.put(questions, question.id, question);
  if (question.status === 'kept') join(tx, snapshot, draft.visit, question, draft.by);
  return { ok: true, question };
}

function join(tx: Transaction, snapshot: Snapshot, visit: string, question: Question, by: string): void {
  const joined = addToGrid(snapshot.gridOf(visit), question, by);
  if (joined.ok) tx.put(questionGrids, visit, joined.grid);
}

export type Settling = { word: 'keep' } | { word: 'withdraw' } | { word: 'refine'; text: string };

/** What the author of a question that is known already makes of it. */
export function settle(
  tx: Transaction,
  snapshot: Snapshot,
  id: string,
  by: string,
  said: Settling,
): AskOutcome {
  const question = snapshot.questions.get(id);
  if (!question) return { ok: false, reason: 'gone' };
  const outcome =
    said.word === 'keep'
      ? keepQuestion(question, by)
      : said.word === 'withdraw'
        ? withdrawQuestion(question, by)
        : refineQuestion(question, said.text, by);
  if (!outcome.ok) return outcome;
  if (said.word !== 'withdraw' && snapshot.gridOf(question.visit).frozenAt !== undefined)
    return { ok: false, reason: 'frozen' };
  tx.put(questions, id, outcome.question);
  if (outcome.question.status === 'kept') join(tx, snapshot, question.visit, outcome.question, by);
  return { ok: true, question: outcome.question };
}

/** One click on « Voter ». */
export function vote(
  tx: Transaction,
  snapshot: Snapshot,
  { visit, question: id }: { visit: string; question: string },
  by: string,
): GridOutcome {
  const question = snapshot.questions.get(id);
  if (!question) return { ok: false, reason: 'not-in-the-grid' };
  return keepGrid(tx, toggleVote(snapshot.gridOf(visit), question, by));
}

/**
 * The facilitators' order of a frozen grid. Questions that they leave out follow in the order they had.
 * @param first ranks of the questions as the grid shows them, from 1
 */
export function reorder(
  tx: Transaction,
  snapshot: Snapshot,
  visit: string,
  first: readonly number[],
): GridOutcome {
  const grid = snapshot.gridOf(visit);
  const shown = gridQuestions(grid, snapshot.questions).map(({ question }) => question.id);
  const chosen = first.map((rank) => shown[rank - 1] ?? '');
  // Withdrawn questions keep a place that nobody sees.
  const rest = grid.entries.map(({ question }) => question).filter((question) => !chosen.includes(question));
  return keepGrid(tx, reorderGrid(grid, [...chosen, ...rest]));
}

function keepGrid(tx: Transaction, outcome: GridOutcome): GridOutcome {
  if (outcome.ok) tx.put(questionGrids, outcome.grid.visit, outcome.grid);
  return outcome;
}
