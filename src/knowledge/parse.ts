import { readFrontMatter } from './front-matter.ts';
import { type FrontMatter, isSessionKind } from './front-matter-schema.ts';
import type { Fault } from './knowledge.ts';
import { faultMessages } from './messages.ts';
import { readBody, type WrittenLink } from './sections.ts';
import type { Document, Session } from './types.ts';

/**
 * Characters. The parsers' time grows with the square of a paragraph's marks (`**a*` 8,000 times: 0.9 s on the
 * development machine): such a line is no text for people.
 */
const LONGEST_LINE = 20_000;

/** What one knowledge file says. */
export interface ParsedFile {
  /** Path under the knowledge folder, `hosts/bou-sol.md`. */
  file: string;
  document: Document;
  /** When the document tells of a dated meeting. Its host and partners are as written: ids or names. */
  session?: Session;
  /** Of a page that Capi published and that was exported here; without it, the file is the folder's own. */
  version?: number;
  links: WrittenLink[];
  /** 1-based line of a front matter field, `lineOf('aliases', 1)`. */
  lineOf(...path: (string | number)[]): number;
}

/** The outcome of reading a file: with faults it is served all the same when it could be understood and bounded. */
export interface FileReading {
  parsed?: ParsedFile;
  faults: Fault[];
}

/**
 * Reads the text of one knowledge file. Never throws: what cannot be read is told as faults, all at once.
 * A fault in the front matter means that the file is not served, since what it is or who may read it is unknown;
 * a fault in the text is told and the rest served.
 *
 * @param file - Path under the knowledge folder, with `/` between folders.
 */
export function parseFile(file: string, text: string): FileReading {
  try {
    return parseText(file, text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  } catch (error) {
    // Thousands of nested quotes or brackets exhaust the parsers' stack: one file, not the assistant.
    if (!(error instanceof RangeError)) throw error;
    return { faults: [{ file, line: 1, message: faultMessages.unparsable() }] };
  }
}

function parseText(file: string, text: string): FileReading {
  const wrong = (line: number, message: string) => ({ faults: [{ file, line, message }] });
  if (text.includes('\0')) return wrong(lineWith(text, '\0'), faultMessages.nulCharacter());
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long !== -1) return wrong(long + 1, faultMessages.lineTooLong(LONGEST_LINE));
  if (lines[0]?.trimEnd() !== '---') return wrong(1, faultMessages.noFrontMatter());
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return wrong(1, faultMessages.openFrontMatter());

  const frontMatter = readFrontMatter(lines.slice(1, end).join('\n'), 2);
  const named = (faults: readonly Omit<Fault, 'file'>[]) =>
    faults.map((fault) => ({ file, ...fault })).sort((a, b) => a.line - b.line);
  const { values, lineOf } = frontMatter;
  if (!values) return { faults: named(frontMatter.faults) };

  const body = readBody(lines.slice(end + 1).join('\n'), values, end + 1);
  const document = toDocument(file, values, body.sections);
  const session = toSession(document, values);
  return {
    parsed: {
      file,
      document,
      links: body.links,
      lineOf,
      session,
      version: values.published,
    },
    faults: named(body.faults),
  };
}

function lineWith(text: string, character: string): number {
  return text.slice(0, text.indexOf(character)).split('\n').length;
}

function toDocument(file: string, values: FrontMatter, sections: Document['sections']): Document {
  const { title, kind, audience, updated, review, aliases, sources, facts, number, start } = values;
  return {
    id: file.replace(/\.md$/iu, ''),
    kind,
    title,
    audience,
    aliases,
    sources,
    updated,
    facts,
    sections,
    number,
    review,
    ...(kind === 'sheet' && start !== undefined && { meetingDay: start }),
    ...location(values),
  };
}

function toSession(document: Document, values: FrontMatter): Session | undefined {
  const { start, place, end, host, partners } = values;
  const { id, kind, title, number, aliases, audience } = document;
  if (!isSessionKind(kind) || start === undefined || place === undefined) return undefined;
  return {
    id,
    kind,
    title,
    start,
    end: end ?? start,
    partners,
    aliases,
    audience,
    number,
    host,
    ...location(values),
    place,
  };
}

function location(
  values: FrontMatter,
): Pick<Document, 'place' | 'placeLocative' | 'department' | 'departmentSource'> {
  const { place, place_locative: placeLocative, department, department_source: departmentSource } = values;
  return {
    place,
    placeLocative,
    department,
    departmentSource,
  };
}
