/**
 * What the local workspace's page and its server say to each other (JSON over HTTP on loopback).
 *
 * The page shows what one person sees. It asks `GET /page/state?as=U…` once, then listens to
 * `GET /page/updates?as=U…` (server-sent events, each carrying a whole {@link PageState}); what the person does
 * goes to `POST /page/act?as=U…` as an {@link Act} (`content-type: application/json`), answered by an
 * {@link ActResult}. Without `as`, or with an unknown person, the first member is meant: see `me`.
 * `/api/…` is the Web API, for the bot only.
 *
 * `/` is the built page and `/assets/…` its files. The content security policy allows `'self'`, images from `https:`
 * and `data:`, and no inline scripts. The stream of updates ends when the workspace stops: the page connects again by
 * itself, on the same port, and gets the whole state.
 */
import type { KnownBlock, View } from '@slack/types';

export interface Person {
  id: string;
  /** What is typed after `@` to mention: « Nadia Benali ». */
  name: string;
  /** « Coordination, PTCE … »: who this is in the story. */
  title: string;
  /** IANA zone in which this person reads dates. */
  zone: string;
  /** A word to show beside the name, for who has a part of their own. */
  tag?: string;
  isBot: boolean;
  /** Invited into some channels only. */
  isGuest: boolean;
  /** The account was closed: still named in old messages, cannot be written to, acts no more. */
  isDeactivated?: boolean;
  /** Belongs to another organisation, here through a shared channel (Slack Connect). */
  isExternal?: boolean;
}

export interface Channel {
  id: string;
  /** Without `#`; for a direct message, the other person's name. */
  name: string;
  kind: 'channel' | 'private' | 'im';
  members: string[];
  topic: string;
  unread: number;
  archived: boolean;
  /** I belong to it; a public channel that I do not belong to can be read, and joined with {@link Act} `join`. */
  joined: boolean;
  /** Shared with another organisation (Slack Connect), or about to be. */
  isShared?: boolean;
}

export interface Message {
  ts: string;
  channel: string;
  /** Of a reply: the `ts` of the message that opened the thread. Absent on that message itself. */
  threadTs?: string;
  user: string;
  /**
   * As Slack writes it: `<@U…>`, `<#C…|name>`, `<!here>`, `<!subteam^S…>`, `<https://…|text>`, `<mailto:…|…>`,
   * `&amp; &lt; &gt;`, emoji as `:name:` codes (`:+1::skin-tone-3:`), mrkdwn.
   */
  text: string;
  /** `me_message`: typed with `/me`; `file_share`: with files; `channel_join`: a notice of Slack's own. */
  subtype?: 'me_message' | 'file_share' | 'channel_join';
  /** Messages that were forwarded with this one. */
  attachments?: Attachment[];
  /** Ids of the people whom Slack would notify of it. */
  notifies?: string[];
  blocks?: KnownBlock[];
  reactions: { name: string; users: string[] }[];
  edited: boolean;
  /** Deleted, but its thread stays: show « Ce message a été supprimé ». */
  deleted: boolean;
  /** Only this person sees it; gone on reload in Slack. */
  ephemeral: boolean;
  replyCount: number;
  files?: { name: string; url: string }[];
}

/** A message that somebody forwarded, quoted under theirs. */
interface Attachment {
  /** The name of whoever wrote it. */
  author_name: string;
  text: string;
  channel_id: string;
  ts: string;
}

export interface Command {
  command: string;
  description: string;
  usageHint: string;
}

export interface OpenView {
  id: string;
  /** Every block has a `block_id` and every element an `action_id`: the server gives them where the bot did not. */
  view: View;
  /** Errors to show beside inputs, by block id, after a refused submission (the bot's, or « champ obligatoire »). */
  errors: Record<string, string>;
  /** Changes with each `views.update`: inputs that keep block id and action id keep what was typed. */
  hash: string;
}

/** Troubles that can be switched on, to see how the app bears them; all but the last strike the Web API. */
export type Fault =
  /** Answers 429 with Retry-After. */
  | 'rate-limited'
  /** Answers 500 and does nothing. */
  | 'server-error'
  /** Does what was asked, then drops the connection before answering. */
  | 'lost-reply'
  /** Answers after two seconds. */
  | 'slow'
  /** No more than one message a second and channel, as Slack has it. */
  | 'strict-rate'
  /** Closes the app's sockets and refuses new ones. */
  | 'no-socket';

