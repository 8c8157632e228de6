import { webApi } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../src/workspace.ts';
import { echoManifest, quiet } from './echo-app.ts';

let workspace: Workspace;
let client: webApi.WebClient;

const clientWith = (token: string) =>
  new webApi.WebClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });

async function open(options: Partial<WorkspaceOptions> = {}): Promise<void> {
  workspace = await startWorkspace({ manifest: echoManifest, ...options });
  client = clientWith(workspace.botToken);
}

beforeEach(() => open());
afterEach(() => workspace.close());

/** The error code of a refusal. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    throw error;
  }
  return 'not refused';
}

const general = 'C0GENERAL';
const post = (text: string, extra: object = {}) =>
  client.chat.postMessage({ channel: general, text, ...extra });
const tsOf = async (text: string, extra: object = {}) => (await post(text, extra)).ts ?? '';

describe('who calls', () => {
  test('the app learns who it is', async () => {
    const { user_id, bot_id, team } = await client.auth.test();

    expect(user_id).toBe(workspace.state.app.botUser);
    expect(bot_id).toBe(workspace.state.app.botId);
    expect(team).toBe('Atelier commun');
  });

  test('a call without a token, with a wrong one, or with the other one is refused', async () => {
    const bare = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST' });

    expect(await bare.json()).toMatchObject({ ok: false, error: 'not_authed' });
    expect(await refusalOf(clientWith('xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await refusalOf(clientWith(workspace.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await refusalOf(client.apps.connections.open({}))).toBe('not_allowed_token_type');
  });

  test('a method that does not exist is unknown', async () => {
    expect(await refusalOf(client.apiCall('chat.shout'))).toBe('unknown_method');
  });

  test('a scope that the workspace did not grant is missing', async () => {
    await workspace.close();
    await open({ refusedScopes: ['users:read'] });

    expect(await refusalOf(client.users.info({ user: 'U0NADIA' }))).toBe('missing_scope');
  });

  test('tokens can be revoked', async () => {
    workspace.revokeTokens();

    expect(await refusalOf(client.auth.test())).toBe('token_revoked');
  });

  test('arguments may come as JSON', async () => {
    const response = await fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` },
      body: JSON.stringify({ channel: general, blocks: [{ type: 'divider' }], text: 'x' }),
    });

    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
  });
});

describe('posting', () => {
  test('a message gets its own time, and ids where the app gave none', async () => {
    const first = await post('un', { blocks: [{ type: 'divider' }] });
    const second = await post('deux');

    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
    expect(first.message).toMatchObject({ bot_id: 'B0LOCAL', blocks: [{ block_id: expect.any(String) }] });
  });

  test.each([
    ['nothing to show', {}, 'no_text'],
    ['a channel that does not exist', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['a channel without the app', { channel: 'C0ENTRAIDE', text: 'x' }, 'not_in_channel'],
    [
      'broken blocks',
      { text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] },
      'invalid_blocks',
    ],
    ['blocks that are no list', { text: 'x', blocks: 'oops' }, 'invalid_blocks_format'],
    [
      'too long blocks',
      {
        text: 'x',
        blocks: Array.from({ length: 5 }, () => ({
          type: 'section',
          text: { type: 'mrkdwn', text: 'x'.repeat(2900) },
        })),
      },
      'msg_blocks_too_long',
    ],
    ['metadata without type', { text: 'x', metadata: { event_payload: {} } }, 'invalid_metadata_format'],
    [
      'large metadata',
      { text: 'x', metadata: { event_type: 'x', event_payload: { x: 'x'.repeat(20_000) } } },
      'metadata_too_large',
    ],
    ['markdown and text', { text: 'x', markdown_text: 'x' }, 'markdown_text_conflict'],
  ])('%s is refused', async (_, args, code) => {
    expect(await refusalOf(client.apiCall('chat.postMessage', { channel: general, ...args }))).toBe(code);
  });

  test('a refusal of blocks says where', async () => {
    const call = post('x', { blocks: [{ type: 'section' }] });

    await expect(call).rejects.toMatchObject({
      data: {
        response_metadata: {
          messages: ['[ERROR] missing required field: text or fields [json-pointer:/blocks/0]'],
        },
      },
    });
  });

  test('an archived channel takes no more messages', async () => {
    const channel = workspace.state.channels.get(general);
    if (channel) channel.archived = true;

    expect(await refusalOf(post('x'))).toBe('is_archived');
  });

  test('a person’s id stands for their direct messages', async () => {
    const { channel } = await client.chat.postMessage({ channel: 'U0NADIA', text: 'bonjour' });
    const opened = await client.conversations.open({ users: 'U0NADIA' });

    expect(opened).toMatchObject({ channel: { id: channel }, already_open: true });
    expect(workspace.see('U0NADIA').messages.at(-1)?.text).toBe('bonjour');
    expect(workspace.see('U0CLAIRE').messages.at(-1)?.text).not.toBe('bonjour');
  });

  test('an ephemeral message is seen by one person and is in no history', async () => {
    await client.chat.postEphemeral({ channel: general, user: 'U0NADIA', text: 'entre nous' });

    const { messages } = await client.conversations.history({ channel: general });
    expect(messages?.map(({ text }) => text)).not.toContain('entre nous');
    expect(workspace.see('U0NADIA').messages.at(-1)).toMatchObject({ text: 'entre nous', ephemeral: true });
    expect(workspace.see('U0CLAIRE').messages.at(-1)?.ephemeral).toBe(false);
  });
});

describe('changing', () => {
  test('what an update leaves out stays as it was', async () => {
    const blocks = [{ type: 'section', block_id: 'a', text: { type: 'mrkdwn', text: 'un' } }];
    const ts = await tsOf('un', { blocks, metadata: { event_type: 'post', event_payload: { key: '1' } } });

    const { message } = await client.chat.update({ channel: general, ts, text: 'deux' });

    expect(message).toMatchObject({ text: 'deux', blocks: [{ block_id: 'a' }] });
    const { messages } = await client.conversations.history({
      channel: general,
      limit: 1,
      include_all_metadata: true,
    });
    expect(messages?.[0]?.metadata).toEqual({ event_type: 'post', event_payload: { key: '1' } });
  });

  test('only its own messages, only those that exist, and never too long', async () => {
    const theirs = [...(workspace.state.messages.get(general)?.keys() ?? [])][0] ?? '';
    const ts = await tsOf('x');

    expect(await refusalOf(client.chat.update({ channel: general, ts: theirs, text: 'y' }))).toBe(
      'cant_update_message',
    );
    expect(await refusalOf(client.chat.delete({ channel: general, ts: theirs }))).toBe('cant_delete_message');
    expect(await refusalOf(client.chat.update({ channel: general, ts: '1.000001', text: 'y' }))).toBe(
      'message_not_found',
    );
    expect(await refusalOf(client.chat.update({ channel: general, ts, text: 'x'.repeat(4001) }))).toBe(
      'msg_too_long',
    );
  });

  test('a deleted message leaves its place while it has replies', async () => {
    const alone = await tsOf('seul');
    const parent = await tsOf('question');
    const reply = await tsOf('réponse', { thread_ts: parent });

    await client.chat.delete({ channel: general, ts: alone });
    await client.chat.delete({ channel: general, ts: parent });

    const { messages } = await client.conversations.replies({ channel: general, ts: reply });
    expect(messages).toMatchObject([{ ts: parent, subtype: 'tombstone' }, { ts: reply }]);
    expect(await refusalOf(client.chat.delete({ channel: general, ts: alone }))).toBe('message_not_found');
  });

  test('a reaction is added once and taken back once', async () => {
    const timestamp = await tsOf('x');
    const reaction = { channel: general, timestamp, name: 'eyes' };

    await client.reactions.add(reaction);
    expect(await refusalOf(client.reactions.add(reaction))).toBe('already_reacted');
    const { message } = await client.reactions.get({ channel: general, timestamp });
    expect(message?.reactions).toEqual([{ name: 'eyes', users: [workspace.state.app.botUser], count: 1 }]);
    await client.reactions.remove(reaction);
    expect(await refusalOf(client.reactions.remove(reaction))).toBe('no_reaction');
    expect(await refusalOf(client.reactions.add({ ...reaction, name: '👀' }))).toBe('invalid_name');
  });
});

describe('reading', () => {
  test('a history comes newest first, page by page, without replies', async () => {
    const parent = await tsOf('0');
    await tsOf('réponse', { thread_ts: parent });
    for (const text of ['1', '2', '3', '4']) await tsOf(text);

    const texts: (string | undefined)[] = [];
    const pages = client.paginate('conversations.history', { channel: general, limit: 2, oldest: parent });
    for await (const page of pages)
      texts.push(...((page as { messages?: { text?: string }[] }).messages ?? []).map(({ text }) => text));

    expect(texts).toEqual(['4', '3', '2', '1']);
  });

  test('bounds count only when inclusive', async () => {
    const [first, , third] = [await tsOf('1'), await tsOf('2'), await tsOf('3')];
    const between = async (inclusive: boolean) => {
      const bounds = { channel: general, oldest: first, latest: third ?? '', inclusive };
      return (await client.conversations.history(bounds)).messages?.map(({ text }) => text);
    };

    expect(await between(false)).toEqual(['2']);
    expect(await between(true)).toEqual(['3', '2', '1']);
  });

  test('a thread comes oldest first, its first message always', async () => {
    const ts = await tsOf('question', { metadata: { event_type: 'x', event_payload: {} } });
    for (const text of ['a', 'b', 'c']) await tsOf(text, { thread_ts: ts });

    const { messages, has_more, response_metadata } = await client.conversations.replies({
      channel: general,
      ts,
      limit: 3,
    });

    expect(messages?.map(({ text }) => text)).toEqual(['question', 'a', 'b']);
    expect(messages?.[0]).toMatchObject({ reply_count: 3, thread_ts: ts });
    expect(messages?.[0]).not.toHaveProperty('metadata');
    expect(has_more).toBe(true);
    const cursor = response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.replies({ channel: general, ts, limit: 3, cursor });
    expect(rest.messages?.map(({ text }) => text)).toEqual(['c']);
  });

  test('limits, cursors and channels out of reach are refused', async () => {
    const history = (args: object) => client.conversations.history({ channel: general, ...args });

    expect(await refusalOf(history({ limit: 1000 }))).toBe('invalid_limit');
    expect(await refusalOf(history({ cursor: 'zzz' }))).toBe('invalid_cursor');
    expect(await refusalOf(history({ channel: 'C0ENTRAIDE' }))).toBe('not_in_channel');
    expect(await refusalOf(client.conversations.replies({ channel: general, ts: '1.0' }))).toBe(
      'thread_not_found',
    );
    workspace.state.channels.get('C0EQUIPE')?.members.delete(workspace.state.app.botUser);
    expect(await refusalOf(client.conversations.info({ channel: 'C0EQUIPE' }))).toBe('channel_not_found');
  });

  test('channels and members are listed page by page', async () => {
    const names: (string | undefined)[] = [];
    const pages = client.paginate('conversations.list', {
      limit: 1,
      types: 'public_channel,private_channel',
    });
    for await (const page of pages)
      names.push(...((page as { channels?: { name?: string }[] }).channels ?? []).map(({ name }) => name));
    const { members } = await client.conversations.members({ channel: 'C0EQUIPE' });

    expect(names).toEqual(['general', 'projets', 'partenaires', 'entraide', 'equipe']);
    expect(members).toEqual(['U0NADIA', 'U0BRUNO', workspace.state.app.botUser]);
  });

  test('people have a zone, a locale, and say whether they are guests', async () => {
    const { user } = await client.users.info({ user: 'U0HUGO', include_locale: true });
    const { members } = await client.users.list({});

    expect(user).toMatchObject({
      tz: 'Indian/Reunion',
      tz_offset: 14_400,
      locale: 'fr-FR',
      is_restricted: false,
    });
    expect(members?.filter((one) => one.is_restricted).map(({ name }) => name)).toEqual(['maelle']);
    expect(await refusalOf(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
  });

  test('user groups and suggested prompts want a paid plan', async () => {
    const prompts = { channel_id: 'D0NADIA', prompts: [{ title: 'a', message: 'b' }] as const };
    expect(await refusalOf(client.usergroups.list())).toBe('plan_upgrade_required');
    expect(
      await refusalOf(
        client.assistant.threads.setSuggestedPrompts({
          ...prompts,
          thread_ts: '1.0',
          prompts: [...prompts.prompts],
        }),
      ),
    ).toBe('plan_upgrade_required');

    await workspace.act('U0NADIA', { type: 'plan', plan: 'paid' });

    const { usergroups } = await client.usergroups.list({ include_users: true });
    expect(usergroups).toMatchObject([{ handle: 'equipe', users: ['U0NADIA', 'U0BRUNO'] }]);
  });
});

describe('files', () => {
  test('a file is announced, sent, shared, and can be read from the page', async () => {
    const content = Buffer.from('BEGIN:VCALENDAR');

    await client.filesUploadV2({
      channel_id: general,
      filename: 'visite.ics',
      title: 'Visite',
      file: content,
    });

    const file = workspace.see('U0CLAIRE').messages.at(-1)?.files?.[0];
    expect(file?.name).toBe('Visite');
    const read = await fetch(new URL(file?.url ?? '', workspace.url));
    expect(read.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await read.text()).toBe('BEGIN:VCALENDAR');
  });
});

describe('the Home tab', () => {
  const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };

  test('is published for one person, against a race if asked', async () => {
    const first = await client.views.publish({ user_id: 'U0NADIA', view });
    const hash = (first.view as { hash: string }).hash;
    await client.views.publish({ user_id: 'U0NADIA', view, hash });

    expect(await refusalOf(client.views.publish({ user_id: 'U0NADIA', view, hash }))).toBe('hash_conflict');
    expect(workspace.see('U0NADIA').home).toBeDefined();
    expect(workspace.see('U0CLAIRE').home).toBeUndefined();
  });

  test('a view that is none, for nobody, or unknown is refused', async () => {
    const broken = {
      type: 'home' as const,
      blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '' } }],
    };

    expect(await refusalOf(client.views.publish({ user_id: 'U0NADIA', view: broken }))).toBe(
      'invalid_arguments',
    );
    expect(await refusalOf(client.views.publish({ user_id: 'U0NOBODY', view }))).toBe('user_not_found');
    expect(await refusalOf(client.apiCall('views.update', { view_id: 'V0', view }))).toBe('not_found');
  });
});

describe('troubles', () => {
  test('each befalls calls as often as the rule says', async () => {
    workspace.addFault({ kind: 'rate-limited', method: 'chat.postMessage', times: 1 });
    await expect(post('x')).rejects.toMatchObject({ retryAfter: 1 });
    await client.auth.test();

    workspace.addFault({ kind: 'server-error', times: 1 });
    await expect(post('x')).rejects.toMatchObject({ statusCode: 500 });
    await post('passe');
  });

  test('a lost reply has done its work, a lost request has not', async () => {
    workspace.addFault({ kind: 'lost-reply', times: 1 });
    await expect(post('fait')).rejects.toBeInstanceOf(webApi.WebAPIRequestError);
    workspace.addFault({ kind: 'lost-request', times: 1 });
    await expect(post('perdu')).rejects.toBeInstanceOf(webApi.WebAPIRequestError);

    const { messages } = await client.conversations.history({ channel: general, limit: 1 });
    expect(messages?.[0]?.text).toBe('fait');
  });

  test('a share of calls is struck, as the given numbers decide', async () => {
    await workspace.close();
    const numbers = [0.05, 0.5, 0.99];
    await open({ random: () => numbers.shift() ?? 0.5 });
    workspace.addFault({ kind: 'server-error', share: 0.1 });

    await expect(post('1')).rejects.toMatchObject({ statusCode: 500 });
    await post('2');
    await post('3');
  });

  test('one message a second and channel, when asked to be strict', async () => {
    await workspace.act('U0NADIA', { type: 'faults', faults: ['strict-rate'] });

    await post('1');
    await expect(post('2')).rejects.toMatchObject({ retryAfter: 1 });
    await client.chat.postMessage({ channel: 'C0PROJETS', text: 'ailleurs' });
  });
});
