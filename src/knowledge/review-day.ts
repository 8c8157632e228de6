import { type CalendarDay, calendarDay, partsOf } from '../time/calendar-day.ts';

/** Months after which what the community wrote is to be read again, unless people choose another day. */
const months = 6;

/** The same day six months later; where that month has no such day, its last one. */
export function sixMonthsLater(today: CalendarDay): CalendarDay {
  const { year, month, dayOfMonth } = partsOf(today);
  const later = year * 12 + (month - 1) + months;
  for (let day = dayOfMonth; ; day -= 1) {
    const found = calendarDay(Math.floor(later / 12), (later % 12) + 1, day);
    if (found !== undefined) return found;
  }
}
