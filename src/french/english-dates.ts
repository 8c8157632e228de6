import { type CalendarDay, partsOf } from '../time/calendar-day.ts';

export const MONTHS = [
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
] as const;

/** By the number of the weekday, 0 for Sunday. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** « 16 October 2017 », the way dates are written in answers to questions put in English. */
export function formatEnglishDay(day: CalendarDay): string {
  const { dayOfMonth, month, year } = partsOf(day);
  return `${dayOfMonth}\u00A0${MONTHS[month - 1]} ${year}`;
}

/** « 24–26 June 2015 », « 30 June – 2 July 2027 », « 30 December 2026 – 2 January 2027 », or the single day. */
export function formatEnglishDays(start: CalendarDay, end: CalendarDay): string {
  if (start === end) return formatEnglishDay(start);
  const [from, to] = [partsOf(start), partsOf(end)];
  const last = formatEnglishDay(end);
  if (from.year !== to.year) return `${formatEnglishDay(start)} – ${last}`;
  if (from.month !== to.month) return `${from.dayOfMonth}\u00A0${MONTHS[from.month - 1]} – ${last}`;
  return `${from.dayOfMonth}–${last}`;
}
