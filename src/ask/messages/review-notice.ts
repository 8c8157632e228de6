import { formatDay } from '../../french/dates.ts';
import { formatEnglishDay } from '../../french/english-dates.ts';
import { typeset } from '../../french/typography.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/** Said after an answer that rests on a page which somebody was to read again by now. */
export const reviewNotices = {
  fr: (review: CalendarDay) =>
    typeset(`À vérifier : cette page était à revoir le ${formatDay(review, { weekday: false })}.`),
  en: (review: CalendarDay) => `To be checked: this page was due for review on ${formatEnglishDay(review)}.`,
} as const;
