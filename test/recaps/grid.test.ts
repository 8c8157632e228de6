import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/knowledge/parse.ts';
import {
  addToGrid,
  carryOver,
  emptyGrid,
  freezeGrid,
  type GridOutcome,
  gridQuestions,
  type QuestionGrid,
  reorderGrid,
  toggleVote,
} from '../../src/recaps/grid.ts';
import { gridMarkdown } from '../../src/recaps/grid-markdown.ts';
import { aQuestion, aVisit, plain } from './a-visit.ts';

const now = new Date('2027-02-27T08:00:00Z');
const first = aQuestion();
const second = aQuestion({
  id: 'q2',
  text: 'Qui forme ?',
  askedBy: 'U2',
  askedAt: '2027-02-11T09:00:00.000Z',
});
const third = aQuestion({ id: 'q3', text: 'Et après ?', askedBy: 'U3', askedAt: '2027-02-12T09:00:00.000Z' });
const byId = new Map([first, second, third].map((question) => [question.id, question]));
const gridOf = (outcome: GridOutcome): QuestionGrid => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.grid;
};
const filled = [first, second, third].reduce(
  (grid, question) => gridOf(addToGrid(grid, question, question.askedBy)),
  emptyGrid('12'),
);
const order = (grid: QuestionGrid) => gridQuestions(grid, byId).map(({ question }) => question.id);

describe('the grid of a visit', () => {
  it('is ordered by votes, then by age', () => {
    expect(order(filled)).toEqual(['q1', 'q2', 'q3']);
    expect(order(gridOf(toggleVote(filled, third, 'U1')))).toEqual(['q3', 'q1', 'q2']);
  });

  it('takes one vote of each, which may be taken back, and none of the author', () => {
    const voted = gridOf(toggleVote(filled, second, 'U1'));
    expect(voted.entries[1]?.votes).toEqual(['U1']);
    expect(gridOf(toggleVote(voted, second, 'U1')).entries[1]?.votes).toEqual([]);
    expect(toggleVote(filled, second, 'U2')).toEqual({ ok: false, reason: 'own-question' });
    expect(toggleVote(emptyGrid('12'), second, 'U1')).toEqual({ ok: false, reason: 'not-in-the-grid' });
  });

  it('takes the same question asked by another person as a vote', () => {
    expect(gridOf(addToGrid(filled, first, 'U3')).entries[0]).toEqual({ question: 'q1', votes: ['U3'] });
    expect(addToGrid(filled, aQuestion({ id: 'q4', status: 'pending' }), 'U1')).toEqual({
      ok: false,
      reason: 'not-kept',
    });
  });

  it('once frozen takes nothing more; its order is the facilitators’', () => {
    const frozen = freezeGrid(gridOf(toggleVote(filled, third, 'U1')), byId, now);
    expect(order(frozen)).toEqual(['q3', 'q1', 'q2']);
    expect(freezeGrid(frozen, byId, new Date())).toBe(frozen);
    expect(addToGrid(frozen, first, 'U2')).toEqual({ ok: false, reason: 'frozen' });
    expect(toggleVote(frozen, first, 'U2')).toEqual({ ok: false, reason: 'frozen' });
    expect(order(gridOf(reorderGrid(frozen, ['q2', 'q3', 'q1'])))).toEqual(['q2', 'q3', 'q1']);
    expect(reorderGrid(frozen, ['q2', 'q3'])).toEqual({ ok: false, reason: 'not-the-same-questions' });
    expect(reorderGrid(frozen, ['q2', 'q2', 'q3'])).toEqual({ ok: false, reason: 'not-the-same-questions' });
    expect(reorderGrid(filled, ['q2', 'q3', 'q1'])).toEqual({ ok: false, reason: 'not-frozen' });
  });

  it('leaves out what its author has withdrawn', () => {
    const withdrawn = new Map(byId).set('q2', { ...second, status: 'withdrawn' });
    expect(freezeGrid(filled, withdrawn, now).entries.map(({ question }) => question)).toEqual(['q1', 'q3']);
  });

  it('hands what got no answer to the next visit, under the same id', () => {
    const frozen = freezeGrid(filled, byId, now);
    const next = gridOf(carryOver(frozen, new Set(['q2']), emptyGrid('13')));
    expect(next.entries).toEqual([
      { question: 'q1', votes: [], carriedFrom: '12' },
      { question: 'q3', votes: [], carriedFrom: '12' },
    ]);
    expect(gridOf(carryOver(frozen, new Set(['q2']), next))).toEqual(next);
    expect(gridOf(toggleVote(next, first, 'U1')).entries[0]?.votes).toEqual(['U1']);
  });
});

describe('the grid to print', () => {
  const carried = { ...filled, entries: [{ question: 'q1', votes: ['U2'], carriedFrom: '11' }] };
  const markdown = gridMarkdown(
    aVisit(),
    gridQuestions(carried, byId),
    new Map([['11', 'visite n° 7 (Lyon)']]),
  );

  it('has the questions with where they come from, and the general grid', () => {
    expect(plain(markdown)).toContain(
      '# Grille de questionnement de la visite n° 8 (PTCE Les Tisserands, Castres)',
    );
    expect(plain(markdown)).toContain(
      '1. Qui paie la coordination ? (Dimension 1, 1 voix, sans réponse à la visite n° 7 (Lyon))',
    );
    expect(plain(markdown)).toContain('**Ce que je retiens** : un fait précis.');
  });

  it('keeps what people type from being Markdown', () => {
    const nasty = aQuestion({ text: '# Qui [paie](http://x) *tout* <b> ?' });
    const text = gridMarkdown(
      aVisit(),
      [{ question: nasty, entry: { question: 'q1', votes: [] } }],
      new Map(),
    );
    const head = '---\ntitle: T\nkind: page\naudience: members\nupdated: 2027-01-01\n---\n';
    const read = parseFile('page.md', head + text.replace(/^# .*\n/, ''));
    expect(read.faults).toEqual([]);
    expect(read.parsed?.document.sections[1]?.text).toContain('# Qui [paie](http://x) *tout* <b> ?');
  });
});
