import { foldName } from '../french/fold.ts';
import { type Reader, type Transaction, table } from '../store/store.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { ReadFile } from './folder.ts';
import type { Fault } from './knowledge.ts';
import { parseFile } from './parse.ts';
import { passagesOf } from './passages.ts';
import { type NewPage, pageMarkdown, withVersion } from './write.ts';

/**
 * A page that Capi published while running (an answer, a recap sheet). Kept as the text of the file that it is
 * exported to, so that it is read in one way only, wherever it comes from.
 */
export interface PublishedPage {
  /** The whole file; empty once withdrawn. */
  markdown: string;
  /** 1, then one more with each publication or withdrawal. */
  version: number;
  /** ISO instants of the first and of the last publication. */
  firstPublishedAt: string;
  publishedAt: string;
  /** Slack id of whoever is asked whether it still holds. */
  owner?: string;
  /** What it came from, `question:12`: for the capability that published it. */
  origin: string;
  /** ISO instant. Nothing of the text is kept; exported copies no longer count. */
  withdrawnAt?: string;
}

/** By path under the knowledge folder, without `.md`: `answers/2026-11-30-postes-mutualises`. */
export const publishedPages = table<PublishedPage>('knowledge.published');

/** A page that readers could not have read: a fault of ours, not of the person who typed. */
export class UnreadablePage extends Error {
  override name = 'UnreadablePage';
  readonly faults: readonly Fault[];
  constructor(path: string, faults: readonly Fault[]) {
    super(`The page ${path} would not be read: ${faults.map(({ message }) => message).join(' ')}`);
    this.faults = faults;
  }
}

export interface Publication {
  path: string;
  /** As a string: a whole file that is written already; the version is added to its front matter. */
  page: NewPage | string;
  owner?: string;
  origin: string;
  now: Date;
}

/**
 * Publishes a page, or a new version of it. It is found by the search once the transaction is durable and
 * `refreshKnowledge` has resolved; should the process end in between, the next start finds it.
 * @throws UnreadablePage when the page cannot be read back
 */
export async function publish(tx: Transaction, publication: Publication): Promise<PublishedPage> {
  const { path, page, owner, origin, now } = publication;
  const before = await tx.get(publishedPages, path);
  const version = (before?.version ?? 0) + 1;
  const markdown = typeof page === 'string' ? withVersion(page, version) : pageMarkdown(page, version);
  const { parsed, faults } = parseFile(`${path}.md`, markdown);
  if (!parsed || faults.length > 0) throw new UnreadablePage(path, faults);
  const at = now.toISOString();
  const published: PublishedPage = {
    markdown,
    version,
    firstPublishedAt: before?.firstPublishedAt ?? at,
    publishedAt: at,
    origin,
    owner,
  };
  tx.put(publishedPages, path, published);
  return published;
}

/** Takes a page back: its text is erased and no exported copy is served any more. */
export async function withdraw(tx: Transaction, path: string, now: Date): Promise<void> {
  const page = await tx.get(publishedPages, path);
  if (!page || page.withdrawnAt !== undefined) return;
  const { firstPublishedAt, publishedAt, origin, version } = page;
  const withdrawnAt = now.toISOString();
  tx.put(publishedPages, path, {
    markdown: '',
    version: version + 1,
    firstPublishedAt,
    publishedAt,
    origin,
    withdrawnAt,
  });
}

/** A path in a folder of the knowledge that no published page has: the day, then the first words of the title. */
export async function freePath(
  reader: Reader,
  folder: string,
  day: CalendarDay,
  title: string,
): Promise<string> {
  const words = foldName(title)
    .replace(/[^a-z0-9 ]/gu, '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8);
  const base = [`${folder}/${day}`, ...words].join('-');
  for (let rank = 1; ; rank += 1) {
    const path = rank === 1 ? base : `${base}-${rank}`;
    if ((await reader.get(publishedPages, path)) === undefined) return path;
  }
}

/** The published pages as files that were read, for the knowledge to take in. */
export interface PublishedFile {
  path: string;
  version: number;
  /** Undefined once withdrawn. */
  file?: ReadFile;
}

/** Reads the published pages again and again: an unchanged page is not parsed again and stays the same object. */
export function publishedReader(store: Reader): () => Promise<PublishedFile[]> {
  let cache = new Map<string, PublishedFile>();
  return async () => {
    const pages = await store.list(publishedPages);
    cache = new Map(
      pages.map(([path, page]) => {
        const known = cache.get(path);
        return [path, known?.version === page.version ? known : readPublished(path, page)];
      }),
    );
    return [...cache.values()];
  };
}

function readPublished(path: string, { markdown, version, withdrawnAt }: PublishedPage): PublishedFile {
  if (withdrawnAt !== undefined) return { path, version };
  const reading = parseFile(`${path}.md`, markdown);
  const passages = reading.parsed ? passagesOf(reading.parsed.document) : [];
  return { path, version, file: { ...reading, passages } };
}

/**
 * The files of the folder together with the published pages. For one path, the folder's file counts when it is an
 * export of this version (somebody may have corrected it since) or was made the folder's own by removing its
 * `published` field; else it is an old copy, and the published page counts.
 */
export function withPublished(files: readonly ReadFile[], published: readonly PublishedFile[]): ReadFile[] {
  const versions = new Map(published.map((one) => [`${one.path}.md`, one.version]));
  const isOld = ({ parsed }: ReadFile) =>
    parsed?.version !== undefined && parsed.version < (versions.get(parsed.file) ?? 0);
  const kept = files.filter((file) => !isOld(file));
  const there = new Set(kept.map((file) => file.parsed?.file));
  return [...kept, ...published.flatMap(({ path, file }) => (file && !there.has(`${path}.md`) ? file : []))];
}
