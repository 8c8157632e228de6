import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleSeed } from '../src/example-seed.ts';
import { startWorkspace, type Workspace } from '../src/workspace.ts';
import { echoManifest, quiet } from './echo-app.ts';

const seed = {
  ...exampleSeed,
  people: [
    ...exampleSeed.people,
    { handle: 'gone', name: 'Gaston Neveu', isDeactivated: true },
    { handle: 'intern', name: 'Inès Tavel', isSingleChannelGuest: true },
    { handle: 'partner', name: 'Paul Artigue', team: 'T0PARTNER' },
    { handle: 'stranger', name: 'Sam Oury', team: 'T0PARTNER' },
    { handle: 'grid', id: 'W0GRID', name: 'Gaëlle Ridel' },
  ],
  channels: [
    ...exampleSeed.channels,
    { name: 'commun', members: ['claire', 'partner'], bot: true, sharing: 'shared' as const },
    { name: 'bientot', members: ['claire'], bot: true, sharing: 'pending' as const },
  ],
};

let workspace: Workspace;
let client: webApi.WebClient;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest: echoManifest, seed });
  client = new webApi.WebClient(workspace.botToken, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: quiet,
  });
});
afterEach(() => workspace.close());

const refusal = (error: string) => ({ data: { ok: false, error } });
const userOf = async (user: string) => (await client.users.info({ user })).user;

describe('somebody whose account is closed', () => {
  test('is deleted for the Web API, and cannot be written to', async () => {
    expect(await userOf('U0GONE')).toMatchObject({ deleted: true });
    await expect(client.chat.postMessage({ channel: 'U0GONE', text: 'x' })).rejects.toMatchObject(
      refusal('user_disabled'),
    );
    await expect(client.chat.postMessage({ channel: 'D0GONE', text: 'x' })).rejects.toMatchObject(
      refusal('user_disabled'),
    );
    await expect(client.conversations.open({ users: 'U0GONE' })).rejects.toMatchObject(
      refusal('user_disabled'),
    );
  });

  test('stays in the lists of members, does nothing, and is marked on the page', async () => {
    workspace.deactivate('U0HUGO');

    const { members } = await client.conversations.members({ channel: 'C0PROJETS' });
    expect(members).toContain('U0HUGO');
    expect(await workspace.act('U0HUGO', { type: 'post', channel: 'C0PROJETS', text: 'x' })).toEqual({
      ok: false,
      error: 'Ce compte est désactivé.',
    });
    expect(workspace.see('U0CLAIRE').people.find(({ id }) => id === 'U0HUGO')).toMatchObject({
      isDeactivated: true,
    });
  });
});

