/** What text of every kind holds beside letters: links, mentions, dates and emoji. */
import type { ComponentChildren } from 'preact';
import { emojiOf } from '../../src/emoji.ts';
import { useDesk } from '../client/desk.ts';
import { groupName, personOf } from '../client/seen.ts';
import { text as words } from '../messages.ts';
import { formatSlackDate } from './dates.ts';
import { safeUrl } from './safe-url.ts';

interface LinkProps {
  url: string;
  /** What is shown when the address is not one that a browser may follow. */
  otherwise?: ComponentChildren;
  children: ComponentChildren;
}

/** A link that the bot or a person wrote: always in its own window, and only if its address is safe. */
export function OutsideLink({ url, otherwise, children }: LinkProps) {
  if (!safeUrl(url)) return <>{otherwise ?? children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string }) {
  const { state } = useDesk();
  const name = personOf(state, id)?.name ?? label ?? words.unknownPerson;
  return <span class={id === state.me.id ? 'mention mention-me' : 'mention'}>@{name}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string }) {
  const { state, go } = useDesk();
  const channel = state.channels.find((one) => one.id === id);
  if (!channel) return <span class="mention">#{label || words.unknownChannel}</span>;
  const open = () => go({ place: id, thread: undefined });
  return (
    <button type="button" class="mention mention-link" onClick={open}>
      #{channel.name}
    </button>
  );
}

/** A user group, by its handle. */
export function GroupMention({ id, label }: { id: string; label?: string }) {
  const { state } = useDesk();
  return <span class="mention">@{groupName(state, id) ?? (label?.replace(/^@/, '') || words.group)}</span>;
}

/** `@here` and its like. */
export function Broadcast({ range }: { range: string }) {
  return <span class="mention mention-me">@{range}</span>;
}

interface DateProps {
  /** Seconds since 1970. */
  timestamp: number;
  format: string;
  fallback: string;
  url?: string;
}

export function DateText({ timestamp, format, fallback, url }: DateProps) {
  const { state, now } = useDesk();
  const shown = formatSlackDate(format, timestamp, now(), state.me.zone);
  const time = shown ? <time dateTime={new Date(timestamp * 1000).toISOString()}>{shown}</time> : fallback;
  return url ? <OutsideLink url={url}>{time}</OutsideLink> : time;
}

/** An emoji by Slack's name (`tada`, `wave::skin-tone-3`); a name that nobody knows stays as it is written. */
export function Emoji({ name }: { name: string }) {
  const code = `:${name}:`;
  const character = emojiOf(name);
  if (!character) return <>{code}</>;
  return (
    <span class="emoji" title={code}>
      {character}
    </span>
  );
}
