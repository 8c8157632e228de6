import { toCsv } from '../csv.ts';
import { firstDay } from '../visits/contract.ts';
import { creditsText } from './credits.ts';
import { type Axis, axisTitle, isAbout } from './cross-axes.ts';
import { escapeMarkdown } from './markdown.ts';
import { crossWords } from './messages/cross-analysis.ts';
import { visitDays, visitName } from './messages/naming.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** What visits are called by. */
type ToldVisit = Pick<VisitInHand, 'number' | 'hostName' | 'place' | 'days' | 'isExample'>;

/** A line that may stand in a cell. */
export type ComparedLine = Pick<
  SheetLine,
  'section' | 'text' | 'themes' | 'question' | 'pieces' | 'credits' | 'writtenBy'
> & {
  /** Other words by which it is looked for. */
  otherWords?: string;
};

/** A visit that took place, with what the community may read of it. */
export interface ComparedVisit {
  visit: ToldVisit;
  /** Only published lines are compared. */
  sheet?: Sheet;
  /** What a page tells of a visit that Capi did not follow. */
  page?: { lines: readonly ComparedLine[]; source: CrossSource };
  /** Where the sheet can be read: a web address, or a path from where the table will stand. */
  address?: string;
  /** Questions that were in the visit's grid, by id. */
  asked: ReadonlySet<string>;
}

interface CrossSource {
  title: string;
  address?: string;
}

/** What one visit brought about one subject, or the hole that it left; never empty. */
export type CrossCell = { source?: CrossSource } & (
  | { kind: 'lines'; lines: { text: string; credits: string }[] }
  | { kind: 'hole'; reason: 'not-covered' | 'unanswered' | 'no-sheet' | 'not-told' }
);

export interface CrossTable {
  columns: { axis: Axis; title: string }[];
  /** Oldest visit first. */
  rows: { visit: ToldVisit; cells: CrossCell[] }[];
}

/**
 * Visits side by side on some subjects. Cells hold lines of the published sheets as they stand; where there is none,
 * the hole is told, and whether the question had been asked.
 * @param names by Slack id, of those who want to be named
 */
export function crossAnalysis(
  axes: readonly Axis[],
  visits: readonly ComparedVisit[],
  names: ReadonlyMap<string, string>,
): CrossTable {
  const byDay = [...visits].sort((a, b) => firstDay(a.visit).localeCompare(firstDay(b.visit)));
  return {
    columns: axes.map((axis) => ({ axis, title: axisTitle(axis) })),
    rows: byDay.map((compared) => ({
      visit: compared.visit,
      cells: axes.map((axis) => cellOf(axis, compared, names)),
    })),
  };
}

function cellOf(
  axis: Axis,
  { visit, sheet, page, address, asked }: ComparedVisit,
  names: ReadonlyMap<string, string>,
): CrossCell {
  if (page) return cellOfPage(axis, page);
  if (!sheet?.published) return { kind: 'hole', reason: 'no-sheet' };
  const title = crossWords.sheet(visitName(visit));
  const source = { title, address };
  const lines = linesAbout(axis, sheet.published.lines, names);
  if (lines.length > 0) return { kind: 'lines', lines, source };
  const wasAsked = axis.by === 'question' && asked.has(axis.question.id);
  return { kind: 'hole', reason: wasAsked ? 'unanswered' : 'not-covered', source };
}

function cellOfPage(axis: Axis, { lines, source }: NonNullable<ComparedVisit['page']>): CrossCell {
  const about = linesAbout(axis, lines, new Map());
  return about.length > 0
    ? { kind: 'lines', lines: about, source }
    : { kind: 'hole', reason: 'not-told', source };
}

function linesAbout(axis: Axis, lines: readonly ComparedLine[], names: ReadonlyMap<string, string>) {
  return lines
    .filter((line) => isAbout(line, axis))
    .map((line) => ({ text: line.text, credits: creditsText(line, names) }));
}

/** A cell's lines as they are read: « … (Nadia) », or « non abordé à Arles ». */
export function cellLines(cell: CrossCell, { place }: Pick<ToldVisit, 'place'>): string[] {
  if (cell.kind === 'lines') {
    return cell.lines.map(({ text, credits }) => (credits === '' ? text : `${text} (${credits})`));
  }
  const words = {
    'not-covered': crossWords.notCovered,
    unanswered: crossWords.unanswered,
    'no-sheet': crossWords.noSheet,
    'not-told': crossWords.notTold,
  };
  return [words[cell.reason](place)];
}

/** The table as Markdown, each cell ending with its source. */
export function crossMarkdown({ columns, rows }: CrossTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const header = [crossWords.visit(), ...columns.map(({ title }) => escapeMarkdown(title))];
  const body = rows.map(({ visit, cells }) =>
    line([
      escapeMarkdown(`${visitName(visit)}, ${visitDays(visit)}`),
      ...cells.map((cell) =>
        [...cellLines(cell, visit).map(escapeMarkdown), ...sourceMarkdown(cell)].join('<br>'),
      ),
    ]),
  );
  const title = crossWords.title(columns.map((column) => column.title).join(', '));
  return `# ${escapeMarkdown(title)}\n\n${[line(header), line(header.map(() => '---')), ...body].join('\n')}\n`;
}

function sourceMarkdown({ source }: CrossCell): string[] {
  if (!source) return [];
  const title = escapeMarkdown(source.title);
  return [
    source.address === undefined
      ? title
      : `[${title}](<${source.address.replace(/[<>\s|]/g, encodeURIComponent)}>)`,
  ];
}

/** The table as CSV: a column for each subject and one for its source. */
export function crossCsv({ columns, rows }: CrossTable): string {
  return toCsv([
    [
      crossWords.visit(),
      crossWords.days(),
      ...columns.flatMap(({ title }) => [title, crossWords.sourceOf(title)]),
    ],
    ...rows.map(({ visit, cells }) => [
      visitName(visit),
      visit.days.join(' '),
      ...cells.flatMap((cell) => [cellLines(cell, visit).join('\n'), sourceText(cell)]),
    ]),
  ]);
}

function sourceText({ source }: CrossCell): string {
  return [source?.title, source?.address].filter((part) => part !== undefined).join(' ');
}
