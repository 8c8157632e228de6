import { beforeEach, describe, expect, it } from 'vitest';
import type { Tools } from '../../../src/capability.ts';
import type { Message } from '../../../src/delivery/outgoing.ts';
import { createLog } from '../../../src/log.ts';
import { recaps } from '../../../src/recaps/contributions.ts';
import { notes } from '../../../src/recaps/notes.ts';
import { createRecapsContext } from '../../../src/recaps/slack/context.ts';
import { hearThread } from '../../../src/recaps/slack/messages-heard.ts';
import type { HeardMessage } from '../../../src/slack/handlers.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { visits } from '../../../src/visits/visit.ts';
import { anUpcomingVisit } from '../../support/community.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import { noteLanded } from '../../support/landed.ts';

const knowledge = await knowledgeOf({});
const announcement = { channel: 'C1', ts: '1.0' };
const recapThread = { channel: 'C1', ts: '2.0' };
let store: Store;
let told: (Message | undefined)[];

/** Somebody writes in a thread at an instant. */
async function hears(at: string, text: string, thread_ts = announcement.ts) {
  const notices: Partial<Tools['notices']> = {
    tell: async ({ compose }) => void told.push(await compose()),
  };
  const context = createRecapsContext({
    store,
    notices,
    knowledge: () => knowledge,
    clock: { now: () => new Date(at) },
    identity: { botUserId: 'UCAPI', url: '' },
    client: { reactions: { add: async () => ({ ok: true }) } },
    log: createLog('silent'),
    wake: () => {},
  } as unknown as Tools);
  const event = { type: 'message', channel: 'C1', user: 'UCLAIRE', text, ts: '3.0', thread_ts };
  await hearThread({ event } as unknown as HeardMessage, context);
  return (await store.list(notes)).map(([, note]) => note.text);
}

beforeEach(async () => {
  told = [];
  store = createMemoryStore();
  await store.transact((tx) => {
    tx.put(visits, '12', anUpcomingVisit({ channel: 'C1', days: ['2026-12-15', '2026-12-16'] }));
    noteLanded(tx, 'visit:12:announcement:C1', announcement, new Date('2026-11-24T08:00:00Z'));
    tx.put(recaps, '12', { visit: '12', openedAt: '2026-12-16T17:00:00.000Z' });
    noteLanded(tx, 'recap:12:recap-thread', recapThread, new Date('2026-12-16T17:00:00Z'));
  });
});

describe('what is written in the thread of a visit', () => {
  const seen = 'Trois ateliers se partagent le même quai.';

  it.each([
    ['the evening before', '2026-12-14T22:59:00Z', []],
    ['on its first day, by its own clock', '2026-12-14T23:00:00Z', [seen]],
    ['on its last day', '2026-12-16T12:00:00Z', [seen]],
    ['the day after', '2026-12-17T22:59:00Z', [seen]],
    ['two days after', '2026-12-17T23:00:00Z', []],
  ])('is a note on its days and the next one: %s', async (_, at, kept) => {
    expect(await hears(at, seen)).toEqual(kept);
  });

  it.each(['postponed', 'cancelled'] as const)('is no note of a visit that is %s', async (status) => {
    await store.transact((tx) =>
      tx.put(visits, '12', anUpcomingVisit({ channel: 'C1', status, days: ['2026-12-15'] })),
    );

    expect(await hears('2026-12-15T10:00:00Z', seen)).toEqual([]);
  });

  it('is no note when it is said to Capi', async () => {
    expect(await hears('2026-12-15T10:00:00Z', `<@UCAPI> ${seen}`)).toEqual([]);
  });
});

describe('a correction of a fact, in the thread of the recap', () => {
  it('reaches facilitators without mentioning or broadcasting anything', async () => {
    // As Slack sends what was typed with these signs.
    const said = 'Correction : &lt;!channel&gt; &lt;@U1&gt; &amp; il y a 40 salariés et pas 14.';

    await hears('2026-12-17T10:00:00Z', said, recapThread.ts);

    const words = JSON.stringify(told);
    expect(told).toHaveLength(1);
    expect(words).toContain('Une correction de fait');
    expect(words).toContain('&lt;!channel&gt; &lt;une personne&gt; &amp; il y a');
    expect(words).not.toMatch(/<[!@]/);
  });
});
