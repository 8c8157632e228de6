import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { instantsOf, localTime } from '../time/zone.ts';
import { Cursor, tidy } from './date-grammar/cursor.ts';
import { takeDays, type WrittenDays } from './date-grammar/day-lists.ts';
import { type Refusal, Refused } from './date-grammar/refusal.ts';
import { resolveDays } from './date-grammar/resolve.ts';
import { type Times, takeTimes } from './date-grammar/times.ts';
import { isVague } from './date-grammar/words.ts';

/** Longest text that is read as a date, once spaces are tidied. */
export const LONGEST_DATE = 80;

/** Days ahead beyond which a date is taken for a typo. */
const DAYS_AHEAD = 5 * 366;

export interface DateContext {
  /** « demain » and dates without a year are counted from here. */
  now: Date;
  /** IANA zone of the dates and hours. */
  zone: string;
}

/** Days in order, at least one; `start` is an hour (`09:30`) of the first day and `end` one of the last. */
export interface Moment {
  days: CalendarDay[];
  start?: string;
  end?: string;
}

export type ParseResult<T> = ({ ok: true } & T) | { ok: false; refusal: Refusal };

/**
 * Reads a date as facilitators type it (« mardi 2 mars 9h30-17h », « du 24 au 26 juin », « demain 14h »), by a
 * small strict grammar: what it does not know whole is refused, never guessed. Days before today are refused.
 */
export function parseMoment(text: string, context: DateContext): ParseResult<Moment> {
  return refusable(() => {
    const today = localTime(context.now, context.zone).day;
    const cursor = startOf(text, LONGEST_DATE);
    const written = takeWritten(cursor, today);
    refuseRest(cursor);
    return toMoment(written, context, today);
  });
}

/** Reads a date at the beginning of a text of at most `longest` characters; `rest` is what follows it, tidied. */
export function parseMomentThen(
  text: string,
  context: DateContext,
  longest: number,
): ParseResult<Moment & { rest: string }> {
  return refusable(() => {
    const today = localTime(context.now, context.zone).day;
    const cursor = startOf(text, longest);
    const written = takeWritten(cursor, today);
    if (!written.days && !written.times) refuseRest(cursor);
    const moment = toMoment(written, context, today);
    cursor.take(',', '-', '–', '—', ':');
    const next = cursor.peek()?.text;
    // What looks like more of the date must not end up in a name.
    if (next !== undefined && (isVague(next) || ['et', 'au', '/', '.'].includes(next))) refuseRest(cursor);
    return { ...moment, rest: cursor.textFrom() };
  });
}

function refusable<T>(read: () => T): ParseResult<T> {
  try {
    return { ok: true, ...read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function startOf(text: string, longest: number): Cursor {
  const tidied = tidy(text);
  if (tidied === '') throw new Refused({ code: 'empty' });
  if (tidied.length > longest) throw new Refused({ code: 'too-long' });
  return new Cursor(tidied);
}

function refuseRest(cursor: Cursor): void {
  const token = cursor.peek();
  if (token === undefined) return;
  const code = isVague(token.text) ? 'vague' : 'not-understood';
  throw new Refused({ code, part: cursor.textFrom() });
}

interface Written {
  days?: WrittenDays;
  times?: Times;
}

function takeDaysInto(written: Written, cursor: Cursor, today: CalendarDay): true | undefined {
  const days = written.days ? undefined : takeDays(cursor, today);
  if (!days) return undefined;
  written.days = days;
  if (days.times) written.times ??= days.times;
  return true;
}

function takeTimesInto(written: Written, cursor: Cursor): true | undefined {
  const times = written.times ? undefined : takeTimes(cursor, written.days !== undefined);
  if (!times) return undefined;
  written.times = times;
  return true;
}

/** A date and its hours as written, in either order, not yet compared with a calendar. */
function takeWritten(cursor: Cursor, today: CalendarDay): Written {
  const written: Written = {};
  const takePart = () => takeDaysInto(written, cursor, today) ?? takeTimesInto(written, cursor);
  takePart();
  // « mardi 2 mars, 9h30 », « 24 juin – 9h »
  cursor.attempt(() => {
    cursor.take(',', '-', '–', '—');
    return takePart();
  });
  return written;
}

function toMoment({ days, times }: Written, { zone }: DateContext, today: CalendarDay) {
  if (!days) throw new Refused({ code: 'no-date' });
  const moment: Moment = { days: resolveDays(days, today), ...times };
  check(moment, today, zone);
  return moment;
}

function check({ days, start, end }: Moment, today: CalendarDay, zone: string): void {
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  if (first < today) throw new Refused({ code: 'past', day: first });
  if (last > addDays(today, DAYS_AHEAD)) throw new Refused({ code: 'too-far', day: last });
  if (start !== undefined) checkHour(first, start, zone);
  if (end !== undefined) checkHour(last, end, zone);
  if (start !== undefined && end !== undefined && first === last && end <= start) {
    throw new Refused({ code: 'end-before-start', start, end });
  }
}

function checkHour(day: CalendarDay, time: string, zone: string): void {
  const instants = instantsOf(day, time, zone).length;
  if (instants === 0) throw new Refused({ code: 'skipped-hour', day, time });
  if (instants > 1) throw new Refused({ code: 'repeated-hour', day, time });
}
