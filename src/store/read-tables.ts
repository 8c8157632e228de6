import { setTimeout as sleep } from 'node:timers/promises';
import { recover } from './recovery.ts';
import { type Reader, StoreError } from './store.ts';
import { readerOf } from './tables.ts';

/** A snapshot may be written while we read; its two files match again shortly after (ms, times). */
const retryAfter = 200;
const attempts = 5;

/**
 * Passes what a store's directory holds on disk to `read`. Takes no lock and changes nothing, so Capi may be
 * running. An empty or missing directory is an empty store.
 * @throws StoreError `corrupt` when the files cannot be read
 */
export async function readTables<R>(directory: string, read: (reader: Reader) => Promise<R>): Promise<R> {
  const { tables } = await recoverWithRetry(directory, attempts);
  return read(readerOf(tables));
}

async function recoverWithRetry(directory: string, left: number): ReturnType<typeof recover> {
  try {
    return await recover(directory);
  } catch (error) {
    if (!(error instanceof StoreError) || left <= 1) throw error;
    await sleep(retryAfter);
    return recoverWithRetry(directory, left - 1);
  }
}
