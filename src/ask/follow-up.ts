import { questionWords } from '../knowledge/french/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { DocumentKind, Session } from '../knowledge/types.ts';
import { contentOf } from './reading/content.ts';
import { IS_A, OTHERS } from './reading/lexicon.ts';
import type { Mention } from './reading/mentions.ts';
import { anywhere } from './reading/phrases.ts';
import { read } from './reading/read.ts';
import type { Reading } from './reading/reading.ts';
import type { Text } from './reading/text.ts';
import { OPENING_A_TURN, POINTING_BACK } from './reading/wordings/turns.ts';
import { besideMeeting } from './sessions/relative.ts';
import { select } from './sessions/selection.ts';
import { documentsNamed } from './subjects.ts';

/** One question of a conversation, with what it takes over from the ones before. */
export interface Turn {
  reading: Reading;
  /** The reading as later questions take it over: « celle d’après » is by then a meeting named. */
  resolved: Reading;
  /** What passages are searched with. */
  query: string;
  /** What it is about, in words that a later question may lean on. */
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

/** Reads a question in the light of the turn before it. */
export function turnOf(text: Text, knowledge: Knowledge, today: string, before: Turn | undefined): Turn {
  const own = read(text, knowledge);
  const last = leans(own) ? before : undefined;
  const reading = last === undefined ? own : inTheLightOf(last, own);
  const words = contentOf(own, knowledge);
  const selection = select({ ...reading, rest: [] }, knowledge, today);
  const anchors = last?.sessions ?? [];
  const beside = besideMeeting(reading, { knowledge, today, anchors })?.found;
  const chosen = selection.narrowed || reading.flow !== undefined ? selection.sessions : [];
  return {
    reading,
    resolved: beside === undefined ? reading : meaning(beside, reading),
    query: last !== undefined && takesSubject(own) ? `${words} ${last.subject}` : words,
    subject: last === undefined || namesSubject(own) ? subjectOf(own, knowledge) || words : last.subject,
    sessions: beside === undefined ? chosen : [beside],
    anchors,
    setAside: new Set(last === undefined || !isOfOthers(own) ? [] : idsNamed(last.reading, knowledge)),
  };
}

const isOfOthers = ({ text }: Reading): boolean => OTHERS.test(text.line);
const isKindOf = ({ text }: Reading): boolean => IS_A.test(text.line);

/** Whether passages are searched with the subject of the turn before, too. */
const takesSubject = (own: Reading): boolean => !isOfOthers(own) && (!namesSubject(own) || isKindOf(own));

const idsNamed = (reading: Reading, knowledge: Knowledge): string[] =>
  documentsNamed(reading, knowledge).map(({ id }) => id);

function inTheLightOf({ resolved }: Turn, own: Reading): Reading {
  const [page] = pageSeries(resolved);
  // « et la première ? », after a mission: the first of the missions.
  if (page !== undefined && own.picks[0]?.edge === 'first' && own.kinds.length === 0 && !own.anySession)
    return { ...own, picks: [], ranks: [{ value: 1, series: page, span: own.picks[0].span }] };
  if (isOfOthers(own)) return others(own, resolved) ?? inherit(own, resolved);
  // « c’est une SIAE ? »: both what was spoken of and what it may be are meant.
  if (isKindOf(own)) return { ...inherit(own, resolved), subjects: [...resolved.subjects, ...own.subjects] };
  return inherit(own, resolved);
}

/** A reading that names one meeting, and wants what another reading wants. */
function meaning(session: Session, { flow: _, ...reading }: Reading): Reading {
  const mention: Mention = {
    things: [{ type: 'session', key: session.id }],
    span: { from: 0, to: 0 },
    name: '',
    negated: false,
  };
  return {
    ...reading,
    records: [mention],
    kinds: [session.kind],
    ranks: [],
    picks: [],
    periods: [],
    territories: [],
  };
}

/** A question that does not stand alone: it opens with « et », points back, or is too short to name anything. */
function leans(reading: Reading): boolean {
  const { line, words } = reading.text;
  if (OPENING.test(line) || isKindOf(reading)) return true;
  const names = namesSubject(reading) || hasIdentity(reading);
  return (
    (!names && (POINTING.test(line) || words.length <= 5)) ||
    (words.length <= 8 && POINTING.test(line) && !names)
  );
}

/** Whether a question names what it is about: then passages are searched with its own words alone. */
function namesSubject(reading: Reading): boolean {
  return reading.records.length > 0 || reading.subjects.length > 0 || reading.series.length > 0;
}

/** Whether a question says by itself which meetings it means. */
function hasIdentity(reading: Reading): boolean {
  return (
    reading.records.length > 0 ||
    reading.territories.length > 0 ||
    reading.ranks.length > 0 ||
    reading.picks.length > 0 ||
    reading.periods.length > 0 ||
    reading.yearRank !== undefined
  );
}

/** Takes over from the turn before what a question leaves out: what is wanted, the kind of meeting, which one. */
function inherit(own: Reading, before: Reading): Reading {
  const kinds = own.kinds.length > 0 || own.anySession ? own.kinds : before.kinds;
  const wants = own.wants.length > 0 || own.definition || own.about ? own.wants : before.wants;
  const merged: Reading = {
    ...own,
    kinds: keepsKind(own, before) ? kinds : own.kinds,
    anySession: own.anySession || (own.kinds.length === 0 && before.anySession),
    wants,
    hostNoun: own.hostNoun || (own.wants.length === 0 && before.hostNoun),
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

/** The series of pages that a reading names one of. */
const pageSeries = ({ ranks }: Reading): DocumentKind[] =>
  ranks.flatMap(({ series: of }) => (of === undefined || of === 'visit' || of === 'session' ? [] : of));

/** « et les deux autres ? », after one page of a series: the series, without that page. */
function others(own: Reading, before: Reading): Reading | undefined {
  const series = pageSeries(before);
  if (series.length === 0 || namesSubject(own) || hasIdentity(own)) return undefined;
  return { ...own, series, wants: ['list'], rest: [] };
}

/** A named meeting or host brings its own kind; a year, a place or a rank is asked of the same kind. */
function keepsKind(own: Reading, before: Reading): boolean {
  return (
    before.kinds.length > 0 &&
    !own.records.some(({ things }) => things.some(({ type }) => type === 'session'))
  );
}

function withSeries(rank: Reading['ranks'][number], before: Reading): Reading['ranks'][number] {
  if (rank.series !== undefined) return rank;
  const series =
    before.ranks[0]?.series ?? before.series[0] ?? (before.kinds[0] === 'visit' ? 'visit' : undefined);
  return series === undefined ? rank : { ...rank, series };
}

/** The names that a question holds, in its own words; without any, what it asks about. */
function subjectOf(reading: Reading, knowledge: Knowledge): string {
  const spans = [
    ...reading.records,
    ...reading.subjects,
    ...reading.ranks.filter(({ series }) => series !== undefined),
  ].map(({ span }) => span);
  const words = reading.text.words.filter((_, index) =>
    spans.some(({ from, to }) => index >= from && index < to),
  );
  return words.length > 0 ? words.join(' ') : questionWords(contentOf(reading, knowledge)).join(' ');
}
