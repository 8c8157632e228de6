import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/time/calendar-day.ts';
import { instantOf, instantsOf, isZone, localTime } from '../../src/time/zone.ts';

const iso = (instant: Date) => instant.toISOString();

describe('clocks of a zone', () => {
  it('turns a local time into an instant on both sides of a clock change', () => {
    expect(iso(instantOf('2027-03-27', '09:00', 'Europe/Paris'))).toBe('2027-03-27T08:00:00.000Z');
    expect(iso(instantOf('2027-03-28', '09:00', 'Europe/Paris'))).toBe('2027-03-28T07:00:00.000Z');
    expect(iso(instantOf('2027-10-31', '09:00', 'Europe/Paris'))).toBe('2027-10-31T08:00:00.000Z');
    expect(iso(instantOf('2027-05-11', '09:00', 'Indian/Reunion'))).toBe('2027-05-11T05:00:00.000Z');
  });

  it('finds no instant in the skipped hour and two in the repeated one', () => {
    expect(instantsOf('2027-03-28', '02:30', 'Europe/Paris')).toEqual([]);
    expect(iso(instantOf('2027-03-28', '02:30', 'Europe/Paris'))).toBe('2027-03-28T01:30:00.000Z');
    expect(instantsOf('2027-10-31', '02:30', 'Europe/Paris').map(iso)).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
  });

  it('reads local time back from the instant, in any zone and whatever the zone of the process', () => {
    const zones = [
      'Europe/Paris',
      'Indian/Reunion',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7000 }),
        fc.integer({ min: 4, max: 22 }),
        fc.constantFrom(...zones),
        (ahead, hour, zone) => {
          const day = addDays('2020-01-01', ahead);
          const time = `${String(hour).padStart(2, '0')}:30`;
          expect(localTime(instantOf(day, time, zone), zone)).toEqual({ day, time });
        },
      ),
    );
  });

  it('knows the names of zones', () => {
    expect(isZone('Europe/Paris')).toBe(true);
    expect(isZone('Europe/Castres')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});
