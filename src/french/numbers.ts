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
