import { foldName } from '../french/fold.ts';
import { isSessionKind } from './front-matter-schema.ts';
import type { Fault } from './knowledge.ts';
import { linkFault } from './links.ts';
import { faultMessages } from './messages.ts';
import type { ParsedFile } from './parse.ts';
import type { Document, Term } from './types.ts';

/** Whether a host or a partner is written as the path of a page rather than as a name. */
export const isPagePath = (written: string) => /^[^\s/]+(\/[^\s/]+)+$/u.test(written);

/** Faults that show only once all files are read. */
export function crossCheck(
  files: readonly ParsedFile[],
  documents: ReadonlyMap<string, Document>,
  terms: readonly Term[],
): Fault[] {
  return [
    ...files.flatMap((file) => deadLinks(file, documents)),
    ...files.flatMap((file) => unknownHosts(file, documents)),
    ...sharedNames(files),
    ...sharedTerms(terms),
    ...sharedNumbers(files),
  ];
}

function deadLinks({ file, links }: ParsedFile, documents: ReadonlyMap<string, Document>): Fault[] {
  return links.flatMap(({ target, line }) => {
    const message = linkFault(target, file, documents);
    return message === undefined ? [] : [{ file, line, message }];
  });
}

function unknownHosts(
  { file, session, lineOf }: ParsedFile,
  documents: ReadonlyMap<string, Document>,
): Fault[] {
  if (!session) return [];
  const { host, partners } = session;
  const faults: Fault[] = [];
  const isPage = host !== undefined && (isPagePath(host) || documents.has(host));
  if (isPage && documents.get(host)?.kind !== 'host')
    faults.push({ file, line: lineOf('host'), message: faultMessages.unknownHost(host) });
  partners.forEach((partner, index) => {
    if (isPagePath(partner) && !documents.has(partner))
      faults.push({ file, line: lineOf('partners', index), message: faultMessages.unknownPartner(partner) });
  });
  return faults;
}

/** Where a name was written, to find who has it first. */
interface Named {
  /** Names are unique inside a family: one may well name a host and a mission, not two hosts. */
  family: string;
  /** Who is named: a document id, or a term in its glossary. */
  owner: string;
  title: string;
  name: string;
  at: { file: string; line: number };
}

function sharedNames(files: readonly ParsedFile[]): Fault[] {
  return clashes(
    files.flatMap(({ file, document: { id: owner, kind, title, aliases }, lineOf }) => {
      const family = isSessionKind(kind) ? 'session' : kind;
      const titled = { family, owner, title, name: title, at: { file, line: lineOf('title') } };
      return [
        titled,
        ...aliases.map((name, index) => ({ ...titled, name, at: { file, line: lineOf('aliases', index) } })),
      ];
    }),
  );
}

function sharedTerms(terms: readonly Term[]): Fault[] {
  return clashes(
    terms.flatMap(({ name: title, aliases, document, section }) =>
      [title, ...aliases].map((name) => ({
        family: 'term',
        owner: `${document.id}#${section.anchor}`,
        title,
        name,
        at: { file: `${document.id}.md`, line: section.line },
      })),
    ),
  );
}

/** One fault for each name that somebody else of the family has already. */
function clashes(names: readonly Named[]): Fault[] {
  const first = new Map<string, Named>();
  return names.flatMap((named) => {
    const key = `${named.family}:${foldName(named.name)}`;
    const holder = first.get(key);
    if (!holder) first.set(key, named);
    if (!holder || holder.owner === named.owner) return [];
    return [{ ...named.at, message: faultMessages.sameAlias(named.name, holder.title) }];
  });
}

function sharedNumbers(files: readonly ParsedFile[]): Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, session, lineOf }) => {
    if (session?.number === undefined) return [];
    const key = `${session.kind}:${session.number}`;
    const holder = first.get(key);
    if (holder === undefined) first.set(key, session.title);
    return holder === undefined
      ? []
      : [{ file, line: lineOf('number'), message: faultMessages.sameNumber(session.number, holder) }];
  });
}
