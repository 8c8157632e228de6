/**
 * What the local workspace's page and its server say to each other (JSON over HTTP on loopback).
 *
 * The page shows what one person sees. It asks `GET /api/state?as=U…` once, then listens to
 * `GET /api/updates?as=U…` (server-sent events, each carrying a whole {@link PageState}); what the person does
 * goes to `POST /api/act?as=U…` as an {@link Act}, answered by an {@link ActResult}.
 */
import type { KnownBlock, View } from '@slack/types';

export interface Person {
  id: string;
  name: string;
  /** « Coordination, PTCE … »: who this is in the story. */
  title: string;
  isFacilitator: boolean;
  isBot: boolean;
}

export interface Channel {
  id: string;
  /** Without `#`; for a direct message, the other person's name. */
  name: string;
  kind: 'channel' | 'private' | 'im';
  members: string[];
  topic: string;
  unread: number;
}

export interface Message {
  ts: string;
  channel: string;
  threadTs?: string;
  user: string;
  text: string;
  blocks?: KnownBlock[];
  reactions: { name: string; users: string[] }[];
  edited: boolean;
  /** Only this person sees it; gone on reload in Slack. */
  ephemeral: boolean;
  replyCount: number;
  files?: { name: string; url: string }[];
}

export interface Command {
  command: string;
  description: string;
  usageHint: string;
}

export interface OpenView {
  id: string;
  view: View;
  /** Errors to show beside inputs, by block id, after a refused submission. */
  errors: Record<string, string>;
}

export interface PageState {
  /** ISO instant of the workspace's own clock. */
  now: string;
  me: Person;
  people: Person[];
  channels: Channel[];
  /** Visible to me, oldest first. */
  messages: Message[];
  home?: View;
  /** Stack of modals open before me, the top one last. */
  modals: OpenView[];
  commands: Command[];
  shortcuts: { callbackId: string; name: string; type: 'message' | 'global' }[];
  /** « Capi réfléchit… » by `channel:threadTs`. */
  statuses: Record<string, string>;
  /** Is the bot connected by Socket Mode? */
  botConnected: boolean;
  /** Questions for a first-time visitor to click. */
  suggestions: string[];
}

/** Where a clicked element stands. */
export type Container = { message: { channel: string; ts: string } } | { view: string } | { home: true };

export type Act =
  | { type: 'post'; channel: string; text: string; threadTs?: string }
  | { type: 'edit'; channel: string; ts: string; text: string }
  | { type: 'delete'; channel: string; ts: string }
  | { type: 'react'; channel: string; ts: string; name: string }
  | { type: 'command'; channel: string; command: string; text: string }
  | { type: 'shortcut'; callbackId: string; message?: { channel: string; ts: string } }
  | { type: 'click'; container: Container; blockId: string; actionId: string; value?: unknown; state: ViewValues }
  | { type: 'submit'; view: string; state: ViewValues }
  | { type: 'close'; view: string }
  | { type: 'open-home' }
  | { type: 'read'; channel: string };

/** As Slack's `view.state.values`: block id → action id → the element's own state. */
export type ViewValues = Record<string, Record<string, Record<string, unknown>>>;

/** `error` is French and shown as Slack would show it (« Capi n’a pas répondu »). */
export type ActResult = { ok: true } | { ok: false; error: string };
