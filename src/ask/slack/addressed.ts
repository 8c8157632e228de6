import { isByPerson, readWritten } from '../../slack/written.ts';

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
  /** Files that came with it. */
  files?: readonly unknown[];
  /** A forwarded message among them has `is_share`. */
  attachments?: readonly { is_share?: boolean }[];
}

/** A message that a person wrote for Capi. */
export interface Question {
  channel: string;
  direct: boolean;
  user: string;
  text: string;
  /** What came with it that is no text. */
  brings?: 'file' | 'forward';
  ts: string;
  /** Root of the thread that the answer goes to. */
  thread: string;
}

/**
 * Reads an event as a question, if a person wrote it.
 * Slack sends both `app_mention` and `message` for one mention: both read the same, whichever comes first.
 */
export function questionFrom(event: IncomingMessage): Question | undefined {
  if (!event.user || !isByPerson(event)) return undefined;
  return {
    channel: event.channel,
    direct: event.channel_type === 'im' || event.channel.startsWith('D'),
    user: event.user,
    text: event.text ?? '',
    brings: broughtBy(event),
    ts: event.ts,
    thread: event.thread_ts ?? event.ts,
  };
}

function broughtBy({ files = [], attachments = [] }: IncomingMessage): Question['brings'] {
  if (files.length > 0) return 'file';
  return attachments.some(({ is_share }) => is_share) ? 'forward' : undefined;
}

/** What is asked, in words; empty when there are none. */
export const askedText = (mrkdwn: string): string => readWritten(mrkdwn).words;

/**
 * Is the question put to Capi? A mention and a direct message are; so is the next message of somebody whom Capi
 * already answered in this thread, unless it is turned to others or says nothing in words. In all other cases Capi keeps
 * quiet.
 */
export function isAddressed(question: Question, capi: string, answeredBefore: boolean): boolean {
  const { people, callsMany, words } = readWritten(question.text);
  if (question.direct || people.has(capi)) return true;
  return answeredBefore && people.size === 0 && !callsMany && words !== '';
}
