import { differenceInMonths } from 'date-fns';
import { departmentByCode } from '../../knowledge/departments.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween } from '../../time/calendar-day.ts';
import type { Counted, Scope, SessionMessages } from '../messages/session-messages.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import type { Attribute } from '../reading/lexicon.ts';
import { hostKey, placeKey } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import { nothing } from './absent.ts';
import type { Computed, Scene } from './computed.ts';
import { betweenMeetings, orderAnswer } from './order.ts';
import { premiseOf } from './premise.ts';
import { besideMeeting } from './relative.ts';
import { countedOf, scopeOf } from './scope.ts';
import { type Selection, select } from './selection.ts';
import { type SessionView, viewOf } from './view.ts';

/** Longest list that is shown whole. */
const LIST_LIMIT = 30;

/** Computes what a reading asks about meetings; undefined when it selects none in a way that can be answered. */
export function answerAboutSessions(reading: Reading, scene: Scene): Computed | undefined {
  const say = reading.language === 'en' ? english : french;
  const view = (session: Session): SessionView => viewOf(session, scene.knowledge, scene.today);
  const impossible = reading.periods.find((period) => period.impossible)?.impossible;
  const computed = compute(reading, scene, say, view);
  if (computed === undefined || impossible === undefined) return computed;
  return { ...computed, lines: [say.impossible(impossible.day, impossible.month), ...computed.lines] };
}

type View = (session: Session) => SessionView;

function compute(reading: Reading, scene: Scene, say: SessionMessages, view: View): Computed | undefined {
  const relative = relativeAnswer(reading, scene, say, view);
  if (relative !== undefined) return relative;
  const between = betweenAnswer(reading, scene, say);
  if (between !== undefined) return between;
  const order = orderAnswer(reading, scene, say, view);
  if (order !== undefined) return order;
  const premise = premiseOf(reading, scene, say, view);
  if (premise !== undefined) return premise;
  const selection = select(reading, scene.knowledge, scene.today);
  if (selection.sessions.length === 0) return nothing(reading, scene, say, view);
  return (
    elapsedAnswer(reading, selection, say) ??
    comparisonAnswer(reading, selection, say, view) ??
    countAnswer(reading, selection, say, view) ??
    chosenAnswer(reading, selection, say, view)
  );
}

/** « et celle d’après ? », « la précédente »: counted from the meetings of the turn before, or from a meeting named. */
function relativeAnswer(
  reading: Reading,
  scene: Scene,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const beside = besideMeeting(reading, scene);
  if (beside === undefined) return undefined;
  const { anchor, flow, found, day } = beside;
  if (found !== undefined)
    return { outcome: 'answer', lines: [one(reading, view(found), say)], sessions: [found] };
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
function elapsedAnswer(reading: Reading, selection: Selection, say: SessionMessages): Computed | undefined {
  const [first, last] = [selection.sessions[0], selection.sessions.at(-1)];
  const asked = reading.wants.includes('duration') || reading.elapsed;
  if (!asked || first === undefined || last === undefined || first === last) return undefined;
  return elapsed(first, last, say);
}

/** « entre le lancement et la première visite, combien de temps ? »: each side is read alone. */
function betweenAnswer(reading: Reading, scene: Scene, say: SessionMessages): Computed | undefined {
  if (!reading.wants.includes('duration') && !reading.elapsed) return undefined;
  const pair = betweenMeetings(reading, scene);
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
  reading: Reading,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const [first, second] = selection.sessions;
  if (!reading.comparison || selection.sessions.length !== 2 || first === undefined || second === undefined)
    return undefined;
  const lines = [
    ...[first, second].map((session) => `• ${say.item(view(session))}`),
    say.apart(daysBetween(first.end, second.start)),
  ];
  return { outcome: 'answer', lines, sessions: [first, second] };
}

function countAnswer(
  reading: Reading,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const { sessions } = selection;
  // « a duré combien », « la visite numéro combien »: of one meeting, nothing is counted.
  const ofOne =
    sessions.length === 1 && ['duration', 'number'].some((want) => reading.wants.includes(want as Attribute));
  if (!reading.wants.includes('count') || ofOne) return undefined;
  if (reading.wants.includes('partners'))
    return sessions.length === 1 ? chosenAnswer(reading, selection, say, view) : undefined;
  const what = countedOf(reading);
  const identity = IDENTITY[what] ?? (({ id }: Session) => id);
  const distinct = [
    ...new Map(
      sessions
        .filter((session) => identity(session) !== undefined)
        .map((session) => [identity(session), session]),
    ).values(),
  ];
  const heading =
    reading.tense === 'future'
      ? say.remaining(distinct.length, what)
      : say.count(distinct.length, what, scopeOf(reading, sessions));
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
function chosenAnswer(reading: Reading, selection: Selection, say: SessionMessages, view: View): Computed {
  const { sessions } = selection;
  const [only] = sessions;
  if (sessions.length === 1 && only !== undefined)
    return { outcome: 'answer', lines: [one(reading, view(only), say)], sessions };
  const heading = say.count(
    sessions.length,
    countedOf({ ...reading, wants: [] }),
    scopeOf(reading, sessions),
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

/** The sentence about one meeting that answers what a reading wants. */
function one(reading: Reading, view: SessionView, say: SessionMessages): string {
  const sentence = SENTENCES.find(([attribute]) => reading.wants.includes(attribute))?.[1];
  if (sentence !== undefined) return sentence(view, say);
  const asksMore = reading.wants.some((want) => want === 'when' || want === 'town');
  return reading.wants.includes('exists') && !asksMore ? say.yes(say.sentence(view)) : say.sentence(view);
}
