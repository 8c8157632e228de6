import { expect, test } from 'vitest';
import { explain } from '../../../src/ask/explain.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { visibleTo } from '../../../src/knowledge/visibility.ts';
import { knowledge2018 } from '../../fixtures/communities.ts';

const knowledge = await loadKnowledge(knowledge2018);
const rejectionReasons = (question: string) =>
  explain(question, {
    knowledge,
    now: new Date('2026-11-23T12:00:00Z'),
    zone: 'Europe/Paris',
    history: [],
    visible: visibleTo('members'),
  }).candidates[0]?.rejections;

test.each([
  ['who won the world cup in 2018?', 'weak'],
  ['quel vin servait-on au restaurant de Resto Passerelle ?', 'asked-noun'],
  ['quelle est la surface du pôle de Brioude ?', 'other-subject'],
  ['où est né Samuel Mougin ?', 'off-topic'],
  ['comment créer une SCIC ?', 'no-procedure'],
  ['quel est le plus gros PTCE de France ?', 'no-ranking'],
  ['Combien de fondations la Fondation de France abrite-t-elle ?', 'no-number'],
])('« %s » requires more than the nearest passage has: %s', (question, rejection) =>
  expect(rejectionReasons(question)).toContain(rejection),
);

test.each([
  'qui a financé l’accompagnement ?',
  'quelle est la surface du PHARES ?',
  'quand COORACE a été fondé ?',
  'combien de boulangeries dans le réseau de Bou’Sol ?',
])('« %s » lacks nothing', (question) => expect(rejectionReasons(question)).toEqual([]));
