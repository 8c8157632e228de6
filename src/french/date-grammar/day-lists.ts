import type { CalendarDay } from '../../time/calendar-day.ts';
import type { Cursor } from './cursor.ts';
import { type DayItem, takeDayItem } from './day-items.ts';
import { type Times, takeTime } from './times.ts';

/** Days as written: each of them, or the two ends of a stretch. */
export interface WrittenDays {
  items: DayItem[];
  isStretch: boolean;
  /** Hours written between the two ends: « du 24 juin 13h30 au 25 juin 16h ». */
  times?: Times;
}

const BETWEEN = ['au', 'a', '-', '–', '—', "jusqu'au"];
const AND = [',', 'et', '&', '+'];

function lacksMonth(item: DayItem): boolean {
  return 'dayOfMonth' in item && item.month === undefined;
}

/** « du 24 juin 13h30 au 25 juin 16h »: hours at both ends, or at none. */
function takeSecondEnd(
  cursor: Cursor,
  today: CalendarDay,
): (Pick<WrittenDays, 'times'> & { last: DayItem }) | undefined {
  return cursor.attempt(() => {
    cursor.take('a');
    const start = takeTime(cursor);
    const last = cursor.take(...BETWEEN) && takeDayItem(cursor, today);
    if (!last || start === undefined) return last && { last };
    cursor.take('a');
    const end = takeTime(cursor);
    return { last, times: end === undefined ? { start } : { start, end } };
  });
}

function takeFurtherDays(cursor: Cursor, today: CalendarDay, first: DayItem): DayItem[] {
  const items = [first];
  // A number after a comma may belong to an address: kept only if a month comes for it.
  let [sure, place] = [1, cursor.place];
  for (;;) {
    const mark = cursor.peek()?.text;
    const next = cursor.attempt(() => (cursor.take(...AND) ? takeDayItem(cursor, today) : undefined));
    if (!next) break;
    items.push(next);
    if (mark !== ',' || !lacksMonth(next)) [sure, place] = [items.length, cursor.place];
  }
  const hasMonth = items.slice(0, sure).some((item) => !lacksMonth(item));
  if (!hasMonth) return items;
  cursor.goBackTo(place);
  return items.slice(0, sure);
}

/** « 2 mars », « les 24 et 25 juin », « 3, 10 et 17 mars », « du 30 juin au 2 juillet », « 24-25 juin ». */
export function takeDays(cursor: Cursor, today: CalendarDay): WrittenDays | undefined {
  return cursor.attempt(() => {
    cursor.take('pour');
    cursor.take('du', 'au', 'de');
    const first = takeDayItem(cursor, today);
    if (!first) return undefined;
    const end = takeSecondEnd(cursor, today);
    if (!end) return { items: takeFurtherDays(cursor, today, first), isStretch: false };
    const { last, times } = end;
    return { items: [first, last], isStretch: true, times };
  });
}
