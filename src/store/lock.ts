import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './files.ts';
import { directoryInUse } from './messages.ts';
import { StoreError } from './store.ts';

/** A directory held by this process alone. */
export interface Lock {
  /** True once another process has taken the directory over (this one had been stopped for too long). */
  readonly lost: boolean;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  host: string;
  /** Tells this holding from any other, also where process numbers are always the same (containers). */
  token: string;
  /** Grows while the holder lives. A counter, not a time: clocks jump. */
  beat: number;
}

const beatEvery = 1_000;
/** A holder that has not stirred for this long (ms) is dead, or stopped: its lock may be taken over. */
const deadAfter = 4_000;
const lookEvery = 200;

/**
 * Takes the lock of a store's directory. A holder known to be dead is replaced at once; one that cannot be
 * judged by its process number (another container, a number used again) after `deadAfter` without a beat.
 * @throws StoreError `locked` when another process holds it; that takes about a second
 */
export async function takeLock(path: string): Promise<Lock> {
  const token = randomUUID();
  for (;;) {
    const file = await create(path, token);
    if (file) return held(path, file, token);
    const holder = await read(path);
    if (holder === undefined) continue;
    if (await isAlive(path, holder)) throw new StoreError('locked', directoryInUse(path, holder?.pid));
    await putAside(path, holder, token);
  }
}

async function create(path: string, token: string): Promise<FileHandle | undefined> {
  try {
    const file = await open(path, 'wx+', 0o600);
    await file.write(contentOf(token, 0), 0);
    return file;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

function contentOf(token: string, beat: number): string {
  const holder: Holder = { pid: process.pid, host: hostname(), token, beat };
  return JSON.stringify(holder).padEnd(200);
}

/** @returns undefined when there is no lock any more, null when what is there cannot be read (half written) */
async function read(path: string): Promise<Holder | null | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? undefined : null;
  }
}

async function isAlive(path: string, holder: Holder | null): Promise<boolean> {
  if (holder?.host === hostname() && holder.pid !== process.pid && !exists(holder.pid)) return false;
  for (let waited = 0; waited < deadAfter; waited += lookEvery) {
    await sleep(lookEvery);
    const now = await read(path);
    if (now === undefined) return false;
    if (now?.token !== holder?.token || now?.beat !== holder?.beat) return true;
  }
  return false;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Moves a dead lock away; if it was another's new one after all, puts it back. */
async function putAside(path: string, judged: Holder | null, token: string): Promise<void> {
  const aside = `${path}.${token}.tmp`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await read(aside);
  if (moved?.token !== judged?.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function held(path: string, file: FileHandle, token: string): Lock {
  let lost = false;
  let beat = 0;
  let writing: Promise<void> = Promise.resolve();
  const stir = async () => {
    lost ||= (await read(path))?.token !== token;
    beat += 1;
    if (!lost) await file.write(contentOf(token, beat), 0);
  };
  const timer = setInterval(() => {
    writing = writing.then(stir).catch(() => undefined);
  }, beatEvery);
  timer.unref();
  return {
    get lost() {
      return lost;
    },
    async release() {
      clearInterval(timer);
      await writing;
      await file.close();
      if ((await read(path))?.token === token) await rm(path, { force: true });
    },
  };
}
