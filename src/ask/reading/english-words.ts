import words from './english-words.json' with { type: 'json' };
import { FUNCTION_WORDS } from './language.ts';

/** English words of asking, which name nothing. */
const ASKING = new Set(
  'did do does done be been being was were is has have had would could can will tell give show know please there happened happen exactly out also really say said get got very more most one two three many much'.split(
    ' ',
  ),
);

/**
 * English words of the trade and the French ones that the knowledge uses: a question in English is searched with
 * both. Folded; a general vocabulary of cooperation, work and learning, not of one community.
 */
const FRENCH_FOR: Readonly<Record<string, string>> = words;

/** English words that Capi knows in French. */
export const ENGLISH_WORDS: readonly string[] = [...Object.keys(FRENCH_FOR), ...ASKING];

/** Whether a word has a known French counterpart: it is no misspelt French. */
export const isEnglish = (word: string): boolean => Object.hasOwn(FRENCH_FOR, word);

/**
 * A folded English question in French words, for search. Function words are dropped, since French search knows
 * only French ones; words without a known translation (names) stay.
 */
export function inFrench(asked: readonly string[]): string {
  return asked
    .filter((word) => !FUNCTION_WORDS.has(word) && !ASKING.has(word))
    .map((word) => (Object.hasOwn(FRENCH_FOR, word) ? (FRENCH_FOR[word] ?? word) : word))
    .join(' ');
}
