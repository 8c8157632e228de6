import { describe, expect, it } from 'vitest';
import {
  decline,
  emptyAnswers,
  type FormAnswers,
  noParticipation,
  type Participation,
  type ParticipationOutcome,
  type Recap,
  saveDraft,
  submitForm,
  withdraw,
} from '../../src/recaps/contributions.ts';
import { piecesOf, silentOf, tallyOf, type VisitContributions } from '../../src/recaps/pieces.ts';
import { aVisit } from './a-visit.ts';

const open: Recap = { visit: '12', openedAt: '2027-03-02T17:00:00.000Z' };
const closed: Recap = { ...open, closedAt: '2027-03-12T08:00:00.000Z' };
const now = new Date('2027-03-03T08:00:00Z');
const later = new Date('2027-03-13T08:00:00Z');
const answers = (parts: Partial<FormAnswers>): FormAnswers => ({ ...emptyAnswers, ...parts });
const given = (outcome: ParticipationOutcome): Participation => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.participation;
};
const nobody = (author: string) => noParticipation('12', author);
const submit = (author: string, parts: Partial<FormAnswers>, at = now, recap = open) =>
  given(submitForm(nobody(author), answers(parts), { as: 'named' }, recap, at));
const reply = (author: string, text: string, ts = '1.0', at = now.toISOString()) => ({
  visit: '12',
  author,
  text,
  at,
  channel: 'C1',
  ts,
});
const state = (parts: Partial<VisitContributions>): VisitContributions => ({
  visit: aVisit(),
  recap: open,
  participations: [],
  replies: [],
  notes: [],
  ...parts,
});
const told = (parts: Partial<VisitContributions>) =>
  piecesOf(state(parts)).map((piece) => {
    const rubric = piece.kind === 'sorted' ? piece.rubric : piece.kind;
    return `${piece.author} ${rubric}: ${piece.text}${piece.isLate ? ' (late)' : ''}`;
  });

describe('the recap form', () => {
  it('keeps a draft that counts for nobody', () => {
    const draft = given(saveDraft(nobody('U1'), answers({ retain: 'La cantine' }), open));
    expect(told({ participations: [draft] })).toEqual([]);
    expect(draft.draft?.retain).toBe('La cantine');
    const submitted = given(
      submitForm(draft, answers({ retain: 'La paie' }), { as: 'anonymous' }, open, now),
    );
    expect(submitted.draft).toBeUndefined();
    expect(told({ participations: [submitted] })).toEqual(['U1 retain: La paie']);
  });

  it('may be changed until the close, and not after', () => {
    const first = submit('U1', { retain: 'La cantine' });
    const changed = given(submitForm(first, answers({ action: 'Écrire' }), { as: 'anonymous' }, open, later));
    expect(changed.form).toMatchObject({
      submittedAt: now.toISOString(),
      updatedAt: later.toISOString(),
      retain: '',
    });
    expect(submitForm(first, answers({ action: 'x' }), { as: 'named' }, closed, later)).toEqual({
      ok: false,
      reason: 'closed',
    });
  });

  it('given for the first time after the close is late', () => {
    const late = submit('U1', { retain: 'La cantine' }, later, closed);
    expect(told({ participations: [late], recap: closed })).toEqual(['U1 retain: La cantine (late)']);
  });

  it('says something, and only once the thread is open', () => {
    expect(submitForm(nobody('U1'), emptyAnswers, { as: 'named' }, open, now)).toEqual({
      ok: false,
      reason: 'empty',
    });
    expect(saveDraft(nobody('U1'), emptyAnswers, { visit: '12' })).toEqual({ ok: false, reason: 'not-open' });
  });

  it('has an idea on each line, and answers to the grid', () => {
    const form = submit('U1', {
      retain: '- La cantine\n2) La paie\n\n',
      answers: { q1: 'Les membres paient.' },
    });
    expect(told({ participations: [form] })).toEqual([
      'U1 retain: La cantine',
      'U1 retain: La paie',
      'U1 answer: Les membres paient.',
    ]);
  });
});

describe('what one person said in several places', () => {
  it('is merged, and the same words count once', () => {
    expect(
      told({
        participations: [submit('U1', { retain: 'La cantine est ouverte.' })],
        replies: [
          reply('U1', 'Je retiens : la cantine est ouverte. Qui paie ?'),
          reply('U2', 'Qui paie ?', '2.0'),
        ],
      }),
    ).toEqual(['U1 retain: La cantine est ouverte.', 'U1 question: Qui paie ?', 'U2 question: Qui paie ?']);
  });

  it('leaves once withdrawn, one thing at a time', () => {
    const form = submit('U1', { retain: 'La cantine' });
    const replies = [reply('U1', 'Qui paie ?')];
    expect(told({ participations: [withdraw(form, 'reply:C1:1.0')], replies })).toEqual([
      'U1 retain: La cantine',
    ]);
    const withdrawn = withdraw(form, 'form');
    expect(told({ participations: [withdrawn], replies })).toEqual(['U1 question: Qui paie ?']);
    expect(JSON.stringify(withdrawn)).not.toContain('cantine');
    const again = given(submitForm(withdrawn, answers({ action: 'Écrire' }), { as: 'named' }, open, now));
    expect(told({ participations: [again] })).toEqual(['U1 action: Écrire']);
  });

  it('includes notes, as readers sorted them or by their wording', () => {
    const note = {
      visit: '12',
      author: 'U1',
      at: now.toISOString(),
      origin: 'thread' as const,
      channel: 'C1',
    };
    expect(
      told({
        notes: [
          { ...note, ts: '5.0', text: 'Qui a monté ça ? Tout', sorted: [{ by: 'U2', kind: 'transferable' }] },
          { ...note, ts: '6.0', text: 'Je me demande qui paie', sorted: [] },
        ],
      }),
    ).toEqual(['U1 transferable: Qui a monté ça ? Tout', 'U1 question: Je me demande qui paie']);
  });
});

describe('« 2 retours sur 3 »', () => {
  const participations = [submit('U1', { retain: 'La cantine' }), decline(nobody('U3'), now)];

  it('counts participants who said something, hosts and absent people apart', () => {
    const replies = [
      reply('U2', 'Qui paie ?'),
      reply('U9', 'Je vous enverrai le plan.', '2.0'),
      reply('U7', 'Et moi ?', '3.0'),
    ];
    expect(tallyOf(state({ participations, replies }))).toEqual({ given: 2, expected: 3, others: 2 });
    expect(tallyOf(state({ replies: [reply('U2', ':+1:')] }))).toEqual({ given: 0, expected: 3, others: 0 });
  });

  it('tells who may be nudged: not who said « Pas cette fois », nor hosts', () => {
    expect(silentOf(state({ participations }))).toEqual(['U2']);
    expect(silentOf(state({ visit: aVisit({ participants: ['U1', 'U9'] }) }))).toEqual(['U1']);
  });
});
