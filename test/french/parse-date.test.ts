import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatDayList, formatTimes } from '../../src/french/dates.ts';
import { refusalMessage } from '../../src/french/messages.ts';
import { LONGEST_DATE, parseMoment, parseMomentThen } from '../../src/french/parse-date.ts';
import { addDays, daysFromTo } from '../../src/time/calendar-day.ts';

/** A Tuesday. */
const context = { now: new Date('2026-11-24T09:00:00+01:00'), zone: 'Europe/Paris' };

/** `2027-03-02 09:30-17:00`, `2027-06-24 2027-06-25`, or `refused: code`. */
function read(text: string, at = context): string {
  const reading = parseMoment(text, at);
  if (!reading.ok) return `refused: ${reading.refusal.code}`;
  const times = [reading.start, reading.end].filter(Boolean).join('-');
  return [...reading.days, times].filter(Boolean).join(' ');
}

describe('the golden table: forty-eight ways to write a date, each right or refused', () => {
  it.each([
    // A date and its hours
    ['mardi 2 mars 2027 9h30', '2027-03-02 09:30'],
    ['mardi 2 mars 9h30-17h', '2027-03-02 09:30-17:00'],
    ['mardi 2 mars 2027 à 9 h 30', '2027-03-02 09:30'],
    ['le 1er mars 14h', '2027-03-01 14:00'],
    ['MARDI 1ER DÉCEMBRE À 9H', '2026-12-01 09:00'],
    ['14 h 30 le 3 mai 2027', '2027-05-03 14:30'],
    ['3 mai 2027 de 9h30 à 12h', '2027-05-03 09:30-12:00'],
    ['5 aout', '2027-08-05'],
    ['premier avril', '2027-04-01'],
    ['lun. 7 déc', '2026-12-07'],
    ['16 oct.', '2027-10-16'],
    // In numbers
    ['15/02', '2027-02-15'],
    ['15/02/27 à 14h', '2027-02-15 14:00'],
    ['05.02.2027', '2027-02-05'],
    ['16-10-27', '2027-10-16'],
    ['16/10 2027', '2027-10-16'],
    ['16/10 2017', 'refused: past'],
    ['2027-03-02', '2027-03-02'],
    ['02/15/2027', 'refused: month-first'],
    // Counted from today
    ['aujourd’hui 18h', '2026-11-24 18:00'],
    ['demain à 9h', '2026-11-25 09:00'],
    ['après-demain', '2026-11-26'],
    ['après demain 14h30', '2026-11-26 14:30'],
    ['dans 3 semaines', '2026-12-15'],
    ['dans 10 jours', '2026-12-04'],
    ['dans quinze jours', '2026-12-08'],
    ['jeudi', '2026-11-26'],
    ['vendredi à midi', '2026-11-27 12:00'],
    ['jeudi prochain', 'refused: ambiguous'],
    ['lundi prochain', '2026-11-30'],
    ['lundi en huit', '2026-12-07'],
    // Several days
    ['24 et 25 juin 2027', '2027-06-24 2027-06-25'],
    ['24 et 25/06/2027', '2027-06-24 2027-06-25'],
    ['14 et 15 décembre 2026', '2026-12-14 2026-12-15'],
    ['du 24 au 25 juin', '2027-06-24 2027-06-25'],
    ['24-25 juin', '2027-06-24 2027-06-25'],
    ['du 30 juin au 2 juillet', '2027-06-30 2027-07-01 2027-07-02'],
    ['3, 10 et 17 mars', '2027-03-03 2027-03-10 2027-03-17'],
    // What does not exist, or says two things, or too little
    ['29/02/2027', 'refused: no-such-day'],
    ['31/02/2027', 'refused: no-such-day'],
    ['29 février 2028', '2028-02-29'],
    ['mardi 14 février', 'refused: wrong-weekday'],
    ['fin janvier', 'refused: vague'],
    ['le 3 à 14h', 'refused: missing-month'],
    ['28 mars 2027 à 2h30', 'refused: skipped-hour'],
    ['31 octobre 2027 à 2h30', 'refused: repeated-hour'],
    ['2 mars 25h', 'refused: no-such-time'],
    ['2 mars 17h-9h30', 'refused: end-before-start'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('more ways to write a date', () => {
  it.each([
    ['mardi 2 et mercredi 3 mars 9h-17h', '2027-03-02 2027-03-03 09:00-17:00'],
    ['du mardi 2 au jeudi 4 mars', '2027-03-02 2027-03-03 2027-03-04'],
    ['du 24 juin 13h30 au 25 juin 16h', '2027-06-24 2027-06-25 13:30-16:00'],
    ['du 30 décembre au 2 janvier', '2026-12-30 2026-12-31 2027-01-01 2027-01-02'],
    ['du 30/06/2027 au 02/07/2027', '2027-06-30 2027-07-01 2027-07-02'],
    ['30 juin et 1er juillet', '2027-06-30 2027-07-01'],
    ['les 30 juin - 2 juillet', '2027-06-30 2027-07-01 2027-07-02'],
    ['24 novembre', '2026-11-24'],
    ['23 novembre', '2027-11-23'],
    ['2 mars 9-17h', '2027-03-02 09:00-17:00'],
    ['2 mars 9h à midi', '2027-03-02 09:00-12:00'],
    ['2 mars de 9 à 12h', '2027-03-02 09:00-12:00'],
    ['2 mars à partir de 14:00', '2027-03-02 14:00'],
    ['9h30–17h, mardi 2 mars', '2027-03-02 09:30-17:00'],
    ['14h 24 juin', '2027-06-24 14:00'],
    ['demain en huit', '2026-12-02'],
    ['dans une semaine', '2026-12-01'],
    ['dans huit jours', '2026-12-01'],
    ['pour le 2 mars', '2027-03-02'],
    ['  mardi \u00a02  mars\n9 h\u202f30 ', '2027-03-02 09:30'],
  ])('reads « %s » as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['9h30', 'no-date'],
    ['bientôt', 'not-understood'],
    ['mars 2027', 'vague'],
    ['la semaine prochaine', 'not-understood'],
    ['mardi matin', 'vague'],
    ['2 ou 3 mars', 'vague'],
    ['2 mars vers 14h', 'vague'],
    ['2 mars 9h60', 'no-such-time'],
    ['2 mars 24h', 'no-such-time'],
    ['2 mars 9h-12h et 14h-17h', 'not-understood'],
    ['2 mars 14', 'not-understood'],
    ['mardi 9-12h', 'missing-month'],
    ['1/2/3', 'not-understood'],
    ['24-10', 'missing-month'],
    ['15/13/2027', 'no-such-day'],
    ['29 février', 'no-such-day'],
    ['dimanche prochain', 'ambiguous'],
    ['mardi en huit', 'ambiguous'],
    ['dans 15 jours', 'ambiguous'],
    ['dans un mois', 'not-understood'],
    ['du 3 au 1er mars', 'not-in-order'],
    ['24 et 24 juin', 'not-in-order'],
    ['du 2 mars au 2 mai', 'too-many-days'],
    ['2 mars 3027', 'too-far'],
    ['2 mars 2026', 'past'],
    ['hier', 'not-understood'],
    ['2 mars à Castres', 'not-understood'],
    [`2 mars ${'x'.repeat(LONGEST_DATE)}`, 'too-long'],
  ])('refuses « %s »: %s', (text, code) => {
    expect(read(text)).toBe(`refused: ${code}`);
  });

  it('counts from today in the zone asked for', () => {
    const now = new Date('2026-12-31T21:30:00Z');
    expect(read('demain', { now, zone: 'Europe/Paris' })).toBe('2027-01-01');
    expect(read('demain', { now, zone: 'Indian/Reunion' })).toBe('2027-01-02');
    expect(read('28 mars 2027 à 2h30', { now, zone: 'Indian/Reunion' })).toBe('2027-03-28 02:30');
  });

  it('leaves what follows the date for others to read', () => {
    expect(parseMomentThen('mardi 2 mars 9h30-17h Les Ateliers, Castres', context, 200)).toEqual({
      ok: true,
      days: ['2027-03-02'],
      start: '09:30',
      end: '17:00',
      rest: 'Les Ateliers, Castres',
    });
    expect(parseMomentThen('2 mars, 24 rue des Lilas', context, 200)).toMatchObject({
      rest: '24 rue des Lilas',
    });
    expect(parseMomentThen('2 mars après-midi, Castres', context, 200)).toMatchObject({
      refusal: { code: 'vague' },
    });
  });
});

describe('a refusal says what to write instead', () => {
  const refusal = (text: string) => {
    const reading = parseMoment(text, context);
    return reading.ok ? '' : refusalMessage(reading.refusal).replaceAll(/[\u00A0\u202F]/g, ' ');
  };

  it.each([
    [
      'mardi 14 février',
      'Le 14 février 2027 n’est pas un mardi. Écrivez « dimanche 14 février 2027 » si c’est le bon jour, sinon corrigez la date.',
    ],
    [
      '02/15/2027',
      'Dans « 02/15/2027 », le mois est avant le jour. Pour le 15 février 2027, écrivez « 15/02/2027 ».',
    ],
    [
      'jeudi prochain',
      '« jeudi prochain » se lit de deux façons. Écrivez « jeudi 26 novembre 2026 » ou « jeudi 3 décembre 2026 ».',
    ],
    ['le 3 à 14h', 'Il manque le mois. Écrivez par exemple « 3 décembre 2026 ».'],
    [
      '28 mars 2027 à 2h30',
      'Dans la nuit du 28 mars 2027, on passe à l’heure d’été : 2 h 30 n’existe pas. Choisissez une autre heure, par exemple « 9h30 ».',
    ],
    ['16/10 2017', 'Le 16 octobre 2017 est passé. Donnez une date à venir, avec son année.'],
    [
      'fin janvier',
      '« fin janvier » n’est pas assez précis pour un agenda. Écrivez par exemple « mardi 2 mars 9h30-17h », « 24 et 25 juin 2027 » ou « 02/03/2027 à 14h ».',
    ],
  ])('%s', (text, message) => {
    expect(refusal(text)).toBe(message);
  });
});

describe('what holds for any date and any text', () => {
  const today = '2026-11-24';
  const anyDay = fc.integer({ min: 0, max: 1500 }).map((ahead) => addDays(today, ahead));
  const anyTime = fc
    .tuple(fc.integer({ min: 4, max: 20 }), fc.constantFrom('00', '05', '30', '45'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.boolean(), (day, start, weekday) => {
        const end = '22:15';
        const text = `${formatDay(day, { weekday })} ${formatTimes(start, end)}`;
        expect(read(text)).toBe(`${day} ${start}-${end}`);
      }),
    );
  });

  it('reads back stretches and lists of days', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 2, max: 9 }),
        (day, more, gap) => {
          const stretch = daysFromTo(day, addDays(day, more));
          const list = [0, 1, 2].map((index) => addDays(day, index * gap));
          expect(read(formatDayList(stretch))).toBe(stretch.join(' '));
          expect(read(formatDayList(list))).toBe(list.join(' '));
        },
      ),
    );
  });

  it('neither fails nor dawdles, whatever is typed', () => {
    const word = fc.constantFrom(
      ...'le 3 24 mars juin et au du - , / . h 9h30 à de demain mardi prochain en huit dans jours 2027 midi après ou'.split(
        ' ',
      ),
    );
    const hostile = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = parseMoment(text, context);
        if (reading.ok) expect(reading.days.every((day) => day >= today)).toBe(true);
        else expect(refusalMessage(reading.refusal)).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
    const started = performance.now();
    for (const text of [' '.repeat(500_000), '1, '.repeat(100_000), 'a'.repeat(500_000)])
      parseMoment(text, context);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
