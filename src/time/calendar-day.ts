/**
 * Calendar days, written `2027-03-02`: a day on a wall calendar, without hour or zone. Sorting the strings
 * sorts the days. Arithmetic goes through UTC midnights, which have neither summer time nor process zone.
 */
export type CalendarDay = string;

const MS_PER_DAY = 86_400_000;

function utcMidnight(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtcMidnight(instant: number): CalendarDay {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The day of these numbers (month 1 to 12), or nothing where the calendar has none: 31 February, 29 February 2027. */
export function calendarDay(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return undefined;
  if (dayOfMonth > daysInMonth(year, month)) return undefined;
  return [String(year).padStart(4, '0'), ...[month, dayOfMonth].map((n) => String(n).padStart(2, '0'))].join(
    '-',
  );
}

/** How many days the month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Is this text a calendar day that exists? */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && calendarDay(Number(found[1]), Number(found[2]), Number(found[3])) !== undefined;
}

/** Year, month (1 to 12), day of the month, and weekday (0 is Sunday) of a calendar day. */
export function partsOf(day: CalendarDay): {
  year: number;
  month: number;
  dayOfMonth: number;
  weekday: number;
} {
  const date = new Date(utcMidnight(day));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromUtcMidnight(utcMidnight(day) + count * MS_PER_DAY);
}

/** Days from `from` to `to`: 1 when `to` is the day after, negative when it is before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / MS_PER_DAY);
}

/** All days from `start` to `end`, both included; empty when `end` is before `start`. */
export function daysFromTo(start: CalendarDay, end: CalendarDay): CalendarDay[] {
  const length = Math.max(0, daysBetween(start, end) + 1);
  return Array.from({ length }, (_, index) => addDays(start, index));
}
