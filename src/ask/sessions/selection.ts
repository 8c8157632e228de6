import { wordsOf } from '../../french/tokens.ts';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween, partsOf } from '../../time/calendar-day.ts';
import type { Period } from '../parsing/dates.ts';
import type { Mention } from '../parsing/mentions.ts';
import { hostKey, placeKey } from '../parsing/names.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import type { Territory } from '../parsing/territories.ts';

/** The meetings that a parsed question selects. */
export interface Selection {
  /** By date. */
  sessions: readonly Session[];
  /** Something chooses among the meetings: a name, a date, a rank, a topic. */
  narrowed: boolean;
  /** Words left unexplained that the meetings' own titles explain. */
  explained: ReadonlySet<string>;
}

type Test = (session: Session) => boolean;

/**
 * Selects the meetings that a parsed question refers to.
 * @param today ISO day of asking: what « prochaine », « déjà » and « dernière » depend on
 */
export function select(parsed: ParsedQuestion, knowledge: Knowledge, today: string): Selection {
  const tests = [
    ...namedTests(parsed, knowledge),
    ...territoryTests(parsed),
    ...periodTests(parsed, knowledge),
  ];
  const constrained = knowledge.sessions.filter((session) => tests.every((test) => test(session)));
  const topical = byTopic(parsed, ofKinds(constrained, parsed, tests.length > 0));
  let sessions = inTense(topical.sessions, parsed, today);
  if (parsed.consecutive) sessions = consecutive(sessions);
  else if (parsed.multiDay) sessions = sessions.filter((session) => session.end > session.start);
  sessions = picked(onWeekday(ranked(sessions, parsed), parsed), parsed, today);
  const narrowed =
    tests.length > 0 || topical.words.size > 0 || parsed.ranks.length > 0 || parsed.picks.length > 0;
  return { sessions, narrowed, explained: topical.words };
}

/** A kind named filters, unless a single meeting is left and it is of another kind (« la visite de Paris »). */
function ofKinds(
  sessions: readonly Session[],
  parsed: ParsedQuestion,
  constrained: boolean,
): readonly Session[] {
  if (parsed.notKinds.length > 0) return sessions.filter(({ kind }) => !parsed.notKinds.includes(kind));
  if (parsed.kinds.length === 0) return sessions;
  const strict = sessions.filter((session) => parsed.kinds.includes(session.kind));
  const loose = strict.length === 0 && constrained && sessions.length === 1 && parsed.records.length > 0;
  return loose ? sessions : strict;
}

function namedTests(parsed: ParsedQuestion, knowledge: Knowledge): Test[] {
  const kept = parsed.records.filter(({ negated }) => !negated);
  const tests = kept.flatMap((mention) => testsOf(mention, knowledge));
  const excluded = parsed.records
    .filter(({ negated }) => negated)
    .flatMap((mention) => testsOf(mention, knowledge));
  const outside = excluded.map(
    (test): Test =>
      (session) =>
        !test(session),
  );
  return [...(isList(kept) ? intersectOrUnite(tests, knowledge) : tests), ...outside];
}

/** Several names of one type are a list (« à Arles et à Marseille »); a host and a place are one meeting or none. */
function isList(mentions: readonly Mention[]): boolean {
  const types = mentions.map(({ entities }) => new Set(entities.map(({ type }) => type)));
  return [...(types[0] ?? [])].some((type) => types.every((other) => other.has(type)));
}

/** Two names that meet in one meeting narrow it (« Les Ateliers, Castres »); two that never meet are a list. */
function intersectOrUnite(tests: readonly Test[], knowledge: Knowledge): Test[] {
  if (tests.length < 2) return [...tests];
  const all: Test = (session) => tests.every((test) => test(session));
  const any: Test = (session) => tests.some((test) => test(session));
  return [knowledge.sessions.some(all) ? all : any];
}

function testsOf(mention: Mention, knowledge: Knowledge): Test[] {
  const strong = mention.entities.filter(({ type }) => type !== 'partner');
  const tests = (strong.length > 0 ? strong : mention.entities).map(({ type, key }): Test => {
    if (type === 'place') return (session) => placeKey(session.place) === key;
    if (type === 'host') return (session) => hostKey(session) === key;
    if (type === 'session') return (session) => session.id === key;
    return (session) =>
      type === 'partner' && session.partners.some((partner) => partnerKey(partner, knowledge) === key);
  });
  return tests.length === 0 ? [] : [(session) => tests.some((test) => test(session))];
}

/** How a partner is shown: it is written by name, or by the id of its page. */
export const partnerLabel = (partner: string, knowledge: Knowledge): string =>
  knowledge.documents.get(partner)?.title ?? partner;

const partnerKey = (partner: string, knowledge: Knowledge): string =>
  wordsOf(partnerLabel(partner, knowledge)).join(' ');

function territoryTests(parsed: ParsedQuestion): Test[] {
  // Beside a place or a host, a territory is a premise to check (« Arles, c’est dans le Gard ? »), not a filter.
  const placed = parsed.records.some(
    ({ entities, negated }) => !negated && entities.some(({ type }) => type === 'place' || type === 'host'),
  );
  if (parsed.territories.length === 0 || placed) return [];
  return [(session) => parsed.territories.some((territory) => lies(session, territory))];
}

