import { crossCheck, isPagePath } from './cross-check.ts';
import { folderReader, type ReadFile } from './folder.ts';
import { createIndexing } from './indexing.ts';
import type { Knowledge } from './knowledge.ts';
import type { ParsedFile } from './parse.ts';
import type { Document, Passage, Session, Term } from './types.ts';

/** What the knowledge folder says, before it is indexed for search. */
export interface KnowledgeContent extends Omit<Knowledge, 'search'> {
  passages: readonly Passage[];
}

/** Reads a knowledge folder once, for checking: without an index. Throws when the folder itself cannot be read. */
export async function readKnowledge(directory: string): Promise<KnowledgeContent> {
  const { files } = await folderReader(directory)();
  return contentOf(files);
}

/**
 * Reads and indexes a knowledge folder. Files with faults are told in `faults` and the others served; throws
 * only when the folder itself cannot be read.
 */
export async function loadKnowledge(directory: string): Promise<Knowledge> {
  return createIndexing().update(await readKnowledge(directory));
}

/** Brings the files of a folder together: resolves what they say of one another, and checks it. */
export function contentOf(files: readonly ReadFile[]): KnowledgeContent {
  const parsed = files.flatMap((file) => file.parsed ?? []);
  const documents = new Map(parsed.map(({ document }) => [document.id, document]));
  const terms = partsOf(documents, 'glossary').map(({ document, section }): Term => {
    const name = section.headings.at(-1) ?? document.title;
    return { name, aliases: section.aliases, section, document };
  });
  const faults = [...files.flatMap((file) => file.faults), ...crossCheck(parsed, documents, terms)];
  return {
    documents,
    sessions: sessionsOf(parsed, documents),
    terms,
    gaps: partsOf(documents, 'gaps'),
    faults: faults.sort((a, b) => compare(a.file, b.file) || a.line - b.line),
    passages: files.flatMap((file) => file.passages),
  };
}

/** The sections right under the title of the documents of a kind: each is a term, or a gap. */
function partsOf(documents: ReadonlyMap<string, Document>, kind: 'glossary' | 'gaps') {
  return [...documents.values()]
    .filter((document) => document.kind === kind)
    .flatMap((document) =>
      document.sections
        .filter((section) => section.headings.length === 2)
        .map((section) => ({ document, section })),
    );
}

function sessionsOf(files: readonly ParsedFile[], documents: ReadonlyMap<string, Document>): Session[] {
  return files
    .flatMap(({ session }) => session ?? [])
    .map((session) => withNames(session, documents))
    .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end) || compare(a.id, b.id));
}

/** Host and partners by the titles of their pages, or as written. One whose page is missing is left out rather than shown as a path. */
function withNames(session: Session, documents: ReadonlyMap<string, Document>): Session {
  const nameOf = (written: string) =>
    documents.get(written)?.title ?? (isPagePath(written) ? undefined : written);
  const hostName = session.host === undefined ? undefined : nameOf(session.host);
  const partners = session.partners.flatMap((partner) => nameOf(partner) ?? []);
  return { ...session, partners, hostName };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
