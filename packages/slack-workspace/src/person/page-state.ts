import type { View } from '@slack/types';
import { attachmentObject } from '../bot/present.ts';
import { say } from '../messages.ts';
import type * as page from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { otherMember } from '../state/channels.ts';
import { compareTs } from '../state/ids.ts';
import { canRead, messagesOf } from '../state/messages.ts';
import type { Channel, Message, State, User } from '../state/model.ts';
import { modalsOf } from '../state/views.ts';
import type { Controls } from './controls.ts';

/** What one person sees of the workspace. */
export function pageState(slack: Slack, controls: Controls, user: string): page.PageState {
  const { state, manifest } = slack;
  const people = [...state.users.values()].map((one) => personIn(state, one));
  const channels = [...state.channels.values()].filter((channel) => canRead(state, channel, user));
  const home = state.homes.get(user);
  return {
    ...controls.shown(),
    team: state.team.name,
    me: people.find(({ id }) => id === user) ?? personIn(state, [...state.users.values()][0] as User),
    people,
    groups: [...state.userGroups.values()].map(({ id, handle }) => ({ id, handle })),
    channels: channels.map((channel) => shownChannel(slack, channel, user)),
    messages: shownMessages(slack, channels, user),
    ...(home && { home: home.view as unknown as View }),
    modals: modalsOf(state, user).flatMap((id) => {
      const record = state.views.get(id);
      if (!record) return [];
      const { view, errors, hash } = record;
      return [{ id, view: view as unknown as View, errors, hash }];
    }),
    commands: [
      ...manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usageHint: usage_hint,
      })),
      say.meCommand,
    ],
    shortcuts: manifest.features.shortcuts.map(({ callback_id, name, type }) => ({
      callbackId: callback_id,
      name,
      type,
    })),
    statuses: Object.fromEntries(state.statuses),
    prompts: Object.fromEntries(state.prompts),
    botConnected: slack.hub.connections > 0,
  };
}

function personIn(state: State, user: User): page.Person {
  const { id, name, title, tag, zone, isBot, isGuest, isDeactivated, team } = user;
  return { id, name, title, tag, zone, isBot, isGuest, isDeactivated, isExternal: team !== state.team.id };
}

function shownChannel(slack: Slack, channel: Channel, user: string): page.Channel {
  const { state } = slack;
  const read = state.reads.get(`${user}:${channel.id}`) ?? '0';
  const name = channel.kind === 'im' ? state.users.get(otherMember(channel, user))?.name : channel.name;
  const unread = [...messagesOf(state, channel.id).values()].filter(
    (message) => message.threadTs === undefined && message.user !== user && compareTs(message.ts, read) > 0,
  );
  return {
    id: channel.id,
    name: name ?? '',
    kind: channel.kind,
    members: [...channel.members],
    topic: channel.topic,
    unread: unread.length,
    archived: channel.archived,
    joined: channel.members.has(user),
    isShared: channel.sharing !== undefined,
  };
}

function shownMessages(slack: Slack, channels: Channel[], user: string): page.Message[] {
  const { state } = slack;
  const stored = channels.flatMap((channel) => [...messagesOf(state, channel.id).values()]);
  const replies = new Map<string, number>();
  for (const { channel, threadTs } of stored) {
    const key = `${channel}:${threadTs}`;
    if (threadTs !== undefined) replies.set(key, (replies.get(key) ?? 0) + 1);
  }
  const mine = state.ephemerals.filter(({ visibleTo }) => visibleTo === user);
  return [...stored, ...mine]
    .sort((a, b) => compareTs(a.ts, b.ts))
    .map((message) => shownMessage(slack, message, replies.get(`${message.channel}:${message.ts}`) ?? 0));
}

function shownMessage(slack: Slack, message: Message, replyCount: number): page.Message {
  const { ts, channel, threadTs, user, text, blocks, reactions, deleted, notifies } = message;
  const files = message.files.flatMap((id) => {
    const file = slack.state.files.get(id);
    return file ? [{ name: file.title, url: `/files/${file.secret}/${encodeURIComponent(file.name)}` }] : [];
  });
  return {
    ts,
    channel,
    threadTs,
    user,
    text,
    blocks,
    reactions,
    edited: message.edited !== undefined,
    deleted,
    ephemeral: message.visibleTo !== undefined,
    replyCount,
    ...(files.length > 0 && { files }),
    subtype: files.length > 0 ? 'file_share' : message.subtype,
    attachments: message.attachments?.map((one) => attachmentObject(slack.state, one)),
    notifies,
  };
}
