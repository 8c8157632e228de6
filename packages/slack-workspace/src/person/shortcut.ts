import { messageObject } from '../bot/present.ts';
import { say } from '../messages.ts';
import type { Slack } from '../slack.ts';
import { formatTs } from '../state/ids.ts';
import type { Json } from '../state/model.ts';
import { actor, channelPart, interact, issueResponseUrl, issueTrigger } from './payload.ts';
import { Refused } from './refused.ts';
import { messageFor } from './speak.ts';

/** Runs a shortcut, on a message or from anywhere. */
export async function shortcut(
  slack: Slack,
  user: string,
  act: { callbackId: string; message?: { channel: string; ts: string } },
): Promise<void> {
  const type = act.message ? 'message' : 'global';
  const known = slack.manifest.features.shortcuts.find(
    (one) => one.callback_id === act.callbackId && one.type === type,
  );
  if (!known) throw new Refused(say.unknownShortcut);
  const payload = {
    ...actor(slack, user),
    callback_id: known.callback_id,
    action_ts: formatTs(slack.now().getTime() * 1000),
    trigger_id: issueTrigger(slack, user),
    ...(act.message ? messagePart(slack, user, act.message) : { type: 'shortcut' }),
  };
  await interact(slack, 'interactive', payload, { acceptsResponse: false });
}

function messagePart(slack: Slack, user: string, place: { channel: string; ts: string }): Json {
  const { channel, message } = messageFor(slack, user, place);
  const { address } = issueResponseUrl(slack, {
    user,
    channel: channel.id,
    threadTs: message.threadTs,
    message: { ts: message.ts, ephemeral: false },
  });
  return {
    type: 'message_action',
    channel: channelPart(channel),
    message_ts: message.ts,
    message: messageObject(slack.state, message),
    response_url: address,
  };
}