/** A button that the program gives the page: load examples, play a story… */
export interface Extra {
  id: string;
  label: string;
  /** While it runs: what it is doing, and how many steps are done of how many. */
  progress?: { step: string; done: number; of: number };
  /** Once it has run: where its result can be seen. */
  leadsTo?: { channel: string; threadTs?: string };
}

export interface PageState {
  /** ISO instant of the workspace's own clock. */
  now: string;
  /** Has the clock been moved away from the machine's? */
  clockMoved: boolean;
  /** ISO instant of the next thing that the app will do by itself, when known. */
  nextDue?: string;
  plan: 'free' | 'paid';
  faults: Fault[];
  extras: Extra[];
  team: string;
  me: Person;
  people: Person[];
  /** User groups, as messages name them. */
  groups?: { id: string; handle: string }[];
  /** Those that I may read, my direct messages last. */
  channels: Channel[];
  /** Visible to me, oldest first; replies included. */
  messages: Message[];
  home?: View;
  /** Stack of modals open before me, the top one last. */
  modals: OpenView[];
  commands: Command[];
  shortcuts: { callbackId: string; name: string; type: 'message' | 'global' }[];
  /** « … is thinking » by `channel:threadTs`. */
  statuses: Record<string, string>;
  /** Prompts that the app offers in a direct message (paid plan), by channel. */
  prompts: Record<string, { title: string; message: string }[]>;
  /** Is the bot connected by Socket Mode? */
  botConnected: boolean;
  /** Questions for a first-time visitor to click. */
  suggestions: string[];
  /** Where the workspace keeps its state between starts; absent when it is in memory only. */
  storage?: { place: string };
}

/** Where a clicked element stands. */
export type Container = { message: { channel: string; ts: string } } | { view: string } | { home: true };

export type Act =
  /** `text` as typed: `@Nadia Benali`, `#visites` and addresses become links, the rest is escaped. */
  | { type: 'post'; channel: string; text: string; threadTs?: string }
  | { type: 'edit'; channel: string; ts: string; text: string }
  | { type: 'delete'; channel: string; ts: string }
  /** Adds my reaction, or takes it back. */
  | { type: 'react'; channel: string; ts: string; name: string }
  /** Posts a file (`content` in base64), with or without a text. */
  | {
      type: 'share-file';
      channel: string;
      name: string;
      content: string;
      text?: string;
      threadTs?: string;
    }
  /** Posts another message in `channel`, quoted under a text of mine or none. */
  | { type: 'forward'; message: { channel: string; ts: string }; channel: string; text?: string }
  | { type: 'join'; channel: string }
  | { type: 'invite'; channel: string; user: string }
  | { type: 'command'; channel: string; command: string; text: string }
  | { type: 'shortcut'; callbackId: string; message?: { channel: string; ts: string } }
  /**
   * `value`: the option's `value` for a select, radio buttons, an overflow and feedback buttons; an array of them for
   * multi-selects and checkboxes; ids for users, channels and conversations; `YYYY-MM-DD`, `HH:mm` or seconds (a
   * number) for pickers; the text for inputs that dispatch; nothing for a button. `state` is what the other inputs of
   * the same message or view hold.
   */
  | {
      type: 'click';
      container: Container;
      blockId: string;
      actionId: string;
      value?: unknown;
      state: ViewValues;
    }
  /** Refused inputs come back in the view's `errors`, with `ok: true`. */
  | { type: 'submit'; view: string; state: ViewValues }
  | { type: 'close'; view: string }
  /** I open the app’s page in Slack: its Home tab (default) or its Messages tab. */
  | { type: 'open-home'; tab?: 'home' | 'messages' }
  | { type: 'read'; channel: string }
  /** The workspace's clock goes forward only. */
  | { type: 'move-clock'; to: string }
  | { type: 'advance-clock'; days?: number; hours?: number; minutes?: number }
  | { type: 'go-to-next-due' }
  | { type: 'plan'; plan: 'free' | 'paid' }
  | { type: 'faults'; faults: Fault[] }
  /** Runs one of the {@link PageState.extras}; answered once it is done. */
  | { type: 'extra'; id: string }
  /** Erases the workspace and what its app keeps, and begins anew. */
  | { type: 'start-over' };

/**
 * As Slack's `view.state.values`: block id → action id → the element's own state (`{ type, value }`,
 * `{ type, selected_option }`, `{ type, selected_date }`…). What is absent counts as left at its initial value.
 */
export type ViewValues = Record<string, Record<string, Record<string, unknown>>>;

/** `error` is French and shown as Slack would show it (« … n’a pas répondu »). */
export type ActResult = { ok: true } | { ok: false; error: string };
