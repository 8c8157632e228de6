import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openFileStore, takeDirectory } from '../file-store.ts';
import { codeOf, fileNames } from '../files.ts';
import { recover } from '../recovery.ts';
import { StoreError } from '../store.ts';
import type { Tables } from '../tables.ts';
import * as messages from './messages.ts';
import { putInPlace, salvage } from './salvage.ts';

/** What a command prints, and whether it succeeded (the process's exit code). */
export interface Report {
  text: string;
  ok: boolean;
}

/**
 * Reads the whole store and says what it holds, or what is wrong and what could be saved. Changes nothing.
 * @throws StoreError `locked` while Capi is running
 */
export async function check(directory: string): Promise<Report> {
  return withLock(directory, async () => {
    try {
      const { tables, sequence, journal } = await recover(directory);
      const bytes = await sizes(directory);
      return {
        ok: true,
        text: messages.sound(directory, countsOf(tables), sequence, bytes, journal?.ending.kind),
      };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return { ok: false, text: `${error.message}\n${messages.salvageable(await salvage(directory))}` };
    }
  });
}

/** Takes a snapshot and begins a new journal. @throws StoreError */
export async function compact(directory: string): Promise<Report> {
  const before = await sizes(directory);
  const store = await openFileStore(directory);
  await store.close();
  return { ok: true, text: messages.compacted(before, await sizes(directory)) };
}

/**
 * The whole state as readable JSON, in a new file only its owner can read, or as the report itself.
 * @throws StoreError; the file system's error when the file is already there
 */
export async function exportTo(directory: string, path: string | undefined): Promise<Report> {
  const { tables, sequence } = await withLock(directory, () => recover(directory));
  const content = {
    sequence,
    tables: Object.fromEntries(Array.from(tables, ([name, rows]) => [name, [...rows]])),
  };
  const json = JSON.stringify(content, null, 2);
  if (path === undefined) return { ok: true, text: json };
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${json}\n`);
  } finally {
    await file.close();
  }
  return { ok: true, text: messages.exported(path, countsOf(tables)) };
}

/**
 * Says what can be saved of a damaged store; with `confirmed`, puts it in place and moves the damaged files away.
 * @throws StoreError `locked` while Capi is running
 */
export async function restore(directory: string, confirmed: boolean): Promise<Report> {
  return withLock(directory, async () => {
    if (await isSound(directory)) return { ok: true, text: messages.nothingToRestore(directory) };
    const saved = await salvage(directory);
    if (!saved) return { ok: false, text: messages.salvageable(saved) };
    if (!confirmed) return { ok: false, text: `${messages.salvageable(saved)}\n${messages.howToConfirm()}` };
    const aside = await putInPlace(directory, saved);
    return { ok: true, text: messages.restored(saved, countsOf(saved.tables), aside) };
  });
}

async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await stat(directory).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new StoreError('unwritable', messages.noDirectory(directory)) : error;
  });
  const lock = await takeDirectory(directory);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function isSound(directory: string): Promise<boolean> {
  try {
    await recover(directory);
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

function countsOf(tables: Tables): Array<[name: string, records: number]> {
  return Array.from(tables, ([name, records]) => [name, records.size]);
}

async function sizes(directory: string): Promise<messages.Sizes> {
  const size = (name: string) =>
    stat(join(directory, name)).then(
      (found) => found.size,
      () => 0,
    );
  return { snapshot: await size(fileNames.snapshot), journal: await size(fileNames.journal) };
}
