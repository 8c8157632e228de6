import { foldName } from '../french/fold.ts';
import { numbered } from './draft-markdown.ts';
import { draftWords } from './messages/draft-markdown.ts';
import { sectionTitles } from './messages/sheet.ts';
import type { Sheet } from './sheet.ts';
import { SHEET_SECTIONS, type SheetSection } from './sheet-sections.ts';

type Part = SheetSection | 'unused';

/** An item of a draft that was given back. */
export interface WrittenItem {
  section: Part;
  text: string;
  /** As written between brackets. */
  number?: number;
}

/** What cannot be read, and in which of the texts, from 0. */
export interface DraftFault {
  text: number;
  message: string;
}

const HEADING = /^#{2,6}\s+(.+?)\s*#*$/u;
const ITEM = /^\s*[-*•]\s+(?:\[(\d{1,4})\]\s*)?(.*)$/u;
/** The title, and what Capi explains at the top of the file. */
const ASIDE = /^\s*(?:#\s|>|$)/u;
const REASON = /\s+_\([^()]*\)_$/u;

/**
 * Reads a draft that was given back, in one text or several. Every line is an item, a heading, the end of the item
 * above it, or a fault that tells its words and what to do; all faults are told at once.
 */
export function readDraft(
  texts: readonly string[],
  sheet: Pick<Sheet, 'lines' | 'unused'>,
): { items: WrittenItem[]; faults: DraftFault[] } {
  const read = lineReader(numbered(sheet).length);
  const faults = texts.flatMap((whole, text) =>
    whole.split(/\r?\n/u).flatMap((line, index): DraftFault[] => {
      const fault = ASIDE.test(line) ? undefined : read.line(line);
      return fault === undefined ? [] : [{ text, message: draftWords.fault(index + 1, line.trim(), fault) }];
    }),
  );
  return { items: read.items, faults };
}

/** Reads line after line; what stands before decides where a line belongs. @returns what is wrong with each */
function lineReader(highest: number) {
  const items: WrittenItem[] = [];
  const seen = new Set<number>();
  let part: Part | undefined;
  let isUnderUnknown = false;

  function enter(heading: string): string | undefined {
    part = partNamed(heading);
    isUnderUnknown = part === undefined;
    return isUnderUnknown
      ? draftWords.unknownHeading(SHEET_SECTIONS.map((section) => sectionTitles[section]))
      : undefined;
  }

  function take(section: Part, words: string, written: string | undefined): string | undefined {
    const text = (section === 'unused' ? words.replace(REASON, '') : words).trim();
    if (text === '') return draftWords.noWords();
    if (written === undefined) {
      items.push({ section, text });
      return undefined;
    }
    const number = Number(written);
    if (number < 1 || number > highest) return draftWords.unknownNumber(number, highest);
    if (seen.has(number)) return draftWords.twice(number);
    seen.add(number);
    items.push({ section, text, number });
    return undefined;
  }

  /** A line that begins without a dash goes on with the one above, as Markdown has it. */
  function goOn(section: Part, line: string): string | undefined {
    const last = items.at(-1);
    if (last?.section !== section) return draftWords.noDash();
    last.text = `${last.text} ${line.trim()}`;
    return undefined;
  }

  return {
    items,
    line(line: string): string | undefined {
      const heading = HEADING.exec(line)?.[1];
      if (heading !== undefined) return enter(heading);
      // A wrong heading is told once, not again for each line under it.
      if (part === undefined) return isUnderUnknown ? undefined : draftWords.noHeading();
      const item = ITEM.exec(line);
      return item ? take(part, item[2] ?? '', item[1]) : goOn(part, line);
    },
  };
}

function partNamed(heading: string): Part | undefined {
  const name = foldName(heading);
  if (name === foldName(draftWords.unused())) return 'unused';
  return SHEET_SECTIONS.find((section) => foldName(sectionTitles[section]) === name);
}
