import { draftWords } from './messages/draft-markdown.ts';
import { sectionTitles } from './messages/sheet.ts';
import type { Sheet, SheetLine, Unused } from './sheet.ts';
import { SHEET_SECTIONS } from './sheet-sections.ts';

/** Something of a sheet that has a number in its Markdown: a line, or what is not used. */
export type Numbered = { line: SheetLine } | { unused: Unused };

/** Numbers count from 1: the lines, then what is not used. They hold for one version. */
export function numbered({ lines, unused }: Pick<Sheet, 'lines' | 'unused'>): Numbered[] {
  return [...lines.map((line) => ({ line })), ...unused.map((one) => ({ unused: one }))];
}

/** The words of an item as its Markdown has them: on one line, cut when they are longer than anybody edits. */
export function printed(item: Numbered): string {
  const { text } = 'line' in item ? item.line : item.unused;
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_ITEM ? `${words.slice(0, LONGEST_ITEM).trimEnd()} […]` : words;
}

/** Characters. */
const LONGEST_ITEM = 1500;

/**
 * A draft as Markdown for a facilitator to edit and give back: the parts with their lines, then what is not used. The
 * number before a line leads back to who said it.
 */
export function draftMarkdown(sheet: Pick<Sheet, 'lines' | 'unused'>): string {
  const items = numbered(sheet).map((item, index) => ({ item, text: `- [${index + 1}] ${printed(item)}` }));
  const parts = SHEET_SECTIONS.map((section) => [
    `## ${sectionTitles[section]}`,
    ...items.flatMap(({ item, text }) => ('line' in item && item.line.section === section ? [text] : [])),
  ]);
  const unused = items.flatMap(({ item, text }) =>
    'unused' in item ? [`${text} _(${draftWords.reasons[item.unused.reason]})_`] : [],
  );
  return [...parts, ...(unused.length > 0 ? [[`## ${draftWords.unused()}`, ...unused]] : [])]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** A text in parts of at most so many characters, cut at the ends of lines. */
export function inParts(text: string, longest: number): string[] {
  const parts: string[] = [''];
  for (const line of text.split('\n')) {
    const last = parts.at(-1) ?? '';
    if (last === '') parts[parts.length - 1] = line;
    else if (last.length + 1 + line.length <= longest) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
