import { MONTHS, WEEKDAYS } from '../dates.ts';
import { numberWord } from '../numbers.ts';
import { type Cursor, fold } from './tokens.ts';

const monthNumbers = new Map<string, number>([
  ...MONTHS.map((name, index): [string, number] => [fold(name), index + 1]),
  // Usual abbreviations. « mar » is left to mardi, « jui » could be two months.
  ...Object.entries({
    janv: 1,
    jan: 1,
    fevr: 2,
    fev: 2,
    avr: 4,
    juil: 7,
    sept: 9,
    sep: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  }),
]);

const weekdayNumbers = new Map<string, number>(
  WEEKDAYS.flatMap((name, index): [string, number][] => [
    [name, index],
    [name.slice(0, 3), index],
  ]),
);

const smallNumbers = new Map<string, number>([
  ...Array.from({ length: 17 }, (_, n): [string, number] => [fold(numberWord(n)), n]),
  ['une', 1],
]);

/** Words that make a date or an hour too vague for an agenda. */
const vagueWords = new Set(
  'fin debut mi milieu courant semaine mois matin matinee soir soiree midi apres vers environ week weekend en ce cette prochain prochaine ou entre avant depuis'.split(
    ' ',
  ),
);

export function isMonth(text: string | undefined): boolean {
  return text !== undefined && monthNumbers.has(text);
}

export function isVague(text: string): boolean {
  return vagueWords.has(text) || monthNumbers.has(text);
}

function takeFrom(words: ReadonlyMap<string, number>, cursor: Cursor): number | undefined {
  const text = cursor.peek()?.text;
  const value = text === undefined ? undefined : words.get(text);
  if (text === undefined || value === undefined) return undefined;
  cursor.take(text);
  return value;
}

/** A month by name or abbreviation, its full stop included: 1 to 12. */
export function takeMonth(cursor: Cursor): number | undefined {
  const month = takeFrom(monthNumbers, cursor);
  if (month !== undefined) cursor.take('.');
  return month;
}

/** A weekday by name or three letters, its full stop included: 0 for Sunday. */
export function takeWeekday(cursor: Cursor): number | undefined {
  const weekday = takeFrom(weekdayNumbers, cursor);
  if (weekday !== undefined) cursor.take('.');
  return weekday;
}

/** « trois » */
export function takeNumberWord(cursor: Cursor): number | undefined {
  return takeFrom(smallNumbers, cursor);
}
