import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync, type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type CalendarOptions, icsCalendar } from '../../src/visits/ics.ts';
import { cancelVisit, modifyVisit, planOf, postponeVisit } from '../../src/visits/planning.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aVisit, now } from './a-visit.ts';

const options: CalendarOptions = {
  team: 'T1',
  textOf: ({ host = '', place, info = '' }) => ({ summary: host, location: place, description: info }),
};

interface Event {
  uid: string;
  start: string;
  end: string;
  isWholeDay: boolean;
  sequence: number;
  status: string;
  summary: string;
  location: string;
  description: string;
}

/** As Mozilla's parser reads it. */
function withIcalJs(text: string): Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    const when = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return {
      uid: event.uid,
      start: when(event.startDate),
      end: when(event.endDate),
      isWholeDay: event.startDate.isDate,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      summary: event.summary,
      location: event.location,
      description: event.description,
    };
  });
}

/** As node-ical reads it. */
function withNodeIcal(text: string): Event[] {
  return Object.values(sync.parseICS(text))
    .filter((component): component is VEvent => component?.type === 'VEVENT')
    .map((event) => {
      const isWholeDay = event.datetype === 'date';
      // Whole days are given as local midnights.
      const two = (n: number) => String(n).padStart(2, '0');
      const when = (at: Date) =>
        isWholeDay ? `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` : at.toISOString();
      return {
        uid: event.uid,
        start: when(event.start),
        end: when(event.end as Date),
        isWholeDay,
        sequence: Number(event.sequence),
        status: String(event.status),
        summary: String(event.summary ?? ''),
        location: String(event.location ?? ''),
        description: String(event.description ?? ''),
      };
    });
}

const parsers = [
  ['ical.js', withIcalJs],
  ['node-ical', withNodeIcal],
] as const;

const wholeDays = (days: string[]): Visit => {
  const { start: _, end: __, ...visit } = aVisit({ days });
  return visit;
};

function visitOf(outcome: ReturnType<typeof cancelVisit>): Visit {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.visit;
}

describe.each(parsers)('a visit in a calendar, read by %s', (_, read) => {
  it('is at its hours in UTC, in winter, in summer and in another zone', () => {
    const winter = aVisit();
    const summer = aVisit({ days: ['2027-06-15'], start: '10:00', end: '17:00' });
    const reunion = aVisit({ days: ['2027-05-11'], start: '09:00', end: '16:00', zone: 'Indian/Reunion' });
    const spans = [winter, summer, reunion].flatMap((visit) => read(icsCalendar([visit], options)));
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      ['2027-03-02T08:30:00.000Z', '2027-03-02T16:00:00.000Z'],
      ['2027-06-15T08:00:00.000Z', '2027-06-15T15:00:00.000Z'],
      ['2027-05-11T05:00:00.000Z', '2027-05-11T12:00:00.000Z'],
    ]);
  });

  it('is one event over several days, even over the change to summer time', () => {
    const visit = aVisit({ days: ['2027-03-27', '2027-03-28'], start: '13:30', end: '16:00' });
    expect(read(icsCalendar([visit], options))).toMatchObject([
      { start: '2027-03-27T12:30:00.000Z', end: '2027-03-28T14:00:00.000Z' },
    ]);
  });

  it('is whole days without hours, the end being the day after', () => {
    expect(read(icsCalendar([wholeDays(['2027-06-24', '2027-06-25'])], options))).toMatchObject([
      { isWholeDay: true, start: '2027-06-24', end: '2027-06-26' },
    ]);
  });

  it('is one event a stretch when there is a gap, and cancels those no longer used', () => {
    const three = aVisit({ days: ['2027-03-03', '2027-03-10', '2027-03-17'], mostEvents: 3 });
    expect(read(icsCalendar([three], options)).map(({ uid, start }) => [uid, start.slice(0, 10)])).toEqual([
      ['visit-12@T1', '2027-03-03'],
      ['visit-12-2@T1', '2027-03-10'],
      ['visit-12-3@T1', '2027-03-17'],
    ]);
    const fewer = visitOf(postponeVisit(three, { days: ['2027-03-03', '2027-03-10'] }, [], now));
    expect(
      read(icsCalendar([fewer], options)).map(({ uid, status, sequence }) => [uid, status, sequence]),
    ).toEqual([
      ['visit-12@T1', 'CONFIRMED', 1],
      ['visit-12-2@T1', 'CONFIRMED', 1],
      ['visit-12-3@T1', 'CANCELLED', 1],
    ]);
  });

  it('keeps its identifier and raises its sequence as it is changed, postponed, dated again and cancelled', () => {
    const first = aVisit();
    const plan = { ...planOf(first), place: 'Lille' };
    const changed = visitOf(modifyVisit(first, plan, { version: 1, plan: first }, [], now));
    const postponed = visitOf(postponeVisit(changed, undefined, [], now));
    const dated = visitOf(postponeVisit(postponed, { days: ['2027-03-09'] }, [], now));
    const cancelled = visitOf(cancelVisit(dated, now));
    const events = [first, changed, postponed, dated, cancelled].flatMap((v) =>
      read(icsCalendar([v], options)),
    );
    expect(events.map(({ uid, sequence, status }) => `${uid} ${sequence} ${status}`)).toEqual([
      'visit-12@T1 0 CONFIRMED',
      'visit-12@T1 1 CONFIRMED',
      'visit-12@T1 2 CANCELLED',
      'visit-12@T1 3 CONFIRMED',
      'visit-12@T1 4 CANCELLED',
    ]);
  });

  it('carries names and notes as they are, however they are written', () => {
    const notes = [
      'Gare ; 10 min, puis bus\\tram\nSalle 2 : « L’Échappée »',
      'BEGIN:VEVENT\r\nUID:evil@T1\r\nEND:VEVENT',
      'é'.repeat(200),
      '👩🏽‍🌾'.repeat(40),
    ];
    for (const info of notes) {
      const events = read(icsCalendar([aVisit({ info, host: 'Terres & Talents; « Le Quai », 2' })], options));
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        summary: 'Terres & Talents; « Le Quai », 2',
        description: info.replaceAll('\r\n', '\n'),
      });
    }
  });

  it('stands with others in a feed', () => {
    const feed = icsCalendar([aVisit(), aVisit({ id: '13' }), { ...wholeDays(['2027-06-24']), id: '14' }], {
      ...options,
      name: 'Visites',
    });
    expect(read(feed)).toHaveLength(3);
  });
});

describe('the file', () => {
  it('has lines of at most 75 octets that end as the standard wants', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (info) => {
        const text = icsCalendar([aVisit({ info })], options);
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const tidy = info.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        expect(withIcalJs(text)[0]?.description.replaceAll(/\p{Cc}/gu, '')).toBe(
          tidy.replaceAll(/\p{Cc}/gu, ''),
        );
      }),
    );
  });

  it('depends on nothing but the visits', () => {
    expect(icsCalendar([aVisit()], options)).toBe(icsCalendar([aVisit()], options));
  });
});
