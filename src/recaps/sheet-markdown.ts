import { stringify } from 'yaml';
import { fold } from '../french/fold.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import { firstDay, lastDay } from '../visits/contract.ts';
import { creditsText } from './credits.ts';
import { escapeMarkdown, markdownList } from './markdown.ts';
import { lineText, sectionAliases, sectionTitles, sheetWords } from './messages/sheet.ts';
import type { Question } from './questions.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { SHEET_SECTIONS, type SheetSection } from './sheet-sections.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** A file of the knowledge folder. */
export interface KnowledgeFile {
  /** Path under the folder: `sheets/2027-03-02-les-tisserands.md`. */
  path: string;
  text: string;
}

export interface SheetMaterial {
  visit: VisitInHand;
  sheet: Sheet;
  /** By id, for the questions that lines answer. */
  questions: ReadonlyMap<string, Question>;
  /** By Slack id, of those who want to be named. */
  names: ReadonlyMap<string, string>;
  /** Day from which somebody should look whether it still holds; a draft has none. */
  review?: CalendarDay;
  /** Address of the recap thread in Slack. */
  permalink?: string;
  /** Who may read it. Until the host had their say, the group of the visit alone. */
  audience: 'public' | 'members' | `visit:${string}`;
  /** A session of the knowledge that tells of this visit already: no second page is made for it. */
  knownSession?: string;
}

/** The paths, without `.md`, of a visit's session and sheet: the ids of their documents. */
export function sheetPaths(visit: VisitInHand): { session: string; sheet: string } {
  const name = `${firstDay(visit)}-${slug(visit.hostName ?? visit.place)}`;
  return { session: `sessions/${name}`, sheet: `sheets/${name}` };
}

/**
 * A sheet in the format of the knowledge folder: a session, unless the knowledge has it, and a document. The published
 * lines are written, or the present draft when nothing is published.
 */
export function sheetFiles(material: SheetMaterial, paths = sheetPaths(material.visit)): KnowledgeFile[] {
  const { knownSession } = material;
  const session = knownSession ?? paths.session;
  return [
    ...(knownSession === undefined
      ? [{ path: `${paths.session}.md`, text: sessionText(material, paths.sheet) }]
      : []),
    { path: `${paths.sheet}.md`, text: sheetText(material, session) },
  ];
}

function sessionText(material: SheetMaterial, sheet: string): string {
  const { visit } = material;
  const front = {
    title: sheetWords.sessionTitle(visit),
    kind: 'visit',
    ...commonFields(material),
    number: visit.number,
    start: firstDay(visit),
    end: lastDay(visit),
    ...hostOf(visit),
    place: visit.place,
    department: visit.department,
  };
  const body = `## ${sheetWords.meetingHeading()}\n${escapeMarkdown(sheetWords.meeting(visit))} ${sheetWords.seeSheet(`../${sheet}.md`)}`;
  return fileOf(front, body);
}

function sheetText(material: SheetMaterial, session: string): string {
  const { visit, sheet, review } = material;
  const lines = sheet.published?.lines ?? sheet.lines;
  const people = new Set(lines.flatMap(({ credits }) => credits.map(({ author }) => author))).size;
  const front = {
    title: sheetWords.sheetTitle(visit, sheet.published === undefined),
    kind: 'sheet',
    ...commonFields(material),
    review,
    number: visit.number,
    start: firstDay(visit),
    place: visit.place,
    department: visit.department,
  };
  const about = `${escapeMarkdown(sheetWords.about(visit, people))} ${sheetWords.seeSession(`../${session}.md`)}`;
  const parts = SHEET_SECTIONS.flatMap((section) => sectionText(section, lines, material) ?? []);
  return fileOf(front, [`## ${sheetWords.aboutHeading()}\n${about}`, ...parts].join('\n\n'));
}

/** The host's page, else its name. */
function hostOf({ host, hostName }: VisitInHand): { host?: string } {
  const written = host ?? hostName;
  return written === undefined ? {} : { host: written };
}

function commonFields({ visit, sheet, audience, permalink }: SheetMaterial) {
  const { day } = localTime(new Date(sheet.published?.at ?? sheet.draftedAt), visit.zone);
  const source = {
    title: sheetWords.source(visit),
    address: permalink,
    date: lastDay(visit),
  };
  return { audience, updated: day, sources: [source] };
}

function sectionText(
  section: SheetSection,
  lines: readonly SheetLine[],
  { questions, names }: SheetMaterial,
): string | undefined {
  const items = lines
    .filter((line) => line.section === section)
    .map((line) => {
      const credits = creditsText(line, names);
      const text = lineText(line, questions);
      return escapeMarkdown(credits === '' ? text : `${text} (${credits})`);
    });
  if (items.length === 0) return undefined;
  return `## ${sectionTitles[section]}\n${markdownList(items)}\n\n*Autres mots :* ${sectionAliases[section].join(', ')}`;
}

function fileOf(front: object, body: string): string {
  return `---\n${stringify(front)}---\n\n${body}\n`;
}

/** « PTCE Bou’Sol » → bou-sol. */
function slug(name: string): string {
  const words = fold(name)
    .replace(/^ptce\s+/u, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return words.slice(0, 60) || 'visite';
}
