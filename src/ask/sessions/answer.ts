import { differenceInMonths } from 'date-fns';
import type { Session } from '../../knowledge/types.ts';
import { addDays, daysBetween } from '../../time/calendar-day.ts';
import type { Counted, Scope, SessionMessages } from '../messages/session-messages.ts';
import { english } from '../messages/sessions-english.ts';
import { french } from '../messages/sessions-french.ts';
import type { Attribute } from '../reading/lexicon.ts';
import { hostKey, placeKey } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import type { Computed, Scene } from './computed.ts';
import { premiseOf } from './premise.ts';
import { neighbour, type Selection, select } from './selection.ts';
import { isSigle, type SessionView, viewOf } from './view.ts';

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
  const upcoming = scene.knowledge.sessions.some(({ start }) => start > scene.today);
  // « and the next one? », in a conversation about a past meeting.
  if (reading.flow === 'next' && scene.anchors.length > 0 && !upcoming)
    return relativeAnswer({ ...reading, flow: 'following' }, scene, say, view);
  if (reading.flow !== 'following' && reading.flow !== 'preceding') return undefined;
  const anchors =
    scene.anchors.length > 0 ? scene.anchors : select(reading, scene.knowledge, scene.today).sessions;
  const anchor = reading.flow === 'following' ? anchors.at(-1) : anchors[0];
  if (anchor === undefined || anchors.length > 3) return undefined;
  const kinds = reading.kinds.length > 0 ? reading.kinds : undefined;
  const among = scene.knowledge.sessions.filter((session) => kinds?.includes(session.kind) ?? true);
  const found = neighbour(anchor, reading.flow, among);
  if (found === undefined)
    return { outcome: 'answer', lines: [say.noneAfter(view(anchor), reading.flow)], sessions: [anchor] };
  return { outcome: 'answer', lines: [one(reading, view(found), say)], sessions: [found] };
}

/** Nothing selected: says so, with what comes nearest. */
function nothing(reading: Reading, scene: Scene, say: SessionMessages, view: View): Computed | undefined {
  const { sessions } = scene.knowledge;
  const last = sessions.filter(({ start }) => start <= scene.today).at(-1);
  const next = sessions.find(({ start }) => start > scene.today);
  const what = countedOf(reading);
  if (reading.flow === 'next' || reading.tense === 'future') {
    const near = last === undefined ? [] : [say.last(view(last))];
    return {
      outcome: 'decline',
      lines: [say.notPlanned(what), ...near],
      sessions: last === undefined ? [] : [last],
    };
  }
  const misplaced = sessions.filter((session) =>
    reading.territories.some(({ code, type }) => type === 'department' && session.departmentSource === code),
  );
  if (misplaced.length > 0) {
    const lines = [
      say.none(what, scopeOf(reading, [])),
      ...misplaced.map((session) => `${say.sentence(view(session))} ${say.sourceDepartment(view(session))}`),
    ];
    return { outcome: 'answer', lines, sessions: misplaced };
  }
  const unranked = reading.ranks.find(({ series }) => series === 'visit');
  const highest = sessions.findLast(({ number }) => number !== undefined);
  if (unranked !== undefined && highest !== undefined && unranked.value > (highest.number ?? 0)) {
    return { outcome: 'answer', lines: [say.noRank(unranked.value, view(highest))], sessions: [highest] };
  }
  const dated =
    reading.periods.length > 0 || reading.territories.length > 0 || reading.yearRank !== undefined;
  if (!dated && reading.ranks.length === 0) return undefined;
  const nearest = [last, next].filter((session): session is Session => session !== undefined);
  const lines = [say.none(what, scopeOf(reading, [])), ...(last === undefined ? [] : [say.last(view(last))])];
  return { outcome: dated ? 'answer' : 'decline', lines, sessions: nearest.slice(0, 1) };
}

/** « du lancement au séminaire, combien de temps ? » */
function elapsedAnswer(reading: Reading, selection: Selection, say: SessionMessages): Computed | undefined {
  const [first, last] = [selection.sessions[0], selection.sessions.at(-1)];
  const between = reading.wants.includes('duration') || reading.elapsed;
  if (!between || first === undefined || last === undefined || first === last) return undefined;
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

/** What is counted or listed: hosts, places, partners, a kind of meetings, or meetings. */
function countedOf(reading: Reading): Counted {
  const kind = reading.kinds.length === 1 ? reading.kinds[0] : undefined;
  if (reading.wants.includes('host') && reading.hostNoun && !reading.wants.includes('partners'))
    return 'host';
  if (reading.wants.includes('town') && reading.wants.includes('count')) return 'place';
  return kind ?? 'session';
}

function countAnswer(
  reading: Reading,
  selection: Selection,
  say: SessionMessages,
  view: View,
): Computed | undefined {
  const { sessions } = selection;
  const lasting = reading.wants.includes('duration') && sessions.length === 1;
  if (!reading.wants.includes('count') || lasting) return undefined;
  if (reading.wants.includes('partners'))
    return sessions.length === 1 ? chosenAnswer(reading, selection, say, view) : undefined;
  const what = countedOf(reading);
  const identity =
    what === 'host'
      ? hostKey
      : what === 'place'
        ? (session: Session) => placeKey(session.place)
        : (session: Session) => session.id;
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
  return reading.wants.includes('exists') ? say.yes(say.sentence(view)) : say.sentence(view);
}

/** How a selection was narrowed, to be said back. */
function scopeOf(reading: Reading, sessions: readonly Session[]): Scope {
  const named = reading.records.some(
    ({ things, negated }) => !negated && things.some(({ type }) => type === 'place'),
  );
  const places = named ? [...new Set(sessions.map(({ place }) => place))] : [];
  const year =
    reading.yearRank === undefined || reading.periods.length > 0 ? undefined : sessions[0]?.start.slice(0, 4);
  const years =
    year === undefined
      ? []
      : [{ from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year' as const, span: { from: 0, to: 0 } }];
  return {
    periods: [
      ...reading.periods.filter((period) => period.impossible === undefined || period.grain === 'month'),
      ...years,
    ],
    territories: places.length > 0 ? [] : reading.territories,
    places: places.length === 1 ? places : [],
    consecutive: reading.consecutive,
    multiDay: reading.multiDay,
    ...(reading.tense === undefined ? {} : { tense: reading.tense }),
    ...sharedSigle(sessions),
  };
}

function sharedSigle(sessions: readonly Session[]): { sigle?: string } {
  const words = new Set(sessions.flatMap(({ hostName }) => hostName?.split(' ')[0] ?? []));
  const [word] = words;
  return words.size === 1 && word !== undefined && isSigle(word) ? { sigle: word } : {};
}