describe('guests', () => {
  test('of several channels are restricted, of one only are ultra-restricted', async () => {
    expect(await userOf('U0MAELLE')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await userOf('U0INTERN')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
  });

  test('of one channel cannot be brought into a second', async () => {
    const bring = (channel: string) =>
      workspace.act('U0CLAIRE', { type: 'invite', channel, user: 'U0INTERN' });

    expect(await bring('C0PROJETS')).toEqual({ ok: true });
    expect(await bring('C0GENERAL')).toMatchObject({ ok: false });
  });
});

describe('Slack Connect', () => {
  test('a shared channel says so, and one that waits for the other side says that', async () => {
    const shared = await client.conversations.info({ channel: 'C0COMMUN' });
    const pending = await client.conversations.info({ channel: 'C0BIENTOT' });

    expect(shared.channel).toMatchObject({
      is_shared: true,
      is_ext_shared: true,
      is_pending_ext_shared: false,
      shared_team_ids: ['T0LOCAL', 'T0PARTNER'],
    });
    expect(pending.channel).toMatchObject({ is_ext_shared: false, is_pending_ext_shared: true });
  });

  test('people of another organisation have their own team, and are strangers where the app does not meet them', async () => {
    expect(await userOf('U0PARTNER')).toMatchObject({ team_id: 'T0PARTNER', is_stranger: false });
    expect(await userOf('U0STRANGER')).toMatchObject({ team_id: 'T0PARTNER', is_stranger: true });
    expect(await userOf('U0CLAIRE')).not.toHaveProperty('is_stranger');
  });

  test('they see the shared channel alone, and have no commands', async () => {
    expect(workspace.see('U0PARTNER').channels.map(({ name }) => name)).toEqual(['commun', 'Echo']);
    const act = { type: 'command', channel: 'C0COMMUN', command: '/demander', text: '' } as const;
    expect(await workspace.act('U0PARTNER', act)).toMatchObject({ ok: false });
  });
});

test('an id of Enterprise Grid is an id like any other', async () => {
  expect(await userOf('W0GRID')).toMatchObject({ id: 'W0GRID', team_id: 'T0LOCAL' });
  expect(await client.chat.postMessage({ channel: 'W0GRID', text: 'x' })).toMatchObject({ ok: true });
});

test('Slackbot is listed, is said to be no bot, and cannot be written to', async () => {
  expect(await userOf('USLACKBOT')).toMatchObject({ is_bot: false });
  await expect(client.conversations.open({ users: 'USLACKBOT' })).rejects.toMatchObject(
    refusal('cannot_dm_bot'),
  );
});

describe('a reply to a message that was deleted', () => {
  const post = async (text: string, thread_ts?: string) =>
    (await client.chat.postMessage({ channel: 'C0GENERAL', text, thread_ts })).message ?? {};

  test('lands in the channel, without an error', async () => {
    const root = await post('à effacer');
    await client.chat.delete({ channel: 'C0GENERAL', ts: root.ts ?? '' });

    const reply = await post('réponse', root.ts);

    expect(reply).toMatchObject({ text: 'réponse' });
    expect(reply).not.toHaveProperty('thread_ts');
  });

  test('stays in its thread while others are there', async () => {
    const root = await post('à effacer');
    await post('première', root.ts);
    await client.chat.delete({ channel: 'C0GENERAL', ts: root.ts ?? '' });

    expect(await post('deuxième', root.ts)).toMatchObject({ thread_ts: root.ts });
  });
});

describe('who is notified', () => {
  const says = async (user: string, text: string, place: { channel?: string; threadTs?: string } = {}) => {
    const channel = place.channel ?? 'C0PROJETS';
    await workspace.act(user, { type: 'post', channel, text, threadTs: place.threadTs });
    const posted = workspace.see('U0NADIA').messages.findLast((one) => one.channel === channel);
    return { notifies: posted?.notifies, threadTs: posted?.threadTs ?? posted?.ts };
  };

  test('nobody of a message that names nobody', async () => {
    expect((await says('U0CLAIRE', 'bonjour')).notifies).toEqual([]);
  });

  test('whoever is mentioned and belongs to the channel, never its author', async () => {
    expect((await says('U0CLAIRE', '@nadia @maelle @claire @Echo ?')).notifies).toEqual(['U0NADIA']);
  });

  test('the members of a group that is mentioned', async () => {
    await workspace.act('U0NADIA', { type: 'plan', plan: 'paid' });
    expect((await says('U0CLAIRE', '@equipe ?')).notifies).toEqual(['U0NADIA', 'U0BRUNO']);
  });

  test('everybody of the channel by @channel and @here, by @everyone in the general one only', async () => {
    workspace.deactivate('U0HUGO');
    const others = ['U0NADIA', 'U0BRUNO', 'U0YOUSSEF', 'U0SOLENE'];
    expect((await says('U0CLAIRE', '@channel réunion')).notifies).toEqual(others);
    expect((await says('U0CLAIRE', '@here réunion')).notifies).toEqual(others);
    expect((await says('U0CLAIRE', '@everyone réunion')).notifies).toEqual([]);
    expect((await says('U0CLAIRE', '@everyone !', { channel: 'C0GENERAL' })).notifies).toContain('U0NADIA');
  });

  test('in a thread, those who wrote in it or were mentioned in it, and nobody else', async () => {
    const { threadTs } = await says('U0CLAIRE', '@channel une question pour @bruno');
    expect((await says('U0YOUSSEF', 'je regarde', { threadTs })).notifies).toEqual(['U0CLAIRE', 'U0BRUNO']);
    expect((await says('U0CLAIRE', '@channel alors ?', { threadTs })).notifies).toEqual([
      'U0BRUNO',
      'U0YOUSSEF',
    ]);
  });

  test('the person to whom the app writes directly, or whom its blocks mention', async () => {
    await client.chat.postMessage({ channel: 'U0NADIA', text: 'bonjour' });
    expect(workspace.see('U0NADIA').messages.at(-1)?.notifies).toEqual(['U0NADIA']);

    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: 'pour <@U0BRUNO>' } },
      { type: 'section', text: { type: 'plain_text', text: 'pas <@U0HUGO>' } },
    ];
    await client.chat.postMessage({ channel: 'C0PROJETS', text: 'pour <@U0SOLENE>', blocks });
    expect(workspace.see('U0NADIA').messages.at(-1)?.notifies).toEqual(['U0BRUNO']);
  });
});
