import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNames, ignoring, readIfThere } from '../files.ts';
import { beginJournal } from '../journal.ts';
import { type ReadJournal, readJournal } from '../journal-format.ts';
import { replay, stateOf } from '../recovery.ts';
import { DamagedFile, type SnapshotData, snapshotsAt } from '../snapshot.ts';
import type { Tables } from '../tables.ts';

/** The latest state that can be read from the files of a damaged directory. */
export interface Salvage {
  tables: Tables;
  /** Number of the last group that could be read. */
  sequence: number;
  /** Groups that were acknowledged and can no longer be read: at least so many. 0: nothing is lost. */
  lost: number;
}

/**
 * Computes the latest state from both generations of snapshot and journal. Changes nothing.
 * @returns undefined when not even the beginning can be read
 */
export async function salvage(directory: string): Promise<Salvage | undefined> {
  const bases = [
    await snapshot(directory, 'snapshot'),
    await snapshot(directory, 'previousSnapshot'),
    undefined,
  ];
  const previous = await journal(directory, 'previousJournal');
  const current = await journal(directory, 'journal');
  const states = bases.map((base) => {
    const state = stateOf(base);
    for (const { read } of [previous, current])
      if (read && read.after <= state.sequence) replay(state, read.entries);
    return state;
  });
  const best = states.reduce((one, other) => (other.sequence > one.sequence ? other : one));
  if (best.sequence === 0) return undefined;
  const known = Math.max(current.last, previous.last, ...bases.map((base) => base?.sequence ?? 0));
  return { ...best, lost: known - best.sequence };
}

/**
 * Replaces the damaged files with a salvaged state; they are moved to a folder of their own.
 * @returns that folder's path
 */
export async function putInPlace(directory: string, { tables, sequence }: Salvage): Promise<string> {
  const aside = await freshFolder(directory);
  const { lock: _, ...files } = fileNames;
  for (const name of Object.values(files)) {
    await rename(join(directory, name), join(aside, name)).catch(ignoring('ENOENT'));
  }
  const snapshots = snapshotsAt(join(directory, files.snapshot), join(directory, files.previousSnapshot));
  await snapshots.write(sequence, tables);
  await (await beginJournal(join(directory, files.journal), sequence)).close();
  return aside;
}

async function freshFolder(directory: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(directory, `damaged-${number}`);
    const made = await mkdir(folder, { mode: 0o700 }).then(() => true, ignoring('EEXIST'));
    if (made) return folder;
  }
}

async function snapshot(
  directory: string,
  name: 'snapshot' | 'previousSnapshot',
): Promise<SnapshotData | undefined> {
  try {
    return await snapshotsAt(join(directory, fileNames[name]), '').read();
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

/** @returns what can be read, and the number of the last group that the file shows signs of */
async function journal(
  directory: string,
  name: 'journal' | 'previousJournal',
): Promise<{ read: ReadJournal | undefined; last: number }> {
  const bytes = await readIfThere(join(directory, fileNames[name]));
  const read = bytes && readJournal(bytes);
  if (!bytes || !read) return { read: undefined, last: 0 };
  const unread = bytes.subarray(read.length).toString('latin1').split('\n').length - 1;
  const last = read.after + read.entries.length + (read.ending.kind === 'damaged' ? unread : 0);
  return { read, last };
}
