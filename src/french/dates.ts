import { format, parseISO } from 'date-fns';
import { fr } from 'date-fns/locale/fr';
import { type CalendarDay, daysBetween, partsOf } from '../time/calendar-day.ts';
import { enumerate } from './numbers.ts';

const NBSP = '\u00A0';

export interface DayFormat {
  /** « lundi » before the date (default true where one day is written, never in a list of days). */
  weekday?: boolean;
  /** The year that goes without saying: a date of that year is written without it. Default: always written. */
  currentYear?: number;
}

/** « 1er décembre »: `do` writes « 1er » and plain numbers from 2 on, beside a month; the space does not break. */
const DAY_AND_MONTH = `do${NBSP}MMMM`;

/** A day as date-fns writes it by a pattern, in French. */
const written = (day: CalendarDay, pattern: string): string => format(parseISO(day), pattern, { locale: fr });

/** « lundi 16 octobre 2017 », « mardi 1er décembre 2026 »; « 16 octobre » with `weekday: false, currentYear: 2017`. */
export function formatDay(day: CalendarDay, { weekday = true, currentYear }: DayFormat = {}): string {
  const year = partsOf(day).year === currentYear ? '' : ' yyyy';
  return written(day, `${weekday ? 'EEEE ' : ''}${DAY_AND_MONTH}${year}`);
}

/**
 * A stretch of days, both ends included: « les 24 et 25 juin 2015 », « du 24 au 26 juin 2015 »,
 * « les 30 juin et 1er juillet 2027 », « du 30 juin au 2 juillet 2027 », « du 30 décembre 2026 au 2 janvier 2027 ».
 * A single day is written as by {@link formatDay}.
 */
export function formatDays(start: CalendarDay, end: CalendarDay, options: DayFormat = {}): string {
  const length = daysBetween(start, end);
  if (length === 0) return formatDay(start, options);
  const last = formatDay(end, { ...options, weekday: false });
  const first = beginningOf(start, end, options);
  return length === 1 ? `les ${first} et ${last}` : `du ${first} au ${last}`;
}

/** The first of two dates, without what the second one says as well. */
function beginningOf(start: CalendarDay, end: CalendarDay, options: DayFormat): string {
  const [from, to] = [partsOf(start), partsOf(end)];
  if (from.year !== to.year) return formatDay(start, { ...options, weekday: false });
  if (from.month !== to.month) return written(start, DAY_AND_MONTH);
  return from.dayOfMonth === 1 ? '1er' : String(from.dayOfMonth);
}

/** Days in any number, sorted: « les 3, 10 et 17 mars 2027 »; a stretch without gaps as by {@link formatDays}. */
export function formatDayList(days: readonly CalendarDay[], options: DayFormat = {}): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (daysBetween(first, last) === days.length - 1) return formatDays(first, last, options);
  const dates = days.map((day, index) => {
    const next = days[index + 1];
    return next === undefined
      ? formatDay(day, { ...options, weekday: false })
      : beginningOf(day, next, options);
  });
  return `les ${enumerate(dates)}`;
}

/** A date known to the day, the month or the year: « 31 juillet 2018 », « juillet 2018 », « 2018 ». */
export function formatPartialDate(date: string): string {
  const [, month, day] = date.split('-');
  if (day !== undefined) return formatDay(date, { weekday: false });
  return month === undefined ? date : written(date, 'MMMM yyyy');
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
