import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/french/vocabulary.ts';

describe('a vocabulary', () => {
  it('numbers words in the order of their first coming, and finds them again', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), (list) => {
        const words = new Vocabulary(list);
        const distinct = [...new Set(list)];
        expect(words.size).toBe(distinct.length);
        for (const [id, word] of distinct.entries()) {
          expect(words.add(word)).toBe(id);
          expect(words.find(word)).toBe(id);
          expect(words.at(id)).toBe(word);
        }
        expect(words.find('not there')).toBe(-1);
      }),
    ));
});

describe('words near another one', () => {
  const vocabulary = new Vocabulary(['visit', 'visag', 'vista', 'mission', 'omission', 'ptce']);
  const near = (word: string, limit: number) =>
    vocabulary.near(word, limit).map((found) => [found.word, found.edits]);

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

  it('are found among words that were added since', () => {
    vocabulary.add('misions');
    expect(near('mision', 1)).toEqual([
      ['mission', 1],
      ['misions', 1],
    ]);
  });

  it('are none for a word unlike all', () => expect(near('zzzzzz', 2)).toEqual([]));
});
