import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { endOf, startOf, stretchesOf, type Visit } from './visit.ts';

/** What a calendar shows of a visit, as plain text. */
export interface EventText {
  summary: string;
  location: string;
  description: string;
}

export interface CalendarOptions {
  /** Slack team id: with the visit's id, it makes the event known for ever. */
  team: string;
  textOf: (visit: Visit) => EventText;
  /** Name of a calendar that people subscribe to; none for a file of one visit. */
  name?: string;
}

/** Longest line in octets, line end not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545) of these visits. Written here rather than by a library because it is short and
 * because libraries take the zone of the process for whole days: hours are in UTC, whole days are dates. A
 * stretch of days is one event, from its first hour to its last; days with a gap make one event a stretch.
 * The same visit keeps its identifiers; each change has a higher sequence, and what no longer stands is cancelled.
 */
export function icsCalendar(visits: readonly Visit[], options: CalendarOptions): string {
  const { name } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Capi//Visites apprenantes//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined
      ? []
      : [
          `NAME:${escapeText(name)}`,
          `X-WR-CALNAME:${escapeText(name)}`,
          'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        ]),
    ...visits.flatMap((visit) => eventsOf(visit, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventsOf(visit: Visit, { team, textOf }: CalendarOptions): string[] {
  const stretches = stretchesOf(visit);
  const { summary, location, description } = textOf(visit);
  return Array.from({ length: Math.max(visit.mostEvents, stretches.length) }, (_, index) => {
    const isUsed = index < stretches.length;
    const stretch = stretches[index] ?? stretches[0];
    const stands = isUsed && visit.status === 'planned';
    return [
      'BEGIN:VEVENT',
      `UID:visit-${visit.id}${index === 0 ? '' : `-${index + 1}`}@${team}`,
      `SEQUENCE:${visit.version - 1}`,
      `DTSTAMP:${utc(new Date(visit.updatedAt))}`,
      `CREATED:${utc(new Date(visit.createdAt))}`,
      `LAST-MODIFIED:${utc(new Date(visit.updatedAt))}`,
      ...(stretch ? times(visit, stretch) : []),
      `SUMMARY:${escapeText(summary)}`,
      `LOCATION:${escapeText(location)}`,
      `DESCRIPTION:${escapeText(description)}`,
      `STATUS:${stands ? 'CONFIRMED' : 'CANCELLED'}`,
      'END:VEVENT',
    ];
  }).flat();
}

function times(visit: Visit, [first, last]: [CalendarDay, CalendarDay]): string[] {
  if (visit.start === undefined) {
    // The end of a whole day is the day after: it is not part of the event.
    return [`DTSTART;VALUE=DATE:${date(first)}`, `DTEND;VALUE=DATE:${date(addDays(last, 1))}`];
  }
  const stretch = { ...visit, days: [first, last] };
  return [`DTSTART:${utc(startOf(stretch))}`, `DTEND:${utc(endOf(stretch))}`];
}

function date(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar's text has none but the line feed
const controls = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

/** Text as a property's value (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replace(controls, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Cuts a line so that none is longer than 75 octets, between characters: a following line begins with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
