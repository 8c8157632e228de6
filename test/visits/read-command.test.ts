import { describe, expect, it } from 'vitest';
import { readCommand, readDesignation } from '../../src/visits/read-command.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aVisit } from './a-visit.ts';

describe('what is asked of /visite', () => {
  it.each([
    ['', { verb: 'overview', rest: '' }],
    ['  aide ', { verb: 'overview', rest: '' }],
    ['Nouvelle mardi 2 mars Castres', { verb: 'new', rest: 'mardi 2 mars Castres' }],
    ['créer', { verb: 'new', rest: '' }],
    ['liste', { verb: 'list', rest: '' }],
    ['MODIFIER n° 8', { verb: 'change', rest: 'n° 8' }],
    ['décaler 8 au 3 mars', { verb: 'postpone', rest: '8 au 3 mars' }],
    ['annuler Redon', { verb: 'cancel', rest: 'Redon' }],
    ['inscrits 8', { verb: 'people', rest: '8' }],
    ['rappels', { verb: 'reminders', rest: '' }],
    ['demain', { unknown: 'demain' }],
  ])('« %s »', (text, expected) => {
    expect(readCommand(text)).toEqual(expected);
  });
});

describe('which visit is meant', () => {
  const roubaix = aVisit({ id: '1' });
  const redon = aVisit({ id: '2', number: 9, host: 'PTCE fictif Terres & Talents', place: 'Redon' });
  const {
    number: _,
    host: __,
    ...unnumbered
  } = aVisit({ id: '3', kind: 'study-day', place: 'Visioconférence' });
  const all: Visit[] = [roubaix, redon, unnumbered];

  it.each([
    ['', ['1', '2', '3'], ''],
    ['9', ['2'], ''],
    ['n° 9', ['2'], ''],
    ['visite n°9', ['2'], ''],
    ['la visite 9', ['2'], ''],
    ['9 mardi 3 mars 9h30', ['2'], 'mardi 3 mars 9h30'],
    ['9 au 3 mars', ['2'], '3 mars'],
    ['redon', ['2'], ''],
    ['la journée apprenante', ['3'], ''],
    ['12', [], ''],
    ['mardi 3 mars', ['1', '2', '3'], 'mardi 3 mars'],
  ])('« %s »', (text, ids, rest) => {
    const { visits, ...found } = readDesignation(text, all);

    expect(visits.map(({ id }) => id)).toEqual(ids);
    expect(found.rest).toBe(rest);
  });
});
