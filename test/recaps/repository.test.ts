import { beforeEach, describe, expect, it } from 'vitest';
import { exportPages } from '../../src/knowledge/export.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { stepsDue, take } from '../../src/recaps/changes/clock.ts';
import { ask, reorder } from '../../src/recaps/changes/questions.ts';
import { chooseName, give, takeBack } from '../../src/recaps/changes/said.ts';
import { publishNow, removeFromSheet, type SheetContext } from '../../src/recaps/changes/sheets.ts';
import { emptyAnswers, recaps } from '../../src/recaps/contributions.ts';
import { visitName } from '../../src/recaps/messages/naming.ts';
import { recapsDataWith } from '../../src/recaps/personal.ts';
import { createRecapRepository, type RecapRepository } from '../../src/recaps/repository.ts';
import { visitNamed } from '../../src/recaps/snapshot.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { visits } from '../../src/visits/visit.ts';
import { anUpcomingVisit, aSignUp } from '../support/community.ts';
import { knowledgeFolder, knowledgeOf } from '../support/knowledge.ts';
import { plain } from './a-visit.ts';

const knowledge = await knowledgeOf({});
const around = { knowledge, names: new Map([['U1', 'Nadia']]), permalink: () => undefined };
let store: Store;
let repository: RecapRepository;

const onSheet = <R>(now: string, work: (context: SheetContext) => R | Promise<R>) =>
  repository.change((tx, snapshot) => work({ tx, snapshot, around, now: new Date(now) }));

/** Does all that the clock calls for at an instant. */
async function pass(now: string): Promise<string[]> {
  const steps = stepsDue(await repository.read(), new Date(now));
  for (const step of steps) await onSheet(now, (context) => take(step, context));
  return steps.map(({ do: what, visit }) => `${what} ${visit.id}`);
}

beforeEach(async () => {
  store = createMemoryStore();
  repository = createRecapRepository(store, () => knowledge);
  const going = (who: string) => aSignUp(who, who.startsWith('guest:') ? { name: 'Ada' } : {});
  await store.transact((tx) => {
    tx.put(visits, '1', anUpcomingVisit({ id: '1', number: 8, days: ['2027-01-12'] }));
    tx.put(visits, '2', anUpcomingVisit({ id: '2', number: 9, days: ['2027-02-16'], place: 'Arles' }));
    tx.put(visits, '3', anUpcomingVisit({ id: '3', kind: 'seminar', number: 1 }));
    for (const who of ['U1', 'U2', 'guest:1']) tx.put(signUps, `1/${who}`, going(who));
    tx.put(signUps, '1/U3', aSignUp('U3', { status: 'declined' }));
  });
});

async function asked(text: string): Promise<void> {
  const draft = { visit: '1', text, themes: [], by: 'U1' };
  await repository.change((tx, snapshot) => ask(tx, snapshot, draft, [], new Date('2027-01-02T09:00:00Z')));
}

async function published(): Promise<void> {
  await store.transact((tx) => tx.put(recaps, '1', { visit: '1', openedAt: '2027-01-12T17:00:00.000Z' }));
  for (const [author, retain] of [
    ['U1', 'Deux postes sont partagés.'],
    ['U2', 'La cantine est ouverte au quartier.'],
  ] as const)
    await repository.change((tx, snapshot) => {
      const said = { answers: { ...emptyAnswers, retain }, attribution: { as: 'named' as const } };
      return give(tx, snapshot, '1', author, said, new Date('2027-01-13T09:00:00Z'));
    });
  await pass('2027-01-22T09:00:00Z');
  await onSheet('2027-01-23T09:00:00Z', async (context) =>
    publishNow(context, visitNamed(context.snapshot, '8')!, 'U9'),
  );
}

const pages = async () => (await store.list(publishedPages)).map(([, { markdown }]) => markdown).join('\n');

describe('the visits that recaps see', () => {
  it('are the learning visits, with the members who said that they come', async () => {
    const { visits } = await repository.read();

    expect(visits.map(({ id }) => id)).toEqual(['1', '2']);
    expect(visits[0]?.participants).toEqual(['U1', 'U2']);
  });

  it.each(['8', 'n° 8', 'visite 8', '1'])('are named « %s »', async (words) => {
    expect(visitNamed(await repository.read(), words)?.id).toBe('1');
  });
});

