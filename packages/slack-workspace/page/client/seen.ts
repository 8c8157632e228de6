import type { Channel, Message, PageState, Person } from '../../src/page-api.ts';

/** Questions about what the page was told, asked in several places. */

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

/** My direct conversation with Capi. */
export function botIm(state: PageState): Channel | undefined {
  const bot = botOf(state);
  return state.channels.find((one) => one.kind === 'im' && bot !== undefined && one.members.includes(bot.id));
}

/** Where somebody who has just arrived stands: the first channel that Capi is in. */
export function firstPlace(state: PageState): string | undefined {
  const bot = botOf(state)?.id ?? '';
  const open = state.channels.filter((one) => one.kind !== 'im' && !one.archived);
  return (open.find((one) => one.joined && one.members.includes(bot)) ?? open[0] ?? state.channels[0])?.id;
}

/** Has this person never written nor asked anything here? */
export function isNewcomer(state: PageState): boolean {
  return !state.messages.some((one) => one.user === state.me.id);
}

/** Whether a message is addressed to Capi: in its direct conversation, or by mention. */
export function isForBot(state: PageState, message: Message): boolean {
  const bot = botOf(state);
  if (!bot) return false;
  return message.channel === botIm(state)?.id || message.text.includes(`<@${bot.id}`);
}

/** « Visite n° 5… » out of Slack's text, for announcements by voice and previews: without its marks. */
export function plainText(state: PageState, message: Message): string {
  return message.text
    .replaceAll(/<@(\w+)(?:\|[^>]*)?>/g, (_, id: string) => `@${personOf(state, id)?.name ?? id}`)
    .replaceAll(/<[^>|]*\|([^>]+)>/g, '$1')
    .replaceAll(/[*_~`]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A message as its author would have typed it, to be edited: names in place of ids, entities undone. */
export function typedText(state: PageState, message: Message): string {
  return message.text
    .replaceAll(/<@(\w+)(?:\|[^>]*)?>/g, (_, id: string) => `@${personOf(state, id)?.name ?? id}`)
    .replaceAll(
      /<#(\w+)(?:\|[^>]*)?>/g,
      (_, id: string) => `#${state.channels.find((one) => one.id === id)?.name ?? id}`,
    )
    .replaceAll(/<([^>|!]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
