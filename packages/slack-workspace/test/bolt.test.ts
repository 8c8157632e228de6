import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorkspace, type Journey, wordsOf } from '../src/testing.ts';
import { echoApp, echoManifest } from './echo-app.ts';

let slack: Journey;

beforeAll(async () => {
  slack = await aWorkspace({
    manifest: echoManifest,
    app: echoApp,
    deadlines: { ack: 300, trigger: 300 },
  });
});
afterAll(() => slack.stop());

test('a mention is answered in its thread', async () => {
  const claire = slack.as('claire');

  const question = await claire.says('#general', '@Echo & <toi> ?');
  const answer = await claire.answer();

  expect(answer.threadTs).toBe(question.ts);
  expect(answer.text).toContain('&amp; &lt;toi&gt; ?');
});

test('a command is answered privately, its button opens a modal, its submission is answered', async () => {
  const nadia = slack.as('nadia');

  await nadia.commands('/demander qui vient à @Claire Delmas ? #projets');
  const answer = await nadia.answer();
  expect(answer.ephemeral).toBe(true);
  expect(wordsOf(answer)).toContain('<@U0CLAIRE|claire> ? <#C0PROJETS|projets>');
  expect(slack.as('claire').page.messages).not.toContainEqual(answer);

  await nadia.clicks('Ouvrir');
  await nadia.seesModal('Un nom');
  await nadia.submits();
  await nadia.seesModal('Ce champ est obligatoire.');
  await nadia.submits({ Nom: 'non' });
  await nadia.seesModal('Pas celui-là.');
  await nadia.submits({ Nom: 'encore' });
  await nadia.seesModal('Un autre');
  await nadia.submits({ Nom: 'Echo' });

  expect((await nadia.answer()).text).toBe('Bonjour Echo');
  await nadia.seesNoModal();
});

test('closing a modal that asked to be told tells the app', async () => {
  const bruno = slack.as('bruno');
  await bruno.commands('/demander rien');
  await bruno.answer();
  await bruno.clicks('Ouvrir');
  await bruno.seesModal('Un nom');

  await bruno.closes();

  expect((await bruno.answer()).text).toBe('Fermé');
});

test('a command that nobody acknowledges is told so', async () => {
  await expect(slack.as('hugo').commands('/muet')).rejects.toThrow('Echo n’a pas répondu à temps');
});

test('opening the page of the app shows its Home tab', async () => {
  const solene = slack.as('solene');

  await solene.opensHome();

  await solene.seesHome('Votre page');
});

test('a shortcut on a message is answered where it was used', async () => {
  const youssef = slack.as('youssef');
  const message = await youssef.says('#entraide', 'à garder');

  await youssef.runs('keep', message);

  const answer = await youssef.answer();
  expect(answer).toMatchObject({ text: 'Gardé : à garder', channel: message.channel, ephemeral: true });
});

test('all that, without a breach of the protocol', () => {
  expect(slack.workspace.complaints).toEqual([]);
});
