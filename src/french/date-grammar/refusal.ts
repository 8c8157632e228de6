import type { CalendarDay } from '../../time/calendar-day.ts';

/** Why a date was not read. `part` is what the person wrote. The French sentences are in `messages.ts`. */
export type Refusal =
  | { code: 'empty' }
  | { code: 'too-long' }
  | { code: 'no-date' }
  | { code: 'not-understood'; part: string }
  /** « fin janvier », « lundi matin »: no day or hour that can be written in an agenda. */
  | { code: 'vague'; part: string }
  /** « le 3 »: `next` is the next 3rd of a month. */
  | { code: 'missing-month'; next: CalendarDay }
  | { code: 'no-such-day'; dayOfMonth: number; month: number; year: number }
  /** « 02/15/2027 »: `meant` is 15 February. */
  | { code: 'month-first'; part: string; meant: CalendarDay }
  | { code: 'wrong-weekday'; said: number; day: CalendarDay }
  /** Words that people read in two ways. */
  | { code: 'ambiguous'; part: string; days: [CalendarDay, CalendarDay] }
  | { code: 'past'; day: CalendarDay }
  | { code: 'too-far'; day: CalendarDay }
  | { code: 'not-in-order' }
  | { code: 'too-many-days'; limit: number }
  | { code: 'no-such-time'; part: string }
  | { code: 'end-before-start'; start: string; end: string }
  /** The hour that does not exist in the night of the change to summer time. */
  | { code: 'skipped-hour'; day: CalendarDay; time: string }
  /** The hour that comes twice in the night of the change to winter time. */
  | { code: 'repeated-hour'; day: CalendarDay; time: string };

/** Thrown inside the grammar to leave it at once; `parseMoment` turns it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
