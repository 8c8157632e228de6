import { departmentByCode } from '../../knowledge/departments.ts';
import type { Session } from '../../knowledge/types.ts';
import type { Counted, SessionMessages } from '../messages/session-messages.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import type { Computed, SessionContext } from './computed.ts';
import { countedOf, scopeOf } from './scope.ts';
import type { SessionView } from './view.ts';

type View = (session: Session) => SessionView;

/** No meeting is what was asked for: says so, with what comes nearest. */
export function nothing(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const found =
    notPlanned(parsed, context, say, view) ??
    misplaced(parsed, context, say, view) ??
    noSuchRank(parsed, context, say, view) ??
    noneThere(parsed, context, say, view);
  return found === undefined ? undefined : { ...found, absent: true };
}

const lastOf = ({ knowledge, today }: SessionContext): Session | undefined =>
  knowledge.sessions.filter(({ start }) => start <= today).at(-1);

function notPlanned(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  if (parsed.flow !== 'next' && parsed.tense !== 'future') return undefined;
  const last = lastOf(context);
  const near = last === undefined ? [] : [say.last(view(last))];
  return {
    outcome: 'decline',
    lines: [say.notPlanned(countedOf(parsed)), ...near],
    sessions: last === undefined ? [] : [last],
  };
}

/** A department that the source gives by mistake is told to be one. */
function misplaced(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const sessions = context.knowledge.sessions.filter((session) =>
    parsed.territories.some(({ code, type }) => type === 'department' && session.departmentSource === code),
  );
  if (sessions.length === 0) return undefined;
  const lines = [
    say.none(held(parsed, context), scopeOf(parsed, []), true),
    ...sessions.map((session) => `${say.sentence(view(session))} ${say.sourceDepartment(view(session))}`),
  ];
  return { outcome: 'answer', lines, sessions };
}

function noSuchRank(
  parsed: ParsedQuestion,
  { knowledge }: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const unranked = parsed.ranks.find(({ series }) => series === 'visit');
  const highest = knowledge.sessions.findLast(({ number }) => number !== undefined);
  if (unranked === undefined || highest === undefined || unranked.value <= (highest.number ?? 0))
    return undefined;
  return { outcome: 'answer', lines: [say.noRank(unranked.value, view(highest))], sessions: [highest] };
}

/** No meeting at that time or in that territory; the territories where there were some, else the last meeting. */
function noneThere(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const dated = parsed.periods.length > 0 || parsed.territories.length > 0 || parsed.yearRank !== undefined;
  if (!dated && parsed.ranks.length === 0) return undefined;
  const what = held(parsed, context);
  const past = dated && parsed.periods.every(({ to }) => to < context.today);
  const none = say.none(what, scopeOf(parsed, []), past);
  const elsewhere = parsed.territories.length > 0 ? heldElsewhere(parsed, context, say) : undefined;
  if (elsewhere !== undefined) return { ...elsewhere, lines: [none, ...elsewhere.lines] };
  const last = lastOf(context);
  return {
    outcome: dated ? 'answer' : 'decline',
    lines: [none, ...(last === undefined ? [] : [say.last(view(last))])],
    sessions: [last ?? context.knowledge.sessions[0]].flatMap((session) => session ?? []),
  };
}

/** What is said not to have been held: hosts and places stand for the kind of meetings that most hosts had. */
export function held(parsed: ParsedQuestion, { knowledge }: SessionContext): Counted {
  const what = countedOf(parsed);
  if (what !== 'host') return ['place', 'department', 'region', 'partner'].includes(what) ? 'session' : what;
  const kinds = knowledge.sessions.flatMap(({ host, hostName, kind }) => ((host ?? hostName) ? [kind] : []));
  const times = (kind: string): number => kinds.filter((other) => other === kind).length;
  return [...new Set(kinds)].sort((a, b) => times(b) - times(a))[0] ?? 'session';
}

/** « 7 visites : 2 en Île-de-France, 2 en Provence-Alpes-Côte d’Azur… »: by region, in the order of time. */
export function heldElsewhere(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
): Computed | undefined {
  const { knowledge } = context;
  const what = held(parsed, context);
  const kinds: readonly Counted[] = parsed.kinds.length > 0 || what === 'session' ? parsed.kinds : [what];
  const sessions = knowledge.sessions.filter(
    ({ kind }) => kinds.length === 0 || kinds.some((one) => one === kind),
  );
  const regions = new Map<string, { name: string; locative: string; count: number }>();
  for (const { department } of sessions) {
    const region = department === undefined ? undefined : departmentByCode(department)?.region;
    if (region === undefined) return undefined;
    const { name, locative } = region;
    regions.set(name, { name, locative, count: (regions.get(name)?.count ?? 0) + 1 });
  }
  if (regions.size === 0) return undefined;
  return { outcome: 'answer', lines: [say.heldIn(sessions.length, what, [...regions.values()])], sessions };
}
