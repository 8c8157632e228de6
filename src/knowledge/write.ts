import { stringify } from 'yaml';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Document, Session, Source } from './types.ts';

/** A part of a page to write. */
interface NewSection {
  heading: string;
  /** Plain text: a line is a paragraph, one that begins with « - » an item of a list. */
  text: string;
  /** Other words by which people look for it: searched, never shown. */
  aliases?: readonly string[];
  /** When it comes from elsewhere than the page. */
  sources?: readonly Source[];
}

/** A page that Capi writes. What people typed is given as plain text: nothing of it is taken for Markdown. */
export interface NewPage extends Pick<Document, 'kind' | 'title' | 'audience' | 'number'> {
  updated: CalendarDay;
  /** Day from which it should be read again. */
  review?: CalendarDay;
  aliases?: readonly string[];
  sources: readonly Source[];
  /** When the page tells of a dated meeting; host and partners are paths of pages, or names. */
  session?: Pick<Session, 'start' | 'end' | 'host' | 'place' | 'department'> & {
    partners?: readonly string[];
  };
  sections: readonly NewSection[];
}

/**
 * The page as a file of the knowledge folder.
 * @param version of a page that Capi publishes: an exported file with an older one no longer counts
 */
export function pageMarkdown(page: NewPage, version: number): string {
  const { kind, title, audience, number, updated, review, aliases, sources, session, sections } = page;
  const frontMatter = {
    title: oneLine(title),
    kind,
    audience,
    updated,
    review,
    published: version,
    aliases: unlessEmpty(aliases?.map(oneLine)),
    sources: unlessEmpty(sources),
    number,
    ...session,
    partners: unlessEmpty(session?.partners),
  };
  // `lineWidth: 0`: no folding, so that a change of one word is a change of one line.
  const head = stringify(withoutUndefined(frontMatter), { lineWidth: 0 });
  return `---\n${head}---\n\n${sections.map(sectionMarkdown).join('\n\n')}\n`;
}

/** A whole file with the version of its publication in its front matter. */
export function withVersion(markdown: string, version: number): string {
  return markdown.replace(/^---\n/u, `---\npublished: ${version}\n`);
}

function sectionMarkdown({ heading, text, aliases = [], sources = [] }: NewSection): string {
  const parts = [`## ${escapeHeading(oneLine(heading))}`, paragraphs(text)];
  if (aliases.length > 0) parts.push(`*Autres mots :* ${aliases.map(aliasText).join(', ')}`);
  parts.push(...sources.map((source) => `*Source :* ${sourceText(source)}`));
  return parts.join('\n');
}

/** Paragraphs are parted by an empty line, items of a list are not. */
function paragraphs(text: string): string {
  let isItemBefore = false;
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const item = /^[-•] (.+)$/u.exec(line);
      const gap = index > 0 && !(item && isItemBefore) ? '\n' : '';
      isItemBefore = item !== null;
      return gap + (item ? `- ${escapeLine(item[1] ?? '')}` : escapeLine(line));
    })
    .join('\n');
}

/** What begins a heading, a quotation, a list, a code block, an annotation or a rule is made plain text. */
function escapeLine(line: string): string {
  return escapeInline(line)
    .replace(/^([#>+=~-])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^(Autres mots|Questions?|Sources?)(\s*):/iu, '$1$2\\:');
}

const escapeInline = (text: string) => text.replace(/[\\`*_[\]<&]/gu, '\\$&');

/** Number signs at the end of a heading would close it. */
const escapeHeading = (text: string) => escapeInline(text).replaceAll('#', '\\#');

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** In a list between commas, a comma would part one in two. */
const aliasText = (alias: string) => escapeInline(oneLine(alias.replace(/[,;]/gu, ' ')));

function sourceText({ title, address, date }: Source): string {
  const name = escapeInline(oneLine(title));
  return `${address === undefined ? name : `[${name}](<${address}>)`}${date === undefined ? '' : `, ${date}`}`;
}

const unlessEmpty = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? list : undefined);

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
