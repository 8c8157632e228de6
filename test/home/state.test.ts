import { viewProblems } from 'slack-workspace';
import { describe, expect, it } from 'vitest';
import { noteAsked } from '../../src/ask/asked.ts';
import { openCommunity } from '../../src/community/settings.ts';
import { homeView } from '../../src/home/slack/view.ts';
import { type HomeVisitor, homeState } from '../../src/home/state.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { table } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { visits } from '../../src/visits/visit.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { anUpcomingVisit, aSignUp } from '../support/community.ts';

const now = new Date('2026-11-30T08:00:00Z');

describe('the Home tab', () => {
  it('stays within Slack’s limits with ten thousand answers and as many posts', async () => {
    const store = createMemoryStore();
    const knowledge = await loadKnowledge(knowledge2018);
    await store.transact((tx) => {
      for (let id = 0; id < 12; id += 1)
        tx.put(visits, `${id}`, anUpcomingVisit({ id: `${id}`, host: 'Pôle '.repeat(80) }));
      for (let id = 0; id < 10_000; id += 1) tx.put(signUps, `${id % 12}/U${id}`, aSignUp(`U${id}`));
      for (let id = 0; id < 10_000; id += 1)
        tx.put(table('deliveries'), `k:${id}`, {
          changedAt: now.toISOString(),
          outcome: { state: 'failed' },
        });
    });
    for (let id = 0; id < 500; id += 1) {
      const asked = { by: `U${id}`, at: now.toISOString(), outcome: 'decline', audience: 'members' } as const;
      await noteAsked(store, `${id}`, { ...asked, text: `Qui prête du matériel au pôle ${id % 40} ?` });
    }
    const visitor: HomeVisitor = {
      user: 'U7',
      visible: visibleTo('facilitators'),
      isFacilitator: true,
      query: 'mutualisation des emplois',
    };
    const state = await homeState(store, knowledge, visitor, now, 'Europe/Paris');
    const view = homeView(state, {
      addressOf: () => 'https://exemple.slack.com/archives/C1/p1',
      settings: await (await openCommunity(store, { zone: 'Europe/Paris', channel: 'C0' })).settings(),
      reminders: [30, 7, 1],
      postNames: new Map(),
    });

    expect(viewProblems(view, 'home')).toEqual([]);
  });
});
