import {
  addMonths,
  type CalendarDay,
  calendarDay,
  daysBetween,
  daysFromTo,
  partsOf,
} from '../../time/calendar-day.ts';
import type { DayItem, WrittenDay } from './day-items.ts';
import type { WrittenDays } from './day-lists.ts';
import { Refused } from './refusal.ts';

/** No meeting lasts longer, and no list of dates for one is longer. */
const MOST_DAYS = 14;

interface WholeDate extends WrittenDay {
  month: number;
}

function nextDayOfMonth(dayOfMonth: number, today: CalendarDay): CalendarDay {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const { year, month } = partsOf(addMonths(today, ahead));
    const day = calendarDay(year, month, dayOfMonth);
    if (day !== undefined && day >= today) return day;
  }
  return today;
}

/** Gives each day the month of the next one that has it: « les 24 et 25 juin ». */
function withMonths(items: readonly WrittenDay[], today: CalendarDay): WholeDate[] {
  let month: number | undefined;
  return items
    .toReversed()
    .map((item) => {
      month = item.month ?? month;
      if (month === undefined) {
        throw new Refused({ code: 'missing-month', next: nextDayOfMonth(item.dayOfMonth, today) });
      }
      return { ...item, month };
    })
    .reverse();
}

function existing(date: WholeDate, year: number): CalendarDay {
  const { dayOfMonth, month, weekday, part } = date;
  const day = calendarDay(year, month, dayOfMonth);
  if (day === undefined) {
    const meant = month > 12 ? calendarDay(year, dayOfMonth, month) : undefined;
    if (meant !== undefined) throw new Refused({ code: 'month-first', part, meant });
    throw new Refused({ code: 'no-such-day', dayOfMonth, month, year });
  }
  if (weekday !== undefined && partsOf(day).weekday !== weekday) {
    throw new Refused({ code: 'wrong-weekday', said: weekday, day });
  }
  return day;
}

/** Years that each date lies after the first one's: a month that goes back begins a new year. */
function yearsAfterFirst(dates: readonly WholeDate[]): number[] {
  let years = 0;
  return dates.map(({ month }, index) => {
    if (index > 0 && month < (dates[index - 1]?.month ?? month)) years += 1;
    return years;
  });
}

/** Year of the first date: told by any of them, else the one that makes it come next. */
function firstYear(dates: readonly WholeDate[], after: readonly number[], today: CalendarDay): number {
  const told = dates.findIndex(({ year }) => year !== undefined);
  if (told >= 0) return (dates[told]?.year ?? 0) - (after[told] ?? 0);
  const { year, month, dayOfMonth } = partsOf(today);
  const first = dates[0];
  const isOver =
    first !== undefined && (first.month < month || (first.month === month && first.dayOfMonth < dayOfMonth));
  return isOver ? year + 1 : year;
}

function resolveWritten(items: readonly WrittenDay[], today: CalendarDay): CalendarDay[] {
  const dates = withMonths(items, today);
  const after = yearsAfterFirst(dates);
  const base = firstYear(dates, after, today);
  return dates.map((date, index) => existing(date, date.year ?? base + (after[index] ?? 0)));
}

function resolveItems(items: readonly DayItem[], today: CalendarDay): CalendarDay[] {
  const written = items.filter((item) => 'dayOfMonth' in item);
  const days = resolveWritten(written, today);
  return items.map((item) => ('day' in item ? item.day : (days.shift() ?? today)));
}

/** The days that were meant, in order. Throws {@link Refused} when there is no telling, or they do not exist. */
export function resolveDays({ items, isStretch }: WrittenDays, today: CalendarDay): CalendarDay[] {
  const days = resolveItems(items, today);
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const inOrder = days.every((day, index) => index === 0 || (days[index - 1] ?? day) < day);
  if (!inOrder) throw new Refused({ code: 'not-in-order' });
  const count = isStretch ? daysBetween(first, last) + 1 : days.length;
  if (count > MOST_DAYS) throw new Refused({ code: 'too-many-days', limit: MOST_DAYS });
  return isStretch ? daysFromTo(first, last) : days;
}
