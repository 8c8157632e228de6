import { withoutEmoji } from '../../slack/emoji.ts';
import { mentions, plainText } from '../../slack/mrkdwn.ts';

/** The parts of Slack's `message` and `app_mention` events that matter here. */
export interface IncomingMessage {
  type: 'message' | 'app_mention';
  subtype?: string;
  channel: string;
  channel_type?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  ts: string;
  thread_ts?: string;
}

/** A message that a person wrote for Capi. */
export interface Question {
  channel: string;
  direct: boolean;
  user: string;
  text: string;
  ts: string;
  /** Root of the thread that the answer goes to. */
  thread: string;
}

// A message that was also sent to the channel, or that carries a file, is still a person's message.
const writtenByPeople = new Set<string | undefined>([undefined, 'thread_broadcast', 'file_share']);

/**
 * Reads an event as a question, if a person wrote it.
 * Slack sends both `app_mention` and `message` for one mention: both read the same, whichever comes first.
 */
export function questionFrom(event: IncomingMessage): Question | undefined {
  if (!event.user || event.bot_id || !writtenByPeople.has(event.subtype)) return undefined;
  return {
    channel: event.channel,
    direct: event.channel_type === 'im' || event.channel.startsWith('D'),
    user: event.user,
    text: event.text ?? '',
    ts: event.ts,
    thread: event.thread_ts ?? event.ts,
  };
}

/** What is asked, in words: an emoji beside a question (Slack sends it as `:tada:`) is none of them. */
export function askedText(mrkdwn: string): string {
  const text = plainText(mrkdwn);
  return withoutEmoji(text) || text;
}

/**
 * Is the question put to Capi? A mention and a direct message are; so is the next message of somebody whom Capi
 * already answered in this thread, unless it is turned to someone else. In all other cases Capi keeps quiet.
 */
export function isAddressed(question: Question, capi: string, answeredBefore: boolean): boolean {
  if (question.direct || mentions(question.text, capi)) return true;
  return answeredBefore && !/<@[^>]+>/.test(question.text);
}
