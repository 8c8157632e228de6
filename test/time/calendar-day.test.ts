import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDay,
  daysBetween,
  daysFromTo,
  isCalendarDay,
  partsOf,
} from '../../src/time/calendar-day.ts';

describe('calendar days', () => {
  it('knows which days exist', () => {
    expect(calendarDay(2028, 2, 29)).toBe('2028-02-29');
    expect(calendarDay(2027, 2, 29)).toBeUndefined();
    expect(calendarDay(2100, 2, 29)).toBeUndefined();
    expect(calendarDay(2027, 4, 31)).toBeUndefined();
    expect(calendarDay(2027, 13, 1)).toBeUndefined();
    expect(isCalendarDay('2027-02-29')).toBe(false);
    expect(isCalendarDay('2027-3-2')).toBe(false);
    expect(isCalendarDay('2027-03-02')).toBe(true);
  });

  it('counts over months, years and both clock changes', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2027-10-30', '2027-11-01')).toBe(2);
    expect(daysFromTo('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysFromTo('2027-03-02', '2027-03-01')).toEqual([]);
  });

  it('agrees with itself for any day and distance', () => {
    const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        const day = date.toISOString().slice(0, 10);
        const { year, month, dayOfMonth } = partsOf(day);
        expect(calendarDay(year, month, dayOfMonth)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});