/** Whether a meeting was held in a department or a region. */
export function lies(session: Session, territory: Pick<Territory, 'type' | 'code'>): boolean {
  if (session.department === undefined) return false;
  if (territory.type === 'department') return session.department === territory.code;
  return departmentByCode(session.department)?.region.code === territory.code;
}

function periodTests(parsed: ParsedQuestion, knowledge: Knowledge): Test[] {
  if (parsed.periods.length > 0)
    return [(session) => parsed.periods.some((period) => within(session, period))];
  const year = yearOfRank(parsed, knowledge);
  return year === undefined ? [] : [(session) => session.start.startsWith(year)];
}

function yearOfRank(parsed: ParsedQuestion, knowledge: Knowledge): string | undefined {
  if (parsed.yearRank === undefined) return undefined;
  const years = [...new Set(knowledge.sessions.map(({ start }) => start.slice(0, 4)))].sort();
  return parsed.yearRank === -1 ? years.at(-1) : years[parsed.yearRank - 1];
}

/** Whether a meeting has a day in a period. */
function within(session: Session, period: Period): boolean {
  if (period.yearly === undefined) return session.start <= period.to && session.end >= period.from;
  const { month, day } = period.yearly;
  for (let date = session.start; date <= session.end; date = addDays(date, 1)) {
    const parts = partsOf(date);
    if (parts.month === month && (day === undefined || parts.dayOfMonth === day)) return true;
  }
  return false;
}

/** « la journée sur l’utilité sociale »: unexplained words that are a meeting's own choose it among the others. */
function byTopic(
  parsed: ParsedQuestion,
  sessions: readonly Session[],
): { sessions: readonly Session[]; words: ReadonlySet<string> } {
  const scored = sessions.map((session) => {
    const titled = titleWords(session);
    return { session, words: parsed.rest.filter((word) => titled.has(word)) };
  });
  const most = Math.max(0, ...scored.map(({ words }) => words.length));
  if (most === 0) return { sessions, words: new Set() };
  const best = scored.filter(({ words }) => words.length === most);
  return { sessions: best.map(({ session }) => session), words: new Set(best.flatMap(({ words }) => words)) };
}

const titleWords = (session: Session): Set<string> =>
  new Set([session.title, ...session.aliases].flatMap(wordsOf));

function inTense(sessions: readonly Session[], parsed: ParsedQuestion, today: string): readonly Session[] {
  if (parsed.flow !== 'next' && parsed.tense === undefined) return sessions;
  const future = parsed.flow === 'next' || parsed.tense === 'future';
  const kept = sessions.filter(({ start }) => start > today === future);
  // « la date prévue de la visite 3 »: a meeting that is named is selected whether it is past or not.
  const named =
    parsed.flow !== 'next' &&
    (parsed.ranks.length > 0 || parsed.records.length > 0 || parsed.periods.length > 0);
  return kept.length === 0 && named ? sessions : kept;
}

/** « les rencontres du mardi »: a weekday chooses among several; beside a single meeting it is a premise to check. */
function onWeekday(sessions: readonly Session[], { weekdays }: ParsedQuestion): readonly Session[] {
  if (weekdays.length === 0 || sessions.length < 2) return sessions;
  return sessions.filter(({ start, end }) => {
    const days = Array.from({ length: Math.min(7, daysBetween(start, end) + 1) }, (_, day) =>
      addDays(start, day),
    );
    return days.some((day) => weekdays.includes(partsOf(day).weekday));
  });
}

/** Meetings of a selection that follow or precede another one of it by a day. */
function consecutive(sessions: readonly Session[]): Session[] {
  const follows = (a: Session, b: Session): boolean => addDays(a.end, 1) === b.start;
  return sessions.filter((session) =>
    sessions.some((other) => follows(session, other) || follows(other, session)),
  );
}

function ranked(sessions: readonly Session[], parsed: ParsedQuestion): readonly Session[] {
  const ranks = parsed.ranks.filter(
    ({ series }) => series === undefined || series === 'visit' || series === 'session',
  );
  if (ranks.length === 0) return sessions;
  // « la visite 7 et le séminaire »: a rank chooses among meetings that are numbered.
  const alsoNamed = (session: Session): boolean =>
    session.number === undefined && parsed.kinds.length > 1 && parsed.kinds.includes(session.kind);
  return sessions.filter(
    (session, index) =>
      alsoNamed(session) ||
      ranks.some(({ value, series }) =>
        series === 'session' ? index + 1 === value : session.number === value,
      ),
  );
}

function picked(sessions: readonly Session[], parsed: ParsedQuestion, today: string): readonly Session[] {
  if (parsed.picks.length === 0) return sessions;
  const past = sessions.filter(({ start }) => start <= today);
  const chosen = new Set<Session>();
  for (const { edge, count } of parsed.picks) {
    const pool = edge === 'last' && past.length > 0 ? past : sessions;
    for (const session of edge === 'first' ? pool.slice(0, count) : pool.slice(-count)) chosen.add(session);
  }
  return sessions.filter((session) => chosen.has(session));
}

/** The meeting before or after one, among some. */
export function neighbour(
  anchor: Session,
  flow: 'following' | 'preceding',
  among: readonly Session[],
): Session | undefined {
  const others = among.filter((session) => session !== anchor);
  if (flow === 'following') return others.find(({ start }) => start > anchor.start);
  return others.filter(({ start }) => start < anchor.start).at(-1);
}
