import { tellReaction } from '../bot/events.ts';
import { messageObject, reactionObjects } from '../bot/present.ts';
import type { Slack } from '../slack.ts';
import { botIsIn } from '../state/channels.ts';
import { addReaction, findMessage, removeReaction } from '../state/messages.ts';
import type { Channel, Message } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';
import { channelOf, type Method } from './method.ts';

/** Slack refuses names that are no emoji; here, anything that could be one passes. */
const EMOJI_NAME = /^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/;

function target(slack: Slack, args: Arguments): { channel: Channel; message: Message } {
  const channel = channelOf(slack, args.required('channel'));
  if (!botIsIn(slack.state, channel)) throw new ApiError('not_in_channel');
  if (channel.archived) throw new ApiError('is_archived');
  const message = findMessage(slack.state, channel.id, args.required('timestamp'));
  if (!message) throw new ApiError('message_not_found');
  return { channel, message };
}

function emoji(args: Arguments): string {
  const name = args.required('name');
  if (!EMOJI_NAME.test(name)) throw new ApiError('invalid_name');
  return name;
}

const add: Method = {
  scopes: ['reactions:write'],
  run(slack, args) {
    const name = emoji(args);
    const { channel, message } = target(slack, args);
    const user = slack.state.app.botUser;
    if (!addReaction(message, name, user)) throw new ApiError('already_reacted');
    tellReaction(slack, 'reaction_added', { channel, message, user, name });
    slack.changed();
    return {};
  },
};

const remove: Method = {
  scopes: ['reactions:write'],
  run(slack, args) {
    const name = emoji(args);
    const { channel, message } = target(slack, args);
    const user = slack.state.app.botUser;
    if (!removeReaction(message, name, user)) throw new ApiError('no_reaction');
    tellReaction(slack, 'reaction_removed', { channel, message, user, name });
    slack.changed();
    return {};
  },
};

const get: Method = {
  scopes: ['reactions:read'],
  run(slack, args) {
    const { channel, message } = target(slack, args);
    const shown = { ...messageObject(slack.state, message), reactions: reactionObjects(message) };
    return { type: 'message', channel: channel.id, message: shown };
  },
};

export const reactionMethods = { 'reactions.add': add, 'reactions.remove': remove, 'reactions.get': get };
