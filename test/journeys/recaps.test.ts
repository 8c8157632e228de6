import { readFileSync } from 'node:fs';
import type { Message } from 'slack-workspace';
import { MovableClock } from 'slack-workspace';
import { aWorkspace, type Connection, type Journey, wordsOf } from 'slack-workspace/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RunningApp } from '../../src/app.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { communitySeed } from '../../src/local/seed.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { announcementKey } from '../../src/visits/announcement.ts';
import { type SignUp, signUpId, signUps } from '../../src/visits/sign-ups.ts';
import { type Visit, visits } from '../../src/visits/visit.ts';
import { capi, livingKnowledge } from '../support/capi.ts';
import { noteLanded } from '../support/landed.ts';

// Three visits, ten people each, from the questions to the published sheets and what is made of them.

const started = performance.now();
const clock = new MovableClock({
  now: () => new Date(Date.parse('2026-12-01T09:00:00Z') + performance.now() - started),
});
const extra = ['ana', 'ben', 'cleo', 'dora', 'elie', 'fanny', 'gael'];
const people = ['claire', 'youssef', 'solene', ...extra];
const seed = {
  ...communitySeed,
  people: [
    ...communitySeed.people,
    ...extra.map((handle) => ({
      handle,
      name: `${handle[0]?.toUpperCase()}${handle.slice(1)} Dupré`,
      title: 'Membre',
    })),
  ],
  channels: communitySeed.channels.map((channel) =>
    channel.members ? { ...channel, members: [...channel.members, ...extra] } : channel,
  ),
};
const store = createMemoryStore();
let app: RunningApp;
let slack: Journey;
/** Holds the search back, as a kill between the publication and the reading of it would. */
let holdBack: Promise<void> | undefined;

async function boot(connection: Connection): Promise<RunningApp> {
  const knowledge = await livingKnowledge(store);
  return capi(connection, {
    store,
    log: createLog('silent'),
    knowledge: knowledge.knowledge,
    refreshKnowledge: async () => {
      await holdBack;
      await knowledge.refreshKnowledge();
    },
  });
}

let connection: Connection;

beforeAll(async () => {
  slack = await aWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    clock,
    seed,
    patience: 8000,
    app: (given) => {
      connection = given;
      return {
        start: async () => {
          app = await boot(connection);
          await app.start();
        },
        stop: () => app.stop(),
      };
    },
  });
});
afterAll(() => slack.stop());

const plan = [
  { id: '1', number: 8, host: 'PTCE Les Tisserands', place: 'Mazamet', department: '81', day: '2027-01-12' },
  { id: '2', number: 9, host: 'PTCE La Coursive', place: 'Fougères', department: '35', day: '2027-02-16' },
  { id: '3', number: 10, host: 'PTCE Les Forges', place: 'Issoire', department: '63', day: '2027-03-23' },
] as const;

async function planVisit({
  id,
  number,
  host,
  place,
  department,
  day,
}: (typeof plan)[number]): Promise<Message> {
  const announcement = await slack.as('nadia').says('#visites', `La visite n° ${number} est annoncée.`);
  const at = clock.now().toISOString();
  const visit: Visit = {
    id,
    kind: 'visit',
    number,
    host,
    place,
    department,
    days: [day],
    start: '09:30',
    end: '17:00',
    zone: 'Europe/Paris',
    channel: announcement.channel,
    themes: [],
    status: 'planned',
    version: 1,
    edition: 1,
    createdAt: at,
    createdBy: slack.as('nadia').id,
    updatedAt: at,
    datedAt: at,
    mostEvents: 1,
  };
  await store.transact((tx) => {
    tx.put(visits, id, visit);
    noteLanded(tx, announcementKey(id, visit.channel), announcement, clock.now());
    for (const handle of people) {
      const who = slack.as(handle).id;
      const record: SignUp = { who, status: 'going', since: at, edition: 1 };
      tx.put(signUps, signUpId(id, who), record);
    }
  });
  return announcement;
}

