import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a store's directory holds. `previous…`: the generation before, kept as a way back. */
export const fileNames = {
  snapshot: 'capi.json',
  previousSnapshot: 'capi.previous.json',
  journal: 'capi.journal',
  previousJournal: 'capi.previous.journal',
  lock: 'capi.lock',
} as const;

/** Only the account that runs Capi may read what members wrote. */
const ownerOnly = 0o600;

/** @returns the file's bytes, undefined when there is none */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The new file is in place, but the disk does not say that it will be there after a power cut. */
export class NotDurable extends Error {
  override name = 'NotDurable';
}

/**
 * Puts a file in place whole or not at all, durably: own temporary file, fsync, rename, fsync of the directory.
 * @param previous where to keep what was there before
 * @throws the file system's error, the file in place being untouched; NotDurable, it being replaced
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  previous?: string,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx', ownerOnly);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (previous) await keep(path, previous);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path)).catch((cause: unknown) => {
    throw new NotDurable(`Cannot sync the directory of ${path}`, { cause });
  });
}

/** Gives the file a second name that outlives its replacement. */
async function keep(path: string, previous: string): Promise<void> {
  const temporary = `${previous}.${randomUUID()}.tmp`;
  try {
    await link(path, temporary);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await rename(temporary, previous);
}

/** A rename is durable only once the directory is. Systems that cannot open one (Windows) do without. */
async function syncDirectory(directory: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(directory, constants.O_RDONLY);
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL'].includes(codeOf(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** Removes what a killed process left half written. */
export async function sweepTemporaries(directory: string): Promise<void> {
  const names = await readdir(directory);
  const left = names.filter((name) => /^capi\..*\.tmp$/.test(name));
  await Promise.all(left.map((name) => rm(join(directory, name), { force: true })));
}

/** The error's code (`ENOENT`, `ENOSPC`…), or an empty string. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
