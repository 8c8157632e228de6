import { addDays } from '../time/calendar-day.ts';
import { instantOf, localTime } from '../time/zone.ts';

/** When a person wants no message from Capi: from `19:00` to `08:00` the next morning, in their zone. */
export interface QuietHours {
  from: string;
  to: string;
  /** IANA zone. */
  zone: string;
}

export const defaultQuietHours: Omit<QuietHours, 'zone'> = { from: '19:00', to: '08:00' };

/** The instant itself, or the end of the quiet hours in which it falls. */
export function afterQuietHours(instant: Date, { from, to, zone }: QuietHours): Date {
  const { day, time } = localTime(instant, zone);
  if (from === to) return instant;
  const isOvernight = from > to;
  const isQuiet = isOvernight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return instant;
  return instantOf(isOvernight && time >= from ? addDays(day, 1) : day, to, zone);
}
