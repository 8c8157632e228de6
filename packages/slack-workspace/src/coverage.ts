import { methods } from './api/methods.ts';
import { eventScopes } from './manifest.ts';

/** The methods of the Web API that the workspace serves. */
export const coveredMethods: readonly string[] = [...methods.keys()];

/** The events that it sends to an app that subscribed to them. */
export const coveredEvents: readonly string[] = Object.keys(eventScopes);

/** What Slack does that the workspace does not: where it is less than Slack, by subject. */
export const notCovered: Readonly<Record<string, string>> = {
  'chat.postMessage':
    'attachments, unfurling, names of channels in place of ids, and link_names are ignored; reply_broadcast shows the reply without the subtype thread_broadcast; a reply to any message that is not there lands in the channel; emoji characters in what the app posts stay characters',
  'chat.update': 'a message may be changed for ever: no edit_window_closed',
  'chat.scheduleMessage': 'not served: it silently never posts a message that has metadata',
  'conversations.open': 'one person at a time; no conversation of several people',
  'files.completeUploadExternal': 'shared in one channel; no file events, no previews',
  'views.open': 'no workflow steps; a modal opened over another is laid on top of it',
  'block kit':
    'no external selects, file and rich text inputs, workflow buttons, cards, carousels, containers, videos, data tables, plans nor tasks: they are refused as unsupported types',
  'rich text': 'the blocks that Slack derives from what people type are not added to their messages',
  'typed text':
    'emoticons such as :) and addresses without https:// stay as typed; nothing within backticks is a reference or an emoji code',
  notifications: 'everybody counts as present for @here; nobody mutes a channel or leaves a thread',
  people:
    'a closed account stays in the lists of members; users.list gives people of other organisations too',
  storage: 'retries that were waiting when the workspace stopped are not made after the next start',
  'socket mode': 'no compression; the retries that Slack spreads over 24 hours on request are not made',
  'rate limits': 'only chat.postMessage, one message a second and channel, when switched on',
  roles:
    'one app, one team, no organisation, no user tokens; a shared channel has people of other teams, but no app of theirs',
};
