import { access, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type KeptIndex, keptIndexAt, keptIndexName } from '../../src/knowledge/kept-index.ts';
import { publish, publishedReader, withdraw } from '../../src/knowledge/published.ts';
import { createIndex, type SearchIndex } from '../../src/knowledge/search/index.ts';
import type { Passage } from '../../src/knowledge/types.ts';
import { watchKnowledge } from '../../src/knowledge/watch.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { fileText, knowledgeFolder, writeInto } from '../support/knowledge.ts';
import { passages } from '../support/passages.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const visible = new Set(['public', 'members'] as const);
const trouble = vi.fn<(error: unknown) => void>();

let directory: string;
let file: string;
let kept: KeptIndex;
beforeEach(async () => {
  directory = join(await temporaryDirectory(), 'data');
  file = join(directory, keptIndexName);
  kept = keptIndexAt(file, trouble);
  trouble.mockClear();
});

const isThere = () =>
  access(file).then(
    () => true,
    () => false,
  );

const vocabulary =
  'pain levain four bois tomate tomates semis récolte recolte vélo roue clé budget activité œuvre'.split(' ');
const text = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

const shelf = (texts: readonly string[], name = 'page'): Passage[] =>
  passages(
    ...texts.map((each, rank) => ({
      document: `${name}${rank >> 1}`,
      title: `Page ${each.slice(0, 6)}`,
      headings: [`Partie ${each.slice(-5)}`],
      text: each,
    })),
  );

const three = shelf(['le pain au levain', 'la récolte des tomates', 'un vélo à deux roues']);

/** Whether the file holds a word, in either of the ways in which V8 writes one. */
async function holds(word: string): Promise<boolean> {
  const bytes = await readFile(file);
  return bytes.includes(word) || bytes.includes(word, 0, 'utf16le');
}

/** All that a search tells. */
const told = (index: SearchIndex, question: string) => index.search(question, { visible });

describe('an index kept on disk', () => {
  it('finds the same as the one that was built, with the same scores, and follows changes in the same way', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        async (texts, later, questions) => {
          const shelved = shelf(texts);
          const built = createIndex(shelved);
          await kept.keep(built, shelved);
          const loaded = await kept.load(shelved);
          if (!loaded) throw new Error('nothing was kept');
          expect(loaded.size).toBe(built.size);
          for (const question of questions) expect(told(loaded, question)).toEqual(told(built, question));
          for (const index of [built, loaded]) {
            index.discard('page0');
            index.add(shelf(later, 'later'));
            index.confirm([{ text: questions[0] ?? '', readers: ['public'], sections: ['later0#s1'] }]);
          }
          for (const question of questions) expect(told(loaded, question)).toEqual(told(built, question));
        },
      ),
      { numRuns: 40 },
    ));

  it('is not used for any other passages, and goes', async () => {
    await kept.keep(createIndex(three), three);
    expect(
      await kept.load(shelf(['le pain au levain', 'la récolte des tomates', 'un vélo à trois roues'])),
    ).toBe(undefined);
    expect(await isThere()).toBe(false);
  });

  it('is not used once the code that made it changed, be it by a letter, and goes', async () => {
    const code = await temporaryDirectory();
    const analyser = join(code, 'stems.ts');
    await writeFile(analyser, 'export const SHORT = 3;');
    kept = keptIndexAt(file, trouble, [code]);
    await kept.keep(createIndex(three), three);
    expect((await kept.load(three))?.size).toBe(3);
    await writeFile(analyser, 'export const SHORT = 4;');
    expect(await kept.load(three)).toBe(undefined);
    expect(await isThere()).toBe(false);
  });

  it('takes our analyser and our search for the code that makes it', async () => {
    const [here, there] = await Promise.all(
      ['french', 'search'].map((folder) => readdir(join('src/knowledge', folder))),
    );
    expect(here).toContain('stop-words.ts');
    expect(there).toContain('lexicon.ts');
    await kept.keep(createIndex(three), three);
    expect(await keptIndexAt(file, trouble, ['src/knowledge/french']).load(three)).toBe(undefined);
    const both = keptIndexAt(file, trouble, ['src/knowledge/french', 'src/knowledge/search']);
    await kept.keep(createIndex(three), three);
    expect((await both.load(three))?.size).toBe(3);
  });

  it('is not used when it is damaged: cut anywhere, or a bit of it changed; and goes', async () => {
    await kept.keep(createIndex(three), three);
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
        const damaged = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        await writeFile(file, damaged);
        expect(await kept.load(three)).toBe(undefined);
        expect(await isThere()).toBe(false);
      }),
      { numRuns: 60 },
    );
    await writeFile(file, whole);
    expect((await kept.load(three))?.size).toBe(3);
  });

  it('is read by its owner only', async () => {
    await kept.keep(createIndex(three), three);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  });

  it('is never made of an index that once had other passages: their words would stay', async () => {
    const index = createIndex([...three, ...shelf(['une SENTINELLE'], 'other')]);
    index.discard('other0');
    await kept.keep(index, three);
    expect(trouble).toHaveBeenCalledOnce();
    expect(await isThere()).toBe(false);
  });

  it('that cannot be written is told, and that is all', async () => {
    await writeFile(directory, 'a file where the folder should be');
    await kept.keep(createIndex(three), three);
    expect(trouble).toHaveBeenCalledOnce();
    expect(await kept.load(three)).toBe(undefined);
  });
});

