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
  return readFile(path).catch(ignoring('ENOENT'));
}

/** The new file is in place, but the directory could not be synced: it may be gone after a power cut. */
export class NotDurable extends Error {
  override name = 'NotDurable';
}

/**
 * Replaces a file atomically and durably: temporary file, fsync, rename, fsync of the directory.
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
    if (previous) await linkAs(path, previous);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path)).catch((cause: unknown) => {
    throw new NotDurable(`Cannot sync the directory of ${path}`, { cause });
  });
}

/** Gives the file, if there is one, a second name that outlives its replacement. */
async function linkAs(path: string, previous: string): Promise<void> {
  const temporary = `${previous}.${randomUUID()}.tmp`;
  const linked = await link(path, temporary).then(() => true, ignoring('ENOENT'));
  if (linked) await rename(temporary, previous);
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

/** Removes the temporary files of a process that was killed. */
export async function sweepTemporaries(directory: string): Promise<void> {
  const names = await readdir(directory);
  const left = names.filter((name) => /^capi\..*\.tmp$/.test(name));
  await Promise.all(left.map((name) => rm(join(directory, name), { force: true })));
}

/** The error's code (`ENOENT`, `ENOSPC`…), or an empty string. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}

/** For `catch`: resolves to undefined on this code, rejects with any other error. */
export function ignoring(code: string): (error: unknown) => undefined {
  return (error) => {
    if (codeOf(error) !== code) throw error;
  };
}
