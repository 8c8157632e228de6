import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { exportPages } from '../../src/knowledge/export.ts';
import { parseFile } from '../../src/knowledge/parse.ts';
import {
  freePath,
  publish,
  publishedPages,
  publishedReader,
  UnreadablePage,
  withdraw,
} from '../../src/knowledge/published.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { watchKnowledge } from '../../src/knowledge/watch.ts';
import { type NewPage, pageMarkdown } from '../../src/knowledge/write.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { fileText, knowledgeFolder, writeInto } from '../support/knowledge.ts';

const now = new Date('2026-11-30T08:00:00Z');
const path = 'answers/2026-11-30-velos';

const aPage = (parts: Partial<NewPage> = {}): NewPage => ({
  kind: 'page',
  title: 'Qui prête des vélos ?',
  audience: 'members',
  updated: '2026-11-30',
  review: '2027-05-30',
  sources: [{ title: 'Réponse de l’équipe d’animation', date: '2026-11-30' }],
  sections: [{ heading: 'Qui prête des vélos ?', text: 'Trois pôles prêtent des vélos cargo.' }],
  ...parts,
});

let store: Store;
beforeEach(() => {
  store = createMemoryStore();
});

const publishes = (page: NewPage, at = path) =>
  store.transact((tx) => publish(tx, { path: at, page, origin: 'question:1', now }));

async function followed(files: Record<string, string> = { 'a.md': fileText({ title: 'A' }) }) {
  const folder = await knowledgeFolder(files);
  const source = await watchKnowledge(folder, { settleMs: 5 });
  onTestFinished(() => source.close());
  await source.include({ published: publishedReader(store), confirmed: async () => [] });
  const found = (words: string, rank: 'public' | 'members' = 'members') =>
    source
      .current()
      .search(words, { visible: visibleTo(rank) })
      .map(({ passage }) => passage.text);
  return { folder, source, found };
}

