/** Dates as French people write them. All take the instant, and the IANA zone in which it is read. */
import { tz } from '@date-fns/tz';
import { differenceInCalendarDays, format, intlFormatDistance, isValid, parseISO } from 'date-fns';
import { fr } from 'date-fns/locale/fr';

const nbsp = '\u00a0';
const longDate = `EEEE do${nbsp}MMMM yyyy`;
const wholeHour = `H${nbsp}'h'`;

function write(at: Date, zone: string, pattern: string): string {
  return format(at, pattern, { in: tz(zone), locale: fr });
}

/** `2017-10-16`: the day in that zone, comparable and fit for a date input. */
export const isoDay = (at: Date, zone: string) => write(at, zone, 'yyyy-MM-dd');

/** `2017-10-16T09:30`, as a `datetime-local` input wants it. */
export const isoMinute = (at: Date, zone: string) => write(at, zone, "yyyy-MM-dd'T'HH:mm");

/** « lundi 16 octobre 2017 », « mardi 1er juin 2027 ». */
export const frenchLongDate = (at: Date, zone: string) => write(at, zone, longDate);

/** « 9 h 30 », « 17 h ». */
export function frenchTime(at: Date, zone: string): string {
  const isWhole = write(at, zone, 'mm') === '00';
  return write(at, zone, isWhole ? wholeHour : `${wholeHour}${nbsp}mm`);
}

/** « 09:30 », beside messages, where columns must align. */
export const clockTime = (at: Date, zone: string) => write(at, zone, 'HH:mm');

/** Whole days from `now` to `at` on that zone's calendar: 1 is tomorrow, -1 yesterday. */
export function daysBetween(now: Date, at: Date, zone: string): number {
  return differenceInCalendarDays(at, now, { in: tz(zone) });
}

const near: Record<number, string> = { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' };

/** « aujourd’hui », « hier », « demain », else the long date. */
export function frenchDay(at: Date, now: Date, zone: string): string {
  return near[daysBetween(now, at, zone)] ?? frenchLongDate(at, zone);
}

/** The instant of a message: Slack's `ts` is seconds since 1970 with six decimals. */
export function dateOfTs(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/**
 * The instant at which a clock in `zone` shows `local` (`2027-03-02T09:30`, as a `datetime-local` input gives it), or
 * nothing if it is not written so. In the hour that spring skips, the hour after.
 */
export function instantOf(local: string, zone: string): Date | undefined {
  const at = parseISO(local, { in: tz(zone) });
  return isValid(at) ? new Date(at.getTime()) : undefined;
}

/** Slack's names of date formats, as date-fns writes them. */
const patterns: Record<string, string> = {
  date_num: 'yyyy-MM-dd',
  date_slash: 'dd/MM/yyyy',
  date: `do${nbsp}MMMM yyyy`,
  date_short: `do${nbsp}MMM yyyy`,
  date_long: longDate,
  date_long_full: longDate,
  day_divider: longDate,
};

/**
 * Fills Slack's date format (`{date_long} à {time}`) in French. A format with an unknown token gives nothing, so that
 * the fallback is shown, as in Slack.
 */
export function formatSlackDate(
  slackFormat: string,
  timestamp: number,
  now: Date,
  zone: string,
): string | undefined {
  const at = new Date(timestamp * 1000);
  if (!isValid(at)) return undefined;
  const fill = (token: string): string | undefined => {
    if (token === 'time') return frenchTime(at, zone);
    if (token === 'time_secs') return `${frenchTime(at, zone)}${nbsp}${write(at, zone, `ss${nbsp}'s'`)}`;
    if (token === 'ago') return intlFormatDistance(at, now, { locale: 'fr' });
    const pretty = token.endsWith('_pretty') ? near[daysBetween(now, at, zone)] : undefined;
    const pattern = patterns[token.replace(/_pretty$/, '')];
    return pretty ?? (pattern && write(at, zone, pattern));
  };
  let isKnown = true;
  const text = slackFormat.replaceAll(/\{(\w+)\}/g, (_, token: string) => {
    const filled = fill(token);
    isKnown &&= filled !== undefined;
    return filled ?? '';
  });
  return isKnown ? text : undefined;
}
