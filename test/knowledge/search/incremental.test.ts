import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, type SearchIndex } from '../../../src/knowledge/search/index.ts';
import type { Passage } from '../../../src/knowledge/types.ts';
import { passages } from '../../support/passages.ts';

const visible = new Set(['public'] as const);
const vocabulary =
  'pain levain four bois tomate tomates semis récolte recolte vélo roue clé budget euros activité'.split(' ');
const text = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const document = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
});

const passagesOf = (name: string, texts: readonly string[]): Passage[] =>
  passages(
    ...texts.map((each, rank) => ({
      document: name,
      title: `Page ${name}`,
      headings: [`Partie ${rank}`],
      text: each,
    })),
  );

/** What a search tells, by values. */
const told = (index: SearchIndex, question: string) =>
  index.search(question, { visible }).map(({ passage, score, ratio, coverage }) => ({
    id: passage.id,
    text: passage.text,
    score: score.toFixed(9),
    ratio: ratio.toFixed(9),
    coverage: coverage.toFixed(9),
  }));

describe('an index that follows changes', () => {
  it('finds what an index built anew of the same passages finds, with the same scores', () =>
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        (changes, questions) => {
          const followed = createIndex([]);
          const now = new Map<string, Passage[]>();
          for (const { name, texts } of changes) {
            const next = passagesOf(name, texts);
            followed.discard(name);
            now.delete(name);
            // Every third writing is a withdrawal.
            if (texts.length < 3) {
              followed.add(next);
              now.set(name, next);
            }
            const anew = createIndex([...now.values()].flat());
            expect(followed.size).toBe(anew.size);
            for (const question of questions) expect(told(followed, question)).toEqual(told(anew, question));
          }
        },
      ),
      { numRuns: 60 },
    ));
});
