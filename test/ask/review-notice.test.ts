import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';

const knowledge = await knowledgeOf({
  'answers/velos.md': fileText(
    { title: 'Quels pôles prêtent des vélos cargo ?', review: '2026-11-30' },
    '## Quels pôles prêtent des vélos cargo ?\nTrois pôles prêtent des vélos cargo.',
  ),
});
const asked = (question: string, day: string) =>
  ask(question, {
    knowledge,
    now: new Date(`${day}T12:00:00Z`),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('members'),
  }).text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('an answer from a page past its day to be read again', () => {
  it('says so, from the day after', () => {
    expect(asked('Quels pôles prêtent des vélos cargo ?', '2026-11-30')).toBe(
      'Trois pôles prêtent des vélos cargo.',
    );
    expect(asked('Quels pôles prêtent des vélos cargo ?', '2026-12-01')).toBe(
      'Trois pôles prêtent des vélos cargo.\nÀ vérifier : cette page était à revoir le 30 novembre 2026.',
    );
  });

  it('is not said of a refusal', () => {
    expect(asked('Quelle est la recette du cassoulet ?', '2026-12-01')).not.toContain('À vérifier');
  });
});
