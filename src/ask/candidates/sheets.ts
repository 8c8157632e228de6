import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Document, Section, Session } from '../../knowledge/types.ts';
import { identifies, picked, select } from '../calendar/selection.ts';
import { repliesIn } from '../messages/replies.ts';
import { FUNCTION_WORDS } from '../reading/language.ts';
import { chanceOf } from '../reading/read.ts';
import { type Draft, evidenceOf } from '../reply.ts';
import type { Evidence } from '../types.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate } from './candidate.ts';

/** Items that an answer lists; the page has the others. */
const MOST_ITEMS = 7;

/** One item of a sheet, in its words. */
interface Item {
  document: Document;
  section: Section;
  text: string;
}

/** A part of a sheet, and the words of the question that name it. */
interface Part {
  document: Document;
  section: Section;
  matched: readonly string[];
}

/**
 * « Qu’a-t-on retenu à Redon ? », « quelles questions restent ouvertes ? »: the part of the sheets that a question names,
 * by its heading or its other words, told whole; of all sheets where no visit is named.
 */
export function sheetCandidates(asked: Asked): Candidate[] {
  const { reading, answerType } = asked;
  if (answerType !== 'what' && answerType !== 'how') return [];
  const words = askedStems(asked);
  const parts = partsNamed(words, sheetsMeant(asked));
  const [first] = parts;
  if (!first) return [];
  const left = words.filter((word) => !parts.some(({ matched }) => matched.includes(word)));
  return [
    {
      kind: 'sheet',
      path: `${first.document.id}#${first.section.anchor}`,
      features: {
        sheet: 1,
        sheetChance: chanceOf(reading, 'page', 'brief', 'list'),
        talkChance: talkChance(reading),
        uncovered: left.length / words.length,
        ofName: Number(reading.slots.some(identifies)),
        ...shortness(asked),
      },
      draft: () => told(parts, asked),
    },
  ];
}

/** The sheets of the meetings that are named, all where none is; the latest first. */
function sheetsMeant({ reading: { slots }, knowledge, today }: Asked): Document[] {
  const sheets = [...knowledge.documents.values()]
    .filter(({ kind }) => kind === 'sheet')
    .sort((a, b) => (b.meetingDay ?? '').localeCompare(a.meetingDay ?? ''));
  if (!slots.some(identifies)) return sheets;
  const sessions = picked(select(slots, { knowledge, today }), slots, today);
  return sheets.filter((sheet) => sessions.some((one) => isOf(sheet, one)));
}

function isOf({ meetingDay, number, place }: Document, session: Session): boolean {
  return session.start === meetingDay && (session.number === number || session.place === place);
}

function told(parts: readonly Part[], { reading }: Asked): Draft {
  const items = parts.map(({ document, section }) =>
    section.text.split('\n').map((text): Item => ({ document, section, text })),
  );
  const shown = fairShare(items);
  const say = repliesIn(reading.language);
  const [first] = shown;
  const isOne = shown.every(({ document }) => document === first?.document);
  const left = items.flat().length - shown.length;
  return {
    outcome: 'answer',
    lines: [
      isOne ? say.listFrom(first?.document.title ?? '') : say.listFromSheets(),
      ...shown.map(
        ({ document, text }) => `• ${isOne ? text : say.itemOf(document.place ?? document.title, text)}`,
      ),
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

/** The sections that hold most of the question's words in their names. */
function partsNamed(words: readonly string[], sheets: readonly Document[]): Part[] {
  const parts = sheets.flatMap((document) =>
    document.sections.map((section): Part => {
      const names = namesOf(section);
      return { document, section, matched: words.filter((word) => names.has(word)) };
    }),
  );
  const most = Math.max(0, ...parts.map(({ matched }) => matched.length));
  return most === 0 ? [] : parts.filter(({ matched }) => matched.length === most);
}

/** The words of a question but for names, ranks and little words. */
function askedStems({ reading: { text, slots } }: Asked): string[] {
  const spans = slots.filter(identifies).map(({ span }) => span);
  const free = text.words.filter(
    (word, at) => !FUNCTION_WORDS.has(word) && !spans.some(({ from, to }) => at >= from && at < to),
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
