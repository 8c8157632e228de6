import { foldName } from '../french/fold.ts';
import { nameOf } from './messages/names.ts';
import type { Visit } from './visit.ts';

/** What can be asked of `/visite`. */
export type Verb = 'overview' | 'new' | 'list' | 'change' | 'postpone' | 'cancel' | 'people' | 'reminders';

const verbs: Record<string, Verb> = {
  aide: 'overview',
  nouvelle: 'new',
  nouveau: 'new',
  planifier: 'new',
  creer: 'new',
  liste: 'list',
  lister: 'list',
  calendrier: 'list',
  modifier: 'change',
  changer: 'change',
  reporter: 'postpone',
  report: 'postpone',
  deplacer: 'postpone',
  decaler: 'postpone',
  annuler: 'cancel',
  annulation: 'cancel',
  inscrits: 'people',
  inscriptions: 'people',
  participants: 'people',
  rappels: 'reminders',
  rappel: 'reminders',
};

export type CommandReading = { verb: Verb; rest: string } | { unknown: string };

/** Reads « modifier 8 », « nouvelle mardi 2 mars Castres »: a verb, accents and case aside, and what follows it. */
export function readCommand(text: string): CommandReading {
  const [first = '', ...words] = text.trim().split(/\s+/);
  if (first === '') return { verb: 'overview', rest: '' };
  const verb = verbs[foldName(first)];
  return verb === undefined ? { unknown: first } : { verb, rest: words.join(' ') };
}

/** The visits that some words may mean, and what follows the words. */
export interface Designation {
  visits: Visit[];
  rest: string;
}

/** « 8 », « n° 8 », « la visite 8 au »: not the day or the hour of a date. */
const leadingNumber =
  /^(?:la )?(?:visite )?(?:n[°ºo]?\s*)?(\d{1,3})(?![\d/h:])(?:\s+(?:au|le|à|pour le)(?=\s))?\s*/i;

/**
 * Reads which visit is meant: « 8 », « n° 8 », or words of its host, place or name (« Redon »). Without any, all
 * of them: the only one is meant when there is but one.
 */
export function readDesignation(text: string, among: readonly Visit[]): Designation {
  const numbered = leadingNumber.exec(text);
  const number = Number(numbered?.[1]);
  const withNumber = among.filter((visit) => visit.number === number);
  if (numbered && (withNumber.length > 0 || text.trim() === numbered[0].trim()))
    return { visits: withNumber, rest: text.slice(numbered[0].length) };
  const words = foldName(text);
  if (words === '') return { visits: [...among], rest: '' };
  const named = among.filter((visit) => namesOf(visit).some((name) => name !== '' && words.includes(name)));
  return named.length > 0 ? { visits: named, rest: '' } : { visits: [...among], rest: text };
}

function namesOf(visit: Visit): string[] {
  return [visit.place, visit.host ?? '', visit.number === undefined ? nameOf(visit) : ''].map(foldName);
}
