import { table } from '../store/store.ts';
import type { Question } from './questions.ts';

/** A question in the grid of one visit. */
interface GridEntry {
  /** Id of the question, the same for all visits. */
  question: string;
  /** Slack ids, in the order of the votes. Who asked has not voted. */
  votes: string[];
  /** Id of the visit where it was left without an answer. */
  carriedFrom?: string;
}

/** The questioning grid of one visit. Once frozen only facilitators change its order. */
export interface QuestionGrid {
  visit: string;
  entries: GridEntry[];
  /** ISO instant. */
  frozenAt?: string;
}

/** By visit id. */
export const questionGrids = table<QuestionGrid>('recap-grids');

type GridRefusal =
  | 'frozen'
  | 'not-in-the-grid'
  | 'own-question'
  | 'not-the-same-questions'
  | 'not-frozen'
  | 'not-kept';
export type GridOutcome = { ok: true; grid: QuestionGrid } | { ok: false; reason: GridRefusal };

export function emptyGrid(visit: string): QuestionGrid {
  return { visit, entries: [] };
}

/**
 * Puts a question in the grid. One that is there already gets the vote of who asks it again.
 * @param by Slack id of who asks
 */
export function addToGrid(grid: QuestionGrid, question: Question, by: string): GridOutcome {
  if (grid.frozenAt !== undefined) return { ok: false, reason: 'frozen' };
  if (question.status !== 'kept') return { ok: false, reason: 'not-kept' };
  if (grid.entries.some((entry) => entry.question === question.id)) {
    return question.askedBy === by ? { ok: true, grid } : withVote(grid, question.id, by, true);
  }
  const votes = question.askedBy === by ? [] : [by];
  return { ok: true, grid: { ...grid, entries: [...grid.entries, { question: question.id, votes }] } };
}

/** A vote for a question, or its taking back when there was one. Nobody votes for their own. */
export function toggleVote(grid: QuestionGrid, question: Question, by: string): GridOutcome {
  if (grid.frozenAt !== undefined) return { ok: false, reason: 'frozen' };
  const entry = grid.entries.find((one) => one.question === question.id);
  if (!entry) return { ok: false, reason: 'not-in-the-grid' };
  if (question.askedBy === by && entry.carriedFrom === undefined)
    return { ok: false, reason: 'own-question' };
  return withVote(grid, question.id, by, !entry.votes.includes(by));
}

function withVote(grid: QuestionGrid, question: string, by: string, isFor: boolean): GridOutcome {
  const entries = grid.entries.map((entry) => {
    if (entry.question !== question) return entry;
    const others = entry.votes.filter((voter) => voter !== by);
    return { ...entry, votes: isFor ? [...others, by] : others };
  });
  return { ok: true, grid: { ...grid, entries } };
}

/** A question with its place in a grid, as shown. */
export interface AskedQuestion {
  entry: GridEntry;
  question: Question;
}

/**
 * The questions of a grid in the order to read them: the facilitators' once it is frozen, before that by votes, then
 * those carried from an earlier visit, then first asked. Withdrawn ones are left out.
 */
export function gridQuestions(grid: QuestionGrid, byId: ReadonlyMap<string, Question>): AskedQuestion[] {
  const asked = grid.entries.flatMap((entry) => {
    const question = byId.get(entry.question);
    return question?.status === 'kept' ? [{ entry, question }] : [];
  });
  return grid.frozenAt === undefined ? asked.sort(byVotes) : asked;
}

function byVotes(a: AskedQuestion, b: AskedQuestion): number {
  const carried = ({ entry }: AskedQuestion) => (entry.carriedFrom === undefined ? 1 : 0);
  return (
    b.entry.votes.length - a.entry.votes.length ||
    carried(a) - carried(b) ||
    a.question.askedAt.localeCompare(b.question.askedAt)
  );
}

/** Closes the list: no question nor vote is taken any more, and the order stands. Freezing again changes nothing. */
export function freezeGrid(grid: QuestionGrid, byId: ReadonlyMap<string, Question>, now: Date): QuestionGrid {
  if (grid.frozenAt !== undefined) return grid;
  const entries = gridQuestions(grid, byId).map(({ entry }) => entry);
  return { ...grid, entries, frozenAt: now.toISOString() };
}

/** The facilitators' order, of the questions that the grid has. Before the freeze votes decide: it is refused. */
export function reorderGrid(grid: QuestionGrid, order: readonly string[]): GridOutcome {
  if (grid.frozenAt === undefined) return { ok: false, reason: 'not-frozen' };
  const byQuestion = new Map(grid.entries.map((entry) => [entry.question, entry]));
  const entries = order.flatMap((id) => byQuestion.get(id) ?? []);
  if (new Set(order).size !== grid.entries.length || entries.length !== grid.entries.length) {
    return { ok: false, reason: 'not-the-same-questions' };
  }
  return { ok: true, grid: { ...grid, entries } };
}

/** The questions of a frozen grid that nobody answered. */
function unanswered(grid: QuestionGrid, answered: ReadonlySet<string>): GridEntry[] {
  return grid.entries.filter(({ question }) => !answered.has(question));
}

/**
 * Takes the questions left without an answer into the grid of the next visit, where they are voted on anew. They say
 * where they come from: the last visit where they were asked.
 */
export function carryOver(from: QuestionGrid, answered: ReadonlySet<string>, to: QuestionGrid): GridOutcome {
  if (to.frozenAt !== undefined) return { ok: false, reason: 'frozen' };
  const present = new Set(to.entries.map(({ question }) => question));
  const carried = unanswered(from, answered)
    .filter(({ question }) => !present.has(question))
    .map(({ question }) => ({ question, votes: [], carriedFrom: from.visit }));
  return { ok: true, grid: { ...to, entries: [...to.entries, ...carried] } };
}
