import { rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CreateIndex } from '../../src/knowledge/indexing.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createIndex, type KnownQuestion, type SearchIndex } from '../../src/knowledge/search/index.ts';
import { type WatchOptions, watchKnowledge } from '../../src/knowledge/watch.ts';
import { fileText, knowledgeFolder, writeInto } from '../support/knowledge.ts';

const page = (title: string, body = 'Texte.') => fileText({ title }, body);
const titles = ({ documents }: Knowledge) => [...documents.values()].map(({ title }) => title);

/** An index's methods, to put others in their place. */
const methods = (index: SearchIndex): ReturnType<CreateIndex> => ({
  search: (question, options) => index.search(question, options),
  add: (passages) => index.add(passages),
  discard: (document) => index.discard(document),
  confirm: (questions) => index.confirm(questions),
});

/** Follows a folder with `a.md` and `sub/b.md`, fast enough for a test; closed with it. */
async function followed(options: Partial<WatchOptions> = {}) {
  const folder = await knowledgeFolder({ 'a.md': page('A'), 'sub/b.md': page('B') });
  const onChange = vi.fn<(knowledge: Knowledge) => void>();
  const onError = vi.fn<(error: unknown) => void>();
  const source = await watchKnowledge(folder, {
    onChange,
    onError,
    settleMs: 5,
    ...options,
  });
  onTestFinished(() => source.close());
  const eventually = (expected: string[]) =>
    vi.waitFor(() => expect(titles(source.current())).toEqual(expected), { timeout: 3000 });
  return { folder, source, onChange, onError, eventually };
}

describe('a followed folder', () => {
  it('has a changed, a new and a removed file read again', async () => {
    const { folder, source, onChange, eventually } = await followed();
    expect(titles(source.current())).toEqual(['A', 'B']);
    await writeInto(folder, 'sub/b.md', page('B deux'));
    await eventually(['A', 'B deux']);
    await writeInto(folder, 'new/deep/c.md', page('C'));
    await eventually(['A', 'C', 'B deux']);
    await unlink(join(folder, 'a.md'));
    await eventually(['C', 'B deux']);
    expect(onChange).toHaveBeenLastCalledWith(source.current());
  });

  it('hears of a file saved by renaming, time after time', async () => {
    const { folder, eventually } = await followed();
    for (const title of ['A deux', 'A trois', 'A quatre']) {
      await writeInto(folder, '.a.md.tmp', page(title));
      await rename(join(folder, '.a.md.tmp'), join(folder, 'a.md'));
      await eventually([title, 'B']);
    }
  });

  it('hears of a folder removed and made again', async () => {
    const { folder, eventually } = await followed();
    await rm(join(folder, 'sub'), { recursive: true });
    await writeInto(folder, 'sub/b.md', page('B deux'));
    await eventually(['A', 'B deux']);
    await writeInto(folder, 'sub/b.md', page('B trois'));
    await eventually(['A', 'B trois']);
  });

  it('leaves an earlier reading as it was, for the answer that rests on it: nothing of a later one is found in it', async () => {
    const { folder, source, eventually } = await followed();
    const before = source.current();
    await writeInto(folder, 'a.md', page('A deux', 'Un autre texte.'));
    await eventually(['A deux', 'B']);
    expect(titles(before)).toEqual(['A', 'B']);
    const found = (reading: Knowledge) =>
      reading.search('texte', { visible: new Set(['members']) }).map(({ passage }) => passage.document.title);
    expect(found(before)).toEqual(['B']);
    expect(found(source.current()).sort()).toEqual(['A deux', 'B']);
  });

  it('indexes only what changed', async () => {
    const added: string[][] = [];
    const { folder, eventually } = await followed({
      createIndex: () => {
        const index = createIndex([]);
        return {
          ...methods(index),
          add(passages) {
            added.push([...passages].map(({ document }) => document.id));
            index.add(passages);
          },
        };
      },
    });
    await writeInto(folder, 'a.md', page('A deux'));
    await eventually(['A deux', 'B']);
    expect(added).toEqual([['a', 'sub/b'], ['a']]);
  });

  it('knows the questions that were confirmed, and forgets them with the next reading', async () => {
    const { source } = await followed();
    let confirmed: KnownQuestion[] = [{ text: 'un texte', readers: ['members'], sections: ['sub/b#b'] }];
    const score = () =>
      source
        .current()
        .search('un texte', { visible: new Set(['members']) })
        .find(({ passage }) => passage.document.id === 'sub/b')?.score ?? 0;
    const before = score();
    await source.include({ published: async () => [], confirmed: async () => confirmed });
    expect(score()).toBeGreaterThan(before);
    confirmed = [];
    await source.refresh();
    expect(score()).toBe(before);
  });

  it('parses only what changed', async () => {
    const { folder, source, eventually } = await followed();
    const before = source.current().documents.get('sub/b');
    await writeInto(folder, 'a.md', page('A deux'));
    await eventually(['A deux', 'B']);
    expect(source.current().documents.get('sub/b')).toBe(before);
  });

  it('is the same reading while nothing changes', async () => {
    const { folder, source, onChange } = await followed({ rescanMs: 10 });
    await writeInto(folder, 'note.txt', 'rien');
    const before = source.current();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(source.current()).toBe(before);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells a file that broke, serves the others, and takes it back once mended', async () => {
    const { folder, source, eventually } = await followed();
    await writeInto(folder, 'a.md', 'plus d’en-tête');
    await eventually(['B']);
    expect(source.current().faults).toMatchObject([{ file: 'a.md', line: 1 }]);
    await writeInto(folder, 'a.md', page('A'));
    await eventually(['A', 'B']);
    expect(source.current().faults).toEqual([]);
  });

  it('keeps serving when the folder goes away, and takes it up when it comes back', async () => {
    const { folder, source, onError, eventually } = await followed({ rescanMs: 20 });
    await rename(folder, `${folder}-away`);
    onTestFinished(() => rm(`${folder}-away`, { recursive: true, force: true }));
    await vi.waitFor(() => expect(onError).toHaveBeenCalled());
    expect(titles(source.current())).toEqual(['A', 'B']);
    await writeInto(folder, 'c.md', page('C'));
    await eventually(['C']);
  });

  it('keeps the earlier reading when indexing fails', async () => {
    let broken = false;
    const { folder, source, onError, eventually } = await followed({
      createIndex: () => {
        const index = createIndex([]);
        return {
          ...methods(index),
          add(passages) {
            if (broken) throw new Error('index');
            index.add(passages);
          },
        };
      },
    });
    broken = true;
    await writeInto(folder, 'a.md', page('A deux'));
    await vi.waitFor(() =>
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'index' })),
    );
    expect(titles(source.current())).toEqual(['A', 'B']);
    broken = false;
    await writeInto(folder, 'a.md', page('A trois'));
    await eventually(['A trois', 'B']);
  });

  it('calls nobody back once closed', async () => {
    const { folder, source, onChange } = await followed();
    await source.close();
    await writeInto(folder, 'a.md', page('A deux'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(onChange).not.toHaveBeenCalled();
    expect(titles(source.current())).toEqual(['A', 'B']);
  });

  it('must be there at first', async () => {
    await expect(watchKnowledge('/nowhere/at/all')).rejects.toThrow(/ENOENT/);
  });
});
