import { expect, test } from 'vitest';
import { edits1 } from '../../../src/ask/parsing/edits.ts';

test.each([
  ['vsiite', 'visite'],
  ['viisite', 'visite'],
  ['viite', 'visite'],
  ['vixite', 'visite'],
  ['visaite', 'visite'],
  ['isite', 'visite'],
  ['visit', 'visite'],
  ['por', 'pour'],
])('« %s » may have been meant as « %s »', (typed, meant) => {
  expect(edits1(typed).has(meant)).toBe(true);
});

test('a swapped letter is likelier than a lost one, and that one than another letter', () => {
  const price = (typed: string): number => edits1(typed).get('visite') ?? Infinity;
  expect(price('vsiite')).toBeLessThan(price('viite'));
  expect(price('viite')).toBeLessThan(price('vixite'));
  expect(price('vixite')).toBeLessThan(price('xisite'));
});

test('two slips are too many, and three letters too few to have one of them wrong', () => {
  expect(edits1('vxixite').has('visite')).toBe(false);
  expect(edits1('bus').has('but')).toBe(false);
});
