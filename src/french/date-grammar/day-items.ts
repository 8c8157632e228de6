import { addDays, type CalendarDay, partsOf } from '../../time/calendar-day.ts';
import type { Cursor } from './cursor.ts';
import { Refused } from './refusal.ts';
import { isHour } from './times.ts';
import { takeMonth, takeNumberWord, takeWeekday } from './words.ts';

/** A day as written, possibly without its month or year (« le 24 » of « les 24 et 25 juin »). */
export interface WrittenDay {
  weekday?: number;
  dayOfMonth: number;
  month?: number;
  year?: number;
  /** As typed. */
  part: string;
}

/** A day as written, or one counted from today (« demain »). */
export type DayItem = WrittenDay | { day: CalendarDay };

/** « 2027 », or « 27 » where numbers alone make a date. Not an hour: « 2 mars 14 h ». */
function takeYear(cursor: Cursor, allowShort: boolean): number | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'number' || isHour(cursor)) return undefined;
  if (token.text.length === 4) return cursor.takeNumber(4);
  return allowShort && token.text.length === 2 ? 2000 + (cursor.takeNumber(2) ?? 0) : undefined;
}

/** « 16/10/2017 », « 16/10 », « 16/10 2017 », « 16-10-17 », « 05.02.2027 ». */
function takeNumericDate(cursor: Cursor): Omit<WrittenDay, 'part'> | undefined {
  return cursor.attempt(() => {
    const dayOfMonth = cursor.takeNumber(2);
    const mark = cursor.take('/', '-', '.')?.text;
    const month = cursor.takeNumber(2);
    if (dayOfMonth === undefined || mark === undefined || month === undefined) return undefined;
    const year = cursor.attempt(() => (cursor.take(mark) ? takeYear(cursor, true) : undefined));
    if (year !== undefined) return { dayOfMonth, month, year };
    // Two numbers with a hyphen or a full stop could be days, hours or anything.
    if (mark !== '/' || cursor.peek()?.text === '/') return undefined;
    const apart = takeYear(cursor, false);
    return { dayOfMonth, month, year: apart };
  });
}

/** « 2027-03-02 » */
function takeIsoDate(cursor: Cursor): Omit<WrittenDay, 'part'> | undefined {
  return cursor.attempt(() => {
    const year = cursor.peek()?.text.length === 4 ? cursor.takeNumber(4) : undefined;
    if (year === undefined || !cursor.take('-')) return undefined;
    const month = cursor.takeNumber(2);
    if (month === undefined || !cursor.take('-')) return undefined;
    const dayOfMonth = cursor.takeNumber(2);
    return dayOfMonth === undefined ? undefined : { year, month, dayOfMonth };
  });
}

/** « 24 », « 1er », « premier », and the month and year that may follow. */
function takeNamedDate(cursor: Cursor): Omit<WrittenDay, 'part'> | undefined {
  return cursor.attempt(() => {
    const dayOfMonth = cursor.take('premier') ? 1 : isHour(cursor) ? undefined : cursor.takeNumber(2);
    if (dayOfMonth === undefined) return undefined;
    if (dayOfMonth === 1) cursor.take('er');
    const month = takeMonth(cursor);
    const year = month === undefined ? undefined : takeYear(cursor, false);
    return { dayOfMonth, month, year };
  });
}

function takeWrittenDay(cursor: Cursor): WrittenDay | undefined {
  const from = cursor.place;
  return cursor.attempt(() => {
    const weekday = takeWeekday(cursor);
    if (weekday !== undefined) cursor.take(',', 'le');
    const date = takeIsoDate(cursor) ?? takeNumericDate(cursor) ?? takeNamedDate(cursor);
    if (!date) return undefined;
    return { ...date, weekday, part: cursor.textFrom(from, cursor.place) };
  });
}

/** How « en huit » and « en quinze » move a day: by one week, by two. */
function takeWeeksLater(cursor: Cursor): number | undefined {
  const word = cursor.attempt(() => (cursor.take('en') ? cursor.take('huit', 'quinze') : undefined));
  return word && (word.text === 'huit' ? 7 : 14);
}

/**
 * « jeudi »: the next one after today. « jeudi prochain » is read by some as this week's and by others as
 * next week's: refused while the two differ. « lundi en huit » on a Monday too.
 */
function takeComingWeekday(cursor: Cursor, today: CalendarDay): CalendarDay | undefined {
  const from = cursor.place;
  const weekday = takeWeekday(cursor);
  if (weekday === undefined) return undefined;
  const sinceToday = (weekday - partsOf(today).weekday + 7) % 7;
  const next = addDays(today, sinceToday === 0 ? 7 : sinceToday);
  const refuse = (days: [CalendarDay, CalendarDay]) =>
    new Refused({ code: 'ambiguous', part: cursor.textFrom(from, cursor.place), days });

  const later = takeWeeksLater(cursor);
  if (later !== undefined) {
    if (sinceToday === 0) throw refuse([addDays(today, later), addDays(next, later)]);
    return addDays(next, later);
  }
  if (cursor.take('prochain')) {
    const sunday = addDays(today, (7 - partsOf(today).weekday) % 7);
    if (next <= sunday) throw refuse([next, addDays(next, 7)]);
  }
  return next;
}

function takeAdverb(cursor: Cursor, today: CalendarDay): CalendarDay | undefined {
  if (cursor.take("aujourd'hui")) return addDays(today, takeWeeksLater(cursor) ?? 0);
  if (cursor.take('demain')) return addDays(today, 1 + (takeWeeksLater(cursor) ?? 0));
  return cursor.attempt(() => {
    if (!cursor.take('apres')) return undefined;
    cursor.take('-');
    return cursor.take('demain') && addDays(today, 2);
  });
}

/**
 * « dans 3 jours », « dans deux semaines ». In letters, « huit jours » is one week and « quinze jours » two, as
 * everybody says it; in digits some count 8 and 15 days: refused.
 */
function takeDistance(cursor: Cursor, today: CalendarDay): CalendarDay | undefined {
  const from = cursor.place;
  return cursor.attempt(() => {
    if (!cursor.take('dans')) return undefined;
    const inDigits = cursor.takeNumber(3);
    const count = inDigits ?? takeNumberWord(cursor);
    if (count === undefined) return undefined;
    if (cursor.take('semaine', 'semaines')) return addDays(today, 7 * count);
    if (!cursor.take('jour', 'jours')) return undefined;
    if (count !== 8 && count !== 15) return addDays(today, count);
    if (inDigits === undefined) return addDays(today, count - 1);
    const days: [CalendarDay, CalendarDay] = [addDays(today, count - 1), addDays(today, count)];
    throw new Refused({ code: 'ambiguous', part: cursor.textFrom(from, cursor.place), days });
  });
}

/** One day, or nothing when no day is written here. */
export function takeDayItem(cursor: Cursor, today: CalendarDay): DayItem | undefined {
  return cursor.attempt(() => {
    cursor.take('le', 'les');
    const written = takeWrittenDay(cursor);
    if (written) return written;
    const day =
      takeAdverb(cursor, today) ??
      takeDistance(cursor, today) ??
      cursor.attempt(() => takeComingWeekday(cursor, today));
    return day === undefined ? undefined : { day };
  });
}
