import { expect, test } from 'vitest';
import { ask, explain } from '../../src/ask/ask.ts';
import { whyInWords } from '../../src/ask/why.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { knowledge2018 } from '../fixtures/communities.ts';

const knowledge = await loadKnowledge(knowledge2018);
const context = {
  knowledge,
  now: new Date('2026-11-23T12:00:00Z'),
  zone: 'Europe/Paris',
  history: [],
  visible: visibleTo('members'),
};
const why = (question: string) => explain(question, context);
const inWords = (question: string) => whyInWords(why(question), knowledge).join('\n');

test('an explanation is of the very run that made the reply', () => {
  const { reply, message } = why('qui a financé l’accompagnement ?');
  expect(reply).toEqual(ask('qui a financé l’accompagnement ?', context));
  expect(message.questions).toHaveLength(1);
});

test('candidates are shown with their probability, the likeliest first', () => {
  const [question] = why('c’est quand la visite à Arles ?').message.questions;
  const chances = question?.candidates.map(({ probability }) => probability) ?? [];
  expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1);
  expect(question?.candidates[0]?.kind).toBe('calendar');
});

test.each([
  ['c’est quand la visite à Arles ?', /une information sur une rencontre[\s\S]*calendrier/],
  ['c’est quoi une SCIC ?', /une définition[\s\S]*SCIC/],
  ['où est né le pape ?', /Pour améliorer la réponse/],
  ['bonjour', /toute faite/],
])('facilitators read why in words: %s', (question, said) => {
  expect(inWords(question)).toMatch(said);
});

test('each question of a message is explained', () => {
  const said = inWords('c’est quand le lancement ? c’est quoi une SCIC ?');
  expect(said.match(/Question comprise/g)).toHaveLength(2);
});
