import { ENGLISH_STOP_WORDS, STOP_WORDS } from '../../french/stop-words.ts';
import type { Text } from './text.ts';

/** Words of English questions that French does not have. */
export const ENGLISH: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...'first last next visits visited hosted meeting meetings learning hello hi take took took community town city list'.split(
    ' ',
  ),
]);

/** The language a question is in; French when in doubt, since the community speaks it. */
export function languageOf({ words }: Text): 'fr' | 'en' {
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const french = words.filter((word) => STOP_WORDS.has(word)).length;
  return english > french ? 'en' : 'fr';
}
