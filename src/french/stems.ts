import { stemmer } from '@orama/stemmers/french';
import { foldCase } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';

const SHORT = 3;
const DIGIT = /\d/;

/**
 * The common part of a word's forms, without accents: visite, visites, visitée → visit.
 *
 * The Snowball algorithm of @orama/stemmers, which agrees with Snowball's own vocabulary; accents are folded
 * after it, as its rules read them (-ité, -ée). Words with digits and words of three letters or less (sigles)
 * are only folded.
 * @param word in lower case, as {@link tokens} gives it
 */
export function stem(word: string): string {
  if (word.length <= SHORT || DIGIT.test(word)) return foldCase(word);
  return foldCase(stemmer(word));
}

/** The stems of a text's words in reading order, stop words left out. */
export function stems(text: string): string[] {
  return tokens(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}
