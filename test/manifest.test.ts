import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { capabilities } from '../src/capabilities.ts';
import type { Tools } from '../src/capability.ts';

interface Manifest {
  features: {
    slash_commands: { command: string }[];
    shortcuts?: { callback_id: string }[];
  };
  oauth_config: { scopes: { bot: string[]; bot_optional?: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

const manifest: Manifest = parse(readFileSync('manifest.yml', 'utf8'));

/** Lets every capability register on an app that only writes down for what. */
function registered() {
  const seen = { commands: new Set<string>(), events: new Set<string>(), shortcuts: new Set<string>() };
  const app = {
    command: (name: string) => seen.commands.add(name),
    event: (name: string) => seen.events.add(name),
    shortcut: (constraint: string | { callback_id: string }) =>
      seen.shortcuts.add(typeof constraint === 'string' ? constraint : constraint.callback_id),
    action: () => {},
    view: () => {},
    options: () => {},
    use: () => {},
  };
  for (const capability of capabilities) capability.register(app as unknown as App, {} as Tools);
  // The app itself listens to this one, to know who reads a channel.
  seen.events.add('member_joined_channel');
  return seen;
}

/** Every file of production code, as text. */
function sources(folder = 'src'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
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
      sources().flatMap((text) =>
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
