import { describe, expect, test } from 'vitest';
import { answerFromCalendar } from '../../../src/ask/calendar/answer.ts';
import type { Query } from '../../../src/ask/calendar/query.ts';
import type { Role } from '../../../src/ask/reading/read.ts';
import { slotsOf } from '../../../src/ask/reading/slots.ts';
import { readText } from '../../../src/ask/reading/text.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { knowledge2018, knowledgeOther } from '../../fixtures/communities.ts';
import { plain } from '../../support/asking.ts';

const community = await loadKnowledge(knowledge2018);
const farms = await loadKnowledge(knowledgeOther);

/**
 * A typed question: `list . after | visites après <Arles>`. `<…>` is counted from, `-…-` is left out. What the reading
 * makes of a wording is tested elsewhere: here, what is computed of it.
 */
function computed(typed: string, { knowledge = community, today = '2026-12-01' } = {}): string {
  const [head = '', words = ''] = typed.split('|').map((part) => part.trim());
  const [operation, attribute, relation] = head.split(' ').map((part) => (part === '.' ? undefined : part));
  const marked = readText(
    words
      .replaceAll('<', ' zza ')
      .replaceAll('>', ' zzb ')
      .replace(/-([^-]+)-/g, ' zzc $1 zzd '),
  );
  let role: Role = 'filter';
  const kept: string[] = [];
  const roles: Role[] = [];
  for (const word of marked.words) {
    if (word === 'zza') role = 'anchor';
    else if (word === 'zzc') role = 'exclude';
    else if (word === 'zzb' || word === 'zzd') role = 'filter';
    else {
      kept.push(word);
      roles.push(role);
    }
  }
  const text = readText(kept.join(' '));
  const slots = slotsOf(text, knowledge).map((slot) => ({
    ...slot,
    role: roles[slot.span.from] ?? 'filter',
  }));
  const query = { operation, attribute, relation, slots, text, language: 'fr' } as Query;
  return plain(answerFromCalendar(query, { knowledge, today })?.lines.join('\n') ?? '');
}

describe('facts', () => {
  test.each([
    ['fact when | visite 5', /16 octobre 2017/],
    ['fact host | visite 4', /phares/],
    ['fact weekday | visite arles', /un mardi/],
    ['fact duration | visite 1', /2 jours/],
    ['fact partners | lancement', /partenaire/],
    ['fact . next | visite <marseille>', /n° 6/],
    ['fact . previous | <visite 1>', /lancement/],
    ['fact . longest | visite', /n° 1/],
    ['fact when | dernière visite', /14 fevrier 2018/],
  ])('%s', (typed, said) => expect(computed(typed)).toMatch(said));
});

describe('lists and counts', () => {
  test.each([
    ['list . after | rencontres après <marseille>', /3 rencontres[\s\S]*n° 6[\s\S]*n° 7[\s\S]*seminaire/],
    ['list . before | visites avant <2016>', /n° 1/],
    ['list . since | visites depuis <octobre 2017>', /3 visites[\s\S]*n° 5/],
    ['list . until | visites jusqu’à <2015>', /n° 1/],
    [
      'list . between | rencontres entre <visite 2> et <visite 5>',
      /3 rencontres[\s\S]*n° 3[\s\S]*n° 4[\s\S]*journee/,
    ],
    [
      'list . except | rencontres sauf -visites-',
      /3 rencontres[\s\S]*lancement[\s\S]*journee[\s\S]*seminaire/,
    ],
    ['list . | deux dernières visites', /2 visites[\s\S]*n° 6[\s\S]*n° 7/],
    ['list . after | deux premières visites après <voiron>', /2 visites[\s\S]*n° 3[\s\S]*n° 4/],
    ['list . consecutive | rencontres', /6 rencontres/],
    ['list . multiday | rencontres', /n° 1/],
    ['list . | rencontres en 2017', /3 rencontres en 2017/],
    ['list host | pôles', /7 ptce differents/],
    ['list partners | rencontres', /partenaires/],
    ['count . | visites', /7 visites/],
    ['count town | visites', /7 lieux/],
    ['count region | rencontres', /5 regions/],
    ['count . | rencontres un mardi', /3 rencontres/],
    ['count . | visites la première année', /1 visite en 2015/],
    ['group year | rencontres', /2015 : 2[\s\S]*2016 : 3[\s\S]*2017 : 3[\s\S]*2018 : 2/],
    ['group kind | rencontres', /visites : 7/],
  ])('%s', (typed, said) => expect(computed(typed)).toMatch(said));
});

describe('durations are right by the calendar', () => {
  test.each([
    ['elapsed . between | entre <visite 2> et <visite 3>', /^7 mois et 18 jours/],
    ['elapsed . between | entre <visite 5> et <visite 6>', /^1 jour/],
    ['elapsed . between | entre <lancement> et <séminaire>', /^2 ans, 9 mois et 2 jours \(33 mois\)/],
    ['elapsed . | rencontres', /^2 ans, 9 mois et 2 jours/],
    ['elapsed . ago | <séminaire>', /^il y a 8 ans, 9 mois et 16 jours/],
  ])('%s', (typed, said) => expect(computed(typed)).toMatch(said));
});

describe('yes, no and order', () => {
  test.each([
    ['check town | visite 5 marseille', /^oui/],
    ['check town | visite 5 arles', /^non[\s\S]*marseille/],
    ['check . | visites en 2019', /^aucune visite/],
    ['check . | visites en bretagne', /^aucune visite[\s\S]*ile-de-france/],
    ['check weekday | 16 octobre 2017 lundi', /^oui/],
    ['check weekday | visite 5 mardi', /^non[\s\S]*lundi/],
    ['check region | arles dans le gard', /^non[\s\S]*bouches-du-rhone/],
    ['order before | <visite 6> avant <visite 5>', /visite apprenante n° 6[\s\S]*apres/],
    ['order . before | <visite 6> avant <visite 5>', /^non/],
    ['order . after | <séminaire> après <visite 7>', /^oui/],
    ['compare . | <visite 3> et <visite 4>', /n° 3[\s\S]*n° 4[\s\S]*d'un jour a l'autre/],
  ])('%s', (typed, said) => expect(computed(typed)).toMatch(said));
});

describe('what is to come', () => {
  test('is told apart from what is over', () => {
    expect(computed('list . future | rencontres', { today: '2017-11-01' })).toMatch(/2 rencontres/);
    expect(computed('count . future | rencontres', { today: '2017-11-01' })).toMatch(/il reste 2 rencontres/);
    expect(computed('list . past | rencontres', { today: '2017-11-01' })).toMatch(/8 rencontres/);
    expect(computed('fact when next | visite', { today: '2017-11-01' })).toMatch(/14 fevrier 2018/);
  });

  test('is said not to be planned, with the last one', () =>
    expect(computed('fact when next | visite')).toMatch(/aucune visite n'est programmee[\s\S]*seminaire/));
});

test('another community has its own calendar', () => {
  expect(computed('count . | visites', { knowledge: farms })).toMatch(/4 visites/);
  expect(computed('fact when | visite le mans', { knowledge: farms })).toMatch(/du 5 au 7 octobre 2023/);
});
