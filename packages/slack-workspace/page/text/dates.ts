/** Dates as French people write them. All take the instant, and the IANA zone in which it is read. */

const nbsp = '\u00a0';

interface Day {
  year: number;
  month: number;
  day: number;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}${JSON.stringify(options)}`;
  const known = calendars.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, ...options });
  calendars.set(key, made);
  return made;
}

function part(at: Date, zone: string, options: Intl.DateTimeFormatOptions, type: string): string {
  return (
    formatter(zone, options)
      .formatToParts(at)
      .find((one) => one.type === type)?.value ?? ''
  );
}

function dayOf(at: Date, zone: string): Day {
  const read = (type: string) =>
    Number(part(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit' }, type));
  return { year: read('year'), month: read('month'), day: read('day') };
}

const pad = (value: number) => String(value).padStart(2, '0');

/** `2017-10-16`: the day in that zone, comparable and fit for a date input. */
export function isoDay(at: Date, zone: string): string {
  const { year, month, day } = dayOf(at, zone);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** « 16 octobre 2017 », « 1er juin 2027 »; `month: 'short'` gives « 16 oct. 2017 ». */
function frenchDate(at: Date, zone: string, month: 'long' | 'short' = 'long'): string {
  const { year, day } = dayOf(at, zone);
  const name = part(at, zone, { day: 'numeric', month }, 'month');
  return `${day === 1 ? '1er' : day}${nbsp}${name} ${year}`;
}

/** « lundi 16 octobre 2017 ». */
export function frenchLongDate(at: Date, zone: string): string {
  return `${part(at, zone, { weekday: 'long' }, 'weekday')} ${frenchDate(at, zone)}`;
}

/** « 9 h 30 », « 17 h ». */
export function frenchTime(at: Date, zone: string): string {
  const read = (type: string) =>
    part(at, zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }, type);
  const minutes = read('minute').padStart(2, '0');
  const hours = `${Number(read('hour'))}${nbsp}h`;
  return minutes === '00' ? hours : `${hours}${nbsp}${minutes}`;
}

/** « 09:30 », beside messages, where columns must align. */
export function clockTime(at: Date, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

const dayNumber = (at: Date, zone: string) => {
  const { year, month, day } = dayOf(at, zone);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};

/** Whole days from `now` to `at` on that zone's calendar: 1 is tomorrow, -1 yesterday. */
export function daysBetween(now: Date, at: Date, zone: string): number {
  return dayNumber(at, zone) - dayNumber(now, zone);
}

const near: Record<string, string> = { '-1': 'hier', '0': 'aujourd’hui', '1': 'demain' };

/** « aujourd’hui », « hier », « demain », else the long date. */
export function frenchDay(at: Date, now: Date, zone: string): string {
  return near[String(daysBetween(now, at, zone))] ?? frenchLongDate(at, zone);
}

/** « il y a 5 minutes », « dans 3 jours ». */
function frenchAgo(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const steps: [number, Intl.RelativeTimeFormatUnit][] = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ];
  const [size, unit] = steps.find(([length]) => Math.abs(seconds) >= length) ?? [1, 'second'];
  return new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** The instant of a message: Slack's `ts` is seconds since 1970 with six decimals. */
export function dateOfTs(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/**
 * Fills Slack's date format (`{date_long} à {time}`) in French. Unknown tokens give nothing back, so that the fallback
 * is shown, as in Slack.
 */
export function formatSlackDate(
  format: string,
  timestamp: number,
  now: Date,
  zone: string,
): string | undefined {
  const at = new Date(timestamp * 1000);
  if (Number.isNaN(at.getTime())) return undefined;
  const close = near[String(daysBetween(now, at, zone))];
  const { year, month, day } = dayOf(at, zone);
  const tokens: Record<string, () => string> = {
    date_num: () => isoDay(at, zone),
    date_slash: () => `${pad(day)}/${pad(month)}/${year}`,
    date: () => frenchDate(at, zone),
    date_short: () => frenchDate(at, zone, 'short'),
    date_long: () => frenchLongDate(at, zone),
    date_pretty: () => close ?? frenchDate(at, zone),
    date_short_pretty: () => close ?? frenchDate(at, zone, 'short'),
    date_long_pretty: () => close ?? frenchLongDate(at, zone),
    date_long_full: () => frenchLongDate(at, zone),
    day_divider_pretty: () => close ?? frenchLongDate(at, zone),
    time: () => frenchTime(at, zone),
    time_secs: () =>
      `${frenchTime(at, zone)}${nbsp}${part(at, zone, { second: '2-digit' }, 'second')}${nbsp}s`,
    ago: () => frenchAgo(at, now),
  };
  let known = true;
  const text = format.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const fill = tokens[name];
    if (!fill) known = false;
    return fill?.() ?? '';
  });
  return known ? text : undefined;
}
