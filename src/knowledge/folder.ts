import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { faultMessages } from './messages.ts';
import { type FileReading, parseFile } from './parse.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './types.ts';

/** A knowledge file is text that people read: beyond this it is something else (2 MB). */
const LARGEST_BYTES = 2e6;
/** Files read at the same time: bounds open files and memory. */
const AT_ONCE = 16;

/** A file's reading with its passages; the same object as long as the file does not change. */
export interface ReadFile extends FileReading {
  passages: Passage[];
}

/** A folder as it stands: one removed and made again under the same path is another. */
export interface Folder {
  /** Absolute. */
  path: string;
  identity: string;
}

export interface FolderReading {
  /** By path. As long as nothing changes, two readings hold the same objects in the same order. */
  files: ReadFile[];
  /** Folders that hold them, the root included. */
  folders: Folder[];
}

interface Found {
  /** Path under the root, with `/`. */
  file: string;
  path: string;
  /** Why it cannot be read, when that is known already. */
  refused?: string;
}

interface Kept {
  stamp: string;
  reading: ReadFile;
}

/**
 * Reads a knowledge folder again and again: a file whose size and times have not changed is not parsed again.
 * Hidden files, `README.md` (for editors) and what is not Markdown are left out; symbolic links are followed
 * inside the folder only. A file that cannot be read is told as a fault; throws only when the folder itself
 * cannot be read.
 */
export function folderReader(directory: string): () => Promise<FolderReading> {
  let cache = new Map<string, Kept>();

  return async () => {
    const root = await realpath(directory);
    const folders: Folder[] = [];
    const found = await walk(root, '', folders);
    const next: typeof cache = new Map();
    const readOne = async (entry: Found) => {
      const kept = await readFound(root, entry, cache.get(entry.file));
      if (kept) next.set(entry.file, kept);
    };
    for (let first = 0; first < found.length; first += AT_ONCE)
      await Promise.all(found.slice(first, first + AT_ONCE).map(readOne));
    cache = next;
    return { files: found.flatMap(({ file }) => next.get(file)?.reading ?? []), folders };
  };
}

async function walk(root: string, under: string, folders: Folder[]): Promise<Found[]> {
  const path = join(root, under);
  let entries: Dirent[];
  try {
    const { ino, birthtimeMs } = await stat(path);
    entries = await readdir(path, { withFileTypes: true });
    folders.push({ path, identity: `${path} ${ino} ${birthtimeMs}` });
  } catch (error) {
    if (under === '') throw error;
    return [{ file: under, path, refused: faultMessages.unreadable(codeOf(error)) }];
  }
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const file = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(root, file, folders)));
    else found.push(...(await look(entry, file, join(path, entry.name))));
  }
  return found;
}

/** Whether an entry that is not a folder is knowledge. */
async function look(entry: Dirent, file: string, path: string): Promise<Found[]> {
  if (entry.isSymbolicLink()) {
    const target = await stat(path).catch(() => undefined);
    if (target?.isDirectory()) return [{ file, path, refused: faultMessages.linkedFolder() }];
    if (!target && isKnowledge(file)) return [{ file, path, refused: faultMessages.brokenLink() }];
    return target?.isFile() && isKnowledge(file) ? [{ file, path }] : [];
  }
  return entry.isFile() && isKnowledge(file) ? [{ file, path }] : [];
}

const isKnowledge = (file: string) => /\.md$/iu.test(file) && !/(^|\/)readme\.md$/iu.test(file);

/** Undefined for a file that went away meanwhile: it is as if it had never been there. */
async function readFound(root: string, found: Found, known: Kept | undefined): Promise<Kept | undefined> {
  const { file } = found;
  const keep = (stamp: string, read: () => ReadFile) =>
    known?.stamp === stamp ? known : { stamp, reading: read() };
  const refuse = (message: string) => keep(message, () => failed(file, message));
  if (found.refused !== undefined) return refuse(found.refused);
  try {
    const path = await realpath(found.path);
    if (!isInside(root, path)) return refuse(faultMessages.outsideFolder());
    const { size, mtimeMs, ctimeMs, ino } = await stat(path);
    if (size > LARGEST_BYTES) return refuse(faultMessages.tooLarge(size, LARGEST_BYTES));
    // Change time and inode see what keeps size and modification time: a file swapped, or restored from an archive.
    const stamp = [path, size, mtimeMs, ctimeMs, ino].join(' ');
    if (known?.stamp === stamp) return known;
    const bytes = await readFile(path);
    return keep(stamp, () => readText(file, bytes));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? undefined : refuse(faultMessages.unreadable(code));
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function readText(file: string, bytes: Buffer): ReadFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(file, faultMessages.notUtf8());
  }
  const reading = parseFile(file, text);
  return { ...reading, passages: reading.parsed ? passagesOf(reading.parsed.document) : [] };
}

const failed = (file: string, message: string): ReadFile => ({
  faults: [{ file, line: 1, message }],
  passages: [],
});

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