describe('a page that Capi writes', () => {
  it('is a file of the knowledge folder, with its date to be read again', () => {
    const { parsed, faults } = parseFile(`${path}.md`, pageMarkdown(aPage(), 2));
    expect(faults).toEqual([]);
    expect(parsed?.version).toBe(2);
    expect(parsed?.document).toMatchObject({
      id: path,
      title: 'Qui prête des vélos ?',
      audience: 'members',
      review: '2027-05-30',
      sources: [{ title: 'Réponse de l’équipe d’animation', date: '2026-11-30' }],
    });
  });

  it('can tell of a meeting', () => {
    const session = { start: '2027-03-02', end: '2027-03-03', place: 'Castres', department: '81' };
    const { parsed, faults } = parseFile(
      'sessions/x.md',
      pageMarkdown(aPage({ kind: 'visit', number: 8, session }), 1),
    );
    expect(faults).toEqual([]);
    expect(parsed?.session).toMatchObject({ number: 8, ...session });
  });

  it('gives back every text as it was typed, whatever Markdown it looks like', () => {
    const line = fc
      .oneof(
        fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
        fc.constantFrom(
          '# titre',
          '## Partie',
          '> cité',
          '---',
          '===',
          '1. un',
          '12) deux',
          '+ plus',
          '* étoile',
          '```js',
          '~~~',
          '*Autres mots :* secret',
          'Source : moi',
          '[lien](http://x)',
          '<b>gras</b>',
          '&amp; &lt;',
          'a_b_c * d * e',
          '\\*',
          '| a | b |',
          'http://exemple.org/a_b',
        ),
      )
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '' && !/^[-•] /u.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), line, (lines, heading) => {
        const page = aPage({ title: heading, sections: [{ heading, text: lines.join('\n') }] });
        const { parsed, faults } = parseFile('p.md', pageMarkdown(page, 1));
        expect(faults).toEqual([]);
        expect(parsed?.document.title).toBe(heading);
        expect(parsed?.document.sections.map(({ headings, text }) => [headings.at(-1), text])).toEqual([
          [heading, lines.join('\n')],
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps lists, other words and sources of a part', () => {
    const section = {
      heading: 'Ce qui se prête',
      text: 'Deux choses :\n- un vélo\n- une remorque\nSur demande.',
      aliases: ['bicyclette', 'prêt, emprunt'],
      sources: [{ title: 'Fil de retours', address: 'https://exemple.org/p(1)', date: '2026-11' }],
    };
    const { parsed, faults } = parseFile('p.md', pageMarkdown(aPage({ sections: [section] }), 1));
    expect(faults).toEqual([]);
    expect(parsed?.document.sections[0]).toMatchObject({
      text: 'Deux choses :\nun vélo\nune remorque\nSur demande.',
      aliases: ['bicyclette', 'prêt emprunt'],
      sources: section.sources,
    });
  });
});

describe('a published page', () => {
  it('is found by the search as soon as the reading is done, by those who may read it', async () => {
    const { source, found } = await followed();
    await publishes(aPage());
    expect(found('prêter un vélo cargo')).toEqual([]);
    await source.refresh();
    expect(found('prêter un vélo cargo')).toEqual(['Trois pôles prêtent des vélos cargo.']);
    expect(found('prêter un vélo cargo', 'public')).toEqual([]);
  });

  it('is there at the next start', async () => {
    await publishes(aPage());
    const { found } = await followed();
    expect(found('vélo cargo')).toHaveLength(1);
  });

  it('replaces its earlier version, and goes when it is withdrawn, with its text', async () => {
    const { source, found } = await followed();
    await publishes(aPage());
    await publishes(aPage({ sections: [{ heading: 'Vélos', text: 'Quatre pôles prêtent des vélos.' }] }));
    await source.refresh();
    expect(found('vélos')).toEqual(['Quatre pôles prêtent des vélos.']);
    await store.transact((tx) => withdraw(tx, path, now));
    await source.refresh();
    expect(found('vélos')).toEqual([]);
    expect(JSON.stringify(await store.list(publishedPages))).not.toContain('pôles');
  });

  it('is refused when nobody could read it', async () => {
    await expect(publishes(aPage({ sections: [] }))).rejects.toBeInstanceOf(UnreadablePage);
    expect(await store.list(publishedPages)).toEqual([]);
  });

  it('gets a path of its own', async () => {
    const title = 'Qui prête des vélos à l’Île-Saint-Denis ?';
    const first = await store.transact((tx) => freePath(tx, 'answers', '2026-11-30', title));
    expect(first).toBe('answers/2026-11-30-qui-prete-des-velos-a-l-ile-saint');
    await publishes(aPage(), first);
    expect(await store.transact((tx) => freePath(tx, 'answers', '2026-11-30', title))).toBe(`${first}-2`);
    expect(await freePath(store, 'answers', '2026-11-30', '?')).toBe('answers/2026-11-30');
  });
});

describe('an export', () => {
  const exported = async (folder: string, onlyExisting = false) =>
    exportPages(folder, await store.list(publishedPages), { onlyExisting });

  it('writes files that count once, and doing it again changes nothing', async () => {
    const { folder, source, found } = await followed();
    await publishes(aPage());
    expect(await exported(folder)).toEqual({ written: [path], removed: [], kept: [] });
    expect(await exported(folder)).toEqual({ written: [], removed: [], kept: [path] });
    await source.refresh();
    expect(found('vélos')).toHaveLength(1);
    expect(await readdir(join(folder, 'answers'))).toEqual(['2026-11-30-velos.md']);
  });

  it('keeps a correction made in the file, until the next version', async () => {
    const { folder, source, found } = await followed();
    await publishes(aPage());
    await exported(folder);
    const text = await readFile(join(folder, `${path}.md`), 'utf8');
    await writeInto(folder, `${path}.md`, text.replace('Trois', 'Cinq'));
    await source.refresh();
    expect(found('vélos')).toEqual(['Cinq pôles prêtent des vélos cargo.']);
    await publishes(aPage());
    await source.refresh();
    expect(found('vélos')).toEqual(['Trois pôles prêtent des vélos cargo.']);
    expect((await exported(folder)).written).toEqual([path]);
  });

  it('leaves to the folder a file without its « published » line', async () => {
    const { folder, source, found } = await followed();
    await publishes(aPage());
    await writeInto(folder, `${path}.md`, fileText({ title: 'Vélos' }, 'Nos vélos.'));
    await publishes(aPage());
    await source.refresh();
    expect(found('vélos')).toEqual(['Nos vélos.']);
    expect((await exported(folder)).kept).toEqual([path]);
  });

  it('removes what was withdrawn; the copy is not served in the meantime', async () => {
    const { folder, source, found } = await followed();
    await publishes(aPage());
    await exported(folder);
    await store.transact((tx) => withdraw(tx, path, now));
    await source.refresh();
    expect(found('vélos')).toEqual([]);
    expect((await exported(folder, true)).removed).toEqual([path]);
    expect(await readdir(join(folder, 'answers'))).toEqual([]);
  });

  it('adds nothing when it only follows the files that are there', async () => {
    const { folder } = await followed();
    await publishes(aPage());
    expect(await exported(folder, true)).toEqual({ written: [], removed: [], kept: [] });
  });
});
