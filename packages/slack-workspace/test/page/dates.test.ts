import { describe, expect, it } from 'vitest';
import {
  clockTime,
  daysBetween,
  formatSlackDate,
  frenchDay,
  frenchLongDate,
  frenchTime,
  instantOf,
  isoDay,
  isoMinute,
} from '../../page/text/dates.ts';

const paris = 'Europe/Paris';
const reunion = 'Indian/Reunion';
const october = new Date('2017-10-16T07:30:00Z');

describe('French dates', () => {
  it('writes the day, 1er for the first', () => {
    expect(frenchLongDate(october, paris)).toBe('lundi 16\u00a0octobre 2017');
    expect(frenchLongDate(new Date('2027-06-01T10:00:00Z'), paris)).toBe('mardi 1er\u00a0juin 2027');
  });

  it('writes hours as people say them, and as columns want them', () => {
    expect(frenchTime(october, paris)).toBe('9\u00a0h\u00a030');
    expect(frenchTime(new Date('2017-10-16T15:00:00Z'), paris)).toBe('17\u00a0h');
    expect(clockTime(october, paris)).toBe('09:30');
  });

  it('reads the same instant in the zone of whoever reads', () => {
    expect(clockTime(october, reunion)).toBe('11:30');
    expect(isoDay(new Date('2017-10-16T21:00:00Z'), reunion)).toBe('2017-10-17');
    expect(isoMinute(october, reunion)).toBe('2017-10-16T11:30');
  });

  it('says yesterday, today and tomorrow by the calendar, not by hours', () => {
    const midnight = new Date('2027-03-01T23:30:00Z');
    expect(frenchDay(new Date('2027-03-01T22:30:00Z'), midnight, paris)).toBe('hier');
    expect(frenchDay(midnight, midnight, paris)).toBe('aujourd’hui');
    expect(frenchDay(new Date('2027-03-03T22:00:00Z'), midnight, paris)).toBe('demain');
    expect(daysBetween(new Date('2027-03-27T12:00:00Z'), new Date('2027-03-29T11:00:00Z'), paris)).toBe(2);
  });
});

describe('dates in Slack’s own format', () => {
  const seconds = october.getTime() / 1000;
  const now = new Date('2017-10-15T08:00:00Z');

  it.each([
    ['{date_num}', '2017-10-16'],
    ['{date_slash}', '16/10/2017'],
    ['{date}', '16\u00a0octobre 2017'],
    ['{date_short}', '16\u00a0oct. 2017'],
    ['{date_long} à {time}', 'lundi 16\u00a0octobre 2017 à 9\u00a0h\u00a030'],
    ['{date_pretty}', 'demain'],
    ['{date_short_pretty}', 'demain'],
    ['{ago}', 'demain'],
  ])('%s', (format, written) => {
    expect(formatSlackDate(format, seconds, now, paris)).toBe(written);
  });

  it('leaves what it does not know to the fallback', () => {
    expect(formatSlackDate('{century}', seconds, now, paris)).toBeUndefined();
    expect(formatSlackDate('{date}', Number.NaN, now, paris)).toBeUndefined();
  });
});

describe('from what a clock shows to an instant', () => {
  it.each([
    ['2027-03-02T09:30', paris, '2027-03-02T08:30:00.000Z'],
    ['2027-07-02T09:30', paris, '2027-07-02T07:30:00.000Z'],
    ['2027-03-02T09:30', reunion, '2027-03-02T05:30:00.000Z'],
  ])('%s in %s', (local, zone, instant) => {
    expect(instantOf(local, zone)?.toISOString()).toBe(instant);
  });

  it('goes to the hour after in the one that spring skips', () => {
    expect(clockTime(instantOf('2027-03-28T02:30', paris)!, paris)).toBe('03:30');
  });

  it('refuses what is not a date', () => {
    expect(instantOf('', paris)).toBeUndefined();
  });
});
