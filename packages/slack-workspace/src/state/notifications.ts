import type { Channel, Json, Message, State } from './model.ts';

const REFERENCE = /<(?:@([UW][A-Z0-9]+)|!subteam\^(S[A-Z0-9]+)|!(here|channel|everyone))(?:\|[^>]*)?>/g;

/**
 * Ids of the people whom Slack notifies of a message: whoever is mentioned (by name, group or `@channel`), the other
 * person of a direct message, and those who follow the thread because they wrote in it or were mentioned in it.
 * `@channel` and `@here` do nothing in a thread. `thread` is what was written before in the thread of
 * a reply, its root included. The author, apps and closed accounts are never notified.
 */
export function notifiedBy(
  state: State,
  channel: Channel,
  message: Message,
  thread: readonly Message[],
): string[] {
  if (message.subtype === 'channel_join' || message.visibleTo !== undefined) return [];
  const everybody = [...channel.members];
  const wanted = new Set(channel.kind === 'im' ? everybody : mentionedIn(state, channel, message));
  for (const earlier of thread) {
    // A mention of everybody makes nobody follow the thread.
    const named = mentionedIn(state, channel, { ...earlier, threadTs: earlier.ts });
    for (const user of [earlier.user, ...named]) wanted.add(user);
  }
  return everybody.filter((id) => {
    const user = state.users.get(id);
    return wanted.has(id) && id !== message.user && user && !user.isBot && !user.isDeactivated;
  });
}

function mentionedIn(state: State, channel: Channel, { text, blocks, threadTs }: Message): string[] {
  const written = blocks?.length ? writtenIn(blocks) : text;
  return [...written.matchAll(REFERENCE)].flatMap(([, user, group, broadcast]) => {
    if (user !== undefined) return [user];
    if (group !== undefined) return state.userGroups.get(group)?.members ?? [];
    const reaches = threadTs === undefined && (broadcast !== 'everyone' || channel.name === 'general');
    return reaches ? [...channel.members] : [];
  });
}

/** Everything that blocks say in mrkdwn, the references of rich text included. */
function writtenIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(writtenIn).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { type, ...rest } = value as Json;
  if (type === 'plain_text') return '';
  if (type === 'user') return `<@${rest['user_id']}>`;
  if (type === 'usergroup') return `<!subteam^${rest['usergroup_id']}>`;
  if (type === 'broadcast') return `<!${rest['range']}>`;
  return Object.entries(rest)
    .map(([key, inner]) => (key === 'text' && typeof inner === 'string' ? inner : writtenIn(inner)))
    .join('\n');
}
