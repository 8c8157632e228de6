import { join } from 'node:path';
import { fileNames, readIfThere } from './files.ts';
import { type Entry, type ReadJournal, readJournal } from './journal-format.ts';
import { type Damage, storeDamaged } from './messages.ts';
import { DamagedFile, type SnapshotData, snapshotsAt } from './snapshot.ts';
import { StoreError } from './store.ts';
import { applyWrites, deepFreeze, type Tables } from './tables.ts';

/** What a directory holds: the state, and the journal to continue (none in a new directory). */
export interface Recovered {
  tables: Tables;
  /** Number of the last group in `tables`. */
  sequence: number;
  journal: ReadJournal | undefined;
}

/**
 * Reads the state of a directory: the snapshot, then what the journal adds. Starting with less than what was
 * acknowledged would be worse than not starting, so anything but a torn last line is refused.
 * @throws StoreError `corrupt`, which names the file, what is wrong and how to restore
 */
export async function recover(directory: string): Promise<Recovered> {
  const refuse = (damage: Damage) => new StoreError('corrupt', storeDamaged(directory, damage));
  const snapshot = await readSnapshot(directory, refuse);
  const bytes = await readIfThere(join(directory, fileNames.journal));
  if (bytes === undefined) {
    if (snapshot || (await hasPrevious(directory)))
      throw refuse({ file: fileNames.journal, kind: 'missing' });
    return { tables: new Map(), sequence: 0, journal: undefined };
  }
  const journal = readJournal(bytes);
  if (!journal) throw refuse({ file: fileNames.journal, kind: 'unreadable' });
  if (journal.ending.kind === 'damaged')
    throw refuse({ file: fileNames.journal, kind: 'line', line: journal.ending.line });
  const state = stateOf(snapshot);
  if (journal.after > state.sequence || journal.after + journal.entries.length < state.sequence)
    throw refuse({ file: snapshot ? fileNames.journal : fileNames.snapshot, kind: 'gap' });
  replay(state, journal.entries);
  return { ...state, journal };
}

/** The state that a snapshot holds; without one, the empty state before the first group. */
export function stateOf(snapshot: SnapshotData | undefined): { tables: Tables; sequence: number } {
  const tables: Tables = new Map();
  for (const [name, records] of snapshot?.tables ?? []) tables.set(name, new Map(deepFreeze(records)));
  return { tables, sequence: snapshot?.sequence ?? 0 };
}

/** Applies the groups that the state does not have yet, up to the first one missing in between. */
export function replay(state: { tables: Tables; sequence: number }, entries: readonly Entry[]): void {
  for (const { sequence, transactions } of entries) {
    if (sequence <= state.sequence) continue;
    if (sequence > state.sequence + 1) return;
    for (const writes of transactions) applyWrites(state.tables, deepFreeze(writes));
    state.sequence = sequence;
  }
}

async function readSnapshot(directory: string, refuse: (damage: Damage) => StoreError) {
  const path = join(directory, fileNames.snapshot);
  try {
    return await snapshotsAt(path, join(directory, fileNames.previousSnapshot)).read();
  } catch (error) {
    if (error instanceof DamagedFile) throw refuse({ file: fileNames.snapshot, kind: 'unreadable' });
    throw error;
  }
}

async function hasPrevious(directory: string): Promise<boolean> {
  const previous = [fileNames.previousSnapshot, fileNames.previousJournal];
  const found = await Promise.all(previous.map((name) => readIfThere(join(directory, name))));
  return found.some((bytes) => bytes !== undefined);
}
