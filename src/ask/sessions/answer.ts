import { differenceInMonths } from 'date-fns';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween } from '../../time/calendar-day.ts';
import type { Counted, Scope, SessionMessages } from '../messages/session-messages.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import type { Attribute } from '../parsing/lexicon.ts';
import { hostKey, placeKey } from '../parsing/names.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { nothing } from './absent.ts';
import { adjacentSession } from './adjacent.ts';
import type { Computed, SessionContext } from './computed.ts';
import { betweenMeetings, orderAnswer } from './order.ts';
import { premiseOf } from './premise.ts';
import { countedOf, scopeOf } from './scope.ts';
import { type Selection, select } from './selection.ts';
import { type SessionView, viewOf } from './view.ts';

/** Longest list that is shown whole. */
const LIST_LIMIT = 30;

/** Computes the answer to a question about meetings; undefined when it selects none in a way that can be answered. */
export function answerAboutSessions(parsed: ParsedQuestion, context: SessionContext): Computed | undefined {
  const say = parsed.language === 'en' ? english : french;
  const view = (session: Session): SessionView => viewOf(session, context.knowledge, context.today);
  const impossible = parsed.periods.find((period) => period.impossible)?.impossible;
  const computed = compute(parsed, context, say, view);
  if (computed === undefined || impossible === undefined) return computed;
  return { ...computed, lines: [say.impossible(impossible.day, impossible.month), ...computed.lines] };
}

type View = (session: Session) => SessionView;

function compute(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const relative = relativeAnswer(parsed, context, say, view);
  if (relative !== undefined) return relative;
  const between = betweenAnswer(parsed, context, say);
  if (between !== undefined) return between;
  const order = orderAnswer(parsed, context, say, view);
  if (order !== undefined) return order;
  const premise = premiseOf(parsed, context, say, view);
  if (premise !== undefined) return premise;
  const selection = select(parsed, context.knowledge, context.today);
  if (selection.sessions.length === 0) return nothing(parsed, context, say, view);
  return (
    elapsedAnswer(parsed, selection, say) ??
    comparisonAnswer(parsed, selection, say, view) ??
    countAnswer(parsed, selection, say, view) ??
    chosenAnswer(parsed, selection, say, view)
  );
}

/** « et celle d’après ? », « la précédente »: counted from the meetings of the turn before, or from a meeting named. */
function relativeAnswer(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const adjacent = adjacentSession(parsed, context);
  if (adjacent === undefined) return undefined;
  const { anchor, flow, found, day } = adjacent;
  if (found !== undefined)
    return { outcome: 'answer', lines: [one(parsed, view(found), say)], sessions: [found] };
  const none =
    day === undefined
      ? [say.noneAfter(view(anchor), flow)]
      : [say.none('session', onDay(day), true), say.sentence(view(anchor))];
  return { outcome: 'answer', lines: none, sessions: [anchor], absent: true };
}

const onDay = (day: string): Scope => ({
  periods: [{ from: day, to: day, grain: 'day', span: { from: 0, to: 0 } }],
  territories: [],
  places: [],
  consecutive: false,
  multiDay: false,
});

/** « du lancement au séminaire, combien de temps ? » */
function elapsedAnswer(
  parsed: ParsedQuestion,
  selection: Selection,
  say: SessionMessages,
): Computed | undefined {
  const [first, last] = [selection.sessions[0], selection.sessions.at(-1)];
  const asked = parsed.attributes.includes('duration') || parsed.elapsed;
  if (!asked || first === undefined || last === undefined || first === last) return undefined;
  return elapsed(first, last, say);
}

/** « entre le lancement et la première visite, combien de temps ? »: each side is read alone. */
function betweenAnswer(
  parsed: ParsedQuestion,
  context: SessionContext,
  say: SessionMessages,
): Computed | undefined {
  if (!parsed.attributes.includes('duration') && !parsed.elapsed) return undefined;
  const pair = betweenMeetings(parsed, context);
  return pair === undefined ? undefined : elapsed(...pair, say);
}

