import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { aWorkspace, type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPage as build } from '../../packages/slack-workspace/test/support/browser.ts';
import { communitySeed } from '../../src/local/seed.ts';
import { CapiProcess } from '../support/capi-process.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

describe('Capi, as a process of its own', () => {
  let slack: Journey;
  let capi: CapiProcess;

  beforeAll(() => build(), 60_000);
  beforeEach(async () => {
    const data = await temporaryDirectory();
    slack = await aWorkspace({
      seed: communitySeed,
      manifest: parse(readFileSync('manifest.yml', 'utf8')),
      app: (connection) => {
        capi = new CapiProcess(connection, data);
        return capi;
      },
      patience: 10_000,
    });
    await connected();
  }, 15_000);
  afterEach(() => slack.stop());

  const connected = () =>
    slack.as('claire').until('Capi to connect', (page) => page.botConnected || undefined);

  /** Asks something that takes Capi a while, because Slack is slow to say who reads the channel. */
  async function asksSomethingSlow() {
    slack.workspace.addFault({ kind: 'slow', method: 'conversations.members', times: 1 });
    const question = await slack.as('claire').says('#general', '@Capi c’est quand la visite à Marseille ?');
    await wait(300);
    return question;
  }

  it('killed while it works on a question, answers it once after the restart', async () => {
    const claire = slack.as('claire');
    const question = await asksSomethingSlow();
    await capi.kill();
    expect(claire.page.messages.some((message) => message.threadTs === question.ts)).toBe(false);

    await capi.start();
    const answer = await claire.answer();

    expect(wordsOf(answer)).toContain('16 octobre 2017');
    await claire.hearsNothingBefore(() => claire.says('#general', '@Capi les 3 missions ?'));
    expect(claire.page.messages.filter((message) => message.threadTs === question.ts)).toHaveLength(1);
    await claire.until('no hourglass left', ({ messages }) =>
      messages.every(({ reactions }) => reactions.length === 0) ? true : undefined,
    );
  }, 30_000);

  it('asked to stop while it works, answers first', async () => {
    await asksSomethingSlow();

    expect(await capi.stop()).toBe(0);

    expect(wordsOf(await slack.as('claire').sees('16 octobre 2017'))).toContain('Marseille');
  }, 30_000);

  it('killed between the publication of an answer and its notice, tells its author once after the restart', async () => {
    const [claire, nadia] = [slack.as('claire'), slack.as('nadia')];
    const asked = 'Combien de pôles prêtent des vélos cargo ?';
    await claire.says('#general', `@Capi ${asked}`);
    await claire.clicks('Demander à la communauté', await claire.answer());
    await claire.seesModal('sous 3 jours');
    await claire.submits();
    await claire.seesModal('C’est envoyé');
    await claire.closes();
    await nadia.clicks('Répondre et publier', await nadia.sees('Question à la communauté'));
    await nadia.seesModal('La réponse');

    slack.workspace.addFault({ kind: 'rate-limited', method: 'chat.postMessage' });
    await nadia.submits({ 'La réponse': 'Trois pôles prêtent des vélos cargo.' });
    await nadia.seesModal('C’est publié');
    await capi.kill();
    slack.workspace.clearFaults();
    const told = () =>
      claire.page.messages.filter((one) => wordsOf(one).includes('Votre question a une réponse'));
    expect(told()).toEqual([]);

    await capi.start();
    await claire.sees('Votre question a une réponse');
    await wait(1500);
    expect(told()).toHaveLength(1);
    const youssef = slack.as('youssef');
    await youssef.says('Capi', 'cb de pole prete un velo cargo ?');
    expect(wordsOf(await youssef.answer())).toContain('Trois pôles prêtent des vélos cargo');
  }, 60_000);
});
