import { expect, it } from 'vitest';
import { countOf, enumerate, formatNumber, numberWord, ordinal } from '../../src/french/numbers.ts';
import { typeset } from '../../src/french/typography.ts';

it('writes ordinals as French typography does', () => {
  expect(ordinal(1, 'feminine')).toBe('1re');
  expect(ordinal(1, 'masculine')).toBe('1er');
  expect(ordinal(4, 'feminine')).toBe('4e');
});

it('writes small numbers in letters and large ones in groups', () => {
  expect(numberWord(1)).toBe('un');
  expect(numberWord(1, 'feminine')).toBe('une');
  expect(numberWord(7)).toBe('sept');
  expect(numberWord(17)).toBe('17');
  expect(formatNumber(1350).replaceAll(/\s/g, ' ')).toBe('1 350');
});

it('puts the plural from two on', () => {
  expect(countOf(0, 'personne')).toBe('0\u00A0personne');
  expect(countOf(1, 'personne')).toBe('1\u00A0personne');
  expect(countOf(2, 'personne')).toBe('2\u00A0personnes');
  expect(countOf(2, 'jour ouvré', 'jours ouvrés')).toBe('2\u00A0jours ouvrés');
});

it('enumerates', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((words) => enumerate(words))).toEqual([
    '',
    'A',
    'A et B',
    'A, B et C',
  ]);
});

it('sets non-breaking spaces and apostrophes, once', () => {
  const set = typeset("La visite n° 5 : c'est « demain » ; venez ! https://exemple.fr :calendar:");
  expect(set).toBe(
    'La visite n°\u00A05\u00A0: c’est «\u00A0demain\u00A0»\u202F; venez\u202F! https://exemple.fr :calendar:',
  );
  expect(typeset(set)).toBe(set);
});
