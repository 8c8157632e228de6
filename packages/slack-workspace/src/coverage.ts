import { methods } from './api/methods.ts';
import { eventScopes } from './manifest.ts';

/** The methods of the Web API that the workspace serves. */
export const coveredMethods: readonly string[] = [...methods.keys()];

/** The events that it sends to an app that subscribed to them. */
export const coveredEvents: readonly string[] = Object.keys(eventScopes);

/** What Slack does that the workspace does not: where it is less than Slack, by subject. */
export const notCovered: Readonly<Record<string, string>> = {
  'chat.postMessage':
    'attachments, unfurling, names of channels in place of ids, and link_names are ignored; reply_broadcast shows the reply without the subtype thread_broadcast; a reply to a thread that does not exist is refused with thread_not_found',
  'chat.update': 'a message may be changed for ever: no edit_window_closed',
  'chat.scheduleMessage': 'not served: it silently never posts a message that has metadata',
  'conversations.open': 'one person at a time; no conversation of several people',
  'files.completeUploadExternal': 'shared in one channel; no file events, no previews',
  'views.open': 'no workflow steps; a modal opened over another is laid on top of it',
  'block kit':
    'no external selects, file and rich text inputs, workflow buttons, cards, carousels, containers, videos, data tables, plans nor tasks: they are refused as unsupported types',
  'rich text': 'the blocks that Slack derives from what people type are not added to their messages',
  'socket mode': 'no compression; the retries that Slack spreads over 24 hours on request are not made',
  'rate limits': 'only chat.postMessage, one message a second and channel, when switched on',
  roles: 'one app, one team, no organisation, no shared channels, no user tokens',
};
