import { stem } from '../french/stems.ts';
import { wordsOf } from '../french/tokens.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, Section, Session } from '../knowledge/types.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn } from './messages/replies.ts';
import { FUNCTION_WORDS } from './parsing/lexicon.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { expectedAnswerType } from './passages/answer-type.ts';
import { type Draft, evidenceOf } from './reply.ts';
import type { Evidence } from './types.ts';

/** Items that an answer lists; the page has the others. */
const MOST_ITEMS = 7;

/** One item of a sheet, in its words. */
interface Item {
  document: Document;
  section: Section;
  text: string;
}

/**
 * « Qu’a-t-on retenu à Redon ? », « quelles limites à la visite n° 8 ? »: the part of the sheets that a question names,
 * by its heading or its other words, told whole. Only when the question says nothing else.
 */
export function answerFromSheets(turn: Turn, knowledge: Knowledge): Draft | undefined {
  if (turn.sessions.length === 0) return undefined;
  return told(
    turn,
    sheetsIn(knowledge).filter((sheet) => turn.sessions.some((one) => isOf(sheet, one))),
  );
}

/** « Quelles questions restent ouvertes ? »: the same over all sheets, where no visit is named. */
export function answerFromAllSheets(turn: Turn, knowledge: Knowledge): Draft | undefined {
  const { records, ranks, picks, periods, territories } = turn.parsed;
  const isBare = [records, ranks, picks, periods, territories].every(({ length }) => length === 0);
  return isBare ? told(turn, sheetsIn(knowledge)) : undefined;
}

/** The latest first. */
function sheetsIn({ documents }: Knowledge): Document[] {
  return [...documents.values()]
    .filter(({ kind }) => kind === 'sheet')
    .sort((a, b) => (b.meetingDay ?? '').localeCompare(a.meetingDay ?? ''));
}

function isOf({ meetingDay, number, place }: Document, session: Session): boolean {
  return session.start === meetingDay && (session.number === number || session.place === place);
}

function told({ parsed }: Turn, sheets: readonly Document[]): Draft | undefined {
  const parts = asksForParts(parsed) ? partsAsked(parsed, sheets) : [];
  const items = parts.map(({ document, section }) =>
    section.text.split('\n').map((text): Item => ({ document, section, text })),
  );
  const shown = fairShare(items);
  const [first] = shown;
  if (!first) return undefined;
  const say = repliesIn(parsed.language);
  const isOne = shown.every(({ document }) => document === first.document);
  const left = items.flat().length - shown.length;
  return {
    outcome: 'answer',
    lines: [
      isOne ? say.listFrom(first.document.title) : say.listFromSheets(),
      ...shown.map(({ document, text }) => `• ${isOne ? text : say.itemOf(placeOf(document), text)}`),
      ...(left > 0 ? [say.moreItems(left)] : []),
    ],
    evidence: sourcesOf(shown),
  };
}

/** One source a sheet: its page opens whole, at the first part that is told. */
function sourcesOf(shown: readonly Item[]): Evidence[] {
  const sheets = [...new Set(shown.map(({ document }) => document))];
  return sheets.flatMap((document) => {
    const own = shown.filter((item) => item.document === document);
    const [first] = own;
    return first ? [evidenceOf(document, first.section, own.map(({ text }) => text).join('\n'))] : [];
  });
}

/** A day, a number, a person or a reason is not a part of a sheet. */
function asksForParts({ text: { line }, attributes, comparison }: ParsedQuestion): boolean {
  const answerType = expectedAnswerType(line);
  if (comparison || (answerType !== 'what' && answerType !== 'how')) return false;
  return attributes.every(
    (attribute) => attribute === 'exists' || attribute === 'list' || attribute === 'theme',
  );
}

/** The sections that hold most of the question's words in their names, when these leave nothing unexplained. */
function partsAsked(parsed: ParsedQuestion, sheets: readonly Document[]) {
  const asked = askedStems(parsed);
  const rest = new Set(parsed.rest.map(stem));
  const parts = sheets.flatMap((document) =>
    document.sections.map((section) => {
      const names = namesOf(section);
      return { document, section, matched: asked.filter((word) => names.has(word)) };
    }),
  );
  const most = Math.max(0, ...parts.map(({ matched }) => matched.length));
  if (most === 0) return [];
  const best = parts.filter(({ matched }) => matched.length === most);
  const explained = new Set(best.flatMap(({ matched }) => matched));
  return [...rest].every((word) => explained.has(word)) ? best : [];
}

/** The words of a question but for names, ranks and little words. */
function askedStems({ text: { words }, records, ranks }: ParsedQuestion): string[] {
  const spans = [...records, ...ranks].map(({ span }) => span);
  const free = words.filter(
    (word, index) => !FUNCTION_WORDS.has(word) && !spans.some(({ from, to }) => index >= from && index < to),
  );
  return [...new Set(free.map(stem))];
}

const known = new WeakMap<Section, ReadonlySet<string>>();

function namesOf(section: Section): ReadonlySet<string> {
  const found =
    known.get(section) ??
    new Set(
      wordsOf([section.headings.at(-1) ?? '', ...section.aliases].join(' '))
        .filter((word) => !FUNCTION_WORDS.has(word))
        .map(stem),
    );
  known.set(section, found);
  return found;
}

/** As many from each part as there is room for, in the order of the parts. */
function fairShare(parts: readonly (readonly Item[])[]): Item[] {
  const taken = parts.map(() => 0);
  const total = Math.min(MOST_ITEMS, parts.flat().length);
  for (let count = 0; count < total; ) {
    parts.forEach((items, index) => {
      if (count >= total || (taken[index] ?? 0) >= items.length) return;
      taken[index] = (taken[index] ?? 0) + 1;
      count += 1;
    });
  }
  return parts.flatMap((items, index) => items.slice(0, taken[index]));
}

const placeOf = ({ place, title }: Document): string => place ?? title;
