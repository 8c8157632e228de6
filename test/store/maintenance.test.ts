import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFileStore } from '../../src/store/file-store.ts';
import { check, compact, exportTo, restore } from '../../src/store/maintenance/maintenance.ts';
import { type Store, table } from '../../src/store/store.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const notes = table<{ text: string }>('notes');
const note = (store: Store, id: string) => store.transact((tx) => tx.put(notes, id, { text: id }));

/** Three generations: `a` in the previous snapshot, `b` in the snapshot, `c` and `d` in the journal alone. */
async function used(): Promise<string> {
  const directory = await temporaryDirectory();
  for (const id of ['a', 'b']) {
    const store = await openFileStore(directory);
    await note(store, id);
    await store.close();
  }
  const store = await openFileStore(directory);
  await note(store, 'c');
  await note(store, 'd');
  const journal = await readFile(join(directory, 'capi.journal'));
  const [snapshot, previous] = await Promise.all(
    ['capi.json', 'capi.previous.json'].map((name) => readFile(join(directory, name))),
  );
  const previousJournal = await readFile(join(directory, 'capi.previous.journal'));
  await store.close();
  await writeFile(join(directory, 'capi.journal'), journal);
  await writeFile(join(directory, 'capi.json'), snapshot ?? '');
  await writeFile(join(directory, 'capi.previous.json'), previous ?? '');
  await writeFile(join(directory, 'capi.previous.journal'), previousJournal);
  return directory;
}

async function idsIn(directory: string): Promise<string[]> {
  const store = await openFileStore(directory);
  onTestFinished(() => store.close());
  return (await store.list(notes)).map(([id]) => id);
}

describe('npm run store', () => {
  it('check: says what is there', async () => {
    const report = await check(await used());
    expect(report.ok).toBe(true);
    expect(report.text).toContain('lisibles en entier');
    expect(report.text).toContain('notes\u00A0: 4\u00A0enregistrements');
  });

  it('check: says what is damaged and what could be saved, and changes nothing', async () => {
    const directory = await used();
    await writeFile(join(directory, 'capi.json'), '');
    const before = await readdir(directory);
    const report = await check(directory);
    expect(report.ok).toBe(false);
    expect(report.text).toContain('capi.json');
    expect(report.text).toContain('Tout peut être repris, jusqu’à l’écriture n°\u00A04');
    expect(await readdir(directory)).toEqual(before);
  });

  it('is refused while Capi is running, and where there is nothing', async () => {
    const directory = await temporaryDirectory();
    const store = await openFileStore(directory);
    onTestFinished(() => store.close());
    await expect(check(directory)).rejects.toMatchObject({ code: 'locked' });
    await expect(check(join(directory, 'nowhere'))).rejects.toThrow('CAPI_DATA_DIR');
  });

  it('compact: moves the journal into the snapshot', async () => {
    const directory = await used();
    expect((await compact(directory)).text).toContain('Instantané pris');
    expect((await readFile(join(directory, 'capi.journal'), 'utf8')).split('\n')).toHaveLength(2);
    expect(await idsIn(directory)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('export: readable JSON, for its owner only, never over another file', async () => {
    const directory = await used();
    const path = join(directory, 'out.json');
    await exportTo(directory, path);
    const exported = JSON.parse(await readFile(path, 'utf8'));
    expect(exported.sequence).toBe(4);
    expect(exported.tables.notes[3]).toEqual(['d', { text: 'd' }]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await expect(exportTo(directory, path)).rejects.toThrow('EEXIST');
    expect(JSON.parse((await exportTo(directory, undefined)).text).sequence).toBe(4);
  });

  it('restore: has nothing to do on a sound store', async () => {
    expect((await restore(await used(), true)).text).toContain('rien à réparer');
  });

  it('restore: takes up everything from the previous generation when the snapshot is damaged', async () => {
    const directory = await used();
    await rm(join(directory, 'capi.json'));
    const asked = await restore(directory, false);
    expect(asked.ok).toBe(false);
    expect(asked.text).toContain('--oui');
    const done = await restore(directory, true);
    expect(done.ok).toBe(true);
    expect(await idsIn(directory)).toEqual(['a', 'b', 'c', 'd']);
    expect(await readdir(join(directory, 'damaged-1'))).toContain('capi.journal');
  });

  it('restore: takes up what comes before a damaged line and counts what is lost', async () => {
    const directory = await used();
    const path = join(directory, 'capi.journal');
    const lines = (await readFile(path, 'utf8')).split('\n');
    lines[1] = lines[1]?.replace('"c"', '"z"') ?? '';
    await writeFile(path, lines.join('\n'));
    expect((await restore(directory, false)).text).toContain('Au moins 2\u00A0écritures');
    await restore(directory, true);
    expect(await idsIn(directory)).toEqual(['a', 'b']);
  });

  it('restore: says so when nothing can be saved', async () => {
    const directory = await used();
    for (const name of ['capi.json', 'capi.previous.json', 'capi.journal', 'capi.previous.journal'])
      await writeFile(join(directory, name), '');
    const report = await restore(directory, true);
    expect(report.ok).toBe(false);
    expect(report.text).toContain('Rien ne peut être repris');
  });
});
