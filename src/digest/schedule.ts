import type { DigestSettings } from '../community/settings.ts';
import { addDays, type CalendarDay, daysBetween, partsOf } from '../time/calendar-day.ts';
import { instantOf, localTime } from '../time/zone.ts';

/** One week's letter. */
export interface Slot {
  /** The day it is dated: also its identity. */
  day: CalendarDay;
  /** The same after a restart, for ever: `digest:2026-11-30`. */
  key: string;
  dueAt: Date;
  /** Later than this it is not posted any more but skipped. */
  notAfter: Date;
  /** When facilitators get to see it: the day before, at the same hour. */
  previewAt: Date;
}

/** A letter of the morning may still come in the evening of its day (hour of its zone). */
const lastHour = '20:00';
/** One that leaves in the evening has two hours (ms). */
const shortestGrace = 2 * 3_600_000;
/** When the day of the week is changed, a letter does not follow another within so many days. */
const fewestDaysBetween = 4;

/** The letter that a day would have. */
export function slotOn(day: CalendarDay, settings: DigestSettings, communityZone: string): Slot {
  const zone = settings.zone ?? communityZone;
  const dueAt = instantOf(day, settings.time, zone);
  const evening = instantOf(day, lastHour, zone).getTime();
  return {
    day,
    key: `digest:${day}`,
    dueAt,
    notAfter: new Date(Math.max(evening, dueAt.getTime() + shortestGrace)),
    previewAt: instantOf(addDays(day, -1), settings.time, zone),
  };
}

/** Does a letter that left on one day stand for the one of another day too? */
export function isThisWeeks(sentOn: CalendarDay, day: CalendarDay): boolean {
  return sentOn >= day || daysBetween(sentOn, day) < fewestDaysBetween;
}

/** The slot of a letter that left at this instant: those who get it in private get it then too. */
export function sentAs(slot: Slot, sentAt: Date): Slot {
  const { dueAt, notAfter } = slot;
  return {
    ...slot,
    dueAt: sentAt < dueAt ? sentAt : dueAt,
    notAfter: new Date(Math.max(notAfter.getTime(), sentAt.getTime() + shortestGrace)),
  };
}

/**
 * The letters that matter now: that of the last seven days and the next ones. Weeks in which Capi was off are not
 * caught up: their hour is past, and what they would have said is in the next letter.
 * @param lastDay day of the last letter that left, if any
 */
export function slotsAround(
  settings: DigestSettings,
  communityZone: string,
  now: Date,
  lastDay?: CalendarDay,
): Slot[] {
  if (!settings.on) return [];
  const { day: today } = localTime(now, settings.zone ?? communityZone);
  const sinceLast = (partsOf(today).weekday - settings.weekday + 7) % 7;
  const latest = addDays(today, -sinceLast);
  return [latest, addDays(latest, 7), addDays(latest, 14)]
    .filter((day) => lastDay === undefined || day === lastDay || !isThisWeeks(lastDay, day))
    .map((day) => slotOn(day, settings, communityZone));
}

/** The letter that comes next: what a preview shows. */
export function nextSlot(
  settings: DigestSettings,
  communityZone: string,
  now: Date,
  lastDay?: CalendarDay,
): Slot | undefined {
  return slotsAround(settings, communityZone, now, lastDay).find(
    ({ dueAt, day }) => dueAt > now && day !== lastDay,
  );
}

/** News since the letter before; after a long silence, of the last five weeks. */
export function newsSince(slot: Slot, lastSentAt: Date | undefined): Date {
  const week = 7 * 24 * 3_600_000;
  const oldest = slot.dueAt.getTime() - 5 * week;
  return new Date(Math.max(oldest, lastSentAt?.getTime() ?? slot.dueAt.getTime() - week));
}
