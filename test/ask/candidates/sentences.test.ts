import { expect, test } from 'vitest';
import { expectedAnswerType, matchesAnswerType } from '../../../src/ask/candidates/answer-type.ts';
import { bestSentences, scoredSentences, sentencesOf } from '../../../src/ask/candidates/sentences.ts';

const MILL =
  'Le moulin a été bâti en 1893. Il tourne à l’eau. La meule vient de Cahors. Trente personnes y travaillent. La farine va aux écoles.';

test('no sentence is cut in the middle, nor at an abbreviation', () => {
  expect(sentencesOf('La visite n° 5 de M. Martin, art. 9, a plu. Elle a duré.')).toEqual([
    'La visite n° 5 de M. Martin, art. 9, a plu.',
    'Elle a duré.',
  ]);
});

test('the best sentence has the words of the question and the kind of fact that it asks for', () => {
  const best = (question: string) =>
    scoredSentences(MILL, question, expectedAnswerType(question)).toSorted((a, b) => b.score - a.score)[0]
      ?.sentence;
  expect(best('quand le moulin a-t-il été bâti ?')).toBe('Le moulin a été bâti en 1893.');
  expect(best('combien de personnes travaillent au moulin ?')).toBe('Trente personnes y travaillent.');
  expect(best('d’où vient la meule ?')).toBe('La meule vient de Cahors.');
});

test('a sentence that leans on the one before it brings it along', () => {
  const [first] = bestSentences(MILL, 'tourne à l’eau', 'how');
  expect(first).toBe('Le moulin a été bâti en 1893.');
});

test('at most three sentences are quoted, side by side and in their order', () => {
  const quoted = bestSentences(MILL, 'combien de personnes travaillent ?', 'howMany');
  expect(quoted).toHaveLength(3);
  expect(MILL).toContain(quoted.join(' '));
});

test('what the question itself says is no answer to it', () => {
  expect(matchesAnswerType('À Cahors, la meule tourne à Cahors.', 'where', new Set(['cahors']))).toBe(false);
  expect(matchesAnswerType('La meule de Cahors vient de Millau.', 'where', new Set(['cahors']))).toBe(true);
});
