import { App, LogLevel } from '@slack/bolt';
import type { Connection } from '../src/testing.ts';

/** The manifest of a small app that uses a little of everything. */
export const echoManifest = {
  display_information: { name: 'Echo', description: 'Répète ce qu’on lui dit' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'Echo' },
    slash_commands: [
      { command: '/demander', description: 'Poser une question', should_escape: true },
      { command: '/muet', description: 'Ne répond jamais' },
    ],
    shortcuts: [
      { name: 'Garder', type: 'message', callback_id: 'keep' },
      { name: 'Planifier', type: 'global', callback_id: 'plan' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'chat:write',
        'commands',
        'channels:history',
        'channels:read',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:read',
        'im:write',
        'reactions:read',
        'reactions:write',
        'users:read',
        'usergroups:read',
        'assistant:write',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_mention',
        'app_home_opened',
        'message.channels',
        'message.groups',
        'message.im',
        'member_joined_channel',
        'reaction_added',
        'team_join',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

/** Says nothing: what the tests provoke would fill their output. */
export const quiet = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** The real Bolt, over Socket Mode, with no listener yet. */
export function boltApp({ botToken, appToken, apiUrl }: Connection): App {
  return new App({
    token: botToken,
    appToken,
    socketMode: true,
    logger: quiet,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 1, minTimeout: 10 } },
  });
}

const button = (text: string, action_id: string, value: string) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text },
  action_id,
  value,
});

const modal = (title: string, callback_id: string) => ({
  type: 'modal' as const,
  callback_id,
  title: { type: 'plain_text' as const, text: title },
  submit: { type: 'plain_text' as const, text: 'Envoyer' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: { type: 'plain_text' as const, text: 'Nom' },
      element: { type: 'plain_text_input' as const, action_id: 'name' },
    },
  ],
});

/** Echoes: a mention in its thread, a command privately with a button, the button with a modal, the modal in the channel. */
export function echoApp(connection: Connection): App {
  const app = boltApp(connection);
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `Vous dites : ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.command('/demander', async ({ command, ack, respond }) => {
    await ack();
    await respond({
      text: `Réponse à : ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `Réponse à : ${command.text}` } },
        { type: 'actions', elements: [button('Ouvrir', 'open', command.channel_id)] },
      ],
    });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: (body as { trigger_id: string }).trigger_id,
      view: modal('Un nom', 'named'),
    });
  });
  app.view({ callback_id: 'named', type: 'view_submission' }, async ({ ack, view, client, body }) => {
    const name = view.state.values['name']?.['name']?.value ?? '';
    if (name === 'non') return ack({ response_action: 'errors', errors: { name: 'Pas celui-là.' } });
    if (name === 'encore') return ack({ response_action: 'push', view: modal('Un autre', 'named') });
    await ack({ response_action: 'clear' });
    await client.chat.postMessage({ channel: body.user.id, text: `Bonjour ${name}` });
  });
  app.view({ callback_id: 'named', type: 'view_closed' }, async ({ ack, client, body }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'Fermé' });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Votre page' } }],
      },
    });
  });
  app.shortcut({ callback_id: 'keep', type: 'message_action' }, async ({ ack, shortcut, respond }) => {
    await ack();
    await respond({ text: `Gardé : ${shortcut.message.text}` });
  });
  return app;
}
