import { nextTs } from './ids.ts';
import type { Channel, Message, State } from './model.ts';
import { notifiedBy } from './notifications.ts';

export type NewMessage = Partial<Message> & Pick<Message, 'channel' | 'user' | 'text'>;

function complete(state: State, now: Date, message: NewMessage): Message {
  return {
    ts: nextTs(state, now),
    reactions: [],
    files: [],
    broadcast: false,
    deleted: false,
    notifies: [],
    ...message,
  };
}

/** Puts a message in its channel. */
export function addMessage(state: State, now: Date, message: NewMessage): Message {
  const stored = complete(state, now, message);
  const channel = state.channels.get(stored.channel);
  if (channel) stored.notifies = notifiedBy(state, channel, stored, threadBefore(state, stored));
  messagesOf(state, stored.channel).set(stored.ts, stored);
  state.statuses.delete(`${stored.channel}:${stored.threadTs ?? stored.ts}`);
  return stored;
}

function threadBefore(state: State, { channel, threadTs }: Message): Message[] {
  if (threadTs === undefined) return [];
  const root = messagesOf(state, channel).get(threadTs);
  return [...(root ? [root] : []), ...repliesOf(state, channel, threadTs)];
}

/** Shows a message to one person only: it is in no history. */
export function addEphemeral(state: State, now: Date, message: NewMessage & { visibleTo: string }): Message {
  const stored = complete(state, now, message);
  state.ephemerals.push(stored);
  return stored;
}

/** The messages of a channel by `ts`, oldest first. */
export function messagesOf(state: State, channel: string): Map<string, Message> {
  let messages = state.messages.get(channel);
  if (!messages) {
    messages = new Map();
    state.messages.set(channel, messages);
  }
  return messages;
}

/** A message that everybody in the channel sees; nothing if it was deleted. */
export function findMessage(state: State, channel: string, ts: string): Message | undefined {
  const message = state.messages.get(channel)?.get(ts);
  return message?.deleted ? undefined : message;
}

/** The replies of a thread, oldest first. */
export function repliesOf(state: State, channel: string, threadTs: string): Message[] {
  return [...messagesOf(state, channel).values()].filter((message) => message.threadTs === threadTs);
}

/** Deletes a message; while it has replies its place stays, as Slack keeps it. */
export function deleteMessage(state: State, message: Message): void {
  if (repliesOf(state, message.channel, message.ts).length === 0) {
    messagesOf(state, message.channel).delete(message.ts);
    return;
  }
  Object.assign(message, {
    deleted: true,
    text: '',
    blocks: undefined,
    attachments: undefined,
    files: [],
    reactions: [],
  });
}

/** Adds a person's reaction. False if it was there. */
export function addReaction(message: Message, name: string, user: string): boolean {
  const reaction = message.reactions.find((one) => one.name === name);
  if (reaction?.users.includes(user)) return false;
  if (reaction) reaction.users.push(user);
  else message.reactions.push({ name, users: [user] });
  return true;
}

/** Takes back a person's reaction. False if there was none. */
export function removeReaction(message: Message, name: string, user: string): boolean {
  const reaction = message.reactions.find((one) => one.name === name);
  if (!reaction?.users.includes(user)) return false;
  reaction.users = reaction.users.filter((one) => one !== user);
  message.reactions = message.reactions.filter((one) => one.users.length > 0);
  return true;
}

/** May this person read the channel? All of the workspace's own people but guests read the public ones. */
export function canRead(state: State, channel: Channel, user: string): boolean {
  if (channel.members.has(user)) return true;
  const reader = state.users.get(user);
  return channel.kind === 'channel' && !reader?.isGuest && reader?.team === state.team.id;
}
