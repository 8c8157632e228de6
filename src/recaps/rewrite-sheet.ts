import { foldName } from '../french/fold.ts';
import { type Numbered, numbered, printed } from './draft-markdown.ts';
import type { WrittenItem } from './read-draft.ts';
import { leftOut, type Sheet, type SheetLine, type Unused } from './sheet.ts';
import { moved, nextVersion, takenIn, worded, written } from './sheet-edits.ts';

/** What a rewriting changed, in lines. */
export interface RewriteTally {
  reworded: number;
  moved: number;
  added: number;
  takenIn: number;
  leftOut: number;
}

export type RewriteOutcome = { ok: true; sheet: Sheet; tally: RewriteTally } | { ok: false; reason: 'stale' };

/**
 * The sheet as a facilitator wrote it, as its next version; the same sheet when nothing changed. A line is known by its
 * number, or by its very words; with other words it stays with those who said it and is told to be reworded. A line of
 * no number and new words is the facilitator's. What is no longer there is listed as left out: nothing is lost.
 */
export function rewriteSheet(
  sheet: Sheet,
  items: readonly WrittenItem[],
  by: string,
  seen: number,
): RewriteOutcome {
  if (sheet.version !== seen) return { ok: false, reason: 'stale' };
  const known = originsOf(sheet, items);
  const lines: SheetLine[] = [];
  items.forEach((item, index) => {
    if (item.section !== 'unused') lines.push(lineOf(item, item.section, known[index], lines, sheet, by));
  });
  const kept = new Set(lines.map(({ id }) => id));
  const gone = sheet.lines.filter(({ id }) => !kept.has(id));
  const unused = [
    ...sheet.unused.filter(({ piece }) => !kept.has(piece)),
    ...gone.flatMap((line): Unused[] => leftOut(line)),
  ];
  const tally = tallyOf(sheet, lines, gone);
  const isSame = JSON.stringify(lines) === JSON.stringify(sheet.lines);
  return { ok: true, tally, sheet: isSame ? sheet : nextVersion(sheet, { lines, unused }) };
}

/** What each item was in the sheet: by its number first, else by its words where nobody else has them. */
function originsOf(sheet: Sheet, items: readonly WrittenItem[]): (Numbered | undefined)[] {
  const all = numbered(sheet);
  const taken = new Set(items.flatMap(({ number }) => (number === undefined ? [] : [all[number - 1]])));
  return items.map(({ number, text }) => {
    if (number !== undefined) return all[number - 1];
    const found = all.find((one) => !taken.has(one) && foldName(printed(one)) === foldName(text));
    if (found) taken.add(found);
    return found;
  });
}

function lineOf(
  { text }: WrittenItem,
  section: SheetLine['section'],
  origin: Numbered | undefined,
  before: readonly SheetLine[],
  sheet: Sheet,
  by: string,
): SheetLine {
  if (!origin) return written([...sheet.lines, ...before], section, text, by);
  const line = 'line' in origin ? moved(origin.line, section) : takenIn(origin.unused, section);
  // What was printed shortened and came back so was not touched.
  return text === printed(origin) ? line : worded(line, text, by);
}

function tallyOf(sheet: Sheet, lines: readonly SheetLine[], gone: readonly SheetLine[]): RewriteTally {
  const before = new Map(sheet.lines.map((line) => [line.id, line]));
  const there = lines.flatMap((line) => {
    const was = before.get(line.id);
    return was ? [{ line, was }] : [];
  });
  const fresh = lines.filter(({ id }) => !before.has(id));
  const added = fresh.filter(({ id }) => id.startsWith('facilitator:')).length;
  return {
    reworded: there.filter(({ line, was }) => line.text !== was.text).length,
    moved: there.filter(({ line, was }) => line.section !== was.section).length,
    added,
    takenIn: fresh.length - added,
    leftOut: gone.length,
  };
}
