import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { personalDataOf } from '../../src/app.ts';
import { noteAsked } from '../../src/ask/asked.ts';
import { choose } from '../../src/community/preferences.ts';
import { openCommunity } from '../../src/community/settings.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { publish, publishedPages } from '../../src/knowledge/published.ts';
import { createLog } from '../../src/log.ts';
import { eraseEverywhere, everythingOf, forgetOld } from '../../src/privacy/rights.ts';
import { openQuestion, questions } from '../../src/questions/question.ts';
import { openFileStore } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { withoutPerson } from '../../src/store/personal-data.ts';
import { type Store, table } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { knowledgeOf } from '../support/knowledge.ts';
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
const me = 'USENTINELLE';
const now = new Date('2026-11-30T08:00:00Z');
const any = (name: string) => table<unknown>(name);

const visit = (id: string, day: string) => ({
  id,
  kind: 'visit',
  place: 'Castres',
  days: [day],
  zone: 'Europe/Paris',
  channel: 'C1',
  themes: [],
  status: 'planned',
  createdBy: me,
});

/** A bit of everything about a person, and of somebody else. */
async function lived(store: Store): Promise<void> {
  const asked = { outcome: 'decline', audience: 'members' } as const;
  await noteAsked(store, 'D1:1', {
    ...asked,
    text: 'SECRET à moi ?',
    by: me,
    at: '2026-11-29T08:00:00.000Z',
  });
  await noteAsked(store, 'C1:2', {
    ...asked,
    text: 'À autrui ?',
    by: 'UAUTRE',
    at: '2026-11-29T08:00:00.000Z',
  });
  await noteAsked(store, 'C1:0', {
    ...asked,
    text: 'VIEILLE ?',
    by: 'UAUTRE',
    at: '2026-10-30T07:00:00.000Z',
  });
  await choose(store, me, { digest: 'also-direct', mayBeAsked: true });
  await (await openCommunity(store, { zone: 'Europe/Paris' })).change({ facilitators: [me, 'UAUTRE'] });
  await store.transact(async (tx) => {
    const ask = { text: 'SECRET ?', named: true, audience: 'members', now, zone: 'Europe/Paris' } as const;
    tx.put(questions, '1', openQuestion({ ...ask, id: '1', author: me, owner: 'UAUTRE' }));
    tx.put(questions, '2', {
      ...openQuestion({ ...ask, text: 'À autrui ?', id: '2', author: 'UAUTRE', owner: me }),
      helpers: [me],
      reply: { text: 'SECRET réponse', by: me, channel: 'C1', ts: '1.1' },
    });
    tx.put(any('recap-questions'), 'q1', {
      id: 'q1',
      text: 'SECRET question ?',
      refinedFrom: 'SECRET question, avant',
      themes: [],
      askedBy: me,
      askedAt: '2026-11-01T08:00:00.000Z',
      visit: '2',
      status: 'kept',
    });
    tx.put(any('recap-grids'), '2', { visit: '2', entries: [{ question: 'q2', votes: [me, 'UAUTRE'] }] });
    tx.put(any('recap-hosts'), '2', { hosts: [me] });
    const ended = {
      ...openQuestion({ ...ask, id: '3', text: 'VIEILLE ?', author: 'UAUTRE' }),
      status: 'published',
    } as const;
    tx.put(questions, '3', { ...ended, endedAt: '2026-10-30T07:00:00.000Z' });
    tx.put(any('visits'), '1', visit('1', '2026-10-01'));
    tx.put(any('visits'), '2', visit('2', '2026-12-15'));
    tx.put(any('visits'), '3', visit('3', '2024-11-01'));
    for (const id of ['1', '2', '3'])
      tx.put(signUps, `${id}/${me}`, { who: me, status: 'going', since: '2026-09-01', edition: 1, by: me });
    tx.put(signUps, '3/UAUTRE', { who: 'UAUTRE', status: 'going', since: '2024-09-01', edition: 1 });
    tx.put(any('muted-reminders'), me, { since: '2026-01-01' });
    tx.put(any('ask.feedback'), `C1:1.2:${me}`, { useful: false, at: now.toISOString() });
    tx.put(any('ask.conversations'), 'D1:1', { people: [me], at: now.toISOString() });
    tx.put(any('ask.conversations'), 'C1:1', { people: [me, 'UAUTRE'], at: now.toISOString() });
    const over = { progress: 'over', changedAt: '2026-11-29T08:00:00.000Z' };
    tx.put(any('deliveries'), `visit:1:reminder:J-7:2026-10-01:${me}`, { ...over, channel: 'D1' });
    tx.put(any('deliveries'), 'answer:D1:1', { ...over, channel: 'D1' });
    tx.put(any('deliveries'), 'answer:C1:1', { ...over, channel: 'C1' });
    tx.put(any('deliveries'), 'answer:C1:0', {
      ...over,
      changedAt: '2024-08-01T00:00:00.000Z',
      channel: 'C1',
    });
    tx.put(any('inbox.events'), 'T1:D1:1', { at: now.toISOString() });
    tx.put(any('inbox.events'), 'T1:C1:9', {
      at: now.toISOString(),
      body: { event: { user: me, text: 'SECRET' } },
    });
    tx.put(any('inbox.events'), 'T1:C1:1', { at: now.toISOString() });
    tx.put(any('recap-participations'), `1/${me}`, {
      visit: '1',
      author: me,
      attribution: { as: 'named' },
      withdrawn: [],
      draft: { retain: 'SECRET brouillon' },
    });
    const said = { visit: '1', author: me, at: now.toISOString(), channel: 'C1', ts: '1.2' };
    tx.put(any('recap-replies'), '1/C1:1.2', { ...said, text: 'SECRET retour' });
    tx.put(any('recap-notes'), '1/C1:1.3', { ...said, ts: '1.3', text: 'SECRET note', sorted: [] });
    const line = {
      id: 'reply:C1:1.2/0',
      section: 'done',
      text: 'SECRET retour',
      pieces: [{ id: 'reply:C1:1.2/0', author: me }],
      credits: [],
      themes: [],
    };
    tx.put(any('recap-sheets'), '1', { visit: '1', lines: [line], unused: [], review: { state: 'to-send' } });
    tx.put(any('delivery-files'), `privacy:export:${me}:1`, {
      state: 'sent',
      channel: 'D1',
      at: now.toISOString(),
    });
    tx.put(any('delivery-channels'), me, { why: 'lost', error: 'x', triedAt: now.toISOString() });
    tx.put(any('welcome.people'), me, { at: now.toISOString() });
    tx.put(any('digest.editions'), '2026-11-30', { leftOut: [], skipped: false, by: me });
    const sections = [{ heading: 'Q', text: 'R.' }];
    const page = {
      kind: 'page',
      title: 'Q',
      audience: 'members',
      updated: '2026-11-30',
      sources: [],
      sections,
    } as const;
    await publish(tx, { path: 'answers/q', page, owner: me, origin: 'question:1', now });
  });
}

describe('what Capi keeps of a person', () => {
  it('is all in the file that they can ask for', async () => {
    const store = createMemoryStore();
    await lived(store);
    const everything = await everythingOf(holdersOf(store), store, me);
    expect(
      Object.fromEntries(Object.entries(everything).map(([title, items]) => [title, items.length])),
    ).toEqual({
      'Mes avis sur les réponses': 1,
      'Mes conversations avec Capi (sans leur texte)': 2,
      'Mes questions à Capi (30 derniers jours)': 1,
      'Mes préférences': 1,
      'Mon rôle': 1,
      'Mes retours de visite': 1,
      'Mes réponses dans les fils de retours': 1,
      'Mon carnet': 1,
      'Mon accueil': 1,
      'Mes questions pour les visites': 1,
      'Questions pour lesquelles j’ai voté': 1,
      'Visites où je parle pour l’hôte': 1,
      'Lettres que j’ai préparées': 1,
      'Messages que Capi m’a envoyés de lui-même': 1,
      'Pages dont je m’occupe': 1,
      'Mes questions à la communauté': 1,
      'Questions que je suis': 1,
      'Mes inscriptions': 3,
      'Rencontres que j’ai préparées': 3,
      'Rappels coupés': 1,
    });
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
