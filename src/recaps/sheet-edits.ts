import type { Sheet, SheetLine } from './sheet.ts';
import { inSectionOrder, type SheetSection } from './sheet-sections.ts';

/** What a facilitator changes in a sheet. */
export type SheetEdit =
  | { edit: 'move'; line: string; section: SheetSection }
  | { edit: 'reword'; line: string; text: string }
  | { edit: 'leave-out'; line: string }
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
  const next: Sheet = { ...sheet, version: sheet.version + 1, review: { state: 'to-send' } };
  if (edit.edit === 'write') {
    return {
      ok: true,
      sheet: {
        ...next,
        lines: inSectionOrder([...sheet.lines, written(sheet, edit.section, edit.text, by)]),
      },
    };
  }
  const line = sheet.lines.find(({ id }) => id === edit.line);
  if (!line) return { ok: false, reason: 'no-such-line' };
  const others = (to: SheetLine) => inSectionOrder(sheet.lines.map((one) => (one === line ? to : one)));
  switch (edit.edit) {
    case 'move':
      return {
        ok: true,
        sheet: { ...next, lines: others({ ...line, section: edit.section, isMoved: true }) },
      };
    case 'reword':
      return { ok: true, sheet: { ...next, lines: others(reworded(line, edit.text, by)) } };
    case 'leave-out':
      return { ok: true, sheet: { ...next, ...without(sheet, line) } };
  }
}

function reworded(line: SheetLine, text: string, by: string): SheetLine {
  const extract = line.extract ?? line.text;
  return { ...line, text: text.trim(), writtenBy: by, ...(line.pieces.length > 0 && { extract }) };
}

function written({ lines }: Sheet, section: SheetSection, text: string, by: string): SheetLine {
  const ranks = lines.map(({ id }) => Number(/^facilitator:(\d+)$/.exec(id)?.[1] ?? 0));
  const id = `facilitator:${Math.max(0, ...ranks) + 1}`;
  return { id, section, text: text.trim(), pieces: [], credits: [], themes: [], writtenBy: by };
}

/** What is left out is listed, so that nothing that was said is lost from sight. */
function without({ lines, unused }: Sheet, line: SheetLine): Pick<Sheet, 'lines' | 'unused'> {
  const ids = line.pieces.map(({ id }) => id);
  const out = ids.length === 0 && line.id.startsWith('question:') ? [line.id] : ids;
  const text = line.extract ?? line.text;
  return {
    lines: lines.filter((one) => one !== line),
    unused: [...unused, ...out.map((piece) => ({ piece, text, reason: 'left-out' as const }))],
  };
}
