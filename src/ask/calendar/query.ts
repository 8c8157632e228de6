import type { Session } from '../../knowledge/types.ts';
import { daysBetween as daysApart } from '../../time/calendar-day.ts';
import { boundsOf, END_OF_TIME, START_OF_TIME } from '../reading/dates.ts';
import type { Attribute, CalendarOperation, Reading, Relation, RoledSlot } from '../reading/read.ts';
import type { Text } from '../reading/text.ts';
import { type Calendar, identifies, ofType, picked, select } from './selection.ts';

/** A question about the calendar, typed: what is wanted of which meetings. */
export interface Query {
  operation: CalendarOperation | 'compare';
  attribute?: Attribute;
  relation?: Relation;
  slots: readonly RoledSlot[];
  text: Text;
  language: 'fr' | 'en';
}

/** The query of a reading, for one of its operations. */
export const queryOf = (
  { attribute, relation, slots, text, language }: Reading,
  operation: Query['operation'],
): Query => ({
  operation,
  attribute,
  relation,
  slots,
  text,
  language,
});

/** What other meetings are counted from: a meeting, or days. */
export interface Stretch {
  /** ISO days, both included. */
  from: string;
  to: string;
  session?: Session;
}

/** Relations that count from something. */
const COUNTED = new Set<Relation | undefined>(['before', 'after', 'between', 'since', 'until']);

/** The slots that say which meetings are meant, without those that others are counted from or left out. */
export function filtersOf(query: Query): readonly RoledSlot[] {
  const anchors = new Set(anchorSlots(query));
  return query.slots.filter((slot) => !anchors.has(slot) && slot.role !== 'exclude');
}

/** The slots that others are counted from; where none was read as such, all that name a meeting or a time. */
function anchorSlots({ slots, relation, operation }: Query): readonly RoledSlot[] {
  const anchors = slots.filter((slot) => slot.role === 'anchor' && !isOpenDate(slot));
  const needed = COUNTED.has(relation) || operation === 'order' || operation === 'compare';
  if (anchors.some(identifies) || !needed) return anchors;
  const named = slots.filter(
    (slot) => slot.role !== 'exclude' && !isOpenDate(slot) && (identifies(slot) || isSingular(slot)),
  );
  return named.filter((slot) => slot.type !== 'pick' || relation === undefined);
}

/** « avant 2017 » says by itself which days are meant. */
const isOpenDate = (slot: RoledSlot): boolean => slot.type === 'date' && slot.period.isOpen === true;

/** A sort of meeting of which there is one by nature. */
const isSingular = (slot: RoledSlot): boolean => slot.type === 'kind' && slot.kind !== 'visit';

/** Between the words of two anchors. */
const PARTING = new Set(
  'et ou a au aux jusqu and or to avant apres before after puis versus que than'.split(' '),
);

/** What is counted from, each with its slots: « entre le lancement et la visite 2 » are two. */
export function anchorsOf(query: Query, calendar: Calendar): Stretch[] {
  const groups: RoledSlot[][] = [];
  for (const slot of anchorSlots(query)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last === undefined ? [] : query.text.words.slice(last.span.to, slot.span.from);
    const joins =
      last !== undefined &&
      !between.some((word) => PARTING.has(word)) &&
      !group?.some(({ type }) => type === slot.type);
    if (joins) group?.push(slot);
    else groups.push([slot]);
  }
  return groups.flatMap((group) => stretchOf(group, query, calendar) ?? []);
}

/** A lone {date} is that time; else the one meeting that the slots mean, of the kind that is asked about where several are. */
function stretchOf(group: readonly RoledSlot[], query: Query, calendar: Calendar): Stretch | undefined {
  const { knowledge, today } = calendar;
  const [date] = ofType(group, 'date');
  if (date !== undefined && group.every(({ type }) => type === 'date')) return boundsOf(date.period, today);
  const found = picked(select(group, calendar), group, today);
  const kinds = ofType(query.slots, 'kind').map(({ kind }) => kind);
  const ofKind = found.filter(({ kind }) => kinds.includes(kind));
  const sessions = found.length > 1 && ofKind.length > 0 ? ofKind : found;
  if (sessions.length === 0 || sessions.length === knowledge.sessions.length) return undefined;
  const session = query.relation === 'before' ? sessions[0] : sessions.at(-1);
  return session === undefined ? undefined : { from: session.start, to: session.end, session };
}

