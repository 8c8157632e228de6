import type { KnownBlock } from '@slack/types';

/** Any JSON object whose shape Slack leaves to the app. */
export type Json = Record<string, unknown>;

/** The account by which Slack itself writes; the API does not say that it is a bot. */
export const SLACKBOT = 'USLACKBOT';

export interface User {
  /** `U…`, or `W…` in an Enterprise Grid. */
  id: string;
  /** Short name without spaces, `nadia`. */
  handle: string;
  /** Shown, and typed after `@`. */
  name: string;
  title: string;
  /** IANA zone. */
  zone: string;
  locale: string;
  /** A word that the page shows beside the name. */
  tag?: string | undefined;
  isBot: boolean;
  isAdmin: boolean;
  /** Invited into some channels only. */
  isGuest: boolean;
  isSingleChannelGuest: boolean;
  /** The account was closed. */
  isDeactivated: boolean;
  /** Another one than the workspace's for people who are here through a shared channel. */
  team: string;
}

type ChannelKind = 'channel' | 'private' | 'im';

export interface Channel {
  id: string;
  /** Without `#`; empty for a direct message. */
  name: string;
  kind: ChannelKind;
  topic: string;
  members: Set<string>;
  archived: boolean;
  /** Seconds since 1970. */
  created: number;
  /** Shared with another organisation (Slack Connect), or about to be. */
  sharing?: 'shared' | 'pending' | undefined;
}

export interface Message {
  channel: string;
  /** Its identity in the channel and its time: seconds and microseconds since 1970. */
  ts: string;
  /** Of a reply only: the `ts` of the message that opened the thread. */
  threadTs?: string | undefined;
  user: string;
  text: string;
  blocks?: KnownBlock[] | undefined;
  metadata?: { event_type: string; event_payload: Json } | undefined;
  reactions: { name: string; users: string[] }[];
  edited?: { user: string; ts: string } | undefined;
  files: string[];
  /** A reply also shown in the channel. */
  broadcast: boolean;
  /** Deleted while it had replies: only its place stays. */
  deleted: boolean;
  /** Ephemeral: the one person who sees it. */
  visibleTo?: string | undefined;
  subtype?: 'channel_join' | 'me_message' | undefined;
  /** Messages that were forwarded with this one. */
  attachments?: Forwarded[] | undefined;
  /** Ids of the people whom Slack notified of it when it was posted. */
  notifies: string[];
}

/** A forwarded message, as it was then. */
export interface Forwarded {
  channel: string;
  ts: string;
  user: string;
  text: string;
  threadTs?: string | undefined;
}

export interface StoredFile {
  id: string;
  /** The unguessable part of its address. */
  secret: string;
  name: string;
  title: string;
  /** Who uploaded it. */
  user: string;
  mimetype: string;
  content: Buffer;
  /** Shared with `files.completeUploadExternal`. */
  complete: boolean;
  /** Announced to `files.getUploadURLExternal`, in bytes. */
  length: number;
}

/** A modal or a home tab as the bot gave it, with what Slack adds. */
export interface ViewRecord {
  id: string;
  user: string;
  /** The bot's view, blocks with their ids. */
  view: Json & { type: 'modal' | 'home'; blocks: KnownBlock[] };
  hash: string;
  previous?: string | undefined;
  root: string;
  /** French, beside inputs, by block id. */
  errors: Record<string, string>;
}

/** Permission to open a view in answer to something that a person did: short, and used once. */
export interface Trigger {
  user: string;
  /** Milliseconds of the process (`performance.now()`), as people's clocks are not moved. */
  issued: number;
  used: boolean;
  /** The modal in which the person acted. */
  view?: string | undefined;
}

/** Permission to answer where a person acted, five times in thirty minutes. */
export interface ResponseUrl {
  user: string;
  channel: string;
  threadTs?: string | undefined;
  /** The message on which the person acted. */
  message?: { ts: string; ephemeral: boolean } | undefined;
  uses: number;
  /** Milliseconds since 1970. */
  expires: number;
}

interface UserGroup {
  id: string;
  handle: string;
  name: string;
  members: string[];
}

export interface State {
  team: { id: string; name: string; domain: string; zone: string; locale: string };
  app: { id: string; botId: string; botUser: string; name: string };
  plan: 'free' | 'paid';
  users: Map<string, User>;
  channels: Map<string, Channel>;
  /** By channel, then by `ts`, oldest first. */
  messages: Map<string, Map<string, Message>>;
  ephemerals: Message[];
  files: Map<string, StoredFile>;
  userGroups: Map<string, UserGroup>;
  views: Map<string, ViewRecord>;
  /** Open modals of each person, the top one last. */
  modals: Map<string, string[]>;
  /** Published home tabs, by person. */
  homes: Map<string, ViewRecord>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** « réfléchit… », by `channel:thread_ts`. */
  statuses: Map<string, string>;
  /** Suggested prompts, by channel. */
  prompts: Map<string, { title: string; message: string }[]>;
  /** Until where each person has read, by `user:channel`. */
  reads: Map<string, string>;
  /** The last `ts` given, in microseconds. */
  lastTs: number;
}
