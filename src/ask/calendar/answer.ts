import { departmentByCode } from '../../knowledge/departments.ts';
import type { Session } from '../../knowledge/types.ts';
import { daysBetween } from '../../time/calendar-day.ts';
import type { Counted } from '../messages/session-messages.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import { hostKey, placeKey } from '../reading/names.ts';
import { absent } from './absent.ts';
import { verdict } from './check.ts';
import { answered, type Computed } from './computed.ts';
import { anchorsOf, filtersOf, meant, type Query, type Stretch } from './query.ts';
import { countedOf, scopeOf } from './scope.ts';
import { type Calendar, ofType, partnerLabel, select } from './selection.ts';
import { listed, sentenceOf, type Telling } from './telling.ts';
import { viewOf } from './view.ts';

/** Computes the answer to a question about the calendar; undefined when it has none. */
export function answerFromCalendar(query: Query, calendar: Calendar): Computed | undefined {
  const telling: Telling = {
    ...calendar,
    say: query.language === 'en' ? english : french,
    view: (session) => viewOf(session, calendar.knowledge, calendar.today),
  };
  const computed = compute(query, telling);
  const impossible = ofType(query.slots, 'date').find(({ period }) => period.impossible)?.period.impossible;
  if (computed === undefined || impossible === undefined) return computed;
  return {
    ...computed,
    lines: [telling.say.impossible(impossible.day, impossible.month), ...computed.lines],
  };
}

/** What is computed of a question as a whole. */
const WHOLE: Partial<Record<Query['operation'], (query: Query, telling: Telling) => Computed | undefined>> = {
  attendance,
  elapsed,
  order,
  compare,
  check: verdict,
};

function compute(query: Query, telling: Telling): Computed | undefined {
  const whole = WHOLE[query.operation];
  if (whole !== undefined) return whole(query, telling);
  const sessions = meant(query, telling);
  if (sessions.length === 0) return absent(query, telling);
  if (query.operation === 'count') return count(query, sessions, telling);
  if (query.operation === 'group') return group(query, sessions, telling);
  return query.operation === 'list' ? list(query, sessions, telling) : fact(query, sessions, telling);
}

/** One meeting: a sentence that begins with what is asked. Several: a list. */
function fact(query: Query, sessions: readonly Session[], telling: Telling): Computed {
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined)
    return answered([sentenceOf(only, query.attribute, telling)], sessions);
  return list({ ...query, attribute: undefined }, sessions, telling);
}

function list(query: Query, sessions: readonly Session[], telling: Telling): Computed {
  const what = countedOf(query);
  if (what === 'partner') return partners(query, sessions, telling);
  const distinct = distinctBy(what, sessions);
  const [only] = distinct;
  const lines =
    distinct.length === 1 && only !== undefined && query.operation !== 'count'
      ? [sentenceOf(only, query.attribute, telling)]
      : listed(query, what, distinct, telling);
  return answered(lines, distinct);
}

function count(query: Query, sessions: readonly Session[], telling: Telling): Computed {
  const [only] = sessions;
  // « a duré combien », « la visite numéro combien »: of one meeting, nothing is counted.
  const isOfOne = query.attribute === 'duration' || query.attribute === 'number';
  if (isOfOne && sessions.length === 1 && only !== undefined)
    return answered([sentenceOf(only, query.attribute, telling)], sessions);
  const { say, view, today } = telling;
  const future = sessions.every(({ start }) => start > today) && query.relation === 'future';
  if (!future) return list(query, sessions, telling);
  const what = countedOf(query);
  return answered(
    [say.remaining(sessions.length, what), ...sessions.map((session) => `• ${say.item(view(session))}`)],
    sessions,
  );
}

/** The partners of one meeting in its sentence; those of several by name. */
function partners(query: Query, sessions: readonly Session[], telling: Telling): Computed {
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined)
    return answered([sentenceOf(only, 'partners', telling)], sessions);
  const names = [
    ...new Set(
      sessions.flatMap((session) =>
        session.partners.map((partner) => partnerLabel(partner, telling.knowledge)),
      ),
    ),
  ];
  const { say } = telling;
  return answered(
    [say.count(names.length, 'partner', scopeOf(query, sessions)), ...names.map((name) => `• ${name}`)],
    sessions.filter((session) => session.partners.length > 0),
  );
}

