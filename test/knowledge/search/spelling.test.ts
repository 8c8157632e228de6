import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Spellings } from '../../../src/knowledge/search/spelling.ts';
import { Slips } from '../../../src/knowledge/search/typos.ts';

const counter = new Slips();
function slipsBetween(a: string, b: string): number {
  counter.begin(a);
  return counter.to(b);
}

describe('slips between two words', () => {
  it.each([
    ['visite', 'visite', 0],
    ['visite', 'visit', 1],
    ['visite', 'viisite', 1],
    ['visite', 'vizite', 1],
    ['visite', 'vsiite', 1],
    ['visite', 'vizitte', 2],
    ['', 'ab', 2],
  ])('%s, %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
    expect(slipsBetween(b, a)).toBe(slips);
  });

  it('are those of the whole table of distances', () => {
    const word = fc.array(fc.constantFrom(...'abc'), { maxLength: 7 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(wholeTable(a, b));
      }),
    );
  });

  it('are counted in words of 32 letters too, and whatever their letters', () => {
    const long = 'anticonstitutionnellementetencore';
    expect(slipsBetween(long.slice(0, 32), long.slice(0, 31))).toBe(1);
    expect(slipsBetween(long.slice(1, 33), `z${long.slice(2, 33)}`)).toBe(1);
    expect(slipsBetween('здание', 'задние')).toBe(1);
  });
});

describe('words near another one', () => {
  const words = ['visit', 'visag', 'vista', 'mission', 'omission', 'ptce'];
  const spellings = new Spellings();
  for (const word of words) spellings.add(word);
  const near = (word: string, limit: number) =>
    spellings.near(word, limit).map(({ id, slips }) => [words[id], slips]);

  it('are all those within the limit, the word itself included', () => {
    expect(near('visit', 1)).toEqual([['visit', 0]]);
    expect(near('visit', 2)).toEqual([
      ['visit', 0],
      ['visag', 2],
      ['vista', 2],
    ]);
    expect(near('mision', 2)).toEqual([
      ['mission', 1],
      ['omission', 2],
    ]);
  });

  it('are none for a word longer than any', () => {
    const long = 'x'.repeat(33);
    spellings.add(long);
    expect(near(long, 2)).toEqual([]);
  });

  it('are none for a word unlike all', () => expect(near('zzzzzz', 2)).toEqual([]));
});

/** Optimal string alignment, place by place, as it is defined. */
function wholeTable(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    wholeTable(restA, b) + 1,
    wholeTable(a, restB) + 1,
    wholeTable(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ...(swapped ? [wholeTable(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
  );
}
