import { describe, expect, it } from 'vitest';
import { readVisitLine } from '../../src/visits/read-line.ts';

const context = { now: new Date('2026-11-24T09:00:00+01:00'), zone: 'Europe/Paris' };

describe('a visit in one line', () => {
  it.each([
    [
      'mardi 2 mars 9h30-17h Les Ateliers, Castres',
      { days: ['2027-03-02'], start: '09:30', end: '17:00', host: 'Les Ateliers', place: 'Castres' },
    ],
    [
      'du 24 au 25 juin, PTCE L’Échappée, châtaigne & co, Privas (07)',
      {
        days: ['2027-06-24', '2027-06-25'],
        host: 'PTCE L’Échappée, châtaigne & co',
        place: 'Privas',
        department: '07',
      },
    ],
    [
      '2 mars 14h chez 3 Fontaines, à Ajaccio (2a)',
      { start: '14:00', host: '3 Fontaines', place: 'Ajaccio', department: '2A' },
    ],
    ['2 mars à Castres', { days: ['2027-03-02'], place: 'Castres' }],
    ['2 mars Les Ateliers', { days: ['2027-03-02'], host: 'Les Ateliers' }],
    ['2 mars', { days: ['2027-03-02'] }],
  ])('%s', (line, expected) => {
    expect(readVisitLine(line, context)).toMatchObject({ ok: true, ...expected });
  });

  it.each([
    'Les Ateliers, Castres, mardi 2 mars',
    'mardi 2 mars Les Ateliers, Castres 9h30-17h',
    'mardi 2 mars matin Les Ateliers, Castres',
    'mardi 14 février Les Ateliers, Castres',
    'mardi 2 mars et le 9, Castres',
  ])('is refused rather than half read: %s', (line) => {
    expect(readVisitLine(line, context).ok).toBe(false);
  });
});
