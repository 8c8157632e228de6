import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../src/community/preferences.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { visits } from '../../src/visits/visit.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit, aSignUp } from '../support/community.ts';

let slack: Journey;
let store: Store;

beforeEach(async () => {
  store = createMemoryStore();
  slack = await aWorkspaceWithCapi({ store, publishing: true });
});
afterEach(() => slack.stop());

const asked = 'Combien de pôles prêtent des vélos cargo ?';
const animation = (handle: string, wanted: string | RegExp) =>
  slack.as(handle).until(`${wanted} in #animation`, ({ channels, messages }) => {
    const channel = channels.find(({ name }) => name === 'animation')?.id;
    return messages.findLast((one) => one.channel === channel && wordsOf(one).match(wanted));
  });

/** Claire asks in vain, and puts the question to the community. */
async function claireAsks(named = false) {
  const claire = slack.as('claire');
  await claire.says('#general', `@Capi ${asked}`);
  const refusal = await claire.answer();
  await claire.clicks('Demander à la communauté', refusal);
  await claire.seesModal('sous 3 jours');
  await claire.submits(named ? { named: ['yes'] } : {});
  await claire.seesModal('C’est envoyé');
  await claire.closes();
  return animation('nadia', 'Question à la communauté');
}

const card = {
  'La question, telle qu’on la cherchera': 'Combien de pôles prêtent des vélos cargo ?',
  'La réponse': 'Trois pôles prêtent des vélos cargo : Redon, Castres et Voiron.',
};

/** Recent enough for who came to be remembered still. */
const twoMonthsAgo = () =>
  new Date(slack.workspace.clock.now().getTime() - 60 * 24 * 3_600_000).toISOString().slice(0, 10);

describe('a question that Capi cannot answer', () => {
  it('goes to the facilitators without its author’s name, with an owner and a date', async () => {
    const posted = await claireAsks();

    const words = wordsOf(posted);
    expect(words).toContain(asked);
    expect(words).toContain('sans nom');
    expect(words).not.toContain(slack.as('claire').id);
    expect(words).toMatch(/réponse attendue le .+ au plus tard · suivie par <@U/);
  });

  it('is named when its author wishes', async () => {
    expect(wordsOf(await claireAsks(true))).toContain(`par <@${slack.as('claire').id}>`);
  });

  it('becomes a published card by a reply in the thread, told to its author and to whoever asks next', async () => {
    const nadia = slack.as('nadia');
    const posted = await claireAsks();
    const reply = await nadia.says('#animation', 'Trois pôles : Redon, Castres et Voiron.', posted);
    await nadia.runs('questions.mark', reply);
    await nadia.seesModal('La réponse');
    await nadia.submits({ ...card, 'La réponse': '' }).catch(() => undefined);
    await nadia.submits(card);
    await nadia.seesModal('C’est publié');
    await nadia.closes();

    const told = await slack.as('claire').sees('Votre question a une réponse');
    expect(wordsOf(told)).toContain('Redon, Castres et Voiron');
    await nadia.sees(/C’est publié : \*Combien de pôles/);
    await nadia.sees('*Répondue*');

    const youssef = slack.as('youssef');
    await youssef.says('#general', '@Capi cb de pole prete un velo cargo svp');
    const answer = wordsOf(await youssef.answer());
    expect(answer).toContain('Trois pôles prêtent des vélos cargo');
    expect(answer).toContain('Réponse de la communauté apprenante');

    const [[path, page] = ['', undefined]] = await store.list(publishedPages);
    expect(path).toMatch(/^answers\/\d{4}-\d\d-\d\d-combien-de-poles/);
    expect(page?.markdown).toMatch(/review: \d{4}-/);
  });

  it('is not published by who does not facilitate, nor twice', async () => {
    const posted = await claireAsks();
    await slack.as('nadia').clicks('Répondre et publier', posted);
    await slack.as('nadia').seesModal('La réponse');
    await slack
      .as('bruno')
      .clicks('Répondre et publier', await animation('bruno', 'Question à la communauté'));
    await slack.as('bruno').seesModal('La réponse');
    await slack.as('nadia').submits(card);
    await slack.as('bruno').submits(card);
    await slack.as('bruno').seesModal('a déjà sa réponse');
    expect(await store.list(publishedPages)).toHaveLength(1);
  });

  it('closed without an answer, is told so to its author', async () => {
    const posted = await claireAsks();
    await slack.as('bruno').clicks('Je m’en charge', posted);
    const taken = await animation('bruno', `suivie par <@${slack.as('bruno').id}>`);
    await slack.as('bruno').clicks('Clore sans réponse', taken);
    await slack.as('claire').sees('Personne n’a su répondre');
    await animation('bruno', 'Close sans réponse');
  });

  it('is put to those who took part in a related meeting and agreed, and to nobody else', async () => {
    const [youssef, solene] = [slack.as('youssef'), slack.as('solene')];
    await choose(store, youssef.id, { digest: 'channel', mayBeAsked: true });
    await store.transact((tx) => {
      tx.put(visits, '1', anUpcomingVisit({ id: '1', host: 'Vélos cargo', days: [twoMonthsAgo()] }));
      for (const { id } of [youssef, solene]) tx.put(signUps, `1/${id}`, aSignUp(id));
    });
    const posted = await claireAsks();
    expect(wordsOf(posted)).toContain(`<@${youssef.id}>`);
    expect(wordsOf(posted)).not.toContain(solene.id);
    await slack.as('nadia').clicks('Solliciter 1 personne', posted);

    const call = await youssef.sees('Une personne de la communauté demande');
    await youssef.clicks('Je réponds', call);
    await youssef.seesModal('Votre réponse');
    await youssef.submits({ 'Votre réponse': 'Trois pôles, dont Redon.' });
    const reply = await animation('nadia', /Réponse de <@U\w+> :\n>Trois pôles, dont Redon/);
    await slack.as('nadia').clicks('En faire une fiche', reply);
    await slack.as('nadia').seesModal('La réponse');
    await slack.as('nadia').submits({ 'La question, telle qu’on la cherchera': asked });
    await slack.as('claire').sees('Trois pôles, dont Redon');
    expect(solene.page.messages.some((one) => wordsOf(one).includes('sollicite'))).toBe(false);
  });
});

describe('« Pas utile »', () => {
  it('asks why in one click, and joins the questions without an answer', async () => {
    const claire = slack.as('claire');
    await claire.says('Capi', 'c’est quoi un PTCE ?');
    await claire.clicks('Pas utile', await claire.answer());
    await claire.clicks('C’est dépassé', await claire.sees('Qu’est-ce qui n’allait pas'));
    await claire.sees('l’équipe d’animation le verra');
    await slack.as('youssef').says('Capi', asked);
    await slack.as('youssef').answer();

    const nadia = slack.as('nadia');
    await nadia.commands('/demander sans-réponse', '#animation');
    const list = wordsOf(await nadia.sees('réponse dépassée'));

    expect(list).toContain('« c’est quoi un PTCE ? » : 1 personne, 1 fois, réponse dépassée (1)');
    expect(list).toContain(asked);
    expect(list).not.toContain(claire.id);
    expect(list).toContain('Le tableau complet');
    const file = await nadia.until('the file', ({ messages }) =>
      messages.flatMap(({ files = [] }) => files).find(({ url }) => url.endsWith('.csv')),
    );
    expect(file.name).toBe('Questions sans réponse');
  });

  it('is the facilitators’ list alone', async () => {
    await slack.as('claire').commands('/demander sans réponse');
    await slack.as('claire').sees('C’est l’équipe d’animation qui s’en occupe');
  });
});
