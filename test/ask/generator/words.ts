import type { Session } from '../../../src/knowledge/types.ts';

/** A question made from a record, and the words that its right answer must hold. */
export interface Generated {
  question: string;
  history?: string[];
  expected: string[];
  /** What it was made of, for telling a failure. */
  recipe: string;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
export const ORDINALS = [
  '',
  'première',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
];
export const ENGLISH_ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
];

/** The last day of a meeting as it must be written: reckoned here by hand, not by the code under test. */
export function frenchDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day === 1 ? '1er' : day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export function englishDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${ENGLISH_MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Zeller's congruence, so that the weekday does not come from the same library. */
export function weekday(iso: string): string {
  let [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (month < 3) [month, year] = [month + 12, year - 1];
  const h =
    (day +
      Math.floor((13 * (month + 1)) / 5) +
      (year % 100) +
      Math.floor((year % 100) / 4) +
      Math.floor(Math.floor(year / 100) / 4) +
      5 * Math.floor(year / 100)) %
    7;
  return WEEKDAYS[(h + 6) % 7] ?? '';
}

export const shortHost = (session: Session): string => (session.hostName ?? '').replace(/^PTCE /, '');

/** « au Mans » holds « Mans ». */
export const bare = (place: string): string => place.replace(/^Le /, '');
