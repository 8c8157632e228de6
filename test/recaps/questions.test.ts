import { describe, expect, it } from 'vitest';
import {
  askQuestion,
  keepQuestion,
  type QuestionOutcome,
  refineQuestion,
  withdrawQuestion,
} from '../../src/recaps/questions.ts';
import { aQuestion } from './a-visit.ts';

const now = new Date('2027-02-10T09:00:00Z');
const known = [{ passage: 'sessions/2015-06-24#la-rencontre', title: 'Visite n° 1' }];
const ask = (text: string, found = known, asked = [aQuestion()]) =>
  askQuestion({ text, themes: ['mission-3'], by: 'U2', visit: '12' }, found, asked, now);
const questionOf = (outcome: QuestionOutcome) => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.question;
};

describe('a question before a visit', () => {
  it('is kept at once when nothing is known of it', () => {
    expect(questionOf(ask('  Qui forme\nles tuteurs ? ', []))).toEqual({
      id: 'q2',
      text: 'Qui forme les tuteurs ?',
      themes: ['mission-3'],
      askedBy: 'U2',
      askedAt: '2027-02-10T09:00:00.000Z',
      visit: '12',
      status: 'kept',
    });
  });

  it('waits for its author when the knowledge may answer it', () => {
    const pending = questionOf(ask('Qui forme les tuteurs ?'));
    expect(pending).toMatchObject({ status: 'pending', known });
    expect(keepQuestion(pending, 'U2')).toMatchObject({ ok: true, question: { status: 'kept', known } });
    expect(keepQuestion(pending, 'U3')).toEqual({ ok: false, reason: 'not-the-author' });
  });

  it('made more precise is kept, and remembers what it said', () => {
    const pending = questionOf(ask('Qui forme les tuteurs ?'));
    const refined = questionOf(refineQuestion(pending, 'Qui forme les tuteurs de nuit ?', 'U2'));
    expect(refined).toMatchObject({ id: 'q2', status: 'kept', refinedFrom: 'Qui forme les tuteurs ?' });
    expect(refined.known).toBeUndefined();
    expect(refineQuestion(refined, 'Encore ?', 'U2')).toEqual({ ok: false, reason: 'not-pending' });
  });

  it('may be withdrawn by its author, then asked again as another', () => {
    expect(withdrawQuestion(aQuestion(), 'U2')).toEqual({ ok: false, reason: 'not-the-author' });
    const withdrawn = questionOf(withdrawQuestion(aQuestion(), 'U1'));
    expect(questionOf(ask('Qui paie la coordination ?', [], [withdrawn])).id).toBe('q2');
  });

  it('in the same words is the same question, whatever the visit', () => {
    expect(ask('qui paie la coordination')).toEqual({ ok: true, question: aQuestion(), isNew: false });
  });

  it('has words, and at most 200 characters', () => {
    expect(ask(' ?! ')).toEqual({ ok: false, reason: 'empty' });
    expect(ask('é'.repeat(200)).ok).toBe(true);
    expect(ask('é'.repeat(201))).toEqual({ ok: false, reason: 'too-long' });
  });
});
