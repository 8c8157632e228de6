import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';
import { fold } from './fold.ts';

type Width = 'wide' | 'abbreviated';
type Language = typeof fr;

const monthsOf = (language: Language, width: Width = 'wide'): string[] =>
  ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const).map((month) => language.localize.month(month, { width }));
const weekdaysOf = (language: Language, width: Width = 'wide'): string[] =>
  ([0, 1, 2, 3, 4, 5, 6] as const).map((day) => language.localize.day(day, { width }));

/** January first. */
export const MONTHS = monthsOf(fr);
export const ENGLISH_MONTHS = monthsOf(enGB);
/** Sunday first. */
export const WEEKDAYS = weekdaysOf(fr);
export const ENGLISH_WEEKDAYS = weekdaysOf(enGB);

/** Folded, without full stops, with the number of each. */
const numbered = (names: readonly string[], first: number): [string, number][] =>
  names.map((name, index) => [fold(name).replace('.', ''), index + first]);

const monthNumbers = new Map([
  ...[fr, enGB].flatMap((language) => [
    ...numbered(monthsOf(language, 'abbreviated'), 1),
    ...numbered(monthsOf(language), 1),
  ]),
  ['fev', 2],
]);
// « mar » is left to mardi.
monthNumbers.delete('mar');

const weekdayNumbers = new Map([...numbered(weekdaysOf(fr, 'abbreviated'), 0), ...numbered(WEEKDAYS, 0)]);

/** Alternatives of a pattern on folded text: months of French and English, whole and abbreviated. */
export const MONTH = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
/** The same of French weekdays, whole. */
export const WEEKDAY = WEEKDAYS.join('|');

/** 1 to 12 for a folded name or abbreviation, French or English. */
export const monthNumber = (word: string): number | undefined => monthNumbers.get(word);

/** Names that are everyday words too: they mean a month only beside a day, a year, or « en », « in ». */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['sept', 'may', 'march', 'mars', 'mai']);

/** « 17 »: 2017. */
export const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** 0 (Sunday) to 6 for a folded French name or abbreviation. */
export const weekdayNumber = (word: string): number | undefined => weekdayNumbers.get(word);
