import type { Slack } from '../slack.ts';
import { botIsIn, channelTypes } from '../state/channels.ts';
import { newId, nextTs } from '../state/ids.ts';
import type { Channel, Json, Message, User } from '../state/model.ts';
import { messageObject, userObject, viewObject } from './present.ts';

/** When an event that was not acknowledged is sent again, in ms after the failure: at once, +1 min, +5 min. */
const RETRY_AFTER = [0, 60_000, 300_000];

/** Sends an event to the app if it subscribed to it (`subscription` is the manifest's name, `message.im`). */
function emit(slack: Slack, subscription: string, event: Json, channel?: Channel): void {
  if (!slack.manifest.settings.event_subscriptions.bot_events.includes(subscription)) return;
  const { state } = slack;
  const body = {
    token: 'local',
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: state.app.id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(slack.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.app.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.sharing === 'shared',
    event_context: newId('4-'),
  };
  void deliver(slack, body, 0);
}

async function deliver(slack: Slack, body: Json, attempt: number, reason = ''): Promise<void> {
  const outcome = await slack.hub.send({
    type: 'events_api',
    payload: body,
    acceptsResponse: false,
    ...(attempt > 0 && { retry: { attempt, reason } }),
  });
  const wait = RETRY_AFTER[attempt];
  if (outcome.acknowledged || wait === undefined) return;
  slack.clock.at(new Date(slack.now().getTime() + wait), () => {
    void deliver(slack, body, attempt + 1, outcome.reason);
  });
}

const subscriptions = {
  channel: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
} as const;

function emitMessage(slack: Slack, channel: Channel, event: Json): void {
  if (!botIsIn(slack.state, channel)) return;
  const place = { channel: channel.id, channel_type: channelTypes[channel.kind] };
  emit(slack, subscriptions[channel.kind], { type: 'message', ...place, ...event }, channel);
}

/** A message was posted. A mention of the app is told twice, as Slack does: as a message and as a mention. */
export function tellPosted(slack: Slack, channel: Channel, message: Message): void {
  const { state } = slack;
  const event = { ...messageObject(state, message, { metadata: true }), event_ts: message.ts };
  emitMessage(slack, channel, message.files.length > 0 ? { ...event, subtype: 'file_share' } : event);
  const mentioned = message.text.includes(`<@${state.app.botUser}>`);
  if (!mentioned || message.subtype || channel.kind === 'im' || !botIsIn(state, channel)) return;
  if (message.user === state.app.botUser) return;
  emit(slack, 'app_mention', { ...event, type: 'app_mention', channel: channel.id }, channel);
}

/** A message was changed; `before` is how it was. */
export function tellChanged(slack: Slack, channel: Channel, message: Message, before: Json): void {
  const ts = nextTs(slack.state, slack.now());
  emitMessage(slack, channel, {
    subtype: 'message_changed',
    hidden: true,
    message: messageObject(slack.state, message, { metadata: true }),
    previous_message: before,
    ts,
    event_ts: ts,
  });
}

/** A message was deleted; `before` is how it was. */
export function tellDeleted(slack: Slack, channel: Channel, before: Json): void {
  const ts = nextTs(slack.state, slack.now());
  emitMessage(slack, channel, {
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: before['ts'],
    previous_message: before,
    ts,
    event_ts: ts,
  });
}

/** A reaction was added to a message, or taken back. */
export function tellReaction(
  slack: Slack,
  kind: 'reaction_added' | 'reaction_removed',
  reaction: { channel: Channel; message: Message; user: string; name: string },
): void {
  const { channel, message, user, name } = reaction;
  if (!botIsIn(slack.state, channel)) return;
  emit(
    slack,
    kind,
    {
      type: kind,
      user,
      reaction: name,
      item: { type: 'message', channel: channel.id, ts: message.ts },
      item_user: message.user,
      event_ts: nextTs(slack.state, slack.now()),
    },
    channel,
  );
}

/** Somebody opened the app's page. */
export function tellHomeOpened(slack: Slack, user: string, channel: string, tab: 'home' | 'messages'): void {
  const home = slack.state.homes.get(user);
  emit(slack, 'app_home_opened', {
    type: 'app_home_opened',
    user,
    channel,
    tab,
    ...(home && tab === 'home' && { view: viewObject(slack.state, home) }),
    event_ts: nextTs(slack.state, slack.now()),
  });
}

/** Somebody, or the app itself, joined a channel where the app is. */
export function tellJoined(slack: Slack, channel: Channel, user: string, inviter?: string): void {
  if (!botIsIn(slack.state, channel)) return;
  emit(
    slack,
    'member_joined_channel',
    {
      type: 'member_joined_channel',
      user,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: slack.state.users.get(user)?.team,
      inviter,
      event_ts: nextTs(slack.state, slack.now()),
    },
    channel,
  );
}

/** What is known of somebody changed. */
export function tellUserChange(slack: Slack, user: User): void {
  const event_ts = nextTs(slack.state, slack.now());
  emit(slack, 'user_change', {
    type: 'user_change',
    user: userObject(slack.state, user, slack.now()),
    cache_ts: Math.floor(slack.now().getTime() / 1000),
    event_ts,
  });
}

/** Somebody joined the workspace. */
export function tellTeamJoin(slack: Slack, user: User): void {
  emit(slack, 'team_join', {
    type: 'team_join',
    user: userObject(slack.state, user, slack.now()),
    event_ts: nextTs(slack.state, slack.now()),
  });
}
