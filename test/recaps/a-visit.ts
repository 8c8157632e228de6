import type { Question } from '../../src/recaps/questions.ts';
import type { VisitInHand } from '../../src/recaps/visit-in-hand.ts';

export function aVisit(parts: Partial<VisitInHand> = {}): VisitInHand {
  return {
    id: '12',
    status: 'planned',
    number: 8,
    hostName: 'PTCE Les Tisserands',
    place: 'Castres',
    department: '81',
    days: ['2027-03-02'],
    zone: 'Europe/Paris',
    callDaysBefore: 21,
    datedAt: '2026-11-02T09:00:00.000Z',
    channel: 'C0VISITES',
    threadTs: '1793610000.000100',
    participants: ['U1', 'U2', 'U3'],
    hosts: ['U9'],
    ...parts,
  };
}

export function aQuestion(parts: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    text: 'Qui paie la coordination ?',
    themes: ['dimension-1'],
    askedBy: 'U1',
    askedAt: '2027-02-10T09:00:00.000Z',
    visit: '12',
    status: 'kept',
    ...parts,
  };
}

/** Plain spaces for the eyes. */
export const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
