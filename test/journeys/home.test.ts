import { viewProblems } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteAsked } from '../../src/ask/asked.ts';
import { preferencesOf } from '../../src/community/preferences.ts';
import { openCommunity } from '../../src/community/settings.ts';
import { openQuestion, questions } from '../../src/questions/question.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { type Store, table } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { visits } from '../../src/visits/visit.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit, aSignUp } from '../support/community.ts';
import { noteLanded } from '../support/landed.ts';

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
  await store.transact((tx) => tx.put(visits, '12', visit));
  slack = await aWorkspaceWithCapi({ store });
});
afterEach(() => slack.stop());

describe('the Home tab of a member', () => {
  it('shows the next visits, takes an answer, and shows it at once', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Pas encore de réponse');
    await claire.clicks('visits.answer.going');
    await claire.seesHome('Vous venez');
    await claire.seesHome('1 inscription, 19 places libres');
    await claire.clicks('visits.answer.declined');
    await claire.seesHome('Vous ne venez pas');
  });

  it('follows what a person does elsewhere', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Vos questions et vos notes apparaîtront ici');
    await claire.commands('/demander c’est quoi un PTCE ?');
    await claire.seesHome('« c’est quoi un PTCE ? », à Capi');
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
    await claire.clicks('Les rencontres passées');
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
      quietHours: { from: '20:00', to: '08:00', zone: 'Europe/Paris' },
    });
    expect(await store.get(table('muted-reminders'), claire.id)).toBeDefined();
  });

  it('asks for both quiet hours, or none', async () => {
    const claire = slack.as('claire');
    await claire.opensHome();
    await claire.seesHome('Explorer');
    await claire.clicks('Mes préférences');
    await claire.seesModal('La lettre hebdomadaire');
    await claire.submits({ 'Heures calmes, à partir de': '20:00' });
    await claire.seesModal('Donnez les deux heures');
    await claire.submits({ 'Heures calmes, jusqu’à': '20:00' });
    await claire.seesModal('Ces deux heures sont les mêmes');
  });

  it('follows what others do, while it is open', async () => {
    const [claire, youssef] = [slack.as('claire'), slack.as('youssef')];
    await claire.opensHome();
    await claire.seesHome('20 places libres');
    await youssef.opensHome();
    await youssef.seesHome('20 places libres');
    await youssef.clicks('visits.answer.going');
    await claire.seesHome('1 inscription, 19 places libres');
  });

  it('says what waits for a person: a place offered, a recap, a sheet to read, a question to see to', async () => {
    const { id } = slack.as('solene');
    const now = slack.workspace.clock.now();
    const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const past = { ...visit, id: '7', number: 7, host: 'Re-Sources', days: [inHours(-24).slice(0, 10)] };
    await store.transact((tx) => {
      tx.put(visits, '7', past);
      tx.put(signUps, `7/${id}`, aSignUp(id));
      const thread = { channel: 'C0VISITES', ts: '2.000100' };
      noteLanded(tx, 'recap:7:recap-thread:0000-00-00', thread, new Date(inHours(-12)));
      tx.put(table('recap-hosts'), '7', { hosts: [id] });
      tx.put(table('recap-sheets'), '7', {
        visit: '7',
        version: 1,
        draftedAt: inHours(-1),
        lines: [],
        unused: [],
        review: { state: 'sent', at: inHours(-1) },
      });
      tx.put(questions, '1', {
        ...openQuestion({
          id: '1',
          text: 'Qui prête des vélos ?',
          author: 'U9',
          named: false,
          audience: 'members',
          now: new Date(inHours(-24 * 5)),
          zone: 'Europe/Paris',
          owner: id,
        }),
      });
    });
    const solene = slack.as('solene');
    await solene.opensHome();
    const home = wordsOf(await solene.seesHome('Ce qui vous attend'));
    expect(home).toMatch(/Re-Sources\*\nVotre retour est attendu avant le/);
    expect(home).toMatch(/Re-Sources\*\nLa fiche attend votre relecture/);
    expect(home).toContain('1 question que vous suivez attend une réponse, dont *1 en retard*');
    await solene.clicks('Donner mon retour');
    await solene.seesModal('Ce que je retiens');
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
    expect(home).toContain('La lettre hebdomadaire du lundi 23 novembre 2026 n’a pas pu partir à temps');
    expect(home).toContain('1 question posée à Capi sans réponse en 30 jours');
    expect(home).toMatch(
      /communauté : <#C0GENERAL>[\s\S]*animation : <#C0ANIMATION>[\s\S]*le lundi à 9 h[\s\S]*J-30, J-21, J-7, J-1[\s\S]*heure de Paris/,
    );
    expect(wordsOf(slack.as('claire').page.home ?? {})).not.toContain('Animation');
  });

  it('changes the settings in place', async () => {
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    await nadia.seesHome('Animation');
    await nadia.clicks('Régler la communauté');
    await nadia.seesModal('Canal de la communauté');
    const youssef = slack.as('youssef').id;
    await nadia.submits({
      'Canal de la communauté': 'C0VISITES',
      'Personnes qui animent, en plus de ce canal': [youssef],
      Accueil: [],
    });
    await nadia.seesHome('communauté : <#C0VISITES>');
    await nadia.seesHome('nouvelles personnes : non');
    const { settings } = await openCommunity(store, { zone: 'Europe/Paris' });
    expect(await settings()).toMatchObject({
      channel: 'C0VISITES',
      facilitators: [youssef],
      welcome: false,
    });
    await slack.as('youssef').opensHome();
    await slack.as('youssef').seesHome('Animation');
  });

  it('has settings that hold at once: where questions go, who facilitates, by which clock', async () => {
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    await nadia.seesHome('Animation');
    await nadia.clicks('Régler la communauté');
    await nadia.seesModal('Canal de la communauté');
    await nadia.submits({
      'Canal de l’équipe d’animation': 'C0PARTENAIRES',
      'Fuseau horaire': 'Indian/Reunion',
    });
    await nadia.seesHome('animation : <#C0PARTENAIRES>');
    await nadia.seesHome('heure de La Réunion');

    const claire = slack.as('claire');
    await claire.says('Capi', 'Combien de pôles prêtent des vélos cargo ?');
    await claire.clicks('Demander à la communauté', await claire.answer());
    await claire.seesModal('sous 3 jours');
    await claire.submits();
    await claire.closes();
    const posted = await slack.as('maelle').sees('Question à la communauté');
    expect(posted.channel).toBe('C0PARTENAIRES');
    // On a free plan the channel says who facilitates: Claire is in this one, and was not in the other.
    await claire.commands('/digest aperçu');
    expect(wordsOf(await claire.answer())).not.toContain('C’est l’équipe d’animation');
  });

  it('does not let facilitators lock themselves out, nor choose a place where Capi is not', async () => {
    const nadia = slack.as('nadia');
    const channel = slack.workspace.state.channels.get('C0VISITES');
    channel?.members.delete(nadia.id);
    await nadia.opensHome();
    await nadia.seesHome('Animation');
    await nadia.clicks('Régler la communauté');
    await nadia.seesModal('Canal de la communauté');
    await nadia.submits({
      'Canal de la communauté': 'C0ENTRAIDE',
      'Canal de l’équipe d’animation': 'C0VISITES',
    });
    await nadia.seesModal('Capi n’est pas dans ce canal');
    await nadia.seesModal('vous ne pourriez plus animer');
    await nadia.submits({
      'Canal de la communauté': 'C0GENERAL',
      'Personnes qui animent, en plus de ce canal': [nadia.id],
    });
    await nadia.seesHome('animation : <#C0VISITES>');
  });

  it('opens the reminders of the community from there', async () => {
    const nadia = slack.as('nadia');
    await nadia.opensHome();
    await nadia.seesHome('J-30, J-21, J-7, J-1');
    await nadia.clicks('Régler les rappels');
    await nadia.seesModal('Rappels de toutes les rencontres');
    await nadia.submits({ 'Donner les informations pratiques : combien de jours avant ?': '10' });
    await nadia.seesModal('C’est enregistré');
    await nadia.seesHome('J-30, J-21, J-10, J-1');
  });

  it('fits within Slack’s limits, and is quick, in a large community', async () => {
    await store.transact((tx) => {
      for (let id = 100; id < 140; id += 1) {
        tx.put(visits, `${id}`, { ...visit, id: `${id}`, host: 'Pôle '.repeat(60) });
      }
      for (let id = 0; id < 10_000; id += 1) tx.put(signUps, `12/U${id}`, aSignUp(`U${id}`));
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
