import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Words } from '../../../src/knowledge/search/words.ts';

describe('words by number', () => {
  it('are numbered in the order of their first coming, and found again, as in a Map', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), (list) => {
        const words = new Words();
        const expected = new Map<string, number>();
        for (const word of list) {
          if (!expected.has(word)) expected.set(word, expected.size);
          expect(words.add(word)).toBe(expected.get(word));
        }
        expect(words.size).toBe(expected.size);
        for (const [word, id] of expected) {
          expect(words.find(word)).toBe(id);
          expect(words.at(id)).toBe(word);
        }
      }),
    ));

  it('are found after the table has grown, and others are not', () => {
    const words = new Words();
    for (let n = 0; n < 5_000; n += 1) words.add(`mot${n}`);
    expect(words.find('mot0')).toBe(0);
    expect(words.find('mot4999')).toBe(4_999);
    expect(words.find('mot5000')).toBe(-1);
  });
});
