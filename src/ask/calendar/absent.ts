import type { Session } from '../../knowledge/types.ts';
import { boundsOf } from '../reading/dates.ts';
import { answered, type Computed } from './computed.ts';
import { correction, regionVerdict } from './correction.ts';
import { held, heldElsewhere } from './elsewhere.ts';
import { filtersOf, type Query } from './query.ts';
import { countedOf, scopeOf } from './scope.ts';
import { ofType } from './selection.ts';
import type { Telling } from './telling.ts';

/** No meeting is what was asked for: says so, with what comes nearest. */
export function absent(query: Query, telling: Telling): Computed | undefined {
  const found =
    notPlanned(query, telling) ??
    misplaced(query, telling) ??
    noSuchRank(query, telling) ??
    regionVerdict(query, telling) ??
    correction(query, telling) ??
    noneThere(query, telling);
  return found === undefined ? undefined : { ...found, absent: true };
}

const lastOf = ({ knowledge, today }: Telling): Session | undefined =>
  knowledge.sessions.filter(({ start }) => start <= today).at(-1);

/** The last meeting, told beside what is not there. */
function withLast(outcome: Computed['outcome'], line: string, telling: Telling): Computed {
  const last = lastOf(telling);
  return {
    outcome,
    lines: [line, ...(last === undefined ? [] : [telling.say.last(telling.view(last))])],
    sessions: last === undefined ? [] : [last],
  };
}

function notPlanned(query: Query, telling: Telling): Computed | undefined {
  if (query.relation !== 'next' && query.relation !== 'future') return undefined;
  return withLast('decline', telling.say.notPlanned(countedOf({ ...query, attribute: undefined })), telling);
}

/** A department that the source gives by mistake is told to be one. */
function misplaced(query: Query, { knowledge, say, view }: Telling): Computed | undefined {
  const territories = ofType(query.slots, 'region').map(({ territory }) => territory);
  const sessions = knowledge.sessions.filter((session) =>
    territories.some(({ code, type }) => type === 'department' && session.departmentSource === code),
  );
  if (sessions.length === 0) return undefined;
  return answered(
    [
      say.none(held(query, knowledge.sessions), scopeOf(query, []), true),
      ...sessions.map((session) => `${say.sentence(view(session))} ${say.sourceDepartment(view(session))}`),
    ],
    sessions,
  );
}

function noSuchRank(query: Query, { knowledge, say, view }: Telling): Computed | undefined {
  const [unranked] = ofType(query.slots, 'rank').filter(({ rank }) => rank.series !== 'session');
  const highest = knowledge.sessions.findLast(({ number }) => number !== undefined);
  if (unranked === undefined || highest === undefined || unranked.rank.value <= (highest.number ?? 0))
    return undefined;
  return answered([say.noRank(unranked.rank.value, view(highest))], [highest]);
}

/** No meeting at that time, in that territory or with that name; the territories where there were some, else the last meeting. */
function noneThere(query: Query, telling: Telling): Computed | undefined {
  const { say, today } = telling;
  const filters = filtersOf(query);
  const periods = ofType(query.slots, 'date').map(({ period }) => period);
  const territories = ofType(filters, 'region');
  const isPlaced = territories.length > 0;
  if (periods.length === 0 && !isPlaced) return undefined;
  const isOver = periods.every((period) => boundsOf(period, today).to < today);
  const none = say.none(held(query, telling.knowledge.sessions), scopeOf(query, []), isOver);
  const elsewhere = isPlaced ? heldElsewhere(query, telling) : undefined;
  if (elsewhere !== undefined) return { ...elsewhere, lines: [none, ...elsewhere.lines] };
  return withLast('answer', none, telling);
}
