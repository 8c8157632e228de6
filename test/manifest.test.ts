import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { registerAll } from './support/registered.ts';
import { sources } from './support/sources.ts';

interface Manifest {
  features: {
    slash_commands: { command: string }[];
    shortcuts?: { callback_id: string }[];
  };
  oauth_config: { scopes: { bot: string[]; bot_optional?: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

const manifest: Manifest = parse(readFileSync('manifest.yml', 'utf8'));

/** What the code listens to. */
function registered() {
  const { commands, events, shortcuts } = registerAll();
  // The app itself listens to this one, to know who reads a channel.
  return { commands: new Set(commands), shortcuts, events: new Set([...events, 'member_joined_channel']) };
}

/** Web API methods that production code calls, and the bot scopes that Slack wants for them. */
const scopesOfMethods: Record<string, string[]> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'im:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'im:history', 'groups:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'usergroups.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

const scopesOfEvents: Record<string, string[]> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
};

describe('manifest.yml', () => {
  it('is what Slack accepts', () => {
    const validate = new Ajv({ strict: false, formats: { uri: true } }).compile(
      JSON.parse(readFileSync('test/support/manifest.schema.json', 'utf8')),
    );

    validate(manifest);

    expect(validate.errors ?? []).toEqual([]);
  });

  it('names the slash commands and shortcuts that the code answers, no more and no less', () => {
    const { commands, shortcuts } = registered();

    expect(manifest.features.slash_commands.map(({ command }) => command).toSorted()).toEqual(
      [...commands].toSorted(),
    );
    expect((manifest.features.shortcuts ?? []).map((shortcut) => shortcut.callback_id).toSorted()).toEqual(
      [...shortcuts].toSorted(),
    );
  });

  it('subscribes to the events that the code listens to, no more and no less', () => {
    const kinds = new Set(manifest.settings.event_subscriptions.bot_events.map((name) => name.split('.')[0]));

    expect([...kinds].toSorted()).toEqual([...registered().events].toSorted());
  });

  it('asks for the scopes that the calls and events of the code need, no more and no less', () => {
    const called = new Set(
      sources().flatMap(({ text }) =>
        [...text.matchAll(/\b[cC]lient\)?\.(\w+(?:\.\w+)+)\(/g)].map((match) => match[1] ?? ''),
      ),
    );
    const unknown = [...called].filter((method) => !(method in scopesOfMethods));
    expect(unknown, 'methods whose scopes this test does not know').toEqual([]);
    expect(Object.keys(scopesOfMethods).toSorted()).toEqual([...called].toSorted());

    const needed = new Set([
      'commands',
      ...Object.values(scopesOfMethods).flat(),
      ...manifest.settings.event_subscriptions.bot_events.flatMap(
        (event) => scopesOfEvents[event] ?? [`? ${event}`],
      ),
    ]);
    const { bot, bot_optional: optional = [] } = manifest.oauth_config.scopes;
    expect([...bot, ...optional].toSorted()).toEqual([...needed].toSorted());
  });
});