/** Moves to an hour of a day and lets Capi do what is due. */
async function goTo(instant: string): Promise<void> {
  clock.moveTo(new Date(instant));
  for (let turn = 0; turn < 3; turn += 1) await app.play();
}

/** Slack's own button « Donner mon retour », where this person sees the thread of the visit. */
async function fillsIn(handle: string, thread: Message, inputs: Record<string, unknown>): Promise<void> {
  const person = slack.as(handle);
  await person.clicks('Donner mon retour', thread);
  await person.seesModal('Mon retour de visite');
  await person.submits(inputs);
  await person.seesModal('votre retour est noté');
  await person.closes();
}

let announcements: Message[];

describe('before the visits', () => {
  it('Capi calls for questions in the thread, at J-21', async () => {
    announcements = [];
    for (const visit of plan) announcements.push(await planVisit(visit));
    await goTo('2026-12-22T08:30:00Z');

    const call = await slack.as('claire').sees(/La visite n° 8 .* Quelles questions/);
    expect(call.threadTs).toBe(announcements[0]!.ts);
  });

  it('somebody asks, and sees first what is known already', async () => {
    const claire = slack.as('claire');
    const call = await claire.sees(/Quelles questions voulez-vous poser/);
    await claire.clicks('Poser une question', call);
    await claire.seesModal('Votre question à l’hôte');
    await claire.submits({ 'Votre question à l’hôte': 'C’est quoi un PTCE et que mutualise-t-il ?' });
    await claire.seesModal(/semble déjà abordée[\s\S]*Déjà abordé à Saint-Denis[\s\S]*Resto Passerelle/);
    await claire.clicks('La préciser');
    await claire.seesModal('Votre question à l’hôte');
    await claire.submits({ 'Votre question à l’hôte': 'Qui paie le poste de coordination ?' });
    await claire.seesModal('votre question est dans la liste');
    await claire.closes();
  });

  it('others ask too, and vote; the grid is frozen in the order of votes', async () => {
    const youssef = slack.as('youssef');
    await youssef.clicks('Poser une question', await youssef.sees(/Quelles questions voulez-vous poser/));
    await youssef.seesModal('Votre question à l’hôte');
    await youssef.submits({ 'Votre question à l’hôte': 'Quels tuteurs accompagnent les saisonniers ?' });
    await youssef.seesModal('votre question est dans la liste');
    await youssef.closes();
    await goTo('2027-01-05T08:30:00Z');
    const list = await slack.as('solene').sees(/votez pour celles/);
    const block = list.blocks?.find((one) => JSON.stringify(one).includes('saisonniers'));
    for (const handle of ['solene', 'ana'])
      await slack.as(handle).does({
        type: 'click',
        container: { message: { channel: list.channel, ts: list.ts } },
        blockId: String(block?.['block_id']),
        actionId: 'recap-vote',
        state: {},
      });
    await slack
      .as('ana')
      .until('two votes', ({ messages }) =>
        messages.find((one) => one.ts === list.ts && wordsOf(one).includes('Voter (2)')),
      );
    // Nobody was said to speak for the host: a week before, facilitators are asked.
    const nadia = slack.as('nadia');
    await nadia.clicks('Désigner l’hôte', await nadia.sees(/Qui parle pour l’hôte de la visite n° 8/));
    await nadia.seesModal('Qui reçoit les questions');
    await nadia.submits({ 'Qui reçoit les questions et relit la fiche': [slack.as('bruno').id] });
    await nadia.seesModal(/reçoit la grille et relit la fiche/);
    await nadia.closes();
    await goTo('2027-01-09T08:30:00Z');

    const grid = await slack.as('claire').sees(/est arrêtée/);
    expect(wordsOf(grid)).toMatch(/1\. Quels tuteurs[\s\S]*2\. Qui paie/);
    await slack.as('bruno').sees(/Voici les questions que les participants/);
    await nadia.commands('/recap grille 8 2');
    await nadia.sees('L’ordre de la grille est changé');
    for (const [handle, seen] of [
      ['claire', /est arrêtée[\s\S]*1\. Qui paie[\s\S]*2\. Quels tuteurs/],
      ['bruno', /Voici les questions[\s\S]*1\. Qui paie/],
    ] as const)
      await slack.as(handle).sees(seen);
  });
});

