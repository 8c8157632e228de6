import { beforeAll, expect, test } from 'vitest';
import { correctTypos } from '../../../src/ask/reading/correct-typos.ts';
import { readText } from '../../../src/ask/reading/text.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { knowledge2018 } from '../../fixtures/communities.ts';
import { plain } from '../../support/asking.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge(knowledge2018);
});

const read = (message: string): string => correctTypos(readText(message), knowledge).line;

test.each([
  ['la visite de castre', 'la visite de castres'],
  ['la vsiite de Marsielle', 'la visite de marseille'],
  ['les isites de 2016', 'les visites de 2016'],
  ['visite daans le 38', 'visite dans le 38'],
  ['quel pce à Arles', 'quel ptce a arles'],
  ['celle dapres', 'celle d apres'],
  ['ce quon faisait', 'ce qu on faisait'],
  ['lannee 2017', 'l annee 2017'],
  ['en Breatgne', 'en bretagne'],
  ['visite qans le 38', 'visite dans le 38'],
  ['la combientièze visite', 'la combientieme visite'],
  ['la premirèe rencontre', 'la premiere rencontre'],
  ['combien de risites', 'combien de visites'],
  ['oonjour', 'bonjour'],
  ['entre jiun 2016 et juni 2017', 'entre juin 2016 et juin 2017'],
  ['Quel PTE a accueilli la visite', 'quel ptce a accueilli la visite'],
  ['un PPTCE', 'un ptce'],
  ['what wre the first visits', 'what were the first visits'],
  ['visite wans le 38', 'visite dans le 38'],
  ['entre luin 2016 et juin 2017', 'entre juin 2016 et juin 2017'],
  ['quelles rencontres ntre 2015 et 2016', 'quelles rencontres entre 2015 et 2016'],
  ['combien de sessons à Castres', 'combien de sessions a castres'],
  ['la visite a eu leu le 14 juin', 'la visite a eu lieu le 14 juin'],
  ['visite dans lIsère', 'visite dans l isere'],
  ['le pôle d’rAles', 'le pole d arles'],
  ['jusis nouvelle', 'je suis nouvelle'],
  ['les rencontres à Pairs', 'les rencontres a paris'],
  ['what came out of the closing semniar', 'what came out of the closing seminar'],
])('« %s » is read as « %s »', (typed, meant) => {
  expect(read(typed)).toBe(meant);
});

test.each([
  'quel est le SMIC',
  'des visites à Alès',
  'combien de familles',
  'la guerre',
  'combien le smic',
  'femme',
  'combien ont pris part',
  'un projet coconstruit',
  'le guide de Zythomfx',
  'x'.repeat(400),
  'derriere la cooperation',
  'la dixieme visite',
  'combien de metres',
  'le salaire moyen',
  'tu me parles',
  'la culture du pays',
  'quelle hauteur',
  'help',
])('« %s » stays as typed', (typed) => {
  expect(read(typed)).toBe(plain(typed.replaceAll('’', ' ')));
});
