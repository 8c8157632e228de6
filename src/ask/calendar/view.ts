import { wordsOf } from '../../french/tokens.ts';
import { type Department, departmentByCode } from '../../knowledge/departments.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session, SessionKind } from '../../knowledge/types.ts';
import { namesOf } from '../reading/names.ts';
import { partnerLabel } from './selection.ts';

/** A meeting as sentences need it: labels resolved, nothing to look up. */
export interface SessionView {
  kind: SessionKind;
  number?: number;
  title: string;
  start: string;
  end: string;
  time: 'past' | 'today' | 'future';
  hostName?: string;
  /** The host's name begins with the acronym that all hosts share (« PTCE Bou’Sol »), so that « au » fits. */
  hostHasAcronym: boolean;
  /** « Visite apprenante n° 5 »: how a numbered meeting is called, out of its title. */
  numbered?: string;
  place: string;
  /** « dans le Seignanx », when « à » does not fit the place. */
  placeLocative?: string;
  department?: Department;
  /** The source gives another department. */
  departmentSource?: string;
  partners: readonly string[];
}

/**
 * Resolves a meeting's labels.
 * @param today ISO day of asking
 */
export function viewOf(session: Session, knowledge: Knowledge, today: string): SessionView {
  const department = session.department === undefined ? undefined : departmentByCode(session.department);
  const hostName =
    session.hostName ??
    (session.host === undefined ? undefined : knowledge.documents.get(session.host)?.title);
  const firstWord = wordsOf(hostName ?? '')[0] ?? '';
  return {
    kind: session.kind,
    title: session.title,
    start: session.start,
    end: session.end,
    time: session.end < today ? 'past' : session.start <= today ? 'today' : 'future',
    hostHasAcronym: namesOf(knowledge).hostNouns.has(firstWord) && isAcronym(hostName ?? ''),
    place: session.place,
    partners: session.partners.map((partner) => partnerLabel(partner, knowledge)),
    ...(session.number === undefined ? {} : { number: session.number, ...numberedOf(session) }),
    hostName,
    placeLocative: session.placeLocative,
    department,
    departmentSource: session.departmentSource,
  };
}

/** « PTCE Bou’Sol » begins with an acronym, « Ferme du Pré » does not. */
export const isAcronym = (name: string): boolean => /^\p{Lu}{2,}\b/u.test(name);

/** The part of a title up to its number: « Visite apprenante n° 5 » of « Visite apprenante n° 5 au PTCE Bou’Sol ». */
function numberedOf({ title, number }: Session): { numbered?: string } {
  const numbered = new RegExp(`^(.{3,60}? n°\\s?${number})(?!\\d)`, 'u').exec(title)?.[1];
  return numbered === undefined ? {} : { numbered };
}
