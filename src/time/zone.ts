import { TZDate, tzOffset } from '@date-fns/tz';
import type { CalendarDay } from './calendar-day.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** What time it is somewhere: the calendar day, and `HH:MM`. */
export interface LocalTime {
  day: CalendarDay;
  time: string;
}

/** Is this an IANA zone name that this machine knows (`Europe/Paris`, `Indian/Reunion`)? */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What calendars and clocks show in the zone at this instant. */
export function localTime(instant: Date, zone: string): LocalTime {
  // Only the numeric constructor is sure: text without an offset is read in the process's own zone.
  const local = new TZDate(instant.getTime(), zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    day: `${String(local.getFullYear()).padStart(4, '0')}-${two(local.getMonth() + 1)}-${two(local.getDate())}`,
    time: `${two(local.getHours())}:${two(local.getMinutes())}`,
  };
}

/**
 * All instants at which clocks of the zone show this day and time: one as a rule, none when the hour is skipped
 * in spring, two when it is repeated in autumn (earlier first).
 *
 * Goes through the offsets a day before and after instead of `new TZDate(y, m, …)`, whose choice for a repeated
 * hour depends on the zone of the process.
 */
export function instantsOf(day: CalendarDay, time: string, zone: string): Date[] {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsets = new Set(
    [-MS_PER_DAY, MS_PER_DAY].map((shift) => tzOffset(zone, new Date(asIfUtc + shift))),
  );
  return [...offsets]
    .map((offset) => ({ offset, instant: new Date(asIfUtc - offset * MS_PER_MINUTE) }))
    .filter(({ offset, instant }) => tzOffset(zone, instant) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a.getTime() - b.getTime());
}

/**
 * The instant at which clocks of the zone show this day and time. A repeated hour gives its first pass; a
 * skipped one gives the instant that clocks would have shown without the change (02:30 is 03:30).
 */
export function instantOf(day: CalendarDay, time: string, zone: string): Date {
  const [first] = instantsOf(day, time, zone);
  if (first !== undefined) return first;
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  return new Date(asIfUtc - tzOffset(zone, new Date(asIfUtc - MS_PER_DAY)) * MS_PER_MINUTE);
}
