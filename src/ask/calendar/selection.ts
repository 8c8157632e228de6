import { wordsOf } from '../../french/tokens.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween, partsOf } from '../../time/calendar-day.ts';
import { boundsOf, type Period } from '../reading/dates.ts';
import type { Mention } from '../reading/mentions.ts';
import { hostKey, placeKey } from '../reading/names.ts';
import type { Slot } from '../reading/slots.ts';
import type { Territory } from '../reading/territories.ts';

/** What computing needs besides the question. */
export interface Calendar {
  knowledge: Knowledge;
  /** ISO day of asking. */
  today: string;
}

type Test = (session: Session) => boolean;
export type Of<Type extends Slot['type']> = Extract<Slot, { type: Type }>;

/** The slots of some types. */
export const ofType = <Type extends Slot['type']>(slots: readonly Slot[], ...types: Type[]): Of<Type>[] =>
  slots.filter((slot): slot is Of<Type> => (types as string[]).includes(slot.type));

/** Slots that tell which meetings are meant. */
export const identifies = ({ type }: Slot): boolean =>
  ['host', 'place', 'session', 'partner', 'region', 'date', 'weekday', 'rank', 'pick', 'name'].includes(type);

/**
 * The meetings that some slots mean together, by date: of one type any of them, of several types all. A name that nothing
 * has means none.
 * @param among the meetings to choose from, all by default
 * @returns before « première », « dernière » choose among them: {@link picked}
 */
export function select(
  slots: readonly Slot[],
  calendar: Calendar,
  among = calendar.knowledge.sessions,
): readonly Session[] {
  if (ofType(slots, 'name').length > 0) return [];
  const tests = [
    ...namedTests(slots, calendar.knowledge),
    ...placeTests(slots),
    ...timeTests(slots, calendar),
  ];
  const found = among.filter((session) => tests.every((test) => test(session)));
  return ranked(ofKinds(found, slots, tests.length > 0), slots);
}

/** A kind filters, unless a single meeting is left and it is of another kind (« la visite de Paris »). */
function ofKinds(
  sessions: readonly Session[],
  slots: readonly Slot[],
  narrowed: boolean,
): readonly Session[] {
  const kinds = new Set(ofType(slots, 'kind').map(({ kind }) => kind));
  if (kinds.size === 0) return sessions;
  const strict = sessions.filter(({ kind }) => kinds.has(kind));
  return strict.length === 0 && narrowed && sessions.length === 1 ? sessions : strict;
}

function namedTests(slots: readonly Slot[], knowledge: Knowledge): Test[] {
  const mentions = ofType(slots, 'host', 'place', 'session', 'partner').map(({ mention }) => mention);
  const tests = mentions.map((mention) => testOf(mention, knowledge));
  if (tests.length < 2) return tests;
  // Two names that meet in one meeting narrow it (« Les Ateliers, Castres »); two that never meet are a list.
  const all: Test = (session) => tests.every((test) => test(session));
  const any: Test = (session) => tests.some((test) => test(session));
  return [knowledge.sessions.some(all) || !isList(mentions) ? all : any];
}

/** Several names of one type are a list (« à Arles et à Marseille »); a host and a place are one meeting or none. */
function isList(mentions: readonly Mention[]): boolean {
  const types = mentions.map(({ entities }) => new Set(entities.map(({ type }) => type)));
  return [...(types[0] ?? [])].some((type) => types.every((other) => other.has(type)));
}

function testOf({ entities }: Mention, knowledge: Knowledge): Test {
  const strong = entities.filter(({ type }) => ['place', 'host', 'session'].includes(type));
  const tests = (strong.length > 0 ? strong : entities).map(({ type, key }): Test => {
    if (type === 'place') return (session) => placeKey(session.place) === key;
    if (type === 'session') return (session) => session.id === key;
    if (type === 'host' || type === 'document')
      return (session) => hostKey(session) === key || isPartner(session, key, knowledge);
    return (session) => isPartner(session, key, knowledge);
  });
  return (session) => tests.some((test) => test(session));
}

