import { postAsPerson, removeMessage } from '../api/chat.ts';
import { tellChanged, tellJoined, tellPosted, tellReaction } from '../bot/events.ts';
import { messageObject } from '../bot/present.ts';
import { say } from '../messages.ts';
import type { Act } from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { botIsIn } from '../state/channels.ts';
import { addFile } from '../state/files.ts';
import { nextTs } from '../state/ids.ts';
import { addMessage, addReaction, canRead, findMessage, removeReaction } from '../state/messages.ts';
import type { Channel, Message } from '../state/model.ts';
import { Refused } from './refused.ts';
import { encodeTyped } from './typed-text.ts';

/** As in Slack's composer. */
const LONGEST_TYPED = 40_000;

/** A channel that the person may read. */
export function channelFor(slack: Slack, user: string, id: string): Channel {
  const channel = slack.state.channels.get(id);
  if (!channel || !canRead(slack.state, channel, user)) throw new Refused(say.unknownChannel);
  return channel;
}

/** A channel in which the person may write. */
function writableChannel(slack: Slack, user: string, id: string): Channel {
  const channel = channelFor(slack, user, id);
  if (channel.archived) throw new Refused(say.archived);
  if (!channel.members.has(user)) throw new Refused(say.notMember);
  const home = slack.manifest.features.app_home;
  const heard = home?.messages_tab_enabled && !home.messages_tab_read_only_enabled;
  if (channel.kind === 'im' && botIsIn(slack.state, channel) && !heard) {
    throw new Refused(say.noDirectMessages(slack.state.app.name));
  }
  return channel;
}

/** A message that the person may read, their ephemeral ones included. */
export function messageFor(
  slack: Slack,
  user: string,
  place: { channel: string; ts: string },
): { channel: Channel; message: Message } {
  const channel = channelFor(slack, user, place.channel);
  const message =
    findMessage(slack.state, channel.id, place.ts) ??
    slack.state.ephemerals.find(
      (one) => one.visibleTo === user && one.channel === channel.id && one.ts === place.ts,
    );
  if (!message) throw new Refused(say.goneMessage);
  return { channel, message };
}

function typed(slack: Slack, user: string, text: string): string {
  if (text.trim() === '') throw new Refused(say.emptyMessage);
  const encoded = encodeTyped(slack.state, text.trim(), { by: user });
  if (encoded.length > LONGEST_TYPED) throw new Refused(say.tooLong);
  return encoded;
}

/** Posts what a person typed, in a channel or in a thread. */
export function post(
  slack: Slack,
  user: string,
  act: { channel: string; text: string; threadTs?: string; subtype?: 'me_message' },
): Message {
  const channel = writableChannel(slack, user, act.channel);
  const text = typed(slack, user, act.text);
  const threadTs = threadOf(slack, channel, act.threadTs);
  return postAsPerson(slack, channel, { user, text, threadTs, subtype: act.subtype });
}

/** The thread in which a person replies: that of the message they answer. */
function threadOf(slack: Slack, channel: Channel, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  const parent = findMessage(slack.state, channel.id, ts);
  if (!parent) throw new Refused(say.goneMessage);
  return parent.threadTs ?? parent.ts;
}

/** Posts a file, with or without a text. */
export function shareFile(slack: Slack, user: string, act: Extract<Act, { type: 'share-file' }>): void {
  const channel = writableChannel(slack, user, act.channel);
  const text = act.text?.trim() ? typed(slack, user, act.text) : '';
  const content = Buffer.from(act.content, 'base64');
  const threadTs = threadOf(slack, channel, act.threadTs);
  const { id } = addFile(slack.state, { name: act.name, length: content.length, user, content });
  postAsPerson(slack, channel, { user, text, threadTs, files: [id] });
}

/** Posts another message that the person may read, quoted under a text of theirs or none. */
export function forward(slack: Slack, user: string, act: Extract<Act, { type: 'forward' }>): void {
  const { message } = messageFor(slack, user, act.message);
  const channel = writableChannel(slack, user, act.channel);
  const text = act.text?.trim() ? typed(slack, user, act.text) : '';
  const { ts, threadTs } = message;
  const quoted = { channel: message.channel, ts, threadTs, user: message.user, text: message.text };
  postAsPerson(slack, channel, { user, text, attachments: [quoted] });
}

function ownMessage(slack: Slack, user: string, place: { channel: string; ts: string }) {
  const found = messageFor(slack, user, place);
  if (found.message.user !== user) throw new Refused(say.notYours);
  return found;
}

/** Changes a message of one's own. */
export function edit(slack: Slack, user: string, act: { channel: string; ts: string; text: string }): void {
  const { channel, message } = ownMessage(slack, user, act);
  const text = typed(slack, user, act.text);
  const before = messageObject(slack.state, message);
  message.text = text;
  message.edited = { user, ts: nextTs(slack.state, slack.now()) };
  tellChanged(slack, channel, message, before);
  slack.changed();
}

/** Deletes a message of one's own. */
export function remove(slack: Slack, user: string, act: { channel: string; ts: string }): void {
  const { channel, message } = ownMessage(slack, user, act);
  removeMessage(slack, channel, message);
}

/** Adds one's reaction to a message, or takes it back. */
export function react(slack: Slack, user: string, act: { channel: string; ts: string; name: string }): void {
  const { channel, message } = messageFor(slack, user, act);
  const added = addReaction(message, act.name, user);
  if (!added) removeReaction(message, act.name, user);
  const kind = added ? 'reaction_added' : 'reaction_removed';
  if (message.visibleTo === undefined) tellReaction(slack, kind, { channel, message, user, name: act.name });
  slack.changed();
}

const channelsOf = (slack: Slack, user: string) =>
  [...slack.state.channels.values()].filter(({ kind, members }) => kind !== 'im' && members.has(user)).length;

/** Makes somebody (oneself, another person, the app) a member of a channel. */
export function bring(slack: Slack, by: string, act: { channel: string; user: string }): void {
  const channel = channelFor(slack, by, act.channel);
  if (channel.kind === 'im') throw new Refused(say.unknownChannel);
  if (channel.archived) throw new Refused(say.archived);
  if (act.user !== by && !channel.members.has(by)) throw new Refused(say.notMember);
  const invited = slack.state.users.get(act.user);
  if (!invited || invited.isDeactivated) throw new Refused(say.unknownPerson);
  if (channel.members.has(act.user)) return;
  if (invited.isSingleChannelGuest && channelsOf(slack, act.user) > 0) throw new Refused(say.oneChannel);
  channel.members.add(act.user);
  const notice = addMessage(slack.state, slack.now(), {
    channel: channel.id,
    user: act.user,
    text: say.joined(act.user),
    subtype: 'channel_join',
  });
  tellJoined(slack, channel, act.user, act.user === by ? undefined : by);
  tellPosted(slack, channel, notice);
  slack.changed();
}
