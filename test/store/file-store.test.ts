import { type FileHandle, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type FileStoreOptions, openFileStore, type StoreWarning } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Store, StoreError, table } from '../../src/store/store.ts';
import { storeContract } from '../support/store-contract.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const notes = table<{ text: string }>('notes');
const note = (store: Store, id: string, text = id) => store.transact((tx) => tx.put(notes, id, { text }));
const ids = async (store: Store) => (await store.list(notes)).map(([id]) => id);
/** What every open file inherits from: spied on, the disk fails. */
async function asDisk(): Promise<FileHandle> {
  const any = await open('/dev/null');
  await any.close();
  return Object.getPrototypeOf(any) as FileHandle;
}

/** Lets `use` work on a store, then leaves the files as a kill would: nothing closed, no lock that lives. */
async function thenKill(
  directory: string,
  use: (store: Store) => Promise<unknown>,
  options?: FileStoreOptions,
) {
  const store = await openFileStore(directory, options);
  await use(store);
  const atKill = `${directory}.at-kill`;
  await rename(directory, atKill);
  await store.close();
  await rename(atKill, directory);
  await rm(join(directory, 'capi.lock'));
}

async function reopen(directory: string, options?: FileStoreOptions): Promise<Store> {
  const store = await openFileStore(directory, options);
  onTestFinished(() => store.close());
  return store;
}

describe('the store in a directory', () => {
  storeContract(async () => openFileStore(await temporaryDirectory()));
});

