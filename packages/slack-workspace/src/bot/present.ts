import { tzOffset } from '@date-fns/tz';
import { botIsIn, otherMember } from '../state/channels.ts';
import { repliesOf } from '../state/messages.ts';
import type {
  Channel,
  Forwarded,
  Json,
  Message,
  State,
  StoredFile,
  User,
  ViewRecord,
} from '../state/model.ts';
import { SLACKBOT } from '../state/model.ts';

/** A message as the Web API and payloads give it. Metadata is given on request only, as Slack does. */
export function messageObject(state: State, message: Message, options: { metadata?: boolean } = {}): Json {
  if (message.deleted) return tombstone(state, message);
  const bot = message.user === state.app.botUser;
  return {
    type: 'message',
    subtype: message.subtype,
    ts: message.ts,
    user: message.user,
    text: message.text,
    team: teamOf(state, message.user),
    ...(teamOf(state, message.user) !== state.team.id && {
      user_team: teamOf(state, message.user),
      source_team: teamOf(state, message.user),
    }),
    ...(bot && botFields(state)),
    blocks: message.blocks,
    ...(message.metadata && options.metadata && { metadata: message.metadata }),
    edited: message.edited,
    ...(message.files.length > 0 && { files: message.files.flatMap((id) => fileObjects(state, id)) }),
    ...(message.attachments && {
      attachments: message.attachments.map((one) => attachmentObject(state, one)),
    }),
    ...(message.reactions.length > 0 && { reactions: reactionObjects(message) }),
    ...threadFields(state, message),
  };
}

/** A forwarded message as Slack quotes it. */
export function attachmentObject(state: State, forwarded: Forwarded) {
  const { channel, ts, user, text, threadTs } = forwarded;
  const author_name = state.users.get(user)?.name ?? user;
  return {
    id: 1,
    is_share: true,
    is_msg_unfurl: true,
    channel_id: channel,
    channel_team: state.team.id,
    author_id: user,
    author_name,
    author_subname: author_name,
    ts,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
    text,
    fallback: `[${author_name}] ${text}`,
    mrkdwn_in: ['text'],
  };
}

function botFields(state: State): Json {
  const { id, botId, name } = state.app;
  return {
    bot_id: botId,
    app_id: id,
    bot_profile: { id: botId, app_id: id, name, deleted: false, team_id: state.team.id },
  };
}

/** The reactions of a message, each with its count. */
export function reactionObjects(message: Message): Json[] {
  return message.reactions.map(({ name, users }) => ({ name, users, count: users.length }));
}

function threadFields(state: State, message: Message): Json {
  if (message.threadTs !== undefined) {
    const parent = state.messages.get(message.channel)?.get(message.threadTs);
    return { thread_ts: message.threadTs, ...(parent && { parent_user_id: parent.user }) };
  }
  const replies = repliesOf(state, message.channel, message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: replies.at(-1)?.ts,
  };
}

function tombstone(state: State, message: Message): Json {
  return {
    type: 'message',
    subtype: 'tombstone',
    hidden: true,
    ts: message.ts,
    user: SLACKBOT,
    text: 'This message was deleted.',
    ...threadFields(state, message),
  };
}

function fileObjects(state: State, id: string): Json[] {
  const file = state.files.get(id);
  return file ? [fileObject(file)] : [];
}

/** A file as the Web API gives it. */
export function fileObject(file: StoredFile): Json {
  const path = `/files/${file.secret}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: file.user,
    size: file.content.length,
    url_private: path,
    url_private_download: path,
    permalink: path,
  };
}

const teamOf = (state: State, user: string) => state.users.get(user)?.team ?? state.team.id;

/** May the app meet this person of another organisation in a shared channel? */
function isMet(state: State, user: User): boolean {
  return [...state.channels.values()].some(
    (channel) => channel.sharing === 'shared' && channel.members.has(user.id) && botIsIn(state, channel),
  );
}

/** A conversation as `conversations.info` gives it. */
export function channelObject(state: State, channel: Channel): Json {
  const { id, created, archived } = channel;
  if (channel.kind === 'im') {
    return { id, created, is_im: true, is_archived: archived, user: otherMember(channel, state.app.botUser) };
  }
  return {
    id,
    name: channel.name,
    name_normalized: channel.name,
    created,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: archived,
    is_general: channel.name === 'general',
    is_member: botIsIn(state, channel),
    is_shared: channel.sharing === 'shared',
    is_ext_shared: channel.sharing === 'shared',
    is_pending_ext_shared: channel.sharing === 'pending',
    is_org_shared: false,
    shared_team_ids: [...new Set([state.team.id, ...[...channel.members].map((id) => teamOf(state, id))])],
    topic: { value: channel.topic, creator: '', last_set: created },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.size,
  };
}

/** A person as `users.info` gives them; their offset from UTC is that of `now`. */
export function userObject(state: State, user: User, now: Date, options: { locale?: boolean } = {}): Json {
  return {
    id: user.id,
    team_id: user.team,
    name: user.handle,
    real_name: user.name,
    deleted: user.isDeactivated,
    tz: user.zone,
    tz_label: user.zone,
    tz_offset: tzOffset(user.zone, now) * 60,
    profile: {
      title: user.title,
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.name,
      display_name_normalized: user.name,
      team: user.team,
      ...(user.id === state.app.botUser && { bot_id: state.app.botId, api_app_id: state.app.id }),
    },
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: user.isSingleChannelGuest,
    is_bot: user.id === state.app.botUser,
    is_app_user: false,
    updated: 0,
    ...(user.team !== state.team.id && { is_stranger: !isMet(state, user) }),
    ...(options.locale && { locale: user.locale }),
  };
}

/** A view as the Web API and payloads give it; `values` are what its inputs hold. */
export function viewObject(state: State, record: ViewRecord, values: Json = {}): Json {
  return {
    id: record.id,
    team_id: state.team.id,
    app_id: state.app.id,
    app_installed_team_id: state.team.id,
    bot_id: state.app.botId,
    title: null,
    close: null,
    submit: null,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...record.view,
    hash: record.hash,
    root_view_id: record.root,
    previous_view_id: record.previous ?? null,
    state: { values },
  };
}
