import { monthNumber, weekdayNumber } from '../calendar-words.ts';
import { cardinalValue } from '../numbers.ts';
import type { Cursor } from './cursor.ts';

/** Words that make a date or an hour too vague for an agenda. */
const vagueWords = new Set(
  'fin debut mi milieu courant semaine mois matin matinee soir soiree midi apres vers environ week weekend en ce cette prochain prochaine ou entre avant depuis'.split(
    ' ',
  ),
);

export function isMonth(text: string | undefined): boolean {
  return text !== undefined && monthNumber(text) !== undefined;
}

export function isVague(text: string): boolean {
  return vagueWords.has(text) || isMonth(text);
}

function takeWord(numberOf: (word: string) => number | undefined, cursor: Cursor): number | undefined {
  const text = cursor.peek()?.text;
  const value = text === undefined ? undefined : numberOf(text);
  if (text === undefined || value === undefined) return undefined;
  cursor.take(text);
  return value;
}

/** A month by name or abbreviation, its full stop included: 1 to 12. */
export function takeMonth(cursor: Cursor): number | undefined {
  const month = takeWord(monthNumber, cursor);
  if (month !== undefined) cursor.take('.');
  return month;
}

/** A weekday by name or three letters, its full stop included: 0 for Sunday. */
export function takeWeekday(cursor: Cursor): number | undefined {
  const weekday = takeWord(weekdayNumber, cursor);
  if (weekday !== undefined) cursor.take('.');
  return weekday;
}

/** « trois » */
export function takeNumberWord(cursor: Cursor): number | undefined {
  return takeWord(cardinalValue, cursor);
}