/** By what meetings count as one, when what they have is counted. */
const IDENTITY: Partial<Record<Counted, (session: Session) => string | undefined>> = {
  host: hostKey,
  place: ({ place }) => placeKey(place),
  department: ({ department }) => department,
  region: ({ department }) =>
    department === undefined ? undefined : departmentByCode(department)?.region.code,
};

function distinctBy(what: Counted, sessions: readonly Session[]): readonly Session[] {
  const identity = IDENTITY[what];
  if (identity === undefined) return sessions;
  const first = new Map<string, Session>();
  for (const session of sessions) {
    const key = identity(session);
    if (key !== undefined && !first.has(key)) first.set(key, session);
  }
  return [...first.values()];
}

/** « combien par an ? »: counts by what they are told apart by. */
function group(query: Query, sessions: readonly Session[], { say, view }: Telling): Computed {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const label = say.groupLabel(view(session), query.attribute ?? 'year');
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const what = countedOf({ ...query, attribute: undefined });
  return answered(
    [
      say.count(sessions.length, what, scopeOf(query, sessions)),
      ...Array.from(counts, ([label, number]) => `• ${say.groupItem(label, number)}`),
    ],
    sessions,
  );
}

/** Time between two meetings or days, since one until today, or over all that are meant. */
function elapsed(query: Query, telling: Telling): Computed | undefined {
  const anchors = anchorsOf(query, telling).toSorted((a, b) => a.from.localeCompare(b.from));
  const [first, second] = anchors;
  if (first && second) return apart(first, second, telling);
  const whole = meant(query, telling);
  const [only, ...more] = whole;
  if (first) return sinceThen(first.from, first.session, telling);
  if (only && more.length === 0) {
    const counts = query.relation === 'ago' || query.relation === 'since';
    return counts
      ? sinceThen(only.start, only, telling)
      : answered([sentenceOf(only, 'duration', telling)], [only]);
  }
  const last = more.at(-1);
  if (!only || !last) return absent(query, telling);
  return answered([telling.say.between(only.start, last.end)], [only, last]);
}

function apart(first: Stretch, second: Stretch, { say, view }: Telling): Computed {
  const sessions = [first, second].flatMap(({ session }) => session ?? []);
  const named = sessions.map((session) => say.sentence(view(session)));
  return answered([say.between(first.from, second.from), ...named], sessions);
}

function sinceThen(day: string, session: Session | undefined, { say, view, today }: Telling): Computed {
  const named = session === undefined ? [] : [say.sentence(view(session))];
  return answered([say.sinceThen(day, today), ...named], session === undefined ? [] : [session]);
}

/** « la visite 6 a-t-elle eu lieu avant la 5 ? », « laquelle était la première ? » */
function order(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const [first, second] = anchorsOf(query, telling).flatMap(({ session }) => session ?? []);
  if (!first || !second || first === second) return undefined;
  const told = say.order(view(first), view(second));
  const isBefore = first.start < second.start;
  const isSaid = query.relation === 'before' || query.relation === 'after';
  const verdictOf = isBefore === (query.relation === 'before') ? say.yes : say.no;
  return answered([isSaid ? verdictOf(told) : told], [first, second]);
}

/** Two meetings side by side. */
function compare(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const both = new Set(anchorsOf(query, telling).flatMap(({ session }) => session ?? []));
  const found = both.size === 2 ? [...both] : [...meant(query, telling)];
  const [first, second] = found.toSorted((a, b) => a.start.localeCompare(b.start));
  if (!first || !second || found.length !== 2) return undefined;
  const lines = [first, second].map((session) => `• ${say.item(view(session))}`);
  return answered([...lines, say.apart(daysBetween(first.end, second.start))], [first, second]);
}

/** How many come to a meeting that is to come: the next one unless another is named. */
function attendance(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const session = select(filtersOf(query), telling).find((one) => one.attendance !== undefined);
  if (!session?.attendance) return undefined;
  return {
    ...answered([say.attendance(view(session), session.attendance)], [session]),
    attendanceOf: session.id,
  };
}
