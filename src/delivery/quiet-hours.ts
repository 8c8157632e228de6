import { addDays } from '../time/calendar-day.ts';
import { instantOf, localTime } from '../time/zone.ts';

/** When a person wants no message from Capi: from `19:00` to `08:00` the next morning, on their own clock. */
export interface QuietHours {
  from: string;
  to: string;
}

/** As a person chose them, with the IANA zone that Slack then knew of them. */
export interface ChosenQuietHours extends QuietHours {
  zone: string;
}

export const defaultQuietHours: QuietHours = { from: '19:00', to: '08:00' };

/**
 * The instant itself, or the end of the quiet hours in which it falls.
 * @param zone IANA zone of the person's clock
 */
export function afterQuietHours(instant: Date, { from, to }: QuietHours, zone: string): Date {
  const { day, time } = localTime(instant, zone);
  if (from === to) return instant;
  const isOvernight = from > to;
  const isQuiet = isOvernight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return instant;
  return instantOf(isOvernight && time >= from ? addDays(day, 1) : day, to, zone);
}
