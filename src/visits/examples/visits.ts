import type { Moment } from '../../french/parse-date.ts';
import type { VisitPlan } from '../visit.ts';

/** A made-up visit, to be shown with « [EXEMPLE] »; none of these hosts exists. */
export interface ExampleVisit {
  plan: Omit<VisitPlan, 'channel' | 'themes'>;
  /** Planned for another day first, then moved to the plan's. */
  movedFrom?: Moment;
}

const paris = 'Europe/Paris';

/**
 * Eight visits that between them have what makes planning hard: no host, a year's end, two days, summer time,
 * another zone, a postponement, names to be escaped. Days are those of one season: see `examplesFrom`.
 */
export const exampleVisits: readonly ExampleVisit[] = [
  {
    plan: {
      kind: 'study-day',
      place: 'Visioconférence',
      days: ['2026-12-10'],
      start: '09:30',
      end: '12:00',
      zone: paris,
      info: 'Préparer et questionner une visite.',
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 8,
      host: 'PTCE fictif La Filature partagée',
      place: 'Roubaix',
      department: '59',
      days: ['2027-01-21'],
      start: '09:00',
      end: '17:00',
      zone: paris,
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 9,
      host: 'PTCE fictif Terres & Talents',
      place: 'Redon',
      department: '35',
      days: ['2027-02-09', '2027-02-10'],
      start: '13:30',
      end: '16:00',
      zone: paris,
      capacity: 20,
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 10,
      host: 'PTCE fictif Le Quai des métiers',
      place: 'Saint-Nazaire',
      department: '44',
      days: ['2027-03-30'],
      start: '09:30',
      end: '17:30',
      zone: paris,
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 11,
      host: 'PTCE fictif Cap Réemploi',
      place: 'Saint-Denis',
      department: '974',
      days: ['2027-05-11'],
      start: '09:00',
      end: '16:00',
      zone: 'Indian/Reunion',
      info: 'Date à confirmer avec l’hôte.',
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 12,
      host: 'PTCE fictif L’Échappée châtaigne',
      place: 'Privas',
      department: '07',
      days: ['2027-06-15'],
      start: '10:00',
      end: '17:00',
      zone: paris,
    },
  },
  {
    plan: {
      kind: 'visit',
      number: 13,
      host: 'PTCE fictif La Fabrique des possibles',
      place: 'Besançon',
      department: '25',
      days: ['2027-09-23'],
      start: '09:00',
      end: '17:00',
      zone: paris,
    },
    movedFrom: { days: ['2027-09-16'], start: '09:00', end: '17:00' },
  },
  {
    plan: {
      kind: 'seminar',
      host: 'Fédération fictive',
      place: 'Paris et visioconférence',
      department: '75',
      days: ['2027-11-25', '2027-11-26'],
      start: '09:30',
      end: '16:30',
      zone: paris,
    },
  },
];
