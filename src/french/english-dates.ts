import { format, parseISO } from 'date-fns';
import { type CalendarDay, partsOf } from '../time/calendar-day.ts';

/** « 16 October 2017 », the way dates are written in answers to questions put in English. */
export const formatEnglishDay = (day: CalendarDay): string => format(parseISO(day), 'd\u00A0MMMM yyyy');

/** « 24–26 June 2015 », « 30 June – 2 July 2027 », « 30 December 2026 – 2 January 2027 », or the single day. */
export function formatEnglishDays(start: CalendarDay, end: CalendarDay): string {
  if (start === end) return formatEnglishDay(start);
  const [from, to] = [partsOf(start), partsOf(end)];
  const last = formatEnglishDay(end);
  if (from.year !== to.year) return `${formatEnglishDay(start)} – ${last}`;
  if (from.month !== to.month) return `${format(parseISO(start), 'd\u00A0MMMM')} – ${last}`;
  return `${from.dayOfMonth}–${last}`;
}
