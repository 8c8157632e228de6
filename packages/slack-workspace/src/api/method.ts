import type { Slack } from '../slack.ts';
import { botIsIn, scopeFamilies } from '../state/channels.ts';
import type { Channel, Json } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';

/** A method of the Web API. */
export interface Method {
  /** What the app's token must be granted; several when one of them does. */
  scopes?: readonly string[];
  /** Which of the app's tokens calls it. The bot's unless told otherwise. */
  token?: 'bot' | 'app';
  /** Refused on a free plan with `plan_upgrade_required`. */
  paid?: true;
  /** Does it, and gives the answer without its `ok`. Refuses with {@link ApiError}. */
  run(slack: Slack, args: Arguments): Json;
}

/** Refuses with `missing_scope` unless one of the scopes was granted. */
export function requireScope(slack: Slack, ...scopes: string[]): void {
  if (scopes.some((scope) => slack.scopes.has(scope))) return;
  throw new ApiError('missing_scope', {
    needed: scopes.join(','),
    provided: [...slack.scopes].join(','),
  });
}

/** The channel that a call names; one that the bot may not know of does not exist for it. */
export function channelOf(slack: Slack, id: string): Channel {
  const channel = slack.state.channels.get(id);
  if (!channel || (channel.kind !== 'channel' && !botIsIn(slack.state, channel))) {
    throw new ApiError('channel_not_found');
  }
  return channel;
}

/** The same, where reading wants the scope of its kind: `channels:read`, `groups:history`… */
export function readableChannel(slack: Slack, id: string, right: 'read' | 'history'): Channel {
  const channel = channelOf(slack, id);
  requireScope(slack, `${scopeFamilies[channel.kind]}:${right}`);
  if (right === 'history' && !botIsIn(slack.state, channel)) throw new ApiError('not_in_channel');
  return channel;
}
