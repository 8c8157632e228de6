import { ENGLISH_STOP_WORDS, STOP_WORDS } from '../../french/stop-words.ts';
import type { Text } from './text.ts';

/** Words of English questions that French does not have. */
const ENGLISH: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...'first last next visits visited hosted meeting meetings learning hello hi take took take community town city list'.split(
    ' ',
  ),
]);

export type Language = 'fr' | 'en';

/** Articles, prepositions, pronouns, auxiliaries, conjunctions, question words, of French and English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS, ...ENGLISH_STOP_WORDS]);

/** The language a question is in; French when in doubt, since the community speaks it. */
export function languageOf({ words }: Text): Language {
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const french = words.filter((word) => STOP_WORDS.has(word)).length;
  return english > french ? 'en' : 'fr';
}
