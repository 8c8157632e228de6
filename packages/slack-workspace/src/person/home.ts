import { tellHomeOpened } from '../bot/events.ts';
import type { Slack } from '../slack.ts';
import { openIm } from '../state/channels.ts';
import { messagesOf } from '../state/messages.ts';

/** Opens the app's page; the app is told. */
export function openHome(slack: Slack, user: string, tab: 'home' | 'messages'): void {
  const { id } = openIm(slack.state, slack.now(), user, slack.state.app.botUser);
  tellHomeOpened(slack, user, id, tab);
}

/** Marks a channel as read up to its last message. */
export function read(slack: Slack, user: string, channel: string): void {
  const last = [...messagesOf(slack.state, channel).keys()].at(-1);
  const key = `${user}:${channel}`;
  if (last === undefined || slack.state.reads.get(key) === last) return;
  slack.state.reads.set(key, last);
  slack.changed();
}
