import { isAbbreviation } from '../../french/abbreviations.ts';
import { MONTH } from '../../french/calendar-words.ts';
import { numberValue } from '../../french/numbers.ts';
import { wordsOf } from '../../french/tokens.ts';
import { Vocabulary } from '../../french/vocabulary.ts';
import { isFrenchWord } from '../../french/word-list.ts';
import { departments, regions } from '../../knowledge/departments.ts';
import { ENGLISH_WORDS, isEnglish } from './english-words.ts';
import { FUNCTION_WORDS, languageOf } from './language.ts';
import type { Names } from './names.ts';
import { originalSpelling, singular, type Text } from './text.ts';
import { EXAMPLE_WORDS } from './trained.ts';

/** Acronyms of everyday life that the word list lacks: « le smic » is no « SCIC ». */
const ACRONYMS = new Set(
  'smic rsa cdi cdd cddi cpf csp caf rqth tva pib rh drh sncf ratp urssaf insee apec afpa cpam ccas sarl sas eurl scp onu oms'.split(
    ' ',
  ),
);

/** Words that questions are asked with, whatever language they are in. */
const ASKED = new Set(
  [...EXAMPLE_WORDS, ...FUNCTION_WORDS, ...ENGLISH_WORDS, ...MONTH.split('|')].filter(
    (word) => word.length >= 3,
  ),
);

/** Words of the names of departments and regions, which every community may name. */
const TERRITORY_WORDS = new Set(
  [...departments, ...regions].flatMap(({ name }) => wordsOf(name)).filter((word) => word.length >= 4),
);

/** A capital inside a sentence: a name, which no list of words has to have. */
export function isName(word: string, text: Text): boolean {
  const typed = originalSpelling(word, text);
  return /^\p{Ll}?\p{Lu}\p{Ll}/u.test(typed) && !text.clean.startsWith(typed);
}

/** « SMIC » among words in lower case is an acronym of its own, not a « SCIC » mistyped. */
export const isAcronym = (word: string, text: Text): boolean =>
  /^\p{Lu}{3,5}$/u.test(originalSpelling(word, text)) && /\p{Ll}{2}/u.test(text.clean);

/** Whether a word may stand for a name: that the language has it too (« à Pars », « castre ») tells nothing. */
const mayBeName = (word: string, text: Text, names: Names): boolean =>
  names.nameWords.has(`${word}s`) || isName(word, text) || isAcronym(word, text);

/** No word is longer; longer strings are not corrected. */
const LONGEST = 25;

/** Whether a word of a question is sure to be right as it was typed: the pages have it, or questions, or names. */
export function isSpelledRight(word: string, text: Text, names: Names): boolean {
  if (word.length < 3 || word.length > LONGEST || /\d/.test(word) || isKnown(word, names)) return true;
  // An accent in a name was typed on purpose: « Alès » is not « Arles ».
  if (mayBeName(word, text, names)) return originalSpelling(word, text).toLowerCase() !== word;
  return word.length > 4 && names.vocabulary.has(singular(word));
}

/** Whether the language has a word of a question as it was typed, though neither pages nor questions do: likely right. */
export const isDictionaryWord = (word: string, text: Text, names: Names): boolean =>
  languageOf(text) === 'fr' &&
  !mayBeName(word, text, names) &&
  isFrench(originalSpelling(word, text).toLowerCase());

function isKnown(word: string, names: Names): boolean {
  return (
    names.vocabulary.has(word) ||
    names.asked.has(word) ||
    isNameWord(word, names) ||
    FUNCTION_WORDS.has(word) ||
    ASKED.has(word) ||
    isEnglish(word) ||
    numberValue(word) !== undefined ||
    ACRONYMS.has(word)
  );
}

/** Whether a word is one of a name, or one by which hosts or territories are called. */
export const isNameWord = (word: string, names: Names): boolean =>
  names.nameWords.has(word) || names.hostNouns.has(word) || TERRITORY_WORDS.has(word);

/** Whether questions are asked with a word. */
export const isQuestionWord = (word: string): boolean => ASKED.has(word);

/** Whether a word is one of the pages or of the language of the question. */
export const isWord = (word: string, names: Names, language: 'fr' | 'en'): boolean =>
  names.vocabulary.has(word) || (language === 'fr' ? isFrench(word) : isQuestionWord(word));

/** A word of the language, one with its end elided (« quelqu’ »), or a way of writing. */
const isFrench = (word: string): boolean =>
  [word, word.replace(/qu$/, 'que'), PREFIXED.exec(word)?.[1] ?? ''].some(isFrenchWord) ||
  isAbbreviation(word);

/** « coconstruire », « cofinancé »: made as people need them, more often than a list of words can know. */
const PREFIXED = /^co(.{5,})$/;

const GLUED = /^((?:quel|jus|lors|puis)?qu|[ldjmtsnc])([aeiouyh][a-z]*)$/;

/** A word taken for an elision typed without its apostrophe, in its two parts: « dapres », « quon ». */
export function splitElision(word: string, names: Names): [string, string] | undefined {
  const [, elided = '', rest = ''] = GLUED.exec(word) ?? [];
  if (rest.length < (elided.length > 1 ? 1 : 3)) return undefined;
  return rest === 'y' || isKnown(rest, names) || isFrench(rest) ? [elided, rest] : undefined;
}

const vocabularies = new WeakMap<Names, Vocabulary>();

/** The names, the words of the pages and those of asking that are two edits away from a word, its first letter the same. */
export function edits2(word: string, names: Names): string[] {
  const known =
    vocabularies.get(names) ?? new Vocabulary([...ASKED, ...names.nameWords, ...names.vocabulary.keys()]);
  vocabularies.set(names, known);
  return known.near(word, 2).flatMap((near) => (near.word[0] === word[0] ? near.word : []));
}