describe('the knowledge with a kept index', () => {
  const page = (title: string, body: string, fields = {}) => fileText({ title, ...fields }, body);

  /** Starts as Capi does; says what had to be indexed. */
  async function started(folder: string) {
    const indexed: string[] = [];
    const source = await watchKnowledge(folder, {
      kept,
      settleMs: 5,
      createIndex: () => {
        const index = createIndex([]);
        return {
          search: (question, options) => index.search(question, options),
          discard: (document) => index.discard(document),
          confirm: (questions) => index.confirm(questions),
          freeze: () => index.freeze(),
          add(added) {
            const all = [...added];
            indexed.push(...all.map(({ document }) => document.id));
            index.add(all);
          },
        };
      },
    });
    onTestFinished(() => source.close());
    const found = (words: string) =>
      source
        .current()
        .search(words, { visible })
        .map(({ passage }) => passage.document.id);
    return { source, indexed, found };
  }

  it('indexes nothing at the second start, and finds the same', async () => {
    const folder = await knowledgeFolder({ 'a.md': page('A', 'Un vélo.'), 'b.md': page('B', 'Un four.') });
    const first = await started(folder);
    await first.source.close();
    const second = await started(folder);
    expect(first.indexed).toEqual(['a', 'b']);
    expect(second.indexed).toEqual([]);
    expect(second.found('vélo')).toEqual(first.found('vélo'));
    expect(second.found('vélo')).toEqual(['a']);
  });

  it('forgets the kept index as soon as a page changed, and keeps the new one at the next start', async () => {
    const folder = await knowledgeFolder({ 'a.md': page('A', 'L’œuvre : une SENTINELLE violette.') });
    const first = await started(folder);
    expect(await holds('sentinel')).toBe(true);
    await writeInto(folder, 'a.md', page('A', 'Plus rien.'));
    await first.source.refresh();
    expect(await isThere()).toBe(false);
    await first.source.close();

    const second = await started(folder);
    expect(second.indexed).toEqual(['a']);
    expect(await isThere()).toBe(true);
    expect(await holds('sentinel')).toBe(false);
  });

  it('forgets at the next start what changed while Capi was stopped', async () => {
    const folder = await knowledgeFolder({ 'a.md': page('A', 'Une SENTINELLE violette.') });
    await (await started(folder)).source.close();
    await writeInto(folder, 'a.md', page('A', 'Plus rien.'));
    await (await started(folder)).source.close();
    expect(await holds('sentinel')).toBe(false);
  });

  it('never keeps what Capi published, in its store or exported, nor confirmed questions: no erasure need reach it', async () => {
    const folder = await knowledgeFolder({
      'a.md': page('A', 'Un fait durable.'),
      'sheets/x.md': page('Fiche', 'Une SENTINELLE exportée.', { published: 1 }),
    });
    const store = createMemoryStore();
    const now = new Date('2026-11-30T08:00:00Z');
    const markdown = page('Réponse', 'Une SENTINELLE publiée.');
    await store.transact((tx) =>
      publish(tx, { path: 'answers/y', page: markdown, origin: 'question:1', now }),
    );
    const { source, found } = await started(folder);
    const confirmed = [
      { text: 'SENTINELLE confirmée ?', readers: ['members'] as const, sections: ['answers/y#réponse'] },
    ];
    await source.include({ published: publishedReader(store), confirmed: async () => confirmed });
    expect(found('sentinelle').toSorted()).toEqual(['answers/y', 'sheets/x']);
    const before = await readFile(file);
    expect(await holds('durabl')).toBe(true);
    expect(await holds('sentinel')).toBe(false);

    await store.transact((tx) => withdraw(tx, 'answers/y', now));
    await source.refresh();
    expect(found('sentinelle')).toEqual(['sheets/x']);
    expect(await readFile(file)).toEqual(before);
  });

  it('is read in turn: a look at the folder meanwhile does not index it twice', async () => {
    const folder = await knowledgeFolder({ 'a.md': page('A', 'Un vélo.') });
    const { keep } = kept;
    kept.keep = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await keep(...args);
    };
    const { source, indexed } = await started(folder);
    await source.refresh();
    expect(indexed).toEqual(['a']);
  });

  it('serves without it when it cannot be kept', async () => {
    const folder = await knowledgeFolder({ 'a.md': page('A', 'Un vélo.') });
    await writeFile(directory, 'a file where the folder should be');
    expect((await started(folder)).found('vélo')).toEqual(['a']);
  });
});