function elapsed(first: Session, last: Session, say: SessionMessages): Computed {
  const days = daysBetween(first.start, last.end);
  const months = differenceInMonths(new Date(`${last.end}T00:00:00`), new Date(`${first.start}T00:00:00`));
  return {
    outcome: 'answer',
    lines: [say.heldMeanwhile(first.start, last.end, months, days)],
    sessions: [first, last],
  };
}

function comparisonAnswer(
  parsed: ParsedQuestion,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [first, second] = selection.sessions;
  if (!parsed.comparison || selection.sessions.length !== 2 || first === undefined || second === undefined)
    return undefined;
  const lines = [
    ...[first, second].map((session) => `• ${say.item(view(session))}`),
    say.apart(daysBetween(first.end, second.start)),
  ];
  return { outcome: 'answer', lines, sessions: [first, second] };
}

function countAnswer(
  parsed: ParsedQuestion,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const { sessions } = selection;
  // « a duré combien », « la visite numéro combien »: of one meeting, nothing is counted.
  const ofOne =
    sessions.length === 1 &&
    ['duration', 'number'].some((attribute) => parsed.attributes.includes(attribute as Attribute));
  if (!parsed.attributes.includes('count') || ofOne) return undefined;
  if (parsed.attributes.includes('partners'))
    return sessions.length === 1 ? chosenAnswer(parsed, selection, say, view) : undefined;
  const what = countedOf(parsed);
  const identity = IDENTITY[what] ?? (({ id }: Session) => id);
  const distinct = [
    ...new Map(
      sessions
        .filter((session) => identity(session) !== undefined)
        .map((session) => [identity(session), session]),
    ).values(),
  ];
  const heading =
    parsed.tense === 'future'
      ? say.remaining(distinct.length, what)
      : say.count(distinct.length, what, scopeOf(parsed, sessions));
  return { outcome: 'answer', lines: [heading, ...items(distinct, say, view)], sessions: distinct };
}

/** By what meetings count as one, when what they have is counted. */
const IDENTITY: Partial<Record<Counted, (session: Session) => string | undefined>> = {
  host: hostKey,
  place: ({ place }) => placeKey(place),
  department: ({ department }) => department,
  region: ({ department }) =>
    department === undefined ? undefined : departmentByCode(department)?.region.code,
};

function items(sessions: readonly Session[], say: SessionMessages, view: View): string[] {
  return sessions.slice(0, LIST_LIMIT).map((session) => `• ${say.item(view(session))}`);
}

/** One meeting: a sentence that begins with what is asked. Several: a list. */
function chosenAnswer(
  parsed: ParsedQuestion,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed {
  const { sessions } = selection;
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined)
    return { outcome: 'answer', lines: [one(parsed, view(only), say)], sessions };
  const heading = say.count(
    sessions.length,
    countedOf({ ...parsed, attributes: [] }),
    scopeOf(parsed, sessions),
  );
  return { outcome: 'answer', lines: [heading, ...items(sessions, say, view)], sessions };
}

/** The attributes with a sentence of their own, most telling first. */
const SENTENCES: readonly [Attribute, (view: SessionView, say: SessionMessages) => string][] = [
  ['weekday', (view, say) => say.weekday(view)],
  ['duration', (view, say) => say.duration(view, daysBetween(view.start, addDays(view.end, 1)))],
  ['department', (view, say) => say.department(view)],
  ['region', (view, say) => say.region(view)],
  ['year', (view, say) => say.year(view)],
  ['month', (view, say) => say.month(view)],
  ['number', (view, say) => say.number(view)],
  ['partners', (view, say) => (view.partners.length > 0 ? say.partners(view) : say.noPartners(view))],
  ['host', (view, say) => say.host(view)],
];

/** The sentence about one meeting that tells the attribute asked for. */
function one(parsed: ParsedQuestion, view: SessionView, say: SessionMessages): string {
  const sentence = SENTENCES.find(([attribute]) => parsed.attributes.includes(attribute))?.[1];
  if (sentence !== undefined) return sentence(view, say);
  const asksMore = parsed.attributes.some((attribute) => attribute === 'when' || attribute === 'town');
  return parsed.attributes.includes('exists') && !asksMore ? say.yes(say.sentence(view)) : say.sentence(view);
}
