import type { KnownBlock } from '@slack/types';

/** What is posted. `text` is what notifications and screen readers say. */
export interface Message {
  text: string;
  /** At least one; the first without a `block_id` gets the key as its own. */
  blocks: readonly KnownBlock[];
}

/** What a composer is told at the very moment of posting. */
export interface Circumstances {
  now: Date;
  /** More than ten minutes after `dueAt`: the message should say so. */
  late: boolean;
}

/** Something to be posted once, whatever happens to us or to the network. */
export interface Outgoing {
  /** Identity: two posts with the same key are the same post (`visit:12:reminder:J-7`, `answer:C1:171.2`). */
  key: string;
  /** A word for the log and for lists: `answer`, `reminder`… */
  kind: string;
  /** A channel, or a person (`U…`) for a direct message. */
  channel: string;
  threadTs?: string;
  /**
   * Looks again whether the post is still wanted and writes it. Called just before every attempt, so it must be
   * quick and without effects. `undefined`: no longer wanted, which settles the key.
   */
  compose(circumstances: Circumstances): Message | undefined | Promise<Message | undefined>;
  /** When it should have been posted; absent for an answer, which is due at once. */
  dueAt?: Date;
  /** After this it is not posted any more but skipped. */
  notAfter?: Date;
  /** `steady`: one a second in a channel, in the order asked for. Default `at-once`: only Slack holds it back. */
  pace?: 'at-once' | 'steady';
  /**
   * When an attempt's outcome is unknown and the history cannot be read: `ask` (default) leaves it to people,
   * `post-again` risks posting twice rather than not at all.
   */
  ifUnverifiable?: 'ask' | 'post-again';
}

/** What became of a post. All but the last two are final for the key. */
export type Outcome =
  | { state: 'sent'; channel: string; ts: string }
  | { state: 'skipped'; reason: 'unwanted' | 'too-late' }
  | { state: 'cancelled'; reason: 'archived' }
  | { state: 'failed'; error: string }
  | { state: 'unverified' }
  | { state: 'paused'; error: string }
  | { state: 'suspended'; error: string };

export type FinalOutcome = Exclude<Outcome, { state: 'paused' | 'suspended' }>;

/** What facilitators should know: each is told once. */
export type Incident =
  | { kind: 'channel-archived' | 'channel-lost'; channel: string; error: string }
  | { kind: 'suspended'; error: string }
  | { kind: 'too-late' | 'unverified'; key: string; channel: string; dueAt?: Date }
  | { kind: 'failed'; key: string; channel: string; error: string };

/** The Web API's methods that delivery needs, as @slack/web-api's client has them. It must not retry by itself. */
export interface DeliveryClient {
  chat: {
    postMessage(args: PostArguments): Promise<{ ts?: string; channel?: string }>;
  };
  conversations: {
    history(args: HistoryArguments): Promise<Page>;
    replies(args: HistoryArguments & { ts: string }): Promise<Page>;
    open(args: { users: string }): Promise<{ channel?: { id?: string } }>;
  };
}

export interface PostArguments {
  channel: string;
  text: string;
  blocks?: KnownBlock[];
  thread_ts?: string;
  metadata: { event_type: string; event_payload: Record<string, string> };
  unfurl_links: false;
  unfurl_media: false;
}

export interface HistoryArguments {
  channel: string;
  oldest?: string;
  include_all_metadata: true;
  limit: number;
  cursor?: string;
}

export interface Page {
  messages?: PostedMessage[];
  response_metadata?: { next_cursor?: string };
}

/** A message as the history has it: only what delivery looks at. */
export interface PostedMessage {
  ts?: string;
  metadata?: { event_type?: string; event_payload?: object };
  blocks?: Array<{ block_id?: string }>;
  files?: Array<{ id?: string }>;
}
