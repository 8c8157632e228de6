import { addMonths, type CalendarDay } from '../time/calendar-day.ts';

/** Months after which what the community wrote is to be read again, unless people choose another day. */
const months = 6;

/** The same day six months later; where that month has no such day, its last one. */
export const sixMonthsLater = (today: CalendarDay): CalendarDay => addMonths(today, months);
