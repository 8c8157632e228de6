import { beforeAll, expect, test } from 'vitest';
import { type Names, namesOf } from '../../../src/ask/reading/names.ts';
import { readText } from '../../../src/ask/reading/text.ts';
import { correct } from '../../../src/ask/reading/typing-errors.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';

let names: Names;
beforeAll(async () => {
  names = namesOf(await loadKnowledge('knowledge'));
});

const read = (message: string): string => correct(readText(message), names).line;

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
])('« %s » is read as « %s »', (typed, meant) => {
  expect(read(typed)).toBe(meant);
});

test.each([
  'quel est le SMIC',
  'derriere la cooperation',
  'la dixieme visite',
  'combien de metres',
  'le salaire moyen',
  'tu me parles',
  'la culture du pays',
  'quelle hauteur',
  'help',
])('« %s » stays as typed', (typed) => {
  expect(read(typed)).toBe(typed.toLowerCase());
});
