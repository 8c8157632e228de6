import { describe, expect, it } from 'vitest';
import { conversation, normalizeQuestion } from '../../../src/ask/conversation.ts';
import type { Turn } from '../../../src/ask/follow-up.ts';
import { answerByPlace } from '../../../src/ask/passages/places.ts';
import { rejectionReasons } from '../../../src/ask/passages/rejection.ts';
import { passagesOf } from '../../../src/knowledge/passages.ts';
import type { Hit } from '../../../src/knowledge/search/index.ts';
import { visibleTo } from '../../../src/knowledge/visibility.ts';
import { fileText, knowledgeOf } from '../../support/knowledge.ts';

const sheet = (place: string, text: string) =>
  fileText({ title: `Fiche de ${place}`, kind: 'sheet', place, number: 1 }, `## Constats\n${text}`);
const knowledge = await knowledgeOf({
  'sheets/albi.md': sheet('Albi', 'Le garage prête, répare, peint et loue des vélos cargos électriques.'),
  'sheets/redon.md': sheet('Redon', 'Un atelier répare des vélos cargos avec les jeunes.'),
  'sheets/nantes.md': sheet('Nantes', 'Une cour où l’on peint et répare des vélos cargos.'),
});
const hits = (parts: Partial<Hit> = {}) =>
  [...knowledge.documents.values()]
    .flatMap((document) => passagesOf(document))
    .map((passage) => ({ passage, score: 1, coverage: 1, confidence: 1, ...parts }) as Hit);

function asked(question: string): Turn {
  const context = {
    knowledge,
    now: new Date('2026-11-24T08:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('members'),
  };
  return conversation(normalizeQuestion(question, knowledge), context, knowledge, '2026-11-24');
}

describe('a place is told when what is quoted of it has at least 60 % of the question’s words', () => {
  const told = (question: string) =>
    answerByPlace(asked(question), hits(), knowledge)?.lines.join('\n') ?? '';

  it('three of five', () => {
    expect(told('qui prête et répare des vélos cargos électriques ?')).toMatch(/Albi[\s\S]*Redon/);
  });

  it('not four of seven', () => {
    const lines = told('qui prête, répare, peint et loue des vélos cargos électriques ?');
    expect(lines).not.toMatch(/Nantes|Redon/);
  });
});

describe('a passage found for a question with a word that no page has', () => {
  const reasons = (question: string, confidence: number) =>
    rejectionReasons(asked(question), hits({ confidence })[0]!, knowledge);

  it.each([
    [0.8, []],
    [0.799, ['weak']],
  ])('is sure from 0.8 on: %d', (confidence, expected) => {
    expect(reasons('le garage prête-t-il des zeppelins électriques ?', confidence)).toEqual(expected);
  });

  it('is sure as any other when every word is known', () => {
    expect(reasons('le garage prête-t-il des vélos électriques ?', 0.5)).toEqual([]);
  });
});
