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
 * after it, as its rules read them (-ité, -ée). Words with digits and words of three letters or less (acronyms)
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

/** Letters that the stems of one family share at least, those of the longer one of which they are this share. */
const FAMILY = { letters: 5, share: 0.55 } as const;
/** Fewer will do where one stem begins the other. */
const BEGINNING = 4;

/** Whether two stems are of one word or its family: the same, or the same for the most part (« port », « porteur »). */
export function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  let same = 0;
  while (same < shorter && one[same] === other[same]) same += 1;
  return same >= (same === shorter ? BEGINNING : FAMILY.letters) && same / longer >= FAMILY.share;
}
