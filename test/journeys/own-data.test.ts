import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openFileStore } from '../../src/store/file-store.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

let slack: Journey;
let store: Store;
let directory: string;
let logged: string;

beforeEach(async () => {
  directory = await temporaryDirectory();
  store = await openFileStore(directory, { snapshotEvery: 20 });
  logged = '';
  const destination = new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  });
  slack = await aWorkspaceWithCapi({ store, publishing: true, log: createLog('info', destination) });
});
afterEach(async () => {
  await slack.stop();
  await store.close();
});

const onDisk = async () => {
  const names = (await readdir(directory)).filter((name) => name !== 'capi.lock');
  return Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
};

/** Claire asks, complains, puts a question to the community, chooses, and opens her Home tab. */
async function claireLives() {
  const claire = slack.as('claire');
  await claire.opensHome();
  await claire.seesHome('Mes données');
  await claire.says('Capi', 'Où sont les SENTINELLES violettes ?');
  await claire.clicks('Demander à la communauté', await claire.answer());
  await claire.seesModal('sous 3 jours');
  await claire.submits({ named: ['yes'] });
  await claire.seesModal('C’est envoyé');
  await claire.closes();
  await slack.as('nadia').sees('Question à la communauté');
  await claire.commands('/digest');
  await claire.chooses('digest.choice', 'also-direct', await claire.sees('Comment la v'));
  await claire.sees('vous la recevrez aussi');
  return claire;
}

describe('« Mes données »', () => {
  it('come as a file that only their person gets', async () => {
    const claire = await claireLives();
    await claire.clicks('privacy.open');
    await claire.seesModal('24 mois');
    await claire.clicks('Recevoir mes données');
    await claire.seesModal('C’est envoyé');
    const file = await claire.until('the file', ({ messages }) =>
      messages.flatMap(({ files = [] }) => files).find(({ url }) => url.endsWith('.json')),
    );
    const content = await (await fetch(new URL(file.url, slack.workspace.url))).text();
    expect(content).toContain('SENTINELLES violettes');
    expect(slack.as('nadia').page.messages.some(({ files = [] }) => files.length > 0)).toBe(false);
  });

  it('erased on a word typed out, are nowhere any more: store, journal, earlier generation, messages to facilitators', async () => {
    const claire = await claireLives();
    expect((await onDisk()).join('\n')).toContain('SENTINELLES');
    await claire.clicks('privacy.open');
    await claire.seesModal('24 mois');
    await claire.clicks('Effacer mes données');
    await claire.seesModal('Pour confirmer');
    await claire.submits({ word: 'oui' });
    await claire.seesModal('en toutes lettres');
    await claire.submits({ word: 'effacer' });
    await claire.seesModal('vos données sont effacées');
    await claire.closes();

    await slack.as('nadia').sees('Cette question a été retirée');
    const nadias = slack.as('nadia').page.messages.map(wordsOf).join('\n');
    expect(nadias).not.toContain('SENTINELLES');
    for (const text of await onDisk()) {
      expect(text).not.toContain('SENTINELLES');
      expect(text).not.toContain(claire.id);
    }
  });

  it('are never in the log: no texts, names nor tokens', async () => {
    // A trouble of Slack, so that the log has something to say of all this.
    slack.workspace.addFault({ kind: 'rate-limited', method: 'chat.postMessage', times: 1 });
    const claire = await claireLives();
    await slack.stop();
    expect(logged.length).toBeGreaterThan(0);
    const { botToken, appToken } = slack.workspace;
    for (const secret of ['SENTINELLES', 'violettes', claire.page.me.name, 'Delmas', botToken, appToken])
      expect(logged).not.toContain(secret);
    // Nor are names or tokens in the store.
    for (const text of await onDisk())
      for (const secret of ['Delmas', botToken, appToken]) expect(text).not.toContain(secret);
    slack.stop = async () => {};
  });
});
