import { fold } from './fold.ts';

/** Gender of the noun that a number goes with. */
export type Gender = 'masculine' | 'feminine';

const SMALL = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const ENGLISH = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** « neuf »: neuvieme, « cinq »: cinquieme, « onze »: onzieme. */
const ordinalOf = (cardinal: string): string =>
  `${cardinal.replace(/e$/, '').replace(/q$/, 'qu').replace(/f$/, 'v')}ieme`;

const numbered = (words: readonly string[], first = 0): [string, number][] =>
  words.map((word, index) => [fold(word), index + first]);

const cardinals = new Map([...numbered(ENGLISH), ...numbered(SMALL), ['une', 1]]);
const ordinals = new Map([
  ...['premier', 'premiere', 'premiers', 'premieres'].map((word): [string, number] => [word, 1]),
  ...numbered(SMALL.slice(2).map(ordinalOf), 2),
  ['second', 2],
  ['seconde', 2],
  ...numbered(ENGLISH_ORDINALS, 1),
]);

/** Alternatives of a pattern on folded text: `7`, `sept`, `seven`. */
export const CARDINAL = `\\d{1,3}|${[...cardinals.keys()].join('|')}`;
/** The same of ranks: `7e`, `7eme`, `7th`, `septième`. */
export const ORDINAL = `\\d{1,3}(?:e|er|ere|re|eme|emes|ieme|nd|nde|d|st|rd|th|de)|${[...ordinals.keys()].join('|')}`;

/** The value of a folded number word, « trois » or « three ». */
export const cardinalValue = (word: string): number | undefined => cardinals.get(word);

/** The value of a folded cardinal or ordinal, in digits or as a word; undefined if it is neither. */
export function numberValue(word: string): number | undefined {
  const digits = /^\d+/.exec(word)?.[0];
  return digits === undefined ? (cardinals.get(word) ?? ordinals.get(word)) : Number(digits);
}

/** Whether folded words count something: a figure, or a number word from two on (« un » is an article first). */
export function holdsNumber(words: readonly string[]): boolean {
  return words.some((word) => /^\d/.test(word) || (numberValue(word) ?? 0) > 1 || /aine$/.test(word));
}

const grouped = new Intl.NumberFormat('fr-FR');

/** « 1 350 »: digits in groups of three, kept on one line. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}

/** « sept », « une »; from 17 on, digits, as French typography has it in running text. */
export function numberWord(value: number, gender: Gender = 'masculine'): string {
  if (value === 1 && gender === 'feminine') return 'une';
  return SMALL[value] ?? formatNumber(value);
}

/** « 1re » (feminine), « 1er » (masculine), « 4e ». */
export function ordinal(value: number, gender: Gender): string {
  if (value !== 1) return `${formatNumber(value)}e`;
  return gender === 'feminine' ? '1re' : '1er';
}

/** « 3 personnes », « 1 personne », « 0 personne »: in French the plural starts at two. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(value)}\u00A0${Math.abs(value) < 2 ? singular : plural}`;
}

/** « A », « A et B », « A, B et C »; with another conjunction « A, B ou C ». */
export function enumerate(words: readonly string[], conjunction: 'et' | 'ou' = 'et'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
