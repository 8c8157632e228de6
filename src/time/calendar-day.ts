import {
  addDays as addDaysToDate,
  addMonths as addMonthsToDate,
  differenceInCalendarDays,
  eachDayOfInterval,
  isExists,
  lightFormat,
  parseISO,
} from 'date-fns';

/**
 * Calendar days, written `2027-03-02`: a day on a wall calendar, without hour or zone. Sorting the strings sorts the
 * days. date-fns does the arithmetic on midnights of the process's zone, of which it only counts whole days.
 */
export type CalendarDay = string;

const toDay = (date: Date): CalendarDay => lightFormat(date, 'yyyy-MM-dd');

/** The day of these numbers (month 1 to 12), or nothing where the calendar has none: 31 February, 29 February 2027. */
export function calendarDay(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  return isExists(year, month - 1, dayOfMonth) ? toDay(new Date(year, month - 1, dayOfMonth)) : undefined;
}

/** Is this text a calendar day that exists? */
export function isCalendarDay(text: string): boolean {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return calendarDay(Number(year), Number(month), Number(dayOfMonth)) !== undefined;
}

/** Year, month (1 to 12), day of the month, and weekday (0 is Sunday) of a calendar day. */
export function partsOf(day: CalendarDay): {
  year: number;
  month: number;
  dayOfMonth: number;
  weekday: number;
} {
  const date = parseISO(day);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    dayOfMonth: date.getDate(),
    weekday: date.getDay(),
  };
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  toDay(addDaysToDate(parseISO(day), count));

/** The same day `count` months later; where that month has no such day, its last one. */
export const addMonths = (day: CalendarDay, count: number): CalendarDay =>
  toDay(addMonthsToDate(parseISO(day), count));

/** Days from `from` to `to`: 1 when `to` is the day after, negative when it is before. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** All days from `start` to `end`, both included; empty when `end` is before `start`. */
export const daysFromTo = (start: CalendarDay, end: CalendarDay): CalendarDay[] =>
  end < start ? [] : eachDayOfInterval({ start: parseISO(start), end: parseISO(end) }).map(toDay);
