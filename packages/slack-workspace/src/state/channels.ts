import { newId } from './ids.ts';
import type { Channel, State } from './model.ts';

/** As events and payloads name the kind of a channel. */
export const channelTypes = { channel: 'channel', private: 'group', im: 'im' } as const;

/** The beginning of the scopes that concern a kind of channel: `channels:read`, `groups:history`… */
export const scopeFamilies = { channel: 'channels', private: 'groups', im: 'im' } as const;

/** The direct conversation of two people, opened if needed. */
export function openIm(state: State, now: Date, user: string, other: string): Channel {
  for (const channel of state.channels.values()) {
    if (channel.kind === 'im' && channel.members.has(user) && channel.members.has(other)) return channel;
  }
  const channel: Channel = {
    id: newId('D'),
    name: '',
    kind: 'im',
    topic: '',
    members: new Set([user, other]),
    archived: false,
    created: Math.floor(now.getTime() / 1000),
  };
  state.channels.set(channel.id, channel);
  return channel;
}

/** The other person of a direct message. */
export function otherMember(channel: Channel, user: string): string {
  return [...channel.members].find((member) => member !== user) ?? user;
}

/** Is the bot in this channel, so that it hears what is said there? */
export function botIsIn(state: State, channel: Channel): boolean {
  return channel.members.has(state.app.botUser);
}

/** The name that payloads give: Slack hides those of direct messages and private channels. */
export function payloadName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
