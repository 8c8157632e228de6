import { z } from 'zod';

/** What the workspace takes from the app's manifest: everything else in it is left alone. */
const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().optional() }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(false),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string().startsWith('/'),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z
        .array(z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() }))
        .default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({
      scopes: z
        .object({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) })
        .prefault({}),
    })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
      interactivity: z.object({ is_enabled: z.boolean().default(false) }).prefault({}),
    })
    .prefault({}),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Events that a bot may subscribe to here, with the scope that Slack wants for each (none: `undefined`).
 * Source: Slack's reference of events.
 */
export const eventScopes: Readonly<Record<string, string | undefined>> = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  member_joined_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  team_join: 'users:read',
  user_change: 'users:read',
};

/**
 * Reads an app manifest (already parsed from YAML or JSON). Throws an Error that names every fault: a wrong shape, and
 * subscriptions to events whose scope the app does not ask for, which Slack would refuse as well.
 */
export function readManifest(value: unknown): Manifest {
  const manifest = manifestSchema.parse(value);
  const scopes = grantedScopes(manifest);
  const missing = manifest.settings.event_subscriptions.bot_events.flatMap((event) => {
    const scope = eventScopes[event];
    return scope === undefined || scopes.has(scope) ? [] : [`${event} wants the scope ${scope}`];
  });
  if (missing.length > 0) throw new Error(`manifest: ${missing.join('; ')}`);
  return manifest;
}

/** Everything the app asks for, optional scopes included, less what the workspace refused. */
export function grantedScopes(manifest: Manifest, refused: readonly string[] = []): Set<string> {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  return new Set([...bot, ...bot_optional].filter((scope) => !refused.includes(scope)));
}
