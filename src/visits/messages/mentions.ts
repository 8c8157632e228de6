import { formatDayList, formatDaysAway, formatTimes } from '../../french/dates.ts';
import { countOf } from '../../french/numbers.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { placesLeft, type UpcomingVisit } from '../upcoming.ts';
import type { Visit } from '../visit.ts';

/** How a meeting to come is told wherever it is mentioned. Plain text: escape it before it goes into mrkdwn. */

/** « mardi 2 mars 2027, 9 h 30 – 17 h, dans 12 jours »; or that its date is still to be found. */
export function visitWhen({ status, days, start, end }: Visit, today: CalendarDay): string {
  if (status === 'postponed') return 'reportée, nouvelle date à fixer';
  const [first = ''] = days;
  const hours = start === undefined ? '' : `, ${formatTimes(start, days.length === 1 ? end : undefined)}`;
  return `${formatDayList(days)}${hours}${first >= today ? `, ${formatDaysAway(first, today)}` : ''}`;
}

/** « 12 inscriptions, 5 places libres », « complet »; nothing before anybody answered a visit without a limit. */
export function visitCounts(visit: UpcomingVisit): string {
  const left = placesLeft(visit);
  const going = visit.going === 0 ? '' : countOf(visit.going, 'inscription');
  const places =
    left === undefined ? '' : left === 0 ? 'complet' : countOf(left, 'place libre', 'places libres');
  return [going, places].filter((part) => part !== '').join(', ');
}
