import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, ignoring, readIfThere } from './files.ts';
import { directoryInUse } from './messages.ts';
import { StoreError } from './store.ts';

/** A directory held by this process alone. */
export interface Lock {
  /** True once another process has taken the directory over (this one had been stopped for too long). */
  readonly lost: boolean;
  release(): Promise<void>;
}

/** What the lock file says about the process that holds it. */
interface Holder {
  pid: number;
  host: string;
  /** Unique to this acquisition: process numbers are not (in containers they are often the same). */
  token: string;
  /** Incremented while the holder lives. A counter and not a time, because clocks jump. */
  beat: number;
}

/** Times in ms. A holder without a heartbeat for `deadAfter` is dead or stopped: its lock may be taken over. */
const beatEvery = 1_000;
const deadAfter = 4_000;
const pollEvery = 200;

/**
 * Takes the lock of a store's directory. A holder known to be dead is replaced at once; one that its process
 * number says nothing about (another container, a reused number) after `deadAfter` without a heartbeat.
 * @throws StoreError `locked` when another process holds it; that takes about a second
 */
export async function takeLock(path: string): Promise<Lock> {
  const token = randomUUID();
  for (;;) {
    const file = await open(path, 'wx+', 0o600).catch(ignoring('EEXIST'));
    if (file) return hold(path, file, token);
    const holder = await read(path);
    if (holder === undefined) continue;
    if (await isAlive(path, holder)) throw new StoreError('locked', directoryInUse(path, holder?.pid));
    await removeDead(path, holder, token);
  }
}

/** @returns undefined when there is no lock file any more, null when it cannot be parsed (half written) */
async function read(path: string): Promise<Holder | null | undefined> {
  const bytes = await readIfThere(path);
  try {
    return bytes && (JSON.parse(bytes.toString('utf8')) as Holder);
  } catch {
    return null;
  }
}

async function isAlive(path: string, holder: Holder | null): Promise<boolean> {
  if (holder?.host === hostname() && holder.pid !== process.pid && !processExists(holder.pid)) return false;
  for (let waited = 0; waited < deadAfter; waited += pollEvery) {
    await sleep(pollEvery);
    const now = await read(path);
    if (now === undefined) return false;
    if (now?.token !== holder?.token || now?.beat !== holder?.beat) return true;
  }
  return false;
}

function processExists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Removes a dead holder's lock. If another process has replaced it meanwhile, that one's lock is put back. */
async function removeDead(path: string, dead: Holder | null, token: string): Promise<void> {
  const aside = `${path}.${token}.tmp`;
  await rename(path, aside).catch(ignoring('ENOENT'));
  const moved = await read(aside);
  if (moved !== undefined && moved?.token !== dead?.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function hold(path: string, file: FileHandle, token: string): Promise<Lock> {
  let lost = false;
  let beat = 0;
  const write = async () => {
    const holder: Holder = { pid: process.pid, host: hostname(), token, beat: beat++ };
    await file.write(JSON.stringify(holder).padEnd(200), 0);
  };
  let beating = write();
  await beating;
  const timer = setInterval(() => {
    beating = beating
      .then(async () => {
        lost ||= (await read(path))?.token !== token;
        if (!lost) await write();
      })
      .catch(() => undefined);
  }, beatEvery);
  timer.unref();
  return {
    get lost() {
      return lost;
    },
    async release() {
      clearInterval(timer);
      await beating;
      await file.close();
      if ((await read(path))?.token === token) await rm(path, { force: true });
    },
  };
}
