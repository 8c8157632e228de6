import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/french/similarity.ts';

describe('questions alike', () => {
  const groups = (...texts: string[]) => groupAlike(texts, (text) => text).map(({ all }) => all);

  it('are those of nearly the same words, however they are put', () => {
    expect(
      groups(
        'Qui mutualise des postes administratifs ?',
        'C’est quoi un PTCE ?',
        'qui mutualise un poste administratif svp',
        'Bonjour, pouvez-vous me dire qui mutualise les postes administratifs ?',
      ),
    ).toEqual([
      [
        'Qui mutualise des postes administratifs ?',
        'qui mutualise un poste administratif svp',
        'Bonjour, pouvez-vous me dire qui mutualise les postes administratifs ?',
      ],
      ['C’est quoi un PTCE ?'],
    ]);
  });

  it.each([
    [
      'another number',
      'Qu’a-t-on vu à la visite n° 5 à Marseille ?',
      'Qu’a-t-on vu à la visite n° 6 à Marseille ?',
    ],
    ['another subject', 'Qui finance la coordination ?', 'Qui finance la formation ?'],
    ['nothing but small words', 'Et alors ?', 'Comment ça ?'],
  ])('are not those with %s', (_, one, other) => {
    expect(groups(one, other)).toHaveLength(2);
  });

  it('are found among a thousand in a moment', () => {
    const texts = Array.from(
      { length: 1000 },
      (_, index) => `Qui fait du covoiturage au pôle ${index % 50} lieu${index % 7} ?`,
    );
    const before = performance.now();
    groupAlike(texts, (text) => text);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