describe('what the clock alone calls for', () => {
  it('is done once: the grid frozen, the recap closed, questions carried to the next visit', async () => {
    await asked('Qui paie ?');
    expect(await pass('2027-01-09T07:00:00Z')).toEqual([]);
    expect(await pass('2027-01-09T08:00:00Z')).toEqual(['freeze 1']);
    expect(await pass('2027-01-09T08:00:00Z')).toEqual([]);
    await store.transact((tx) => tx.put(recaps, '1', { visit: '1', openedAt: '2027-01-12T17:00:00.000Z' }));
    expect(await pass('2027-01-22T08:00:00Z')).toEqual(['close 1']);
    expect(await pass('2027-01-22T08:01:00Z')).toEqual(['carry 1']);
    expect(await pass('2027-01-22T08:02:00Z')).toEqual([]);

    const { entries } = (await repository.read()).gridOf('2');
    expect(entries).toEqual([{ question: 'q1', votes: [], carriedFrom: '1' }]);
  });

  it('carries no question to another visit of the same day, which may be over already', async () => {
    await store.transact((tx) =>
      tx.put(visits, '4', anUpcomingVisit({ id: '4', number: 10, days: ['2027-01-12'], place: 'Albi' })),
    );
    await asked('Qui paie ?');
    await pass('2027-01-09T08:00:00Z');
    await store.transact((tx) => tx.put(recaps, '1', { visit: '1', openedAt: '2027-01-12T17:00:00.000Z' }));
    await pass('2027-01-22T08:00:00Z');
    await pass('2027-01-22T08:01:00Z');

    const snapshot = await repository.read();
    expect(snapshot.recapOf('1').carriedTo).toBe('2');
    expect(snapshot.gridOf('4').entries).toEqual([]);
    expect(snapshot.gridOf('2').entries).toHaveLength(1);
  });

  it('leaves a frozen grid to the facilitators’ order', async () => {
    await asked('Qui paie ?');
    await asked('Qui forme ?');
    await pass('2027-01-09T08:00:00Z');

    await repository.change((tx, snapshot) => reorder(tx, snapshot, '1', [2]));

    expect((await repository.read()).gridOf('1').entries.map(({ question }) => question)).toEqual([
      'q2',
      'q1',
    ]);
    const wrong = await repository.change((tx, snapshot) => reorder(tx, snapshot, '1', [3]));
    expect(wrong).toEqual({ ok: false, reason: 'not-the-same-questions' });
  });
});

describe('the pages of a sheet', () => {
  it('are the group’s until the publication, then the members’ with the session', async () => {
    await published();

    const all = await store.list(publishedPages);
    expect(all.map(([path]) => path).toSorted()).toEqual([
      'sessions/2027-01-12-les-ateliers',
      'sheets/2027-01-12-les-ateliers',
    ]);
    expect(await pages()).not.toContain('visit:1');
    expect(await pages()).toContain('Deux postes sont partagés. (Nadia)');
  });

  it('are exported into a knowledge folder that reads without a fault', async () => {
    await published();
    const folder = await knowledgeFolder({});

    const { written } = await exportPages(folder, await store.list(publishedPages));

    const { faults, sessions, documents } = await loadKnowledge(folder);
    expect(written).toHaveLength(2);
    expect(faults).toEqual([]);
    expect(sessions.map(({ number }) => number)).toEqual([8]);
    expect(documents.get('sheets/2027-01-12-les-ateliers')?.audience).toBe('members');
  });

  it('lose at once what somebody takes back', async () => {
    await published();

    await onSheet('2027-01-24T09:00:00Z', async (context) => {
      takeBack(context.tx, context.snapshot, '1', 'U1', 'form');
      await removeFromSheet(context, visitNamed(context.snapshot, '8')!, 'U1', 'form');
    });

    expect(await pages()).not.toContain('Deux postes');
    expect(await pages()).toContain('La cantine');
  });

  it('are gone when nothing is left to say', async () => {
    await published();
    for (const author of ['U1', 'U2'])
      await onSheet('2027-01-24T09:00:00Z', (context) =>
        removeFromSheet(context, visitNamed(context.snapshot, '8')!, author, 'form'),
      );

    expect((await pages()).trim()).toBe('');
  });

  it('have nothing left of a person who is erased, nor has any table', async () => {
    await published();
    await asked('Une question de U1');
    await repository.change((tx, snapshot) => chooseName(tx, snapshot, '1', 'U1', { as: 'anonymous' }));
    const data = recapsDataWith(() => around, { refreshKnowledge: async () => {} });

    await store.transact((tx) => data.erase(tx, 'U1', new Date('2027-02-01T09:00:00Z')));

    expect(await pages()).not.toMatch(/Deux postes|Nadia/);
    for (const table of data.tables)
      expect(JSON.stringify(await store.list(table)), table.name).not.toMatch(/U1|Deux postes|Une question/);
    expect(await pages()).toContain('La cantine');
  });
});

it('says of an example that it is one', async () => {
  await store.transact((tx) => tx.put(visits, '1', anUpcomingVisit({ id: '1', isExample: true })));

  expect(plain(visitName((await repository.read()).visits[0]!))).toContain('visite d’exemple n° 8');
});
