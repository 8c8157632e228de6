import { describe, expect, it } from 'vitest';
import { extracts } from '../../../src/ask/passages/extract.ts';
import { gapToTell } from '../../../src/ask/passages/gaps.ts';
import { isNear, isSure } from '../../../src/ask/passages/search.ts';
import type { Hit } from '../../../src/knowledge/search/index.ts';
import { passages } from '../../support/passages.ts';

const [velos, trains, gaps] = passages(
  { document: 'velos', text: 'Trois pôles prêtent des vélos.' },
  { document: 'trains', text: 'La gare est loin de tout pôle.' },
  { document: 'lacunes', text: 'Personne ne sait qui prête des vélos.' },
);
const hit = (passage: typeof velos, parts: Partial<Hit>): Hit =>
  ({ passage, score: 1, coverage: 1, confidence: 1, ...parts }) as Hit;

describe('a passage', () => {
  it.each([
    [0.5, true],
    [0.499, false],
  ])('found with a confidence of %d is an answer: %s', (confidence, is) =>
    expect(isSure(hit(velos, { confidence }))).toBe(is),
  );

  it.each([
    [0.25, true],
    [0.249, false],
  ])('found with a confidence of %d is shown beside a refusal: %s', (confidence, is) =>
    expect(isNear(hit(velos, { confidence }))).toBe(is),
  );

  it.each([
    [8, 2],
    [7.9, 1],
  ])('with a score of %d is quoted beside the first, of 10: %d in all', (score, count) =>
    expect(extracts([hit(velos, { score: 10 }), hit(trains, { score })], 'vélos gare', 'what')).toHaveLength(
      count,
    ),
  );

  it.each([
    [1.31, false],
    [1.3, true],
  ])('with %d times the score of a known gap leaves the gap to be told: %s', (score, isTold) => {
    if (!gaps) throw new Error('no gap');
    const named = { document: gaps.document, section: gaps.section, stems: new Set<string>() };
    const found = { passages: [hit(velos, { score })], gaps: [hit(gaps, { score: 1 })] };
    expect(gapToTell(named, found) !== undefined).toBe(isTold);
  });
});
