import { describe, expect, it } from 'vitest';
import { Spellings, slipsBetween } from '../../../src/knowledge/search/spelling.ts';

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
    expect(slipsBetween(a, b, 2)).toBe(slips);
    expect(slipsBetween(b, a, 2)).toBe(slips);
  });

  it('are not counted beyond the limit', () => {
    expect(slipsBetween('visite', 'tomate', 2)).toBe(3);
    expect(slipsBetween('visite', 'visitations', 1)).toBe(2);
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

  it('are none for a word unlike all', () => expect(near('zzzzzz', 2)).toEqual([]));
});
