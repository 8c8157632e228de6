import { type ApiError, Arguments } from '../api/arguments.ts';
import { postAsBot, removeMessage, replaceContent } from '../api/chat.ts';
import { postedContent } from '../api/message-content.ts';
import type { Slack } from '../slack.ts';
import { addEphemeral, findMessage } from '../state/messages.ts';
import type { Channel, Json, Message, ResponseUrl } from '../state/model.ts';

/** An app may use a `response_url` five times. */
const MOST_USES = 5;

/** What Slack answers at a `response_url`. */
export interface ResponseResult {
  status: number;
  body: string;
}

const refused = (status: number, error: string): ResponseResult => ({
  status,
  body: JSON.stringify({ ok: false, error }),
});

/** Serves a POST at a `response_url`, found by the secret part of its address. */
export function serveResponseUrl(slack: Slack, secret: string, body: Json): ResponseResult {
  const record = slack.state.responseUrls.get(secret);
  if (!record) return refused(404, 'no_such_url');
  if (record.expires <= slack.now().getTime()) return refused(404, 'expired_url');
  if (record.uses >= MOST_USES) return refused(404, 'used_url');
  record.uses += 1;
  try {
    respond(slack, record, body);
    return { status: 200, body: 'ok' };
  } catch (error) {
    return refused(400, (error as ApiError).code ?? 'invalid_payload');
  }
}

/**
 * Does what an app answered where a person acted: posts privately (or `in_channel`), or replaces or deletes the message
 * on which they acted. Refuses as `chat.postMessage` does, with an {@link ApiError}.
 */
export function respond(slack: Slack, place: ResponseUrl, body: Json): void {
  const args = new Arguments(body);
  const channel = slack.state.channels.get(place.channel);
  if (!channel) return;
  const original = place.message && originalOf(slack, place);
  if (original && args.flag('delete_original')) takeAway(slack, channel, original);
  else if (original && args.flag('replace_original')) replace(slack, channel, original, args);
  else post(slack, channel, place, args);
}

function originalOf(slack: Slack, place: ResponseUrl): Message | undefined {
  const { ts, ephemeral } = place.message ?? { ts: '', ephemeral: false };
  if (!ephemeral) return findMessage(slack.state, place.channel, ts);
  return slack.state.ephemerals.find((one) => one.ts === ts && one.visibleTo === place.user);
}

function takeAway(slack: Slack, channel: Channel, message: Message): void {
  if (message.visibleTo === undefined) {
    removeMessage(slack, channel, message);
    return;
  }
  slack.state.ephemerals.splice(slack.state.ephemerals.indexOf(message), 1);
  slack.changed();
}

function replace(slack: Slack, channel: Channel, message: Message, args: Arguments): void {
  const posted = postedContent(args);
  const content = { ...posted, blocks: posted.blocks ?? [] };
  if (message.visibleTo === undefined) {
    replaceContent(slack, channel, message, content);
    return;
  }
  Object.assign(message, content);
  if (content.blocks.length === 0) message.blocks = undefined;
  slack.changed();
}

function post(slack: Slack, channel: Channel, place: ResponseUrl, args: Arguments): void {
  const content = postedContent(args);
  const threadTs = args.text('thread_ts');
  if (args.text('response_type') === 'in_channel') {
    postAsBot(slack, channel, content, { threadTs });
    return;
  }
  addEphemeral(slack.state, slack.now(), {
    ...content,
    channel: channel.id,
    user: slack.state.app.botUser,
    visibleTo: place.user,
    threadTs: threadTs ?? place.threadTs,
  });
  slack.changed();
}
