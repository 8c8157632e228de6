import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsSince, nextSlot, slotOn, slotsAround } from '../../src/digest/schedule.ts';
import { partsOf } from '../../src/time/calendar-day.ts';
import { localTime } from '../../src/time/zone.ts';

const mondays = { on: true, weekday: 1, time: '09:00' };
const paris = 'Europe/Paris';
const at = (instant: string) => new Date(instant);
/** Letters that may be posted at this instant. */
const due = (instant: string, settings: Parameters<typeof slotOn>[1] = mondays, lastDay?: string) =>
  slotsAround(settings, paris, at(instant), lastDay)
    .filter(({ dueAt, notAfter }) => dueAt <= at(instant) && at(instant) < notAfter)
    .map(({ key }) => key);

describe('the weekly letter', () => {
  it.each([
    ['Sunday evening', '2026-11-29T20:00:00Z', []],
    ['Monday, a minute before', '2026-11-30T07:59:00Z', []],
    ['Monday at nine', '2026-11-30T08:00:00Z', ['digest:2026-11-30']],
    ['Monday afternoon, late', '2026-11-30T18:59:00Z', ['digest:2026-11-30']],
    ['Monday after eight in the evening', '2026-11-30T19:00:00Z', []],
    ['Tuesday', '2026-12-01T08:00:00Z', []],
  ])('%s', (_, instant, keys) => {
    expect(due(instant)).toEqual(keys);
  });

  it.each([
    ['in spring', '2027-03-29', '2027-03-29T07:00:00.000Z', '2027-03-28T07:00:00.000Z'],
    ['the week before', '2027-03-22', '2027-03-22T08:00:00.000Z', '2027-03-21T08:00:00.000Z'],
    ['in autumn', '2026-10-26', '2026-10-26T08:00:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['the week before that', '2026-10-19', '2026-10-19T07:00:00.000Z', '2026-10-18T07:00:00.000Z'],
  ])(
    'leaves at nine of the clock when clocks change %s; its preview a day before',
    (_, day, dueAt, preview) => {
      const slot = slotOn(day, mondays, paris);
      expect(slot.dueAt.toISOString()).toBe(dueAt);
      expect(slot.previewAt.toISOString()).toBe(preview);
    },
  );

  it('leaves on the day, at the hour and in the zone that were chosen', () => {
    const settings = { on: true, weekday: 4, time: '18:30', zone: 'Indian/Reunion' };
    expect(due('2026-12-03T14:29:00Z', settings)).toEqual([]);
    expect(due('2026-12-03T14:30:00Z', settings)).toEqual(['digest:2026-12-03']);
    expect(due('2026-12-03T16:29:00Z', settings), 'in the evening there are two hours').toHaveLength(1);
    expect(due('2026-12-03T16:30:00Z', settings)).toEqual([]);
    expect(due('2026-12-03T14:30:00Z', { ...settings, on: false })).toEqual([]);
  });

  it('after four weeks off, is that of the week, once: no storm', () => {
    expect(due('2026-12-28T09:00:00Z', mondays, '2026-11-23')).toEqual(['digest:2026-12-28']);
    expect(due('2026-12-30T09:00:00Z', mondays, '2026-11-23')).toEqual([]);
  });

  it('does not follow another at once when the day of the week is changed, nor one sent on the spot', () => {
    const wednesdays = { ...mondays, weekday: 3 };
    expect(due('2026-12-02T08:00:00Z', wednesdays, '2026-11-30')).toEqual([]);
    expect(due('2026-12-09T08:00:00Z', wednesdays, '2026-11-30')).toEqual(['digest:2026-12-09']);
    expect(nextSlot(mondays, paris, at('2026-11-28T10:00:00Z'), '2026-11-28')?.day).toBe('2026-12-07');
  });

  it.each([
    ['three days before', '2026-11-27', []],
    ['four days before', '2026-11-26', ['digest:2026-11-30']],
  ])('is left out when another one left %s', (_, lastDay, keys) => {
    expect(due('2026-11-30T08:00:00Z', mondays, lastDay)).toEqual(keys);
  });

  it('shows the next one to facilitators', () => {
    const next = (instant: string, lastDay?: string) => nextSlot(mondays, paris, at(instant), lastDay)?.day;
    expect(next('2026-11-30T07:00:00Z')).toBe('2026-11-30');
    expect(next('2026-11-30T09:00:00Z')).toBe('2026-12-07');
    expect(next('2026-11-30T09:00:00Z', '2026-11-30')).toBe('2026-12-07');
  });

  it('tells what is new since the one before, of five weeks at most', () => {
    const slot = slotOn('2026-11-30', mondays, paris);
    const since = (last?: string) => newsSince(slot, last === undefined ? undefined : at(last)).toISOString();
    expect(since()).toBe('2026-11-23T08:00:00.000Z');
    expect(since('2026-11-16T08:00:04Z')).toBe('2026-11-16T08:00:04.000Z');
    expect(since('2026-01-05T08:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });

  it('is due once a week, at the hour chosen, in any zone and year', () => {
    const zones = [
      'Europe/Paris',
      'Indian/Reunion',
      'America/Guadeloupe',
      'Pacific/Noumea',
      'America/Miquelon',
    ];
    const instant = fc.date({
      min: at('2015-01-01T00:00:00Z'),
      max: at('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const time = fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), fc.nat(6), time, (now, zone, weekday, hour) => {
        const slots = slotsAround({ on: true, weekday, time: hour, zone }, paris, now);
        for (const slot of slots) {
          expect(localTime(slot.dueAt, zone)).toEqual({ day: slot.day, time: hour });
          expect(partsOf(slot.day).weekday).toBe(weekday);
        }
        const open = slots.filter(({ dueAt, notAfter }) => dueAt <= now && now < notAfter);
        expect(open.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