/** How a partner is shown: it is written by name, or by the id of its page. */
export const partnerLabel = (partner: string, knowledge: Knowledge): string =>
  knowledge.documents.get(partner)?.title ?? partner;

function isPartner({ partners }: Session, key: string, knowledge: Knowledge): boolean {
  const name = wordsOf(knowledge.documents.get(key)?.title ?? key).join(' ');
  return partners.some(
    (partner) => partner === key || wordsOf(partnerLabel(partner, knowledge)).join(' ') === name,
  );
}

function placeTests(slots: readonly Slot[]): Test[] {
  const territories = ofType(slots, 'region').map(({ territory }) => territory);
  return territories.length === 0
    ? []
    : [(session) => territories.some((territory) => lies(session, territory))];
}

/** Whether a meeting was held in a department or a region. */
export function lies(session: Session, { type, code }: Pick<Territory, 'type' | 'code'>): boolean {
  if (session.department === undefined) return false;
  if (type === 'department') return session.department === code;
  return departmentByCode(session.department)?.region.code === code;
}

function timeTests(slots: readonly Slot[], calendar: Calendar): Test[] {
  const periods = ofType(slots, 'date').map(({ period }) => period);
  const weekdays = ofType(slots, 'weekday').flatMap((slot) => slot.weekdays);
  return [
    ...(periods.length > 0
      ? [(session: Session) => periods.some((period) => within(session, period, calendar))]
      : []),
    ...(weekdays.length > 0
      ? [(session: Session) => daysOf(session).some((day) => weekdays.includes(partsOf(day).weekday))]
      : []),
  ];
}

/** Whether a meeting has a day in a period. */
function within(session: Session, period: Period, { knowledge, today }: Calendar): boolean {
  const { yearly, yearRank } = period;
  const { from, to } = boundsOf(period, today);
  if (yearRank !== undefined) return session.start.startsWith(yearOfRank(yearRank, knowledge) ?? '?');
  if (yearly === undefined) return session.start <= to && session.end >= from;
  return daysOf(session).some((day) => {
    const { month, dayOfMonth } = partsOf(day);
    return month === yearly.month && (yearly.day === undefined || dayOfMonth === yearly.day);
  });
}

/** The n-th year of the calendar, -1 for its last. */
function yearOfRank(rank: number, { sessions }: Knowledge): string | undefined {
  return [...new Set(sessions.map(({ start }) => start.slice(0, 4)))].sort().at(rank < 0 ? rank : rank - 1);
}

/** The days of a meeting, a week at most. */
const daysOf = ({ start, end }: Session): string[] =>
  Array.from({ length: Math.min(7, daysBetween(start, end) + 1) }, (_, day) => addDays(start, day));

function ranked(sessions: readonly Session[], slots: readonly Slot[]): readonly Session[] {
  const ranks = ofType(slots, 'rank').map(({ rank }) => rank);
  if (ranks.length === 0) return sessions;
  // « la visite 7 et le séminaire »: a rank chooses among meetings that are numbered.
  const kinds = ofType(slots, 'kind').map(({ kind }) => kind);
  const alsoNamed = ({ number, kind }: Session): boolean =>
    number === undefined && kinds.length > 1 && kinds.includes(kind);
  const isRanked = (session: Session, at: number): boolean =>
    ranks.some(({ value, series }) => (series === 'session' ? at + 1 === value : session.number === value));
  return sessions.filter((session, at) => alsoNamed(session) || isRanked(session, at));
}

/** « les deux premières », « la dernière »: chosen from one end; the last of those that are over, where some are. */
export function picked(
  sessions: readonly Session[],
  slots: readonly Slot[],
  today: string,
): readonly Session[] {
  const picks = ofType(slots, 'pick').map(({ pick }) => pick);
  if (picks.length === 0) return sessions;
  const past = sessions.filter(({ start }) => start <= today);
  const chosen = new Set(
    picks.flatMap(({ edge, count }) => {
      const pool = edge === 'last' && past.length > 0 ? past : sessions;
      return edge === 'first' ? pool.slice(0, count) : pool.slice(-count);
    }),
  );
  return sessions.filter((session) => chosen.has(session));
}
