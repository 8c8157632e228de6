import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteAsked } from '../../src/community/asked.ts';
import { preferencesOf } from '../../src/community/preferences.ts';
import { settingsOf } from '../../src/community/settings.ts';
import { storedSignUps, storedVisits } from '../../src/community/visits.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Store, table } from '../../src/store/store.ts';
import { viewProblems } from '../../src/workspace/limits/views.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { type Journey, wordsOf } from '../support/workspace.ts';

let slack: Journey;
let store: Store;

const visit = {
  ...anUpcomingVisit({ days: ['2099-12-15'] }),
  ...{
    createdBy: 'U1',
    version: 1,
    edition: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    datedAt: '2026-01-01T00:00:00.000Z',
    mostEvents: 1,
    channel: 'C0VISITES',
    announcement: { channel: 'C0VISITES', ts: '1.000100' },
  },
};

beforeEach(async () => {
  store = createMemoryStore();
  await store.transact((tx) => tx.put(storedVisits, '12', visit));
  slack = await aWorkspaceWithCapi({ store });
});
afterEach(() => slack.stop());

describe('the Home tab of a member', () => {
  it('shows the next visits, takes an answer, and shows it at once', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('vous n’avez pas répondu');
    await claire.clicks('visits.answer.going');
    await claire.seesHome('vous venez');
    await claire.seesHome('1 inscription, 19 places libres');
    await claire.clicks('visits.answer.declined');
    await claire.seesHome('vous ne venez pas');
  });

  it('follows what a person does elsewhere', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Vos questions et vos notes apparaîtront ici');
    await claire.commands('/demander c’est quoi un PTCE ?');
    await claire.seesHome('À Capi : « c’est quoi un PTCE ? »');
  });

  it('searches in place, and opens the source', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Chercher dans la mémoire');
    await claire.chooses('home.search', 'mutualisation des emplois administratifs');
    const home = await claire.seesHome('passages trouvés pour « mutualisation des emplois administratifs »');
    expect(wordsOf(home)).toContain('PHARES');
    await claire.clicks('ask.source:0');
    await claire.seesModal('Passage cité');
    await claire.closes();
    await claire.chooses('home.search', 'zzzqqqxxx');
    await claire.seesHome('Rien sur « zzzqqqxxx »');
  });

  it('browses the missions and the meetings', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Explorer');
    await claire.clicks('Les missions');
    const missions = await claire.seesModal('Mission 1');
    expect(wordsOf(missions.view)).toMatch(/Mission 1[\s\S]*Mission 2[\s\S]*Mission 3/);
    await claire.closes();
    await claire.clicks('Les rencontres, dans le temps');
    expect(wordsOf((await claire.seesModal('16 octobre 2017')).view)).toContain('24 et 25 juin 2015');
  });

  it('keeps what a person chose', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Explorer');
    await claire.clicks('Mes préférences');
    await claire.seesModal('La lettre hebdomadaire');
    await claire.submits({
      'La lettre hebdomadaire': 'also-direct',
      'Questions de la communauté': ['yes'],
      'Rappels des visites en message direct': [],
      'Heures calmes, à partir de': '20:00',
      'Heures calmes, jusqu’à': '08:00',
    });
    await claire.seesNoModal();
    expect(await preferencesOf(store, claire.id)).toEqual({
      digest: 'also-direct',
      mayBeAsked: true,
      quietHours: { from: '20:00', to: '08:00' },
    });
    expect(await store.get(table('muted-reminders'), claire.id)).toBeDefined();
  });

  it('says nothing of what is not for guests', async () => {
    const maelle = slack.as('maelle');
    await maelle.opensHome();
    const home = wordsOf(await maelle.seesHome('Prochaines rencontres'));
    expect(home).not.toContain('Les Ateliers');
    await maelle.chooses('home.search', 'mutualisation des emplois administratifs au PHARES');
    expect(wordsOf(await maelle.seesHome('Le'))).not.toContain('mutualisation, notamment');
    await maelle.clicks('Les missions');
    await maelle.seesModal('Rien à lire ici');
  });
});

describe('the Home tab of a facilitator', () => {
  it('also shows what is to be looked after, and the community’s settings', async () => {
    const nadia = slack.as('nadia');
    await noteAsked(store, 'x', {
      text: 'Qui prête des vélos ?',
      by: 'U9',
      at: slack.workspace.clock.now().toISOString(),
      outcome: 'decline',
      audience: 'members',
    });
    await store.transact((tx) => {
      tx.put(table('deliveries'), 'digest:2026-11-23', {
        kind: 'digest',
        channel: 'C0GENERAL',
        progress: 'over',
        attempts: 0,
        firstSendingAt: slack.workspace.clock.now().toISOString(),
        changedAt: slack.workspace.clock.now().toISOString(),
        outcome: { state: 'skipped', reason: 'too-late' },
      });
    });
    await nadia.opensHome();
    const home = wordsOf(await nadia.seesHome('Animation'));
    expect(home).toContain('la lettre hebdomadaire du lundi 23 novembre 2026 n’a pas pu partir à temps');
    expect(home).toContain('1 question sans réponse sur 30 jours');
    expect(home).toMatch(
      /canal <#C0GENERAL> · animation <#C0ANIMATION> · lettre le lundi à 9 h · rappels J-30/,
    );
    expect(wordsOf(slack.as('claire').page.home ?? {})).not.toContain('Animation');
  });

  it('changes the settings in place', async () => {
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    await nadia.seesHome('Animation');
    await nadia.clicks('Réglages de la communauté');
    await nadia.seesModal('Canal de la communauté');
    const youssef = slack.as('youssef').id;
    await nadia.submits({
      'Canal de la communauté': 'C0VISITES',
      'Personnes qui animent, en plus de l’équipe déclarée': [youssef],
      Accueil: [],
    });
    await nadia.seesHome('canal <#C0VISITES>');
    await nadia.seesHome('sans accueil');
    expect(await settingsOf(store)).toMatchObject({
      channel: 'C0VISITES',
      facilitators: [youssef],
      welcome: false,
    });
    await slack.as('youssef').opensHome();
    await slack.as('youssef').seesHome('Animation');
  });

  it('fits within Slack’s limits, and is quick, in a large community', async () => {
    await store.transact((tx) => {
      for (let id = 100; id < 140; id += 1) {
        tx.put(storedVisits, `${id}`, { ...visit, id: `${id}`, host: 'Pôle '.repeat(60) });
      }
      for (let id = 0; id < 10_000; id += 1)
        tx.put(storedSignUps, `12/U${id}`, { who: `U${id}`, status: 'going' });
      for (let id = 0; id < 2_000; id += 1) {
        tx.put(table('deliveries'), `k:${id}`, {
          changedAt: '2026-11-01T00:00:00.000Z',
          outcome: { state: 'failed' },
        });
      }
    });
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    const home = await nadia.seesHome('Animation');
    expect(viewProblems({ type: 'home', blocks: home.blocks }, 'home')).toEqual([]);
  });
});
