import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edits1, editsBetween } from '../../src/french/typos.ts';

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
  const cost = (typed: string): number => edits1(typed).get('visite') ?? Infinity;
  expect(cost('vsiite')).toBeLessThan(cost('viite'));
  expect(cost('viite')).toBeLessThan(cost('vixite'));
  expect(cost('vixite')).toBeLessThan(cost('xisite'));
});

test('two edits are too many, and three letters too few to have one of them wrong', () => {
  expect(edits1('vxixite').has('visite')).toBe(false);
  expect(edits1('bus').has('but')).toBe(false);
});

test.each([
  ['visite', 'visite', 0],
  ['visite', 'visit', 1],
  ['visite', 'viisite', 1],
  ['visite', 'vizite', 1],
  ['visite', 'vsiite', 1],
  ['visite', 'vizitte', 2],
  ['', 'ab', 2],
  ['здание', 'задние', 1],
])('edits between « %s » and « %s »: %i', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits);
  expect(editsBetween(b, a)).toBe(edits);
});

test('edits between any two words are those of the definition', () => {
  const word = fc.array(fc.constantFrom(...'abc'), { maxLength: 7 }).map((letters) => letters.join(''));
  fc.assert(fc.property(word, word, (a, b) => editsBetween(a, b) === asDefined(a, b)));
});

/** Optimal string alignment, letter by letter. */
function asDefined(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    asDefined(restA, b) + 1,
    asDefined(a, restB) + 1,
    asDefined(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ...(swapped ? [asDefined(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}
