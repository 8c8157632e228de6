import type { Text } from './text.ts';

const ENGLISH = new Set(
  `what which where when who whom whose why how many much did does do was were is are the of and in on at to for with from by about between
  first last next visit visits visited hosted meeting meetings learning have has had been be can could would should tell me please there any
  all you your it its that this these those after before hello hi thanks thank take place took community town city seminar list`.split(
    /\s+/,
  ),
);
const FRENCH = new Set(
  `le la les l un une des du de d et est c ce ca qui que quoi quel quelle quels quelles quand oulieu ou comment combien pourquoi a au aux en dans
  pour par sur avec il elle on nous vous ils elles je tu y ont ete etait sont se s n ne pas plus visite rencontre rencontres seminaire`.split(
    /\s+/,
  ),
);

/** The commonest words of both languages. */
export const COMMON: readonly string[] = [...ENGLISH, ...FRENCH];

/** Whether a word is among the commonest of either language: no typing error. */
export const isCommon = (word: string): boolean => ENGLISH.has(word) || FRENCH.has(word);

/** The language a question is in; French when in doubt, since the community speaks it. */
export function languageOf(text: Text): 'fr' | 'en' {
  let english = 0;
  let french = 0;
  for (const word of text.words) {
    if (ENGLISH.has(word)) english += 1;
    if (FRENCH.has(word)) french += 1;
  }
  return english > french ? 'en' : 'fr';
}
