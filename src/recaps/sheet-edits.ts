import { leftOut, type Sheet, type SheetLine, type Unused } from './sheet.ts';
import { inSectionOrder, type SheetSection } from './sheet-sections.ts';

/** What a facilitator changes in a sheet. */
export type SheetEdit =
  | { edit: 'move'; line: string; section: SheetSection }
  | { edit: 'reword'; line: string; text: string }
  | { edit: 'leave-out'; line: string }
  /** Takes in what was not used, by the id of its piece. */
  | { edit: 'use'; piece: string; section: SheetSection; text: string }
  | { edit: 'write'; section: SheetSection; text: string };

export type EditOutcome =
  | { ok: true; sheet: Sheet }
  | { ok: false; reason: 'stale' | 'no-such-line' | 'empty' };

/**
 * A facilitator's edit, as the next version. Refused when somebody changed the sheet since `seen`. The host reviews
 * the new version: what they validated is what is published.
 */
export function editSheet(sheet: Sheet, edit: SheetEdit, by: string, seen: number): EditOutcome {
  if (sheet.version !== seen) return { ok: false, reason: 'stale' };
  if ('text' in edit && edit.text.trim() === '') return { ok: false, reason: 'empty' };
  const changed = changedBy(sheet, edit, by);
  return changed ? { ok: true, sheet: nextVersion(sheet, changed) } : { ok: false, reason: 'no-such-line' };
}

type Content = Pick<Sheet, 'lines' | 'unused'>;

/** The sheet with other content: a version of its own, which the host has not seen. */
export function nextVersion(sheet: Sheet, { lines, unused }: Content): Sheet {
  const version = sheet.version + 1;
  return { ...sheet, version, review: { state: 'to-send' }, lines: inSectionOrder(lines), unused };
}

function changedBy(sheet: Sheet, edit: SheetEdit, by: string): Content | undefined {
  const { lines, unused } = sheet;
  if (edit.edit === 'write')
    return { unused, lines: [...lines, written(lines, edit.section, edit.text, by)] };
  if (edit.edit === 'use') {
    const said = unused.find(({ piece }) => piece === edit.piece);
    if (!said) return undefined;
    const line = worded(takenIn(said, edit.section), edit.text, by);
    return { lines: [...lines, line], unused: unused.filter((one) => one !== said) };
  }
  const line = lines.find(({ id }) => id === edit.line);
  if (!line) return undefined;
  if (edit.edit === 'leave-out')
    return { lines: lines.filter((one) => one !== line), unused: [...unused, ...leftOut(line)] };
  const other = edit.edit === 'move' ? moved(line, edit.section) : worded(line, edit.text, by);
  return { unused, lines: lines.map((one) => (one === line ? other : one)) };
}

/** The line in another part of the sheet, or where it was. */
export function moved(line: SheetLine, section: SheetSection): SheetLine {
  return line.section === section ? line : { ...line, section, isMoved: true };
}

/** The line in these words: those that were said are an extract again, others are told to be the facilitator's. */
export function worded(line: SheetLine, text: string, by: string): SheetLine {
  const words = text.trim();
  if (words === line.text) return line;
  const { writtenBy: _by, extract: _extract, ...said } = line;
  if (line.pieces.length > 0 && words === (line.extract ?? line.text)) return { ...said, text: words };
  const extract = line.pieces.length > 0 ? { extract: line.extract ?? line.text } : {};
  return { ...said, text: words, writtenBy: by, ...extract };
}

/** A line of the facilitators' own words. */
export function written(
  lines: readonly SheetLine[],
  section: SheetSection,
  text: string,
  by: string,
): SheetLine {
  const ranks = lines.map(({ id }) => Number(/^facilitator:(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `facilitator:${Math.max(0, ...ranks) + 1}`;
  return { id, section, text: text.trim(), pieces: [], credits: [], themes: [], writtenBy: by };
}

/** What was not used, as a line that somebody chose a place for. Its credits are its author's to choose. */
export function takenIn(
  { piece, text, author, question, themes = [] }: Unused,
  section: SheetSection,
): SheetLine {
  return {
    id: piece,
    section,
    text,
    pieces: author === undefined ? [] : [{ id: piece, author }],
    credits: [],
    themes,
    isMoved: true,
    question,
  };
}
