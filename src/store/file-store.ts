import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { createEngine, type Durability } from './engine.ts';
import { fileNames, NotDurable, sweepTemporaries } from './files.ts';
import { beginJournal, continueJournal, type Journal } from './journal.ts';
import { type Lock, takeLock } from './lock.ts';
import { directoryUnusable, diskRefuses, lockLost } from './messages.ts';
import { type Recovered, recover } from './recovery.ts';
import { snapshotsAt } from './snapshot.ts';
import { type Store, StoreError } from './store.ts';
import type { Tables } from './tables.ts';

/** What went wrong without any loss, for the log. */
export type StoreWarning =
  | { kind: 'torn-tail-cut'; bytes: number }
  | { kind: 'snapshot-failed'; cause: unknown }
  | { kind: 'large-snapshot'; bytes: number };

export interface FileStoreOptions {
  /** Groups in the journal after which a snapshot is taken (default 2,000; about 0.1 s of reading at start). */
  snapshotEvery?: number;
  onWarning?(warning: StoreWarning): void;
}

/** Above this size (bytes) a snapshot blocks the process for about 0.1 s: time to consider a database. */
const largeSnapshot = 10_000_000;

/**
 * Opens the store of a directory (created when missing; readable by its owner only). Every change is appended to a
 * journal and synced before it is acknowledged; now and then lowdb writes the whole state and a new journal begins.
 * For one process on a local disk, up to about 25 MB and 100 changes a second.
 *
 * @throws StoreError `locked` when another process has it, `corrupt` when its files are damaged, `unwritable`
 *   when the directory cannot be written to; each message (French) says what to do
 */
export async function openFileStore(directory: string, options: FileStoreOptions = {}): Promise<Store> {
  const lock = await takeDirectory(directory);
  try {
    const recovered = await recover(directory);
    const files = await storeFiles(directory, recovered, lock, options);
    return createEngine(recovered.tables, files);
  } catch (error) {
    await lock.release();
    if (error instanceof StoreError) throw error;
    throw new StoreError('unwritable', directoryUnusable(directory), { cause: error });
  }
}

/**
 * Makes the directory private, takes its lock and removes the temporary files of a killed process.
 * @throws StoreError `locked` or `unwritable`
 */
export async function takeDirectory(directory: string): Promise<Lock> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const { mode } = await stat(directory);
    // A mounted volume may belong to another account: then its owner decides who may look inside.
    if ((mode & 0o077) !== 0) await chmod(directory, 0o700).catch(() => undefined);
    const lock = await takeLock(join(directory, fileNames.lock));
    await sweepTemporaries(directory);
    return lock;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('unwritable', directoryUnusable(directory), { cause: error });
  }
}

async function storeFiles(
  directory: string,
  recovered: Recovered,
  lock: Lock,
  { snapshotEvery = 2_000, onWarning = () => {} }: FileStoreOptions,
): Promise<Durability> {
  const path = (name: keyof typeof fileNames) => join(directory, fileNames[name]);
  const snapshots = snapshotsAt(path('snapshot'), path('previousSnapshot'));
  let journal: Journal;
  let snapshotAt = snapshotEvery;

  /** Also makes a process whose lock was taken over harmless: nobody reads the journal that it still has open. */
  async function takeSnapshot(tables: Tables): Promise<boolean> {
    try {
      const bytes = await snapshots.write(journal.sequence, tables);
      const old = journal;
      journal = await beginJournal(path('journal'), old.sequence, path('previousJournal'));
      snapshotAt = snapshotEvery;
      await old.close();
      if (bytes > largeSnapshot) onWarning({ kind: 'large-snapshot', bytes });
      return true;
    } catch (cause) {
      // Nothing is lost: the journal has it all. Try again later, unless it is unclear which journal is in place.
      if (cause instanceof NotDurable) journal.fail(cause);
      snapshotAt = journal.groups + snapshotEvery;
      onWarning({ kind: 'snapshot-failed', cause });
      return false;
    }
  }

  if (recovered.journal) {
    const { ending } = recovered.journal;
    if (ending.kind === 'torn') onWarning({ kind: 'torn-tail-cut', bytes: ending.bytes });
    journal = await continueJournal(path('journal'), recovered.journal);
    if (journal.groups > 0) await takeSnapshot(recovered.tables);
  } else journal = await beginJournal(path('journal'), 0);

  return {
    // Transactions of one turn of the event loop (an event's entry, the claim of its answer) share one sync.
    gather: () => endOfTurn(),
    async commit(group) {
      if (lock.lost) throw new StoreError('locked', lockLost());
      await journal.append(group);
    },
    async afterCommit(tables) {
      if (journal.groups >= snapshotAt) await takeSnapshot(tables);
    },
    async purge(tables) {
      // After the second snapshot, the previous generation is the first snapshot: nothing older is left.
      const done = !lock.lost && (await takeSnapshot(tables)) && (await takeSnapshot(tables));
      if (!done) throw new StoreError('unwritable', diskRefuses());
    },
    async close(tables) {
      if (journal.groups > 0 && !lock.lost) await takeSnapshot(tables);
      await journal.close();
      await lock.release();
    },
  };
}
