import { stem } from '../../french/stems.ts';

/**
 * Everyday words that say the same of an organisation or a work, one meaning a line: people ask with one, pages tell
 * with another. Of the language, not of any community. A line stays only if questions that
 * it was not written for are lost without it.
 */
const SYNONYM_SETS = [
  'surface superficie taille mètres m² m2 carrés grandeur grand',
  'maximum limite limité limitée plafond',
].map((line) => new Map(line.split(' ').map((word) => [stem(word), word])));

/** Synonyms of a word, by their stems; the word itself is not included. */
export function synonymsOf(word: string): ReadonlyMap<string, string> {
  const own = stem(word);
  return new Map(
    SYNONYM_SETS.filter((synonyms) => synonyms.has(own)).flatMap((synonyms) =>
      [...synonyms].filter(([other]) => other !== own),
    ),
  );
}
