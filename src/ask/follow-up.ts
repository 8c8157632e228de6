import { questionWords } from '../french/question-words.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { DocumentKind, Session } from '../knowledge/types.ts';
import { IS_A, OTHERS } from './parsing/lexicon.ts';
import type { Mention } from './parsing/mentions.ts';
import { parseQuestion } from './parsing/parse-question.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { anywhere } from './parsing/phrases.ts';
import { searchQuery } from './parsing/search-query.ts';
import type { Text } from './parsing/text.ts';
import { OPENING_A_TURN, POINTING_BACK } from './parsing/wordings/turns.ts';
import { adjacentSession } from './sessions/adjacent.ts';
import { select } from './sessions/selection.ts';
import { documentsNamed } from './subjects.ts';

/** One question of a conversation, with what it takes over from the ones before. */
export interface Turn {
  parsed: ParsedQuestion;
  /** The parsed question that later ones inherit from: « celle d’après » is by then a meeting named. */
  resolved: ParsedQuestion;
  /** What passages are searched with. */
  query: string;
  /** What it is about, in words that an elliptical question after it is searched with. */
  subject: string;
  /** The meetings that it is about. */
  sessions: readonly Session[];
  /** Those of the turn before: what « celle d’après » counts from. */
  anchors: readonly Session[];
  /** Pages that the question sets aside (« et l’autre ? »). */
  setAside: ReadonlySet<string>;
}

const OPENING = anywhere(OPENING_A_TURN);
const POINTING = anywhere(POINTING_BACK);

/** Parses a question and resolves it against the turn before it. */
export function turnOf(text: Text, knowledge: Knowledge, today: string, before: Turn | undefined): Turn {
  const own = parseQuestion(text, knowledge);
  const last = isElliptical(own) ? before : undefined;
  const parsed = last === undefined ? own : resolveAgainst(last, own);
  const words = searchQuery(own, knowledge);
  const selection = select({ ...parsed, rest: [] }, knowledge, today);
  const anchors = last?.sessions ?? [];
  const adjacent = adjacentSession(parsed, { knowledge, today, anchors })?.found;
  const chosen = selection.narrowed || parsed.flow !== undefined ? selection.sessions : [];
  return {
    parsed,
    resolved: adjacent === undefined ? parsed : withSession(adjacent, parsed),
    query: last !== undefined && takesSubject(own) ? `${words} ${last.subject}` : words,
    subject: last === undefined || namesSubject(own) ? subjectOf(own, knowledge) || words : last.subject,
    sessions: adjacent === undefined ? chosen : [adjacent],
    anchors,
    setAside: new Set(last === undefined || !isOfOthers(own) ? [] : idsNamed(last.parsed, knowledge)),
  };
}

const isOfOthers = ({ text }: ParsedQuestion): boolean => OTHERS.test(text.line);
const isKindOf = ({ text }: ParsedQuestion): boolean => IS_A.test(text.line);

/** Whether passages are searched with the subject of the turn before, too. */
const takesSubject = (own: ParsedQuestion): boolean =>
  !isOfOthers(own) && (!namesSubject(own) || isKindOf(own));

const idsNamed = (parsed: ParsedQuestion, knowledge: Knowledge): string[] =>
  documentsNamed(parsed, knowledge).map(({ id }) => id);

function resolveAgainst({ resolved }: Turn, own: ParsedQuestion): ParsedQuestion {
  const [page] = pageSeries(resolved);
  // « et la première ? », after a mission: the first of the missions.
  if (page !== undefined && own.picks[0]?.edge === 'first' && own.kinds.length === 0 && !own.anySession)
    return { ...own, picks: [], ranks: [{ value: 1, series: page, span: own.picks[0].span }] };
  if (isOfOthers(own)) return others(own, resolved) ?? inherit(own, resolved);
  // « c’est une SIAE ? »: both what was spoken of and what it may be are subjects.
  if (isKindOf(own)) return { ...inherit(own, resolved), subjects: [...resolved.subjects, ...own.subjects] };
  return inherit(own, resolved);
}

/** A parsed question that names one meeting and asks for the same attributes as another one. */
function withSession(session: Session, { flow: _, ...parsed }: ParsedQuestion): ParsedQuestion {
  const mention: Mention = {
    entities: [{ type: 'session', key: session.id }],
    span: { from: 0, to: 0 },
    name: '',
    negated: false,
  };
  return {
    ...parsed,
    records: [mention],
    kinds: [session.kind],
    ranks: [],
    picks: [],
    periods: [],
    territories: [],
  };
}