describe('after a restart', () => {
  it('everything acknowledged is there, in its order', async () => {
    const directory = await temporaryDirectory();
    const store = await openFileStore(directory);
    for (const id of ['10', '2', 'a']) await note(store, id);
    await store.close();
    expect(await ids(await reopen(directory))).toEqual(['10', '2', 'a']);
  });

  it('also without having been closed, from the journal alone', async () => {
    const directory = await temporaryDirectory();
    await thenKill(directory, async (store) => {
      await note(store, 'a');
      await store.transact((tx) => tx.delete(notes, 'a'));
      await note(store, 'b');
    });
    expect(await ids(await reopen(directory))).toEqual(['b']);
  });

  it('also across snapshots taken on the way', async () => {
    const directory = await temporaryDirectory();
    const many = Array.from({ length: 25 }, (_, n) => `${n}`);
    await thenKill(
      directory,
      async (store) => {
        for (const id of many) await note(store, id);
      },
      { snapshotEvery: 4 },
    );
    expect(await ids(await reopen(directory))).toEqual(many);
  });

  it('a snapshot that cannot be written harms nobody', async () => {
    const directory = await temporaryDirectory();
    const warnings: StoreWarning[] = [];
    await thenKill(
      directory,
      async (store) => {
        await note(store, 'a');
        const disk = await asDisk();
        vi.spyOn(disk, 'sync').mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        await note(store, 'b');
        await note(store, 'c');
        expect(warnings).toMatchObject([{ kind: 'snapshot-failed' }]);
      },
      { snapshotEvery: 2, onWarning: (warning) => warnings.push(warning) },
    );
    expect(await ids(await reopen(directory))).toEqual(['a', 'b', 'c']);
    expect((await readdir(directory)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the files', () => {
  it('are readable by their owner alone', async () => {
    const directory = await temporaryDirectory();
    const inner = join(directory, 'data');
    const store = await openFileStore(inner, { snapshotEvery: 1 });
    await note(store, 'a');
    await note(store, 'b');
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
    const names = await readdir(inner);
    expect(names).toContain('capi.json');
    for (const name of names) expect((await stat(join(inner, name))).mode & 0o777, name).toBe(0o600);
    await store.close();
  });

  it('are swept of what a killed process left half written', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'capi.json.1234.tmp'), '{');
    await reopen(directory);
    expect(await readdir(directory)).not.toContain('capi.json.1234.tmp');
  });

  it('are refused where a directory cannot be made', async () => {
    const directory = await temporaryDirectory();
    await writeFile(join(directory, 'file'), '');
    await expect(openFileStore(join(directory, 'file'))).rejects.toMatchObject({ code: 'unwritable' });
  });
});

describe('when the disk refuses', () => {
  it.each(['write', 'datasync'] as const)(
    'a failed %s rejects the change and leaves no trace',
    async (call) => {
      const directory = await temporaryDirectory();
      const refused = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      await thenKill(directory, async (store) => {
        await note(store, 'a');
        const disk = await asDisk();
        vi.spyOn(disk, call).mockRejectedValueOnce(refused);
        await expect(note(store, 'b')).rejects.toMatchObject({ code: 'unwritable', cause: refused });
        expect(await ids(store)).toEqual(['a']);
        await note(store, 'c');
        expect(await ids(store)).toEqual(['a', 'c']);
      });
      expect(await ids(await reopen(directory))).toEqual(['a', 'c']);
    },
  );

  it('a half-written line is cut before the next', async () => {
    const directory = await temporaryDirectory();
    await thenKill(directory, async (store) => {
      await note(store, 'a');
      const disk = await asDisk();
      const write = disk.write;
      const spy = vi.spyOn(disk, 'write').mockImplementationOnce(async function (
        this: typeof disk,
        bytes: Buffer,
        offset: number,
        _length: number,
        position: number,
      ) {
        await (write as (...args: unknown[]) => Promise<unknown>).call(this, bytes, offset, 10, position);
        throw new Error('no space left');
      } as unknown as typeof write);
      await expect(note(store, 'b')).rejects.toBeInstanceOf(StoreError);
      spy.mockRestore();
      await note(store, 'c');
    });
    expect(await ids(await reopen(directory))).toEqual(['a', 'c']);
  });

  it('what was built on a change that failed fails with it', async () => {
    const store = await openFileStore(await temporaryDirectory());
    onTestFinished(() => store.close());
    const disk = await asDisk();
    vi.spyOn(disk, 'datasync').mockRejectedValueOnce(new Error('no space left'));
    const results = await Promise.allSettled([
      note(store, 'a'),
      store.transact(async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        tx.put(notes, 'b', { text: `after ${(await tx.get(notes, 'a'))?.text}` });
      }),
      store.transact((tx) => tx.get(notes, 'a')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ value: undefined });
    expect(await ids(store)).toEqual([]);
  });

  it('and the half-written line cannot be cut, nothing more is accepted', async () => {
    const directory = await temporaryDirectory();
    await thenKill(directory, async (store) => {
      await note(store, 'a');
      const disk = await asDisk();
      const failures = [
        vi.spyOn(disk, 'datasync').mockRejectedValueOnce(new Error('EIO')),
        vi.spyOn(disk, 'truncate').mockRejectedValueOnce(new Error('EIO')),
      ];
      await expect(note(store, 'b')).rejects.toBeInstanceOf(StoreError);
      for (const failure of failures) failure.mockRestore();
      await expect(note(store, 'c')).rejects.toThrow('redémarrage');
    });
  });
});

describe('damaged files', () => {
  /** A directory with snapshots, previous generations and five groups in the journal. */
  async function wellUsed(): Promise<string> {
    const directory = await temporaryDirectory();
    for (const round of ['x', 'y']) {
      const store = await openFileStore(directory);
      await note(store, round);
      await store.close();
    }
    await thenKill(directory, async (store) => {
      for (const id of ['a', 'b', 'c', 'd', 'e']) await note(store, id);
    });
    return directory;
  }

  it('a torn last line is cut, with a warning', async () => {
    const directory = await wellUsed();
    const path = join(directory, 'capi.journal');
    const whole = await readFile(path);
    for (const torn of [whole.subarray(0, -7), Buffer.concat([whole.subarray(0, -7), Buffer.alloc(7)])]) {
      const other = await wellUsed();
      await writeFile(join(other, 'capi.journal'), torn);
      const warnings: StoreWarning[] = [];
      const store = await reopen(other, { onWarning: (warning) => warnings.push(warning) });
      expect(await ids(store)).toEqual(['x', 'y', 'a', 'b', 'c', 'd']);
      expect(warnings).toMatchObject([{ kind: 'torn-tail-cut' }]);
    }
  });

  const flip = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  it.each<[string, string, (bytes: Buffer) => Buffer | undefined, string]>([
    ['a bit flipped in the middle of the journal', 'capi.journal', (b) => flip(b, b.length >> 1), 'la ligne'],
    ['a bit flipped in the last line', 'capi.journal', (b) => flip(b, b.length - 10), 'la ligne 6'],
    [
      'a line taken out',
      'capi.journal',
      (b) => Buffer.from(b.toString().split('\n').toSpliced(2, 1).join('\n')),
      'la ligne 3',
    ],
    ['an empty journal', 'capi.journal', () => Buffer.alloc(0), 'vide'],
    ['no journal', 'capi.journal', () => undefined, 'disparu'],
    ['a journal of zeros', 'capi.journal', (b) => Buffer.alloc(b.length), 'vide'],
    ['a truncated snapshot', 'capi.json', (b) => b.subarray(0, b.length >> 1), 'tronqué'],
    ['an empty snapshot', 'capi.json', () => Buffer.alloc(0), 'vide'],
    ['a snapshot of zeros', 'capi.json', (b) => Buffer.alloc(b.length), 'vide'],
    [
      'a snapshot with a byte order mark',
      'capi.json',
      (b) => Buffer.concat([Buffer.from('\uFEFF'), b]),
      'modifié',
    ],
    ['a bit flipped in the snapshot', 'capi.json', (b) => flip(b, b.length - 30), 'modifié'],
    ['no snapshot', 'capi.json', () => undefined, 'ne fait pas suite'],
  ])('%s is refused, with the way back', async (_, name, damage, reason) => {
    const directory = await wellUsed();
    const path = join(directory, name);
    const damaged = damage(await readFile(path));
    if (damaged) await writeFile(path, damaged);
    else await rm(path);
    const before = await Promise.all(
      (await readdir(directory)).map((file) => readFile(join(directory, file))),
    );
    const opening = openFileStore(directory);
    await expect(opening).rejects.toMatchObject({ code: 'corrupt' });
    const message = await opening.then(String, (error: StoreError) => error.message);
    expect(message).toContain(name);
    expect(message).toContain(reason);
    expect(message).toContain('capi.previous.json');
    expect(message).toContain('npm run store -- restore');
    const after = await Promise.all(
      (await readdir(directory)).map((file) => readFile(join(directory, file))),
    );
    expect(after).toEqual(before);
  });
});

describe('any sequence of changes', () => {
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      id: fc.constantFrom('1', '2', 'a', 'b'),
      text: fc.string(),
    }),
    fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom('1', '2', 'a', 'b') }),
  );
  const history = fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 12 });
  const play = (store: Store, changes: Array<{ kind: string; id: string; text?: string }>) =>
    store.transact((tx) => {
      for (const { kind, id, text = '' } of changes)
        if (kind === 'put') tx.put(notes, id, { text });
        else tx.delete(notes, id);
    });

  it('leaves memory and file the same, also after a kill or a close', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (groups, every, kill) => {
        const directory = await temporaryDirectory();
        const memory = createMemoryStore();
        const work = async (file: Store) => {
          for (const changes of groups) await Promise.all([play(memory, changes), play(file, changes)]);
          expect(await file.list(notes)).toEqual(await memory.list(notes));
        };
        if (kill) await thenKill(directory, work, { snapshotEvery: every });
        else {
          const file = await openFileStore(directory, { snapshotEvery: every });
          await work(file);
          await file.close();
        }
        const again = await openFileStore(directory);
        expect(await again.list(notes)).toEqual(await memory.list(notes));
        await again.close();
      }),
      { numRuns: 30 },
    );
  });

  it('cut anywhere in the journal, is a state that existed', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), async (groups, cut) => {
        const directory = await temporaryDirectory();
        const states = [JSON.stringify([])];
        await thenKill(directory, async (store) => {
          for (const changes of groups) {
            await play(store, changes);
            states.push(JSON.stringify(await store.list(notes)));
          }
        });
        const path = join(directory, 'capi.journal');
        const bytes = await readFile(path);
        const header = bytes.indexOf(10) + 1;
        await writeFile(path, bytes.subarray(0, header + (cut % (bytes.length - header + 1))));
        const again = await openFileStore(directory);
        expect(states).toContain(JSON.stringify(await again.list(notes)));
        await again.close();
      }),
      { numRuns: 50 },
    );
  });
});

