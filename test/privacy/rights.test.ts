import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { personalDataOf } from '../../src/app.ts';
import { choose } from '../../src/community/preferences.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { createLog } from '../../src/log.ts';
import { eraseEverywhere, everythingOf, forgetOld } from '../../src/privacy/rights.ts';
import { questions } from '../../src/questions/question.ts';
import { openFileStore } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { withoutPerson } from '../../src/store/personal-data.ts';
import { type Store, table } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { allLived, me, now } from '../support/lived.ts';
import { registerAll } from '../support/registered.ts';
import { sources } from '../support/sources.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const nothingKnown = await knowledgeOf({});
/** What every part of Capi keeps of people, as the parts themselves tell it. */
const holdersOf = (store: Store) =>
  personalDataOf(
    registerAll({
      store,
      clock: { now: () => now },
      knowledge: () => nothingKnown,
      refreshKnowledge: async () => {},
      wake: () => {},
      log: createLog('silent'),
      delivery: { placeOf: async () => undefined } as Partial<Delivery> as Delivery,
    }).contributions,
  );
const any = (name: string) => table<unknown>(name);

const parts = await allLived();

/** A bit of everything about a person, and of somebody else. */
async function lived(store: Store): Promise<void> {
  for (const part of parts) await part.fill(store);
}

describe('what Capi keeps of a person', () => {
  it('is all in the file that they can ask for', async () => {
    const store = createMemoryStore();
    await lived(store);
    const everything = await everythingOf(holdersOf(store), store, me);
    expect(
      Object.fromEntries(Object.entries(everything).map(([title, items]) => [title, items.length])),
    ).toEqual(Object.assign({}, ...parts.map(({ exported }) => exported)));
    expect(JSON.stringify(everything)).toContain('SECRET à moi ?');
    expect(JSON.stringify(everything)).not.toContain('autrui');
    expect(await everythingOf(holdersOf(store), store, 'UPERSONNE')).toEqual({});
  });
});

describe('erasing a person', () => {
  it('leaves neither their id nor their texts in any file, and the rest as it was', async () => {
    const directory = await temporaryDirectory();
    const first = await openFileStore(directory);
    await lived(first);
    await first.close();
    const store = await openFileStore(directory, { snapshotEvery: 3 });
    onTestFinished(() => store.close());
    await choose(store, me, { digest: 'none', mayBeAsked: true });

    await eraseEverywhere(holdersOf(store), store, me, now);

    const files = await readdir(directory);
    const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
    expect(files.length).toBeGreaterThan(3);
    for (const sentinel of [me, 'SECRET'])
      expect(texts.filter((text) => text.includes(sentinel))).toEqual([]);
    expect(await everythingOf(holdersOf(store), store, me)).toEqual({});
    const others = await everythingOf(holdersOf(store), store, 'UAUTRE');
    expect(others['Mes questions à Capi (30 derniers jours)']).toHaveLength(2);
    expect((await store.list(any('deliveries'))).map(([key]) => key)).toEqual(['answer:C1:1', 'answer:C1:0']);
    expect((await store.list(any('delivery-files'))).map(([key]) => key)).toEqual([
      'recap:1:sheet-file:other',
    ]);
    expect((await store.list(any('inbox.events'))).map(([key]) => key)).toEqual(['T1:C1:1']);
    expect(await store.get(publishedPages, 'answers/q')).toMatchObject({ version: 1, owner: '' });
  });

  it('keeps the count of a past visit true, and frees the place at one to come', async () => {
    const store = createMemoryStore();
    await lived(store);
    await eraseEverywhere(holdersOf(store), store, me, now);
    const answers = await store.list(signUps);
    expect(answers.map(([id, { status, who }]) => [id, status, who])).toEqual([
      ['3/UAUTRE', 'going', 'UAUTRE'],
      ['1/erased:1', 'going', 'erased:1'],
      ['3/erased:1', 'going', 'erased:1'],
    ]);
  });

  it('empties their id wherever it stands alone, in lists too', () => {
    expect(
      withoutPerson({ by: 'U1', all: ['U1', 'U2'], deep: [{ who: 'U1' }], text: 'U1 dit' }, 'U1'),
    ).toEqual({
      by: '',
      all: ['U2'],
      deep: [{ who: '' }],
      text: 'U1 dit',
    });
  });
});

describe('what is old', () => {
  it('goes by itself: questions’ texts after 30 days unless they wait, answers to visits after 24 months', async () => {
    const directory = await temporaryDirectory();
    const store = await openFileStore(directory);
    onTestFinished(() => store.close());
    await lived(store);

    expect(await forgetOld(holdersOf(store), store, now)).toBe(5);

    const files = await readdir(directory);
    const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
    expect(texts.filter((text) => text.includes('VIEILLE'))).toEqual([]);
    expect((await store.list(questions)).map(([id]) => id)).toEqual(['1', '2']);
    expect((await store.list(signUps)).map(([id]) => id)).toEqual([`1/${me}`, `2/${me}`]);
    const later = new Date('2027-06-01T08:00:00Z');
    await forgetOld(holdersOf(store), store, later);
    expect(
      (await store.list(questions)).map(([id]) => id),
      'a question that waits is kept',
    ).toEqual(['1', '2']);
    expect(await forgetOld(holdersOf(store), store, later)).toBe(0);
  });
});

describe('every table of the store', () => {
  const declared = sources().flatMap(({ text }) =>
    [...text.matchAll(/\btable(?:<[^;=]*>)?\(\s*'([^']+)'(, 'nothing personal')?/g)].map(
      ([, name = '', mark]) => ({ name, isPersonal: mark === undefined }),
    ),
  );

  it('is answered for by one part of Capi, unless it is declared to hold nothing personal', () => {
    const answered = holdersOf(createMemoryStore()).flatMap(({ tables }) => tables.map(({ name }) => name));
    const personal = declared.filter(({ isPersonal }) => isPersonal).map(({ name }) => name);
    expect(answered.toSorted()).toEqual(personal.toSorted());
  });

  it('that is answered for has something of the person above, so that their erasure is seen', async () => {
    const store = createMemoryStore();
    await lived(store);
    const records = await Promise.all(
      declared.map(async ({ name }) => [name, JSON.stringify(await store.list(any(name)))] as const),
    );
    const ofMe = records.filter(([, text]) => text.includes(me)).map(([name]) => name);
    const personal = declared.filter(({ isPersonal }) => isPersonal).map(({ name }) => name);
    expect(ofMe.toSorted()).toEqual(personal.toSorted());
  });
});
