import { emojiOf } from '../../src/emoji.ts';
import type { Channel, Message, PageState, Person } from '../../src/page-api.ts';

/** Questions about what the page was told, asked in several places. */

/** « #visites », « Nadia »: how a conversation is called in a sentence. */
export function placeName(channel: Channel): string {
  return channel.kind === 'im' ? channel.name : `#${channel.name}`;
}

/** Messages that stand in the conversation itself, oldest first. */
export function topMessages(state: PageState, channel: string): Message[] {
  return state.messages.filter((one) => one.channel === channel && one.threadTs === undefined);
}

/** The message that opened a thread, then its replies. */
export function threadMessages(state: PageState, channel: string, ts: string): Message[] {
  return state.messages.filter((one) => one.channel === channel && (one.ts === ts || one.threadTs === ts));
}

export function repliesOf(state: PageState, { channel, ts }: Message): Message[] {
  return state.messages.filter((one) => one.channel === channel && one.threadTs === ts);
}

export function personOf(state: PageState, id: string): Person | undefined {
  return state.people.find((one) => one.id === id);
}

export function botOf(state: PageState): Person | undefined {
  return state.people.find((one) => one.isBot);
}

/** My direct conversation with the app. */
export function botIm(state: PageState): Channel | undefined {
  const bot = botOf(state);
  return state.channels.find((one) => one.kind === 'im' && bot !== undefined && one.members.includes(bot.id));
}

/** Where somebody who has just arrived stands: the first channel that the app is in. */
export function firstPlace(state: PageState): string | undefined {
  const bot = botOf(state)?.id ?? '';
  const open = state.channels.filter((one) => one.kind !== 'im' && !one.archived);
  return (open.find((one) => one.joined && one.members.includes(bot)) ?? open[0] ?? state.channels[0])?.id;
}

/** Has this person never written nor asked anything here? */
export function isNewcomer(state: PageState): boolean {
  return !state.messages.some((one) => one.user === state.me.id);
}

/** What stands for a group in the text, without its sign. */
export function groupName(state: PageState, id: string): string | undefined {
  return state.groups?.find((one) => one.id === id)?.handle;
}

/** A text with names in place of references, and its three entities undone; `linkAs` says what a link becomes. */
function withNames(state: PageState, text: string, linkAs: (url: string, label?: string) => string): string {
  const nameOf = (sign: string, id: string, label = id) => {
    if (sign === '@') return personOf(state, id)?.name ?? label;
    if (sign === '#') return state.channels.find((one) => one.id === id)?.name ?? label;
    return groupName(state, id.replace(/^subteam\^/, '')) ?? label.replace(/^@/, '');
  };
  return text
    .replaceAll(/<([@#!])([^>|]+)(?:\|([^>]*))?>/g, (_, sign: string, id: string, label?: string) =>
      id.startsWith('date^') ? (label ?? '') : `${sign === '#' ? '#' : '@'}${nameOf(sign, id, label)}`,
    )
    .replaceAll(/<([^>|]+)(?:\|([^>]*))?>/g, (_, url: string, label?: string) => linkAs(url, label))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** « Visite n° 5… » out of Slack's text, for announcements by voice and previews: without its marks. */
export function plainText(state: PageState, message: Message): string {
  return withNames(state, message.text, (url, label = url) => label)
    .replaceAll(/[*_~`]/g, '')
    .replaceAll(/:([a-z0-9_+'-]+(?:::skin-tone-[2-6-]+)?):/g, (code, name: string) => emojiOf(name) ?? code);
}

/** A message as its author would have typed it, to be edited. */
export function typedText(state: PageState, message: Message): string {
  return withNames(state, message.text, (url) => url.replace(/^mailto:/, ''));
}
