import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file-store.ts';
import { readTables } from '../../src/store/read-tables.ts';
import { table } from '../../src/store/store.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const notes = table<{ text: string }>('notes');

describe('reading the files of a store', () => {
  it('sees what is durable while another process has the store', async () => {
    const directory = await temporaryDirectory();
    const store = await openFileStore(directory, { snapshotEvery: 2 });
    for (const id of ['a:1', 'b:1', 'b:2']) await store.transact((tx) => tx.put(notes, id, { text: id }));

    const seen = await readTables(directory, async (reader) => ({
      one: await reader.get(notes, 'a:1'),
      some: await reader.list(notes, { prefix: 'b:' }),
    }));

    expect(seen).toEqual({
      one: { text: 'a:1' },
      some: [
        ['b:1', { text: 'b:1' }],
        ['b:2', { text: 'b:2' }],
      ],
    });
    await store.close();
  });

  it('finds nothing in a directory that no store was ever in', async () => {
    expect(await readTables(await temporaryDirectory(), (reader) => reader.list(notes))).toEqual([]);
  });
});
