import { beforeAll, expect, test } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { knowledgeOther } from '../fixtures/communities.ts';
import { askAs, plain } from '../support/asking.ts';

// A fictional community with other hosts, other words and other places, read by the same code.
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(knowledgeOther);
});

const answers: [string, RegExp[]][] = [
  ['c’est quand la visite au Mans ?', [/du 5 au 7 octobre 2023/]],
  ['qui a accueilli la visite 3 ?', [/ruche bleue/]],
  ['tilleuls, quelle date ?', [/12 juin 2023/]],
  ['quelles fermes avez-vous visitées ?', [/tilleuls/, /grand pre/, /ruche bleue/, /combe/]],
  ['combien de fermes nous ont accueillis ?', [/\b4 /]],
  ['quelles rencontres en Bretagne ?', [/quimper/, /saint-brieuc/, /rennes/]],
  ['combien de visites dans la Sarthe ?', [/\b1 visite\b/]],
  ['combien de jours a duré la visite 2 ?', [/3 jours/]],
  ['quelles rencontres se sont suivies d’un jour à l’autre ?', [/31 mai 2024/, /1er juin 2024/]],
  ['la visite 4 était à Quimper ?', [/non/, /saint-brieuc/]],
  ['c’est quoi une CUMA ?', [/cooperative d'utilisation de materiel agricole/]],
  ['qui finance le réseau Graines ?', [/region fictive/]],
  ['Pourquoi des visites ?', [/voir le travail sur place/]],
  ['La Ferme des Tilleuls et la Ferme de la Combe : même culture ?', [/sarrasin/]],
  ['avec qui s’est fait le lancement ?', [/chambre des collines/, /atelier du soc/]],
  ['Who hosted visit 1?', [/tilleuls/]],
];

test.each(answers)('%s', (question, signs) => {
  const reply = askAs(knowledge, question);
  expect(reply.outcome, reply.text).toBe('answer');
  for (const sign of signs) expect(plain(reply.text)).toMatch(sign);
});

test.each([
  'combien de personnes à la visite 2 ?',
  'c’est quand la visite à Marseille ?',
  'quelles sont les missions du référentiel ?',
  'c’est quoi un PTCE ?',
])('declines: %s', (question) => {
  expect(askAs(knowledge, question).outcome).toBe('decline');
});
