import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MovableClock } from '../src/clock.ts';
import { aWorkspace, type Journey } from '../src/testing.ts';
import { boltApp, echoManifest } from './echo-app.ts';

interface Received {
  event: Record<string, unknown>;
  body: Record<string, unknown>;
  retry: { num: number | undefined; reason: string | undefined };
}

let slack: Journey;
let received: Received[];
let app: App;
/** May an event be acknowledged? A refusal leaves it without answer. */
let acknowledges: (event: Record<string, unknown>) => boolean;

beforeEach(async () => {
  received = [];
  acknowledges = () => true;
  slack = await aWorkspace({
    manifest: echoManifest,
    clock: new MovableClock({ now: () => new Date('2026-11-20T09:00:00Z') }),
    deadlines: { ack: 100, trigger: 100 },
    app(connection) {
      app = boltApp(connection);
      listenBeforeBolt(app);
      return app;
    },
  });
});
afterEach(() => slack.stop());

/** Bolt acknowledges events before its listeners run: what is refused here never reaches it. */
function listenBeforeBolt(to: App): void {
  const process = to.processEvent.bind(to);
  to.processEvent = async (incoming) => {
    const event = incoming.body['event'] as Record<string, unknown> | undefined;
    if (!event) return process(incoming);
    received.push({
      event,
      body: incoming.body,
      retry: { num: incoming.retryNum, reason: incoming.retryReason },
    });
    if (acknowledges(event)) await process(incoming);
  };
}

const arrived = (count: number) =>
  vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count), { interval: 5, timeout: 2000 });
const events = () => received.map(({ event }) => event);

describe('what the app is told', () => {
  test('a mention comes twice: as a message and as a mention, of different ids', async () => {
    const said = await slack.as('claire').says('#general', '@Echo bonjour');

    await arrived(2);
    expect(events().map(({ type }) => type)).toEqual(['message', 'app_mention']);
    for (const event of events()) {
      expect(event).toMatchObject({ ts: said.ts, channel: 'C0GENERAL', text: '<@U0ECHOBOT> bonjour' });
    }
    expect(new Set(received.map(({ body }) => body['event_id'])).size).toBe(2);
  });

  test('a direct message comes once, even with a mention', async () => {
    await slack.as('claire').says('Echo', '@Echo bonjour');
    await slack.as('claire').says('Echo', 'encore');

    await arrived(2);
    expect(events().map(({ type, channel_type }) => [type, channel_type])).toEqual([
      ['message', 'im'],
      ['message', 'im'],
    ]);
  });

  test('nothing comes from a channel where the app is not, until it is invited', async () => {
    const solene = slack.as('solene');
    await solene.says('#entraide', '@Echo ?');
    await solene.does({ type: 'invite', channel: 'C0ENTRAIDE', user: slack.workspace.state.app.botUser });
    await solene.says('#entraide', 'et maintenant ?');

    await arrived(3);
    expect(events()).toMatchObject([
      { type: 'member_joined_channel', user: 'U0ECHOBOT', inviter: 'U0SOLENE' },
      { type: 'message', subtype: 'channel_join' },
      { type: 'message', text: 'et maintenant ?' },
    ]);
  });

  test('a private channel is one to the app as well', async () => {
    await slack.as('nadia').says('#equipe', 'entre nous');

    await arrived(1);
    expect(events()).toMatchObject([{ channel_type: 'group', text: 'entre nous' }]);
  });

  test('a change and a deletion say how the message was', async () => {
    const claire = slack.as('claire');
    const { channel, ts } = await claire.says('#general', 'avant');
    await claire.does({ type: 'edit', channel, ts, text: 'après' });
    await claire.does({ type: 'delete', channel, ts });

    await arrived(3);
    expect(events()[1]).toMatchObject({
      subtype: 'message_changed',
      hidden: true,
      message: { ts, text: 'après', edited: { user: 'U0CLAIRE' } },
      previous_message: { ts, text: 'avant' },
    });
    expect(events()[2]).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: ts,
      previous_message: { text: 'après' },
    });
  });

  test('a reply names its thread and who opened it', async () => {
    const parent = await slack.as('claire').says('#general', 'question');
    await slack.as('nadia').says('#general', 'réponse', parent);

    await arrived(2);
    expect(events()[1]).toMatchObject({ thread_ts: parent.ts, parent_user_id: 'U0CLAIRE' });
  });

  test('a file comes as file_share, with the text beside it if there is one', async () => {
    await slack.as('claire').shares('#general', { name: 'plan.txt', content: 'un' }, '@Echo le plan');
    await slack.as('claire').shares('#general', { name: 'voix.webm', content: 'deux' });

    await arrived(3);
    expect(events()).toMatchObject([
      {
        subtype: 'file_share',
        text: '<@U0ECHOBOT> le plan',
        files: [{ name: 'plan.txt', user: 'U0CLAIRE' }],
      },
      { type: 'app_mention', files: [{ name: 'plan.txt' }] },
      { subtype: 'file_share', text: '', files: [{ name: 'voix.webm', size: 4 }] },
    ]);
  });

  test('/me comes as me_message, though it is typed as a command', async () => {
    await slack.as('claire').commands('/me réfléchit 🤔');

    await arrived(1);
    expect(events()).toMatchObject([{ subtype: 'me_message', text: 'réfléchit :thinking_face:' }]);
  });

  test('a forwarded message has its text among the attachments', async () => {
    const said = await slack.as('nadia').says('#general', 'à lire');
    await slack.as('claire').forwards(said, '#projets');

    await arrived(2);
    expect(events()[1]).toMatchObject({
      channel: 'C0PROJETS',
      text: '',
      attachments: [{ is_share: true, author_id: 'U0NADIA', text: 'à lire', channel_id: 'C0GENERAL' }],
    });
  });

  test('Slackbot writes without a bot_id nor a subtype', async () => {
    slack.workspace.slackbotSays('C0GENERAL', 'Pensez à badger');

    await arrived(1);
    expect(events()).toMatchObject([{ user: 'USLACKBOT', text: 'Pensez à badger' }]);
    expect(events()[0]).not.toHaveProperty('bot_id');
    expect(events()[0]).not.toHaveProperty('subtype');
  });

  test('the app hears its own messages, as in Slack', async () => {
    await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'moi', token: slack.workspace.botToken });

    await arrived(1);
    expect(events()).toMatchObject([{ bot_id: 'B0LOCAL', user: 'U0ECHOBOT' }]);
  });

  test('a reaction is told when added; taken back, it is not, without a subscription', async () => {
    const claire = slack.as('claire');
    const said = await claire.says('#general', 'merci');
    await claire.reacts(said, 'tada');
    await claire.reacts(said, 'tada');
    await claire.says('#general', 'fin');

    await arrived(3);
    expect(events().map(({ type }) => type)).toEqual(['message', 'reaction_added', 'message']);
    expect(events()[1]).toMatchObject({ reaction: 'tada', item: { ts: said.ts }, item_user: 'U0CLAIRE' });
  });

  test('an arrival is told', async () => {
    const lea = slack.workspace.admit({ handle: 'lea', name: 'Léa Morin', title: 'Nouvelle' });

    await arrived(1);
    expect(events()).toMatchObject([{ type: 'team_join', user: { id: lea, real_name: 'Léa Morin' } }]);
    await slack.as('lea').says('#general', 'bonjour');
  });

  test('opening the app’s page tells which tab', async () => {
    await slack.as('claire').opensHome();
    await slack.as('claire').opensHome('messages');

    await arrived(2);
    expect(events().map(({ type, tab }) => [type, tab])).toEqual([
      ['app_home_opened', 'home'],
      ['app_home_opened', 'messages'],
    ]);
  });
});

