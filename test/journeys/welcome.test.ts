import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommunity } from '../../src/community/settings.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { visits } from '../../src/visits/visit.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit } from '../support/community.ts';

let slack: Journey;
let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await store.transact((tx) => tx.put(visits, '12', anUpcomingVisit({ days: ['2099-12-15'] })));
  await (await openCommunity(store, { zone: 'Europe/Paris' })).change({ channel: 'C0PARTENAIRES' });
  slack = await aWorkspaceWithCapi({ store });
});
afterEach(() => slack.stop());

const joins = (handle: string, channel = 'C0PARTENAIRES') => slack.as(handle).does({ type: 'join', channel });
const leaves = (handle: string) =>
  slack.workspace.state.channels.get('C0PARTENAIRES')?.members.delete(slack.as(handle).id);
const welcomes = (handle: string) =>
  slack
    .as(handle)
    .page.messages.map(wordsOf)
    .filter((words) => words.includes('Bienvenue'));
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('who joins the community’s channel', () => {
  it('is welcomed in private, once, with three ways in and the next visit', async () => {
    await joins('youssef');
    const words = wordsOf(await slack.as('youssef').sees('Bienvenue'));
    expect(words).toMatch(/Mission 1[\s\S]*Mission 2[\s\S]*Mission 3/);
    expect(words).toContain('Prochaine rencontre : *Visite apprenante n° 8');
    leaves('youssef');
    await joins('youssef');
    await quiet();
    expect(welcomes('youssef')).toHaveLength(1);
    expect(welcomes('claire')).toEqual([]);
  });

  it('is not written to when facilitators turned it off, nor for another channel', async () => {
    await joins('claire', 'C0ENTRAIDE').catch(() => undefined);
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    await nadia.seesHome('Mot d’accueil aux nouvelles personnes : oui');
    await nadia.clicks('Régler la communauté');
    await nadia.seesModal('Accueil');
    await nadia.submits({ Accueil: [] });
    await nadia.seesHome('Mot d’accueil aux nouvelles personnes : non');
    await joins('solene');
    await quiet();
    expect([...welcomes('claire'), ...welcomes('solene')]).toEqual([]);
  });
});
