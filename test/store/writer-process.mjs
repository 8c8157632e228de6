// Writes until it is killed: `node writer-process.mjs STORE_MODULE DIRECTORY FIRST`. Every number printed has
// been acknowledged by the store; eight changes are on their way at any time.
import { writeSync } from 'node:fs';

const [, , storeModule, directory, first] = process.argv;
const { openFileStore } = await import(storeModule);
const store = await openFileStore(directory, { snapshotEvery: 20 });
let next = Number(first);

async function writeForever() {
  for (;;) {
    const id = `${next++}`;
    await store.transact((tx) => tx.put({ name: 'numbers' }, id, { id, padding: 'x'.repeat(300) }));
    writeSync(1, `${id}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, writeForever));
