import { tellChanged, tellDeleted, tellPosted } from '../bot/events.ts';
import { messageObject } from '../bot/present.ts';
import type { Slack } from '../slack.ts';
import { botIsIn, openIm, otherMember } from '../state/channels.ts';
import { addEphemeral, addMessage, deleteMessage, findMessage } from '../state/messages.ts';
import type { Channel, Message } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';
import { type Content, postedContent, updatedContent } from './message-content.ts';
import { channelOf, type Method } from './method.ts';

/** Where the bot wants to post: a channel, or the direct messages of a person given by id. */
function destination(slack: Slack, id: string): Channel {
  const { state } = slack;
  const user = state.users.get(id);
  const channel =
    user && !user.isBot ? openIm(state, slack.now(), user.id, state.app.botUser) : channelOf(slack, id);
  if (channel.kind === 'im' && state.users.get(otherMember(channel, state.app.botUser))?.isDeactivated) {
    throw new ApiError('user_disabled');
  }
  if (channel.archived) throw new ApiError('is_archived');
  if (!botIsIn(state, channel) && !slack.scopes.has('chat:write.public'))
    throw new ApiError('not_in_channel');
  return channel;
}

/** The thread that a reply belongs to: that of the message it names. Where there is none, Slack posts in the channel. */
function threadOf(slack: Slack, channel: Channel, args: Arguments): string | undefined {
  const ts = args.text('thread_ts');
  const message = slack.state.messages.get(channel.id)?.get(ts ?? '');
  return message?.threadTs ?? message?.ts;
}

/** Posts what a person typed, and tells so. */
export function postAsPerson(
  slack: Slack,
  channel: Channel,
  message: Pick<Message, 'user' | 'text'> & Partial<Message>,
): Message {
  const posted = addMessage(slack.state, slack.now(), { ...message, channel: channel.id });
  tellPosted(slack, channel, posted);
  slack.changed();
  return posted;
}

/** Posts as the bot, and tells so. */
export function postAsBot(
  slack: Slack,
  channel: Channel,
  content: Content & { text: string },
  reply: { threadTs?: string | undefined; broadcast?: boolean } = {},
): Message {
  const message = addMessage(slack.state, slack.now(), {
    ...content,
    channel: channel.id,
    user: slack.state.app.botUser,
    threadTs: reply.threadTs,
    broadcast: reply.broadcast ?? false,
  });
  tellPosted(slack, channel, message);
  slack.changed();
  return message;
}

/** Replaces what a message of the bot shows: absent parts stay as they were. */
export function replaceContent(slack: Slack, channel: Channel, message: Message, content: Content): void {
  const before = messageObject(slack.state, message, { metadata: true });
  const { botUser } = slack.state.app;
  Object.assign(message, content);
  if (content.blocks?.length === 0) message.blocks = undefined;
  // Slack marks as edited what changed in its text alone.
  if (!content.blocks && content.text !== undefined) message.edited = { user: botUser, ts: message.ts };
  tellChanged(slack, channel, message, before);
  slack.changed();
}

/** Takes a message away, and tells so. */
export function removeMessage(slack: Slack, channel: Channel, message: Message): void {
  const before = messageObject(slack.state, message, { metadata: true });
  deleteMessage(slack.state, message);
  tellDeleted(slack, channel, before);
  slack.changed();
}

function ownMessage(slack: Slack, args: Arguments, refusal: string): { channel: Channel; message: Message } {
  const channel = channelOf(slack, args.required('channel'));
  if (!botIsIn(slack.state, channel)) throw new ApiError('not_in_channel');
  const message = findMessage(slack.state, channel.id, args.required('ts'));
  if (!message) throw new ApiError('message_not_found');
  if (message.user !== slack.state.app.botUser) throw new ApiError(refusal);
  return { channel, message };
}

const postMessage: Method = {
  scopes: ['chat:write'],
  run(slack, args) {
    const channel = destination(slack, args.required('channel'));
    const content = postedContent(args);
    const threadTs = threadOf(slack, channel, args);
    const broadcast = threadTs !== undefined && args.flag('reply_broadcast');
    const message = postAsBot(slack, channel, content, { threadTs, broadcast });
    const shown = messageObject(slack.state, message, { metadata: true });
    return { channel: channel.id, ts: message.ts, message: shown };
  },
};

const postEphemeral: Method = {
  scopes: ['chat:write'],
  run(slack, args) {
    const channel = destination(slack, args.required('channel'));
    const content = postedContent(args);
    const visibleTo = args.required('user');
    if (!channel.members.has(visibleTo)) throw new ApiError('user_not_in_channel');
    const threadTs = threadOf(slack, channel, args);
    const message = addEphemeral(slack.state, slack.now(), {
      ...content,
      channel: channel.id,
      user: slack.state.app.botUser,
      visibleTo,
      threadTs,
    });
    slack.changed();
    return { message_ts: message.ts };
  },
};

const update: Method = {
  scopes: ['chat:write'],
  run(slack, args) {
    const { channel, message } = ownMessage(slack, args, 'cant_update_message');
    if (channel.archived) throw new ApiError('is_archived');
    replaceContent(slack, channel, message, updatedContent(args));
    const shown = messageObject(slack.state, message, { metadata: true });
    return { channel: channel.id, ts: message.ts, text: message.text, message: shown };
  },
};

const remove: Method = {
  scopes: ['chat:write'],
  run(slack, args) {
    const { channel, message } = ownMessage(slack, args, 'cant_delete_message');
    removeMessage(slack, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const getPermalink: Method = {
  run(slack, args) {
    const channel = channelOf(slack, args.required('channel'));
    const message = findMessage(slack.state, channel.id, args.required('message_ts'));
    if (!message) throw new ApiError('message_not_found');
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    const permalink = `${slack.origin}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return { channel: channel.id, permalink };
  },
};

export const chatMethods = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
