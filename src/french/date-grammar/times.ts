import type { Cursor } from './cursor.ts';
import { Refused } from './refusal.ts';
import { isMonth } from './words.ts';

/** Hours of a day, `09:30`. */
export interface Times {
  start: string;
  end?: string;
}

const HOUR_MARKS = ['h', 'heure', 'heures'];

/** Is the number here an hour (« 9h », « 9:30 »)? */
export function isHour(cursor: Cursor): boolean {
  const mark = cursor.peek(1)?.text ?? '';
  return HOUR_MARKS.includes(mark) || (mark === ':' && cursor.peek(2)?.kind === 'number');
}

function checked(hour: number, minute: number, part: string): string {
  if (hour > 23 || minute > 59) throw new Refused({ code: 'no-such-time', part });
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * Two digits after the hour's mark. « 14h 24 juin » and « 14 h, 24 et 25 juin » have none: minutes are written
 * as the hour is (both glued or both apart), and no month follows.
 */
function takeMinutes(cursor: Cursor, markWasGlued: boolean): number | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'number' || token.text.length !== 2) return undefined;
  if (cursor.isGlued !== markWasGlued) return undefined;
  const next = cursor.peek(1)?.text;
  if (isMonth(next) || next === '/') return undefined;
  return cursor.takeNumber(2);
}

function takeNoon(cursor: Cursor): string | undefined {
  if (!cursor.take('midi')) return undefined;
  const half = cursor.attempt(() => (cursor.take('et') ? cursor.take('demi', 'demie') : undefined));
  return half ? '12:30' : '12:00';
}

/** « 9h30 », « 9 h 30 », « 14:00 », « midi »; nothing when there is no hour here. */
export function takeTime(cursor: Cursor): string | undefined {
  const noon = takeNoon(cursor);
  if (noon !== undefined) return noon;
  const from = cursor.place;
  return cursor.attempt(() => {
    if (!isHour(cursor)) return undefined;
    const hour = cursor.takeNumber(2);
    if (hour === undefined) return undefined;
    const markIsGlued = cursor.isGlued;
    const colon = cursor.take(':');
    if (!colon) cursor.take(...HOUR_MARKS);
    const minutes = takeMinutes(cursor, colon ? true : markIsGlued);
    if (colon && minutes === undefined) return undefined;
    return checked(hour, minutes ?? 0, cursor.textFrom(from, cursor.place));
  });
}

/** « 9 » of « de 9 à 12h »: an hour only because one follows. */
function takeBareHour(cursor: Cursor): string | undefined {
  const hour = cursor.takeNumber(2);
  return hour === undefined || !['a', '-', '–', '—'].includes(cursor.peek()?.text ?? '')
    ? undefined
    : checked(hour, 0, String(hour));
}

function takeRange(cursor: Cursor, first: () => string | undefined): Times | undefined {
  return cursor.attempt(() => {
    const start = first();
    if (start === undefined || !cursor.take('a', '-', '–', '—', "jusqu'a")) return undefined;
    const end = takeTime(cursor);
    return end === undefined ? undefined : { start, end };
  });
}

/** « à », « dès », « à partir de » before a single hour. */
function takeLead(cursor: Cursor): void {
  cursor.attempt(() => (cursor.take('a') && cursor.take('partir') ? cursor.take('de') : undefined)) ??
    cursor.take('a', 'des');
}

/**
 * The hours of a day: « 9h30-17h », « de 9h30 à 12h », « à 14h », « midi ».
 * @param afterDate a whole date stands before: « 9-17h » can then only be hours
 */
export function takeTimes(cursor: Cursor, afterDate: boolean): Times | undefined {
  const range = cursor.attempt(() => {
    const from = cursor.take('de') !== undefined;
    const full = takeRange(cursor, () => takeTime(cursor));
    return full ?? (from || afterDate ? takeRange(cursor, () => takeBareHour(cursor)) : undefined);
  });
  if (range) return range;
  return cursor.attempt(() => {
    takeLead(cursor);
    const start = takeTime(cursor);
    return start === undefined ? undefined : { start };
  });
}
