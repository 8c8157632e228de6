import { type CalendarDay, daysBetween, partsOf } from '../time/calendar-day.ts';
import { enumerate } from './numbers.ts';

export const MONTHS = [
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
] as const;

/** By the number of the weekday, 0 for Sunday. */
export const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

const NBSP = '\u00A0';

export interface DayFormat {
  /** « lundi » before the date (default true where one day is written, never in a list of days). */
  weekday?: boolean;
  /** The year that goes without saying: a date of that year is written without it. Default: always written. */
  currentYear?: number;
}

function dayOfMonthText(dayOfMonth: number): string {
  return dayOfMonth === 1 ? '1er' : String(dayOfMonth);
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** « 1er décembre », with a space that does not break. */
function dayAndMonth(day: CalendarDay): string {
  const { dayOfMonth, month } = partsOf(day);
  return `${dayOfMonthText(dayOfMonth)}${NBSP}${monthName(month)}`;
}

function withYear(text: string, year: number, currentYear: number | undefined): string {
  return year === currentYear ? text : `${text} ${year}`;
}

/** « lundi 16 octobre 2017 », « mardi 1er décembre 2026 »; « 16 octobre » with `weekday: false, currentYear: 2017`. */
export function formatDay(day: CalendarDay, { weekday = true, currentYear }: DayFormat = {}): string {
  const parts = partsOf(day);
  const text = withYear(dayAndMonth(day), parts.year, currentYear);
  return weekday ? `${WEEKDAYS[parts.weekday]} ${text}` : text;
}

/**
 * A stretch of days, both ends included: « les 24 et 25 juin 2015 », « du 24 au 26 juin 2015 »,
 * « les 30 juin et 1er juillet 2027 », « du 30 juin au 2 juillet 2027 », « du 30 décembre 2026 au 2 janvier 2027 ».
 * A single day is written as by {@link formatDay}.
 */
export function formatDays(start: CalendarDay, end: CalendarDay, format: DayFormat = {}): string {
  const length = daysBetween(start, end);
  if (length === 0) return formatDay(start, format);
  const last = formatDay(end, { ...format, weekday: false });
  const first = beginningOf(start, end, format);
  return length === 1 ? `les ${first} et ${last}` : `du ${first} au ${last}`;
}

/** The first of two dates, without what the second one says as well. */
function beginningOf(start: CalendarDay, end: CalendarDay, format: DayFormat): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  if (from.year !== to.year) return formatDay(start, { ...format, weekday: false });
  return from.month === to.month ? dayOfMonthText(from.dayOfMonth) : dayAndMonth(start);
}

/** Days in any number, sorted: « les 3, 10 et 17 mars 2027 »; a stretch without gaps as by {@link formatDays}. */
export function formatDayList(days: readonly CalendarDay[], format: DayFormat = {}): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (daysBetween(first, last) === days.length - 1) return formatDays(first, last, format);
  const dates = days.map((day, index) => {
    const next = days[index + 1];
    return next === undefined
      ? formatDay(day, { ...format, weekday: false })
      : beginningOf(day, next, format);
  });
  return `les ${enumerate(dates)}`;
}

/** A date known to the day, the month or the year: « 31 juillet 2018 », « juillet 2018 », « 2018 ». */
export function formatPartialDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return formatDay(date, { weekday: false });
  return month === undefined ? year : `${monthName(Number(month))} ${year}`;
}

/** « 9 h 30 », « 14 h » from `09:30`, `14:00`. */
export function formatTime(time: string): string {
  const [hour, minute] = time.split(':');
  const text = `${Number(hour)}${NBSP}h`;
  return Number(minute) === 0 ? text : `${text}${NBSP}${minute}`;
}

/** « 9 h 30 – 17 h », or the beginning alone. */
export function formatTimes(start: string, end?: string): string {
  return end === undefined ? formatTime(start) : `${formatTime(start)} – ${formatTime(end)}`;
}

/** How far a day is from today: « aujourd’hui », « demain », « dans 3 jours », « hier », « il y a 3 jours ». */
export function formatDaysAway(day: CalendarDay, today: CalendarDay): string {
  const count = daysBetween(today, day);
  if (count === 0) return 'aujourd’hui';
  if (Math.abs(count) === 1) return count > 0 ? 'demain' : 'hier';
  return `${count > 0 ? 'dans' : 'il y a'} ${Math.abs(count)}${NBSP}jours`;
}
