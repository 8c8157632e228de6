import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileStore } from '../../src/store/file-store.ts';
import { table } from '../../src/store/store.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, token: 'other', beat: 3 });

/** Opens the store beside this lock and says how long that took (ms). */
async function openBeside(lock: string): Promise<number> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, 'capi.lock'), lock);
  const begun = performance.now();
  const store = await openFileStore(directory);
  const took = performance.now() - begun;
  await store.close();
  return took;
}

describe('a directory', () => {
  it('is held by one process: the second is refused within two seconds and told what to do', async () => {
    const directory = await temporaryDirectory();
    const store = await openFileStore(directory);
    const begun = performance.now();
    await expect(openFileStore(directory)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('CAPI_DATA_DIR'),
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
    await store.close();
    await (await openFileStore(directory)).close();
  });

  it('is taken over at once from a process that is no more', async () => {
    expect(await openBeside(lockOf(2 ** 22 + 1))).toBeLessThan(500);
  });

  it('is taken over within 5 s from a dead process that cannot be told by its number', async () => {
    const locks = {
      'our own number, as in a container': lockOf(process.pid),
      'a number that another process got since': lockOf(1),
      'another machine': lockOf(1, 'elsewhere'),
      'half written': '{"pid"',
    };
    const took = await Promise.all(Object.values(locks).map(openBeside));
    expect(Math.max(...took)).toBeLessThan(5_000);
  }, 8_000);

  it('taken over while we were stopped takes no more changes from us', async () => {
    const directory = await temporaryDirectory();
    const ours = await openFileStore(directory);
    await rm(join(directory, 'capi.lock'));
    const theirs = await openFileStore(directory);
    const notes = table<{ text: string }>('notes');
    await expect
      .poll(
        () =>
          ours.transact((tx) => tx.put(notes, 'a', { text: 'lost' })).then(String, (e: Error) => e.message),
        {
          timeout: 3_000,
        },
      )
      .toContain('Un autre processus');
    await theirs.transact((tx) => tx.put(notes, 'b', { text: 'kept' }));
    await ours.close();
    await theirs.close();
    const after = await openFileStore(directory);
    onTestFinished(() => after.close());
    expect(await after.get(notes, 'b')).toEqual({ text: 'kept' });
  });
});