/** A question that does not stand alone: it opens with « et », points back, or is too short to name anything. */
function isElliptical(parsed: ParsedQuestion): boolean {
  const { line, words } = parsed.text;
  if (OPENING.test(line) || isKindOf(parsed)) return true;
  const names = namesSubject(parsed) || hasIdentity(parsed);
  return (
    (!names && (POINTING.test(line) || words.length <= 5)) ||
    (words.length <= 8 && POINTING.test(line) && !names)
  );
}

/** Whether a question names what it is about: then passages are searched with its own words alone. */
function namesSubject(parsed: ParsedQuestion): boolean {
  return parsed.records.length > 0 || parsed.subjects.length > 0 || parsed.series.length > 0;
}

/** Whether a question says by itself which meetings it means. */
function hasIdentity(parsed: ParsedQuestion): boolean {
  return (
    parsed.records.length > 0 ||
    parsed.territories.length > 0 ||
    parsed.ranks.length > 0 ||
    parsed.picks.length > 0 ||
    parsed.periods.length > 0 ||
    parsed.yearRank !== undefined
  );
}

/** Inherits from the turn before what a question leaves out: attributes, the kind of meeting, which one. */
function inherit(own: ParsedQuestion, before: ParsedQuestion): ParsedQuestion {
  const kinds = own.kinds.length > 0 || own.anySession ? own.kinds : before.kinds;
  const attributes =
    own.attributes.length > 0 || own.definition || own.about ? own.attributes : before.attributes;
  const merged: ParsedQuestion = {
    ...own,
    kinds: keepsKind(own, before) ? kinds : own.kinds,
    anySession: own.anySession || (own.kinds.length === 0 && before.anySession),
    attributes,
    hostNoun: own.hostNoun || (own.attributes.length === 0 && before.hostNoun),
    ranks: own.ranks.map((rank) => withSeries(rank, before)),
  };
  const changesKind = own.kinds.length > 0 && !own.kinds.every((kind) => before.kinds.includes(kind));
  if (hasIdentity(own) || own.flow !== undefined || changesKind || own.series.length > 0) return merged;
  // Nothing names other meetings: the question is about the same ones.
  return {
    ...merged,
    records: before.records,
    territories: before.territories,
    periods: before.periods,
    ranks: before.ranks,
    picks: before.picks,
    flow: before.flow,
    ...(before.tense === undefined || own.tense !== undefined ? {} : { tense: before.tense }),
    series: before.series,
  };
}

/** The series of the pages that a parsed question names by number. */
const pageSeries = ({ ranks }: ParsedQuestion): DocumentKind[] =>
  ranks.flatMap(({ series: of }) => (of === undefined || of === 'visit' || of === 'session' ? [] : of));

/** « et les deux autres ? », after one page of a series: the series, without that page. */
function others(own: ParsedQuestion, before: ParsedQuestion): ParsedQuestion | undefined {
  const series = pageSeries(before);
  if (series.length === 0 || namesSubject(own) || hasIdentity(own)) return undefined;
  return { ...own, series, attributes: ['list'], rest: [] };
}

/** A named meeting or host brings its own kind; a year, a place or a rank is asked of the same kind. */
function keepsKind(own: ParsedQuestion, before: ParsedQuestion): boolean {
  return (
    before.kinds.length > 0 &&
    !own.records.some(({ entities }) => entities.some(({ type }) => type === 'session'))
  );
}

function withSeries(
  rank: ParsedQuestion['ranks'][number],
  before: ParsedQuestion,
): ParsedQuestion['ranks'][number] {
  if (rank.series !== undefined) return rank;
  const series =
    before.ranks[0]?.series ?? before.series[0] ?? (before.kinds[0] === 'visit' ? 'visit' : undefined);
  return series === undefined ? rank : { ...rank, series };
}

/** The names that a question holds, in its own words; without any, what it asks about. */
function subjectOf(parsed: ParsedQuestion, knowledge: Knowledge): string {
  const spans = [
    ...parsed.records,
    ...parsed.subjects,
    ...parsed.ranks.filter(({ series }) => series !== undefined),
  ].map(({ span }) => span);
  const words = parsed.text.words.filter((_, index) =>
    spans.some(({ from, to }) => index >= from && index < to),
  );
  return words.length > 0 ? words.join(' ') : questionWords(searchQuery(parsed, knowledge)).join(' ');
}