describe('purging', () => {
  const hits = async (directory: string, word: string) => {
    const files = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name))),
    );
    return files.filter((bytes) => bytes.includes(word)).length;
  };

  it('leaves no trace of what was deleted or replaced, in any file', async () => {
    const directory = await temporaryDirectory();
    const first = await openFileStore(directory);
    await note(first, 'a', 'SENTINELLE');
    await first.close();
    const store = await reopen(directory);
    await note(store, 'b', 'SENTINELLE');
    await store.transact((tx) => tx.delete(notes, 'a'));
    await note(store, 'b', 'autre');
    expect(await hits(directory, 'SENTINELLE')).toBeGreaterThan(0);

    await store.purge();

    expect(await hits(directory, 'SENTINELLE')).toBe(0);
    await note(store, 'c');
    expect(await ids(store)).toEqual(['b', 'c']);
  });

  it('leaves a store that a kill right after it finds whole, with its way back', async () => {
    const directory = await temporaryDirectory();
    await thenKill(directory, async (store) => {
      await note(store, 'a');
      await store.purge();
      await note(store, 'b');
    });
    expect(await readdir(directory)).toEqual(
      expect.arrayContaining(['capi.previous.json', 'capi.previous.journal']),
    );
    expect(await ids(await reopen(directory))).toEqual(['a', 'b']);
  });

  it('says when the disk refused it, and loses nothing', async () => {
    const directory = await temporaryDirectory();
    const store = await reopen(directory);
    await note(store, 'a');
    const disk = await asDisk();
    const sync = vi.spyOn(disk, 'sync').mockRejectedValue(Object.assign(new Error(), { code: 'ENOSPC' }));
    await expect(store.purge()).rejects.toMatchObject({ code: 'unwritable' });
    sync.mockRestore();
    await note(store, 'b');
    expect(await ids(store)).toEqual(['a', 'b']);
  });
});
