import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayList,
  formatDays,
  formatDaysAway,
  formatPartialDate,
  formatTime,
  formatTimes,
} from '../../src/french/dates.ts';
import { formatEnglishDay, formatEnglishDays } from '../../src/french/english-dates.ts';

/** The rules read better with plain spaces; where they do not break is a test of its own. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('dates for people', () => {
  it('writes the weekday, the day, the month and the year', () => {
    expect(plain(formatDay('2017-10-16'))).toBe('lundi 16 octobre 2017');
    expect(plain(formatDay('2026-12-01'))).toBe('mardi 1er décembre 2026');
    expect(plain(formatDay('2028-02-29'))).toBe('mardi 29 février 2028');
  });

  it('keeps the day and its month on one line', () => {
    expect(formatDay('2017-10-16')).toBe('lundi 16\u00A0octobre 2017');
  });

  it('leaves out the year only when it is told which one goes without saying', () => {
    expect(plain(formatDay('2027-03-02', { currentYear: 2027 }))).toBe('mardi 2 mars');
    expect(plain(formatDay('2028-03-02', { currentYear: 2027 }))).toBe('jeudi 2 mars 2028');
    expect(plain(formatDay('2027-03-02', { weekday: false }))).toBe('2 mars 2027');
  });

  it.each([
    ['2015-06-24', '2015-06-24', 'mercredi 24 juin 2015'],
    ['2015-06-24', '2015-06-25', 'les 24 et 25 juin 2015'],
    ['2015-06-24', '2015-06-26', 'du 24 au 26 juin 2015'],
    ['2027-06-30', '2027-07-01', 'les 30 juin et 1er juillet 2027'],
    ['2027-06-30', '2027-07-02', 'du 30 juin au 2 juillet 2027'],
    ['2026-12-31', '2027-01-01', 'les 31 décembre 2026 et 1er janvier 2027'],
    ['2026-12-30', '2027-01-02', 'du 30 décembre 2026 au 2 janvier 2027'],
  ])('writes %s to %s as « %s »', (start, end, text) => {
    expect(plain(formatDays(start, end))).toBe(text);
  });

  it('writes days with gaps as a list', () => {
    expect(plain(formatDayList(['2027-03-03', '2027-03-10', '2027-03-17']))).toBe(
      'les 3, 10 et 17 mars 2027',
    );
    expect(plain(formatDayList(['2027-03-31', '2027-04-07']))).toBe('les 31 mars et 7 avril 2027');
    expect(plain(formatDayList(['2015-06-24', '2015-06-25']))).toBe('les 24 et 25 juin 2015');
  });

  it('writes what is known of a partial date', () => {
    expect(['2018', '2018-07', '2018-07-31'].map(formatPartialDate).map(plain)).toEqual([
      '2018',
      'juillet 2018',
      '31 juillet 2018',
    ]);
  });

  it('writes hours the French way', () => {
    expect(formatTime('09:30')).toBe('9\u00A0h\u00A030');
    expect(plain(formatTime('14:00'))).toBe('14 h');
    expect(plain(formatTime('09:05'))).toBe('9 h 05');
    expect(plain(formatTimes('09:30', '17:00'))).toBe('9 h 30 – 17 h');
    expect(plain(formatTimes('09:30'))).toBe('9 h 30');
  });

  it.each([
    ['2027-03-02', 'aujourd’hui'],
    ['2027-03-03', 'demain'],
    ['2027-03-05', 'dans 3 jours'],
    ['2027-03-01', 'hier'],
    ['2027-02-20', 'il y a 10 jours'],
    ['2027-04-01', 'dans 30 jours'],
  ])('says how far %s is from 2 March 2027: %s', (day, text) => {
    expect(plain(formatDaysAway(day, '2027-03-02'))).toBe(text);
  });

  it('has an English form for answers in English', () => {
    expect(plain(formatEnglishDay('2017-10-16'))).toBe('16 October 2017');
    expect(plain(formatEnglishDays('2015-06-24', '2015-06-25'))).toBe('24–25 June 2015');
    expect(plain(formatEnglishDays('2027-06-30', '2027-07-02'))).toBe('30 June – 2 July 2027');
    expect(plain(formatEnglishDays('2026-12-31', '2027-01-01'))).toBe('31 December 2026 – 1 January 2027');
  });
});
