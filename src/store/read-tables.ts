import { setTimeout as wait } from 'node:timers/promises';
import { recover } from './recovery.ts';
import { type Reader, StoreError, type Table } from './store.ts';

/** A snapshot may be taken while we read: by then its two files are there together (ms, times). */
const pause = 200;
const tries = 5;

/**
 * Reads a store's directory as it stands on disk and gives it to `read`; takes no lock and changes nothing, so that
 * Capi may be running. An empty or missing directory is an empty store.
 * @throws StoreError `corrupt` when the files cannot be read
 */
export async function readTables<R>(directory: string, read: (reader: Reader) => Promise<R>): Promise<R> {
  const { tables } = await recovered(directory, tries);
  return read({
    get: async <T>(table: Table<T>, id: string) => tables.get(table.name)?.get(id) as T | undefined,
    list: async <T>(table: Table<T>, { prefix = '' } = {}) =>
      [...(tables.get(table.name) ?? [])].filter(([id]) => id.startsWith(prefix)) as Array<[string, T]>,
  });
}

async function recovered(directory: string, left: number): ReturnType<typeof recover> {
  try {
    return await recover(directory);
  } catch (error) {
    if (!(error instanceof StoreError) || left <= 1) throw error;
    await wait(pause);
    return recovered(directory, left - 1);
  }
}