describe('what is not acknowledged', () => {
  test('comes again at once, after a minute, after five, then no more', async () => {
    acknowledges = () => false;
    await slack.as('claire').says('#general', 'ohé');
    await arrived(2);
    expect(received.map(({ retry }) => retry.num)).toEqual([0, 1]);

    await new Promise((resolve) => setTimeout(resolve, 150));
    slack.workspace.clock.advance(61_000);
    await arrived(3);
    await new Promise((resolve) => setTimeout(resolve, 150));
    slack.workspace.clock.advance(301_000);
    await arrived(4);
    await new Promise((resolve) => setTimeout(resolve, 150));
    slack.workspace.clock.advance(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(received.map(({ retry }) => retry)).toMatchObject([
      { num: 0 },
      { num: 1, reason: 'http_timeout' },
      { num: 2, reason: 'http_timeout' },
      { num: 3, reason: 'http_timeout' },
    ]);
    expect(new Set(received.map(({ body }) => body['event_id'])).size).toBe(1);
  });

  test('comes once the app is back, when it was away', async () => {
    await slack.as('claire').does({ type: 'faults', faults: ['no-socket'] });
    await slack.as('claire').says('#general', 'vous êtes là ?');
    expect(slack.as('claire').page.botConnected).toBe(false);
    await slack.as('claire').does({ type: 'faults', faults: [] });
    await app.start();

    slack.workspace.clock.advance(61_000);

    await arrived(1);
    expect(received[0]?.retry).toEqual({ num: 2, reason: 'connection_failed' });
  });
});

test('a manifest that subscribes without the scope is refused, as Slack does', async () => {
  const manifest = { ...echoManifest, oauth_config: { scopes: { bot: ['chat:write'] } } };

  await expect(aWorkspace({ manifest, app: boltApp })).rejects.toThrow(
    'app_mention wants the scope app_mentions:read',
  );
});