describe('on the day and after', () => {
  let thread: Message;
  let note: Message;
  let late: Message;

  it('notes are acknowledged by a reaction only, and sorted by those of readers', async () => {
    const ana = slack.as('ana');
    // The reminder of the day before comes by itself: it is no answer to a note.
    await goTo('2027-01-11T09:00:00Z');
    await ana.sees(/demain/i);
    await goTo('2027-01-12T10:00:00Z');
    note = await ana.says(
      '#visites',
      'Les vestiaires sont communs à six entreprises du site.',
      announcements[0],
    );
    await ana.until('a sign', ({ messages }) =>
      messages.find((one) => one.ts === note.ts && one.reactions.some(({ name }) => name === 'notebook')),
    );
    await isAnsweredByNoWord(note);
    await slack.as('ben').reacts(note, 'seedling');
    const direct = await ana.says('Capi', 'note : la cantine emploie quatre personnes du quartier');
    await ana.until('a sign', ({ messages }) =>
      messages.find((one) => one.ts === direct.ts && one.reactions.some(({ name }) => name === 'notebook')),
    );
    await isAnsweredByNoWord(direct);

    await ana.says('Capi', 'Qu’est-ce que j’ai noté ?');

    await ana.sees(/vestiaires[\s\S]*cantine/);
  });

  it('the shortcut pours somebody’s message into the notebook', async () => {
    const cleo = slack.as('cleo');
    const message = await cleo.says('#visites', 'La navette du matin change tout pour les horaires décalés.');
    await slack.as('dora').runs('recap-save-note', message);
    await cleo.until('a sign', ({ messages }) =>
      messages.find((one) => one.ts === message.ts && one.reactions.some(({ name }) => name === 'notebook')),
    );
  });

  it('one thread in the evening, forms and replies, one count', async () => {
    await goTo('2027-01-12T17:30:00Z');
    thread = await slack.as('claire').sees(/Merci d’avoir participé à la visite n° 8/);
    await fillsIn('claire', thread, {
      'Ce que je retiens': 'Deux postes administratifs sont mutualisés entre les entreprises.',
      'Qui paie le poste de coordination ?': 'La commune paie la moitié du poste.',
      'Dans la fiche, je souhaite apparaître': 'named',
    });
    const youssef = slack.as('youssef');
    await youssef.clicks('Donner mon retour', thread);
    await youssef.seesModal('Mon retour de visite');
    await youssef.submits({
      'Ce que je retiens': 'Le tutorat croisé réduit les abandons de formation.',
      'Dans la fiche, je souhaite apparaître': 'structure',
    });
    await youssef.seesModal(/Écrivez le nom de votre structure/);
    await youssef.submits({ 'Ma structure': 'Atelier du Port' });
    await youssef.seesModal('votre retour est noté');
    await youssef.closes();
    await fillsIn('ben', thread, { 'Ce que je retiens': 'Un secret que je regretterai.' });
    const solene = slack.as('solene');
    await solene.says('#visites', 'Ce que j’interroge : la place des salariés dans les décisions ?', thread);
    await slack
      .as('dora')
      .says('#visites', 'Petite correction : la visite a eu lieu le 13, pas le 12.', thread);
    await slack.as('nadia').sees(/correction de fait est signalée .* \(mercredi 13 janvier 2027\)/);
    await slack.as('claire').sees(/7 retours sur 10/);
  });

  it('what is typed outlives a closed form', async () => {
    const elie = slack.as('elie');
    await elie.clicks('Donner mon retour', thread);
    const modal = await elie.seesModal('Mon retour de visite');
    await elie.does({
      type: 'click',
      container: { view: modal.id },
      blockId: 'retain',
      actionId: 'retain',
      value: 'Une idée à moitié écrite',
      state: { retain: { retain: { type: 'plain_text_input', value: 'Une idée à moitié écrite' } } },
    });
    await elie.closes();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await elie.clicks('Donner mon retour', thread);

    const again = await elie.seesModal('Mon retour de visite');
    expect(JSON.stringify(again.view)).toContain('à moitié écrite');
    await elie.closes();
  });

  it('edits and deletions follow', async () => {
    const gael = slack.as('gael');
    const first = await gael.says(
      '#visites',
      'Je retiens les ateliers partagés entre trois métiers.',
      thread,
    );
    late = await gael.says('#visites', 'Je retiens un détail que je vais effacer.', thread);
    await gael.until('a sign', ({ messages }) =>
      messages.find((one) => one.ts === late.ts && one.reactions.length > 0),
    );
    const { channel } = first;
    await gael.does({
      type: 'edit',
      channel,
      ts: first.ts,
      text: 'Je retiens les ateliers partagés entre cinq métiers.',
    });
    await gael.does({ type: 'delete', channel, ts: late.ts });
  });

  it('those who said nothing are asked twice at most, unless they say « pas cette fois »', async () => {
    await goTo('2027-01-13T09:30:00Z');
    const fanny = slack.as('fanny');
    const nudge = await fanny.sees(/Qu’avez-vous retenu de la visite n° 8/);
    await fanny.clicks('Pas cette fois', nudge);
    await fanny.sees(/je ne vous relance plus/);
    await goTo('2027-01-15T09:30:00Z');
    await slack.as('elie').sees(/C’est mon dernier rappel/);
    expect(fanny.page.messages.filter((one) => wordsOf(one).includes('Qu’avez-vous retenu'))).toHaveLength(1);
  });

  it('at the close the sheet is drafted, and only the group of the visit reads it', async () => {
    await goTo('2027-01-22T09:30:00Z');
    await slack.as('claire').sees(/est clos : /);
    await slack.as('nadia').sees(/La fiche est rédigée/);

    await slack.as('ana').says('Capi', 'Qu’a-t-on retenu à Mazamet ?');
    await slack.as('ana').sees(/Projet de fiche de la visite n° 8[\s\S]*(?:poste|métiers|tutorat)/i);
    await slack.as('hugo').says('Capi', 'Qui a des postes administratifs mutualisés à Mazamet ?');
    expect(wordsOf(await slack.as('hugo').answer())).not.toMatch(/Deux postes administratifs/);
  });

  it('somebody takes back what they said: it is gone before anything is published', async () => {
    const ben = slack.as('ben');
    await ben.commands('/recap mes notes');
    await ben.clicks('Retirer ou signer', await ben.sees('Ce que vous avez noté et dit'));
    await ben.seesModal('Un secret que je regretterai.');
    await ben.clicks('recap-take-back');
    await ben.seesModal(/n’avez rien dit/);
    await ben.closes();
    expect(JSON.stringify(await store.list({ name: 'recap-sheets' }))).not.toContain('secret');
    expect(JSON.stringify(await store.list({ name: 'knowledge.published' }))).not.toContain('secret');
  });

  it('a facilitator edits, the host reviews, and a kill in the middle of the publication loses nothing', async () => {
    const nadia = slack.as('nadia');
    await nadia.commands('/recap fiche 8');
    await nadia.seesModal(/version 2|version 1/);
    await nadia.clicks('Ajouter une ligne');
    await nadia.seesModal('Texte');
    await nadia.submits({ Texte: 'Le pôle est né d’une friche textile.', 'Partie de la fiche': 'context' });
    await nadia.seesModal('friche textile');
    await editsAsMarkdown();
    await nadia.clicks('Publier');
    await nadia.seesModal(/Envoyez d’abord la fiche/);
    await nadia.closes();
    await nadia.clicks('Envoyer à l’hôte');
    await nadia.seesModal(/soumise à l’hôte/);
    await nadia.closes();
    for (let turn = 0; turn < 3; turn += 1) await app.play();
    const review = await slack.as('bruno').sees(/Vous pouvez la valider/);
    await slack.as('bruno').clicks('Valider', review);
    await slack.as('bruno').sees(/peut publier la fiche/);

    let release = () => {};
    holdBack = new Promise((resolve) => {
      release = resolve;
    });
    await nadia.commands('/recap fiche 8');
    await nadia.seesModal(/validée par l’hôte/);
    await nadia.clicks('Publier');
    await until(async () =>
      JSON.stringify(await store.list({ name: 'recap-sheets' })).includes('"published"'),
    );
    const killed = app;
    const stopping = killed.stop();
    holdBack = undefined;
    app = await boot(connection);
    await app.start();
    await nadia.until('Capi to be back', ({ botConnected }) => botConnected || undefined);
    release();
    await stopping;
    for (let turn = 0; turn < 3; turn += 1) await app.play();

    const told = await slack.as('claire').sees(/La fiche de la visite n° 8 .* est publiée/);
    expect(told.threadTs).toBe(thread.ts);
    await slack.as('claire').clicks('Lire la fiche', told);
    await slack.as('claire').seesModal(/sont partagés entre les entreprises. \(Claire/);
    await slack.as('claire').closes();
    await slack.as('hugo').says('Capi', 'Qu’a-t-on retenu à Mazamet ?');
    expect(wordsOf(await slack.as('hugo').answer())).toMatch(
      /Deux postes administratifs sont partagés entre les entreprises. \(Claire [^)]+ ; reformulé par l’équipe d’animation\)[\s\S]*Fil de retours/,
    );
    await nadia.closes();

    // It is read again in six months, by who published it.
    const pages = await store.list(publishedPages);
    const sheet = pages.find(([path]) => path.startsWith('sheets/'))?.[1];
    expect(sheet?.owner).toBe(nadia.id);
    expect(sheet?.markdown).toMatch(/^review: "?2027-/m);
  }, 30_000);

  it('a question that nobody answered goes to the next visit', async () => {
    const grids = JSON.stringify(await store.list({ name: 'recap-grids' }));
    expect(grids).toContain('"carriedFrom":"1"');
  });
});

describe('two more visits', () => {
  it('are recapped, closed by a facilitator and published, found at the very next question', async () => {
    const said = [
      ['2', '9', '2027-02-16T17:30:00Z', 'Le groupement embauche trois médiatrices numériques.', 'Fougères'],
      ['3', '10', '2027-03-23T17:30:00Z', 'La fonderie forme douze apprentis chaque automne.', 'Issoire'],
    ] as const;
    for (const [, number, evening, retained, place] of said) {
      await goTo(evening);
      const thread = await slack
        .as('claire')
        .sees(new RegExp(`Merci d’avoir participé à la visite n° ${number} `));
      for (const handle of people)
        await fillsIn(handle, thread, {
          'Ce que je retiens': handle === 'claire' ? retained : `${retained.slice(0, -1)}, dit ${handle}.`,
        });
      const nadia = slack.as('nadia');
      await nadia.commands(`/recap clore ${number}`);
      await nadia.sees(new RegExp(`recueil de la visite n° ${number} .* est clos`));
      await nadia.commands(`/recap fiche ${number}`);
      await nadia.seesModal('sans relecture');
      await nadia.clicks('Publier');
      await nadia.seesModal('publiée');
      await slack.as('hugo').says('Capi', `Qu’a-t-on retenu à ${place} ?`);
      await slack
        .as('hugo')
        .sees(
          new RegExp(`Fiche de capitalisation de la visite n° ${number} [\\s\\S]*${retained.slice(0, -1)}`),
        );
      await nadia.closes();
    }
  }, 60_000);

  it('answer what members ask of them', async () => {
    const hugo = slack.as('hugo');
    const answerTo = async (question: string) => {
      const asked = await hugo.says('Capi', question);
      // Not what Capi says of its own accord in between: the publication of a sheet.
      const isAnswer = ({ threadTs, user }: Message) => threadTs === asked.ts && user !== hugo.id;
      return wordsOf(await hugo.until('the answer', ({ messages }) => messages.find(isAnswer)));
    };
    expect(await answerTo('Qu’a-t-on retenu de la visite n° 8 ?')).toMatch(/Deux postes administratifs/);
    expect(await answerTo('Quelles questions restent ouvertes à Mazamet ?')).toMatch(/tuteurs|salariés/);
  });

  it('a late reply waits for the next version', async () => {
    const thread = await slack.as('dora').sees(/Merci d’avoir participé à la visite n° 10 /);
    await slack.as('dora').says('#visites', 'Je retiens aussi la chaleur récupérée des fours.', thread);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const nadia = slack.as('nadia');
    await nadia.commands('/recap fiche 10');
    const before = await nadia.seesModal('La fiche de la visite n° 10');
    expect(wordsOf(before.view)).not.toContain('chaleur');
    await nadia.clicks('Actualiser avec les retours');
    await nadia.seesModal('chaleur récupérée');
    await nadia.closes();
  });

  it('a withdrawal leaves what is published at once', async () => {
    const claire = slack.as('claire');
    await claire.commands('/recap mes notes');
    const mine = await claire.sees('Ce que vous avez noté et dit');
    const button = mine.blocks?.findLast((one) => one.type === 'actions');
    await claire.does({
      type: 'click',
      container: { message: { channel: mine.channel, ts: mine.ts } },
      blockId: String(button?.['block_id']),
      actionId: 'recap-mine',
      state: {},
    });
    await claire.seesModal('fonderie');
    await claire.clicks('recap-take-back');
    await claire.seesModal(/n’avez rien dit/);
    await claire.closes();
    const pages = (await store.list<{ markdown: string }>({ name: 'knowledge.published' })).map(
      ([, page]) => page.markdown,
    );
    expect(pages.join()).not.toContain('chaque automne. (');
    expect(pages.join()).toContain('dit youssef');
  });

  it('the three are read side by side, with their holes', async () => {
    const hugo = slack.as('hugo');
    await hugo.commands('/recap croiser postes administratifs');

    const table = wordsOf(await hugo.sees('Analyse croisée'));

    expect(table).toMatch(/Deux postes administratifs/);
    expect(table).toMatch(/non abordé à Fougères[\s\S]*non abordé à Issoire/);
    await hugo.until('two files', ({ messages }) =>
      JSON.stringify(messages).includes('analyse-croisee.csv') ? true : undefined,
    );
  });

  it('and Slack refused nothing', () => {
    expect(slack.workspace.complaints).toEqual([]);
  });
});

/** The draft is edited as Markdown: what cannot be read is told with its line, and stays in the window. */
async function editsAsMarkdown(): Promise<void> {
  const nadia = slack.as('nadia');
  await nadia.clicks('Modifier en Markdown');
  const { view } = await nadia.seesModal('numéro entre crochets');
  const markdown = view.blocks.flatMap(
    (block) => (block as { element?: { initial_value?: string } }).element?.initial_value ?? [],
  );
  expect(markdown).toHaveLength(1);
  const text = String(markdown[0]).replace(
    'Deux postes administratifs sont mutualisés',
    'Deux postes administratifs sont partagés',
  );
  await nadia.clicks('Recevoir en fichier');
  await nadia.submits({ 'Le texte': `${text}\n## Gouvernance\n- une ligne` });
  await nadia.seesModal(/## Gouvernance.*je ne connais pas cette partie/);
  await nadia.submits({ 'Le texte': text });
  await nadia.seesModal('La fiche est enregistrée : 1 ligne reformulée');
  await nadia.closes();
  await nadia.seesModal('Deux postes administratifs sont partagés');
}

/** A reaction is the only answer to a note. */
async function isAnsweredByNoWord({ ts, threadTs = ts }: Message): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  const bot = slack.workspace.state.app.botUser;
  const words = slack
    .as('ana')
    .page.messages.filter((one) => one.user === bot && one.threadTs === threadTs && one.ts > ts);
  expect(words).toEqual([]);
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('waited in vain');
}
