import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';
import { identifies } from '../calendar/selection.ts';
import type { Rank } from '../reading/numbering.ts';
import { type Reading, read } from '../reading/read.ts';
import { readText, type Span } from '../reading/text.ts';

/** A question of a conversation, as it stands by itself. */
export interface Turn {
  reading: Reading;
  /** The one meeting that its answer was about. */
  session?: Session;
}

/** Opens by adding to what was asked: « et à Arles ? ». */
const OPENS =
  /^(?:(?:ok|bon|ah|du coup) )?(?:et|puis|pis|ou|mais|alors|ok|sinon|idem|pareil|meme question|and|what about|how about|same)\b/;
/** Points back at what was spoken of. */
const POINTS =
  /\b(?:celle|celui|celles|ceux|la bas|la dedans|la dessus|elle|il|elles|ils|eux|leur|leurs|son|sa|ses|ca|cela|l autre|les autres|cette?|ces?|ce|y|en|l a|les a|there|it|they|them|that one|those|this one|its|their|the other)\b/;
/** Counts from what was spoken of: « celle d’après », « la suivante ». */
const COUNTS =
  /\b(?:suivante?s?|precedente?s?|(?:d |juste )?(?:apres|avant)|ensuite|lendemain|veille|following|previous|next one|after|before)\b/;
const BACK = /\b(?:precedente?s?|avant|veille|previous|before)\b/;
/** A question shorter than this that names nothing leans on the one before. */
const SHORT = 6;

/**
 * Rewrites a question so that it stands alone, in the words of the one before where it leaves something out: « et à Arles ? »
 * after « c’est quand la visite à Marseille ? » → « c’est quand la visite à Arles ? ».
 * @returns the text, unchanged when it needs nothing from before
 */
export function standalone(question: string, before: Turn | undefined, knowledge: Knowledge): string {
  if (before === undefined) return question;
  const own = read(readText(question), knowledge);
  if (!isElliptical(own)) return question;
  const names = own.slots.filter(isSubject);
  const asksAnew = ASKS.test(own.text.line.replace(/^(?:et|and) /, ''));
  const next =
    COUNTS.test(own.text.line) && names.every(({ type }) => type === 'kind')
      ? nextTo(question, own, before, knowledge)
      : undefined;
  if (next !== undefined) return next;
  if (names.length === 0) return withSubject(question, subjectOf(before));
  if (asksAnew) return question;
  return ofRank(own, before, knowledge) ?? swapped(own, before.reading) ?? question;
}

/** Whether a question leaves out what it is about. */
function isElliptical({ slots, text: { line, words } }: Reading): boolean {
  if (OPENS.test(line)) return true;
  return !slots.some(isSubject) && (words.length <= SHORT || POINTS.test(line));
}

const withSubject = (question: string, subject: string): string =>
  subject === '' ? question : `${question.replace(/[?\s]+$/u, '')} ${subject} ?`;

/** « la suivante ? »: the page after the one before, or what came after the meeting before. */
function nextTo(
  question: string,
  { text: { line } }: Reading,
  before: Turn,
  knowledge: Knowledge,
): string | undefined {
  const page = pageRank(before.reading, knowledge);
  if (page !== undefined) return withRank(before.reading, page, page.value + (BACK.test(line) ? -1 : 1));
  const subject = subjectOf(before);
  return subject === ''
    ? undefined
    : withSubject(question, `juste ${BACK.test(line) ? 'avant' : 'après'} ${subject}`);
}

/** « et la deuxième ? », after one page of a series. */
function ofRank({ slots }: Reading, { reading }: Turn, knowledge: Knowledge): string | undefined {
  const [rank] = slots.flatMap((slot) =>
    slot.type === 'rank' && slot.rank.series === undefined ? [slot.rank] : [],
  );
  const page = rank === undefined ? undefined : pageRank(reading, knowledge);
  return rank === undefined || page === undefined ? undefined : withRank(reading, page, rank.value);
}

const ASKS =
  /\b(?:qui|quand|oulieu|combien|comment|pourquoi|quoi|quel(?:le)?s?|lequel|laquelle|est ce|who|when|where|what|which|why|how)\b/;

const isSubject = (slot: Reading['slots'][number]): boolean =>
  identifies(slot) || ['term', 'page', 'series', 'kind'].includes(slot.type);

/** What a question was about, in words that name it. */
function subjectOf({ reading, session }: Turn): string {
  if (session !== undefined)
    return session.number === undefined ? session.title : `visite n° ${session.number}`;
  return subjectSpans(reading)
    .map(({ from, to }) => reading.text.words.slice(from, to).join(' '))
    .join(' ');
}

const subjectSpans = ({ slots }: Reading): Span[] => slots.filter(isSubject).map(({ span }) => span);

/** The question before, with what the new one names in the place of what it named of that sort. */
function swapped(own: Reading, before: Reading): string | undefined {
  const fresh = own.slots.filter(isSubject);
  const types = new Set(fresh.map(({ type }) => type));
  const isPlaceLike = ['host', 'place', 'region', 'session'].some((type) => types.has(type as never));
  const isReplaced = ({ type }: Reading['slots'][number]): boolean =>
    types.has(type) ||
    (isPlaceLike && ['host', 'place', 'region', 'session', 'rank', 'pick', 'date'].includes(type)) ||
    (['rank', 'pick', 'date'].some((one) => types.has(one as never)) &&
      ['rank', 'pick', 'date', 'host', 'place'].includes(type)) ||
    (['term', 'page'].some((one) => types.has(one as never)) && ['term', 'page', 'host'].includes(type));
  const old = before.slots.filter((slot) => isSubject(slot) && isReplaced(slot));
  const first = old[0]?.span.from;
  if (first === undefined) return undefined;
  const phrase = own.text.words.slice(fresh[0]?.span.from ?? 0, fresh.at(-1)?.span.to ?? 0).join(' ');
  const dropped = new Set(
    old.flatMap(({ span }) => Array.from({ length: span.to - span.from }, (_, at) => span.from + at)),
  );
  return before.text.words
    .flatMap((word, at) => (at === first ? [phrase] : dropped.has(at) ? [] : [word]))
    .join(' ');
}

/** The rank of the page that a question named, by its number or its name: « mission 1 ». */
function pageRank({ slots }: Reading, { documents }: Knowledge): Rank | undefined {
  for (const slot of slots) {
    if (slot.type === 'rank' && isOfPages(slot.rank)) return slot.rank;
    const ids = slot.type === 'page' ? slot.mention.entities.map(({ key }) => key) : [];
    const [page] = ids.flatMap((id) => documents.get(id) ?? []);
    if (page?.number !== undefined) return { value: page.number, series: page.kind, span: slot.span };
  }
  return undefined;
}

const isOfPages = ({ series }: Rank): boolean =>
  series !== undefined && series !== 'visit' && series !== 'session';

/** The question before, of another page of that series. */
function withRank({ text }: Reading, { series, span }: Rank, value: number): string {
  const noun =
    text.words.slice(span.from, span.to).find((word) => word.startsWith((series ?? '').slice(0, 4))) ??
    series;
  return [...text.words.slice(0, span.from), noun, value, ...text.words.slice(span.to)].join(' ');
}
