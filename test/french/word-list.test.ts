import { expect, test } from 'vitest';
import { isFrenchWord } from '../../src/french/word-list.ts';

test.each(['maison', 'étaient', 'etaient', 'rencontre', 'rencontrées', 'œuvre', 'oeuvre'])(
  '« %s » is French',
  (word) => {
    expect(isFrenchWord(word)).toBe(true);
  },
);

test.each(['maisn', 'étit', 'pôse', 'tavail', 'with', ''])('« %s » is not', (word) => {
  expect(isFrenchWord(word)).toBe(false);
});
