import { expect, test } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { knowledge2018 } from '../fixtures/communities.ts';

const knowledge = await loadKnowledge(knowledge2018);
const asGuest = (question: string) =>
  ask(question, {
    knowledge,
    now: new Date('2026-11-23T12:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('public'),
  });

// Whether it exists or not, a guest is told the same.
test.each([
  'combien de visites en 2016 ?',
  'des visites en Bretagne ?',
  'visite 3 ?',
  'visite 8 ?',
  'quelle est la prochaine rencontre ?',
  'mission 2 ?',
  'mission 4 ?',
])('a guest is not told whether it exists: %s', (question) => {
  const { outcome, text, evidence } = asGuest(question);
  expect(outcome).toBe('decline');
  expect(text).toBe('Je n’ai pas trouvé cette information parmi ce que je peux montrer ici.');
  expect(evidence).toEqual([]);
});

test('a guest who is told nothing is suggested nothing: that would tell what is hidden from what is not there', () => {
  for (const question of ['quelle visite en 2017 ?', 'quelle est la distance de la Terre à la Lune ?'])
    expect(asGuest(question).suggestions, question).toEqual([]);
});

test('what is suggested to a guest is answered to a guest', () => {
  const { suggestions } = asGuest('aide');
  expect(suggestions.length).toBeGreaterThan(0);
  for (const suggestion of suggestions) expect(asGuest(suggestion).outcome, suggestion).toBe('answer');
});

test('a guest is answered from public pages', () => {
  expect(asGuest('c’est quoi un PTCE ?').outcome).toBe('answer');
});

test('a list made of a part of the meetings says that it is', () => {
  const [first, ...others] = knowledge.sessions;
  const sessions = [{ ...first, audience: 'facilitators' as const }, ...others].flatMap((session) =>
    'id' in session ? [session as (typeof others)[number]] : [],
  );
  const documents = new Map(knowledge.documents);
  const hidden = documents.get(first?.id ?? '');
  if (hidden) documents.set(hidden.id, { ...hidden, audience: 'facilitators' });
  const { text } = ask('les rencontres de 2015 à 2018', {
    knowledge: { ...knowledge, sessions, documents },
    now: new Date('2026-11-23T12:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('members'),
  });
  expect(text).toMatch(/^9\srencontres/);
  expect(text).toContain('Je ne compte ici que ce que je peux y montrer.');
});
