import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openFileStore } from '../../src/store/file-store.ts';
import { table } from '../../src/store/store.ts';
import { built } from '../support/built.ts';
import { long } from '../support/long.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const numbers = table<{ id: string }>('numbers');
const writer = join(import.meta.dirname, 'writer-process.mjs');
const kills = long ? 200 : 8;

/** Starts a process that writes, lets it live a random while and kills it. @returns what it had acknowledged */
async function writeUntilKilled(module: string, directory: string, first: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, module, directory, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(child.stdout, 'data');
  await sleep(Math.random() * 60);
  child.kill('SIGKILL');
  await once(child, 'close');
  return printed.split('\n').slice(0, -1);
}

describe('a process killed while it writes', () => {
  it(`loses nothing that it had acknowledged (${kills} kills)`, { timeout: kills * 3_000 }, async () => {
    const module = new URL('store/file-store.js', built()).href;
    const directory = await temporaryDirectory();
    const acknowledged = new Set<string>();
    let slowestTakeover = 0;
    for (let kill = 0; kill < kills; kill++) {
      for (const id of await writeUntilKilled(module, directory, kill * 1_000_000)) acknowledged.add(id);
      const begun = performance.now();
      const store = await openFileStore(directory);
      slowestTakeover = Math.max(slowestTakeover, performance.now() - begun);
      const present = new Set((await store.list(numbers)).map(([id]) => id));
      await store.close();
      expect(Array.from(acknowledged).filter((id) => !present.has(id))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(kills * 8);
    expect(slowestTakeover).toBeLessThan(5_000);
    if (long)
      console.log(
        `${kills} kills, ${acknowledged.size} acknowledged, 0 lost, takeover ≤ ${slowestTakeover.toFixed(0)} ms`,
      );
  });
});