/** The meetings that a query means, by date. */
export function meant(query: Query, calendar: Calendar): readonly Session[] {
  const filters = filtersOf(query);
  const excluded = new Set(
    query.slots.filter(({ role }) => role === 'exclude').flatMap((slot) => select([slot], calendar)),
  );
  const base = select(filters, calendar).filter((session) => !excluded.has(session));
  return picked(related(base, query, calendar), filters, calendar.today);
}

function related(base: readonly Session[], query: Query, calendar: Calendar): readonly Session[] {
  const anchors = anchorsOf(query, calendar);
  return (
    (anchors.length > 0 ? besideAnchors(base, query, anchors) : undefined) ??
    besideNow(base, query, calendar.today)
  );
}

/** Those that lie so to what they are counted from; undefined where the relation counts from nothing. */
function besideAnchors(
  base: readonly Session[],
  { relation, operation }: Query,
  anchors: readonly Stretch[],
): readonly Session[] | undefined {
  const from = anchors.map((anchor) => anchor.from).toSorted()[0] ?? START_OF_TIME;
  const to =
    anchors
      .map((anchor) => anchor.to)
      .toSorted()
      .at(-1) ?? END_OF_TIME;
  // « quelle visite après Arles ? » wants the next one, « quelles visites » all.
  const wantsOne = operation === 'fact' && anchors[0]?.session !== undefined;
  const later = base.filter(({ start }) => start > to);
  const earlier = base.filter(({ end }) => end < from);
  const found: Partial<Record<Relation, readonly Session[]>> = {
    next: later.slice(0, 1),
    previous: earlier.slice(-1),
    after: wantsOne ? later.slice(0, 1) : later,
    before: wantsOne ? earlier.slice(-1) : earlier,
    since: base.filter(({ end }) => end >= from),
    until: base.filter(({ start }) => start <= to),
    between: base.filter(
      (session) =>
        session.start > from && session.end < to && !anchors.some((anchor) => anchor.session === session),
    ),
  };
  return relation === undefined ? undefined : found[relation];
}

function besideNow(base: readonly Session[], query: Query, today: string): readonly Session[] {
  const { relation, operation } = query;
  const future = base.filter(({ start }) => start > today);
  const past = base.filter(({ start }) => start <= today);
  const orNamed = (sessions: readonly Session[]): readonly Session[] =>
    namesOne(query) && sessions.length === 0 ? base : sessions;
  if (relation === 'next') return operation === 'list' || operation === 'count' ? future : future.slice(0, 1);
  if (relation === 'previous') return past.slice(-1);
  if (relation === 'future') return orNamed(future);
  if (relation === 'past') return orNamed(past);
  if (relation === 'consecutive')
    return base.filter((session) => base.some((other) => follows(session, other) || follows(other, session)));
  if (relation === 'multiday') return base.filter(({ start, end }) => end > start);
  return relation === 'longest' || relation === 'shortest' ? extremes(base, relation) : base;
}

/** « la date prévue de la visite 3 »: a meeting that is named is meant whether it is past or not. */
const namesOne = ({ slots }: Query): boolean =>
  slots.some(({ type }) => ['rank', 'host', 'place', 'session', 'date'].includes(type));

const follows = (one: Session, other: Session): boolean => daysApart(one.end, other.start) === 1;

const lengthOf = ({ start, end }: Session): number => daysApart(start, end);

function extremes(sessions: readonly Session[], relation: 'longest' | 'shortest'): readonly Session[] {
  const lengths = sessions.map(lengthOf);
  const wanted = relation === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
  return sessions.filter((_, at) => lengths[at] === wanted);
}
