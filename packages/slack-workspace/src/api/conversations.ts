import { tellJoined } from '../bot/events.ts';
import { channelObject, messageObject } from '../bot/present.ts';
import type { Slack } from '../slack.ts';
import { botIsIn, openIm, scopeFamilies } from '../state/channels.ts';
import { compareTs } from '../state/ids.ts';
import { messagesOf, repliesOf } from '../state/messages.ts';
import type { Json, Message } from '../state/model.ts';
import { ApiError, type Arguments } from './arguments.ts';
import { channelOf, type Method, readableChannel, requireScope } from './method.ts';
import { pageOf } from './paging.ts';

/** Objects that Slack gives at most, and unless told otherwise. */
const MOST = 999;
const USUAL = 100;

/** Is a message between `oldest` and `latest`? The bounds themselves count with `inclusive` only. */
function isWithin(args: Arguments): (message: Message) => boolean {
  const bounds = { oldest: args.text('oldest') ?? '0', latest: args.text('latest') ?? '9999999999.999999' };
  if ([bounds.oldest, bounds.latest].some((bound) => Number.isNaN(Number(bound)))) {
    throw new ApiError('invalid_ts_oldest');
  }
  const margin = args.flag('inclusive') ? 0 : 1;
  return ({ ts }) => compareTs(ts, bounds.oldest) >= margin && compareTs(bounds.latest, ts) >= margin;
}

function present(slack: Slack, messages: Message[], args: Arguments): Json[] {
  const metadata = args.flag('include_all_metadata');
  return messages.map((message) => messageObject(slack.state, message, { metadata }));
}

const history: Method = {
  run(slack, args) {
    const channel = readableChannel(slack, args.required('channel'), 'history');
    const within = isWithin(args);
    const shown = [...messagesOf(slack.state, channel.id).values()]
      .filter((message) => (message.threadTs === undefined || message.broadcast) && within(message))
      .reverse();
    const { page, hasMore, metadata } = pageOf(shown, ({ ts }) => ts, args, args.limit(USUAL, MOST));
    return {
      messages: present(slack, page, args),
      has_more: hasMore,
      pin_count: 0,
      ...(hasMore && metadata),
    };
  },
};

const replies: Method = {
  run(slack, args) {
    const channel = readableChannel(slack, args.required('channel'), 'history');
    const named = messagesOf(slack.state, channel.id).get(args.required('ts'));
    if (!named) throw new ApiError('thread_not_found');
    const parent = messagesOf(slack.state, channel.id).get(named.threadTs ?? named.ts) ?? named;
    const within = isWithin(args);
    // The message that opened the thread is always given first.
    const thread = [parent, ...repliesOf(slack.state, channel.id, parent.ts).filter(within)];
    const { page, hasMore, metadata } = pageOf(thread, ({ ts }) => ts, args, args.limit(MOST, MOST));
    return { messages: present(slack, page, args), has_more: hasMore, ...(hasMore && metadata) };
  },
};

const info: Method = {
  run(slack, args) {
    const channel = readableChannel(slack, args.required('channel'), 'read');
    return { channel: channelObject(slack.state, channel) };
  },
};

const members: Method = {
  run(slack, args) {
    const channel = readableChannel(slack, args.required('channel'), 'read');
    const { page, metadata } = pageOf([...channel.members], (id) => id, args, args.limit(USUAL, MOST));
    return { members: page, ...metadata };
  },
};

const kinds = { public_channel: 'channel', private_channel: 'private', im: 'im' } as const;

const list: Method = {
  run(slack, args) {
    const wanted = (args.list('types') ?? ['public_channel']).map((type) => {
      const kind = kinds[type as keyof typeof kinds];
      if (kind === undefined) throw new ApiError('invalid_types');
      requireScope(slack, `${scopeFamilies[kind]}:read`);
      return kind;
    });
    const known = [...slack.state.channels.values()].filter(
      (channel) =>
        wanted.includes(channel.kind) &&
        (channel.kind === 'channel' || botIsIn(slack.state, channel)) &&
        !(channel.archived && args.flag('exclude_archived')),
    );
    const { page, metadata } = pageOf(known, ({ id }) => id, args, args.limit(USUAL, MOST));
    return { channels: page.map((channel) => channelObject(slack.state, channel)), ...metadata };
  },
};

const join: Method = {
  scopes: ['channels:join'],
  run(slack, args) {
    const channel = channelOf(slack, args.required('channel'));
    if (channel.archived) throw new ApiError('is_archived');
    if (channel.kind !== 'channel') throw new ApiError('method_not_supported_for_channel_type');
    if (!botIsIn(slack.state, channel)) {
      channel.members.add(slack.state.app.botUser);
      tellJoined(slack, channel, slack.state.app.botUser);
      slack.changed();
    }
    return { channel: channelObject(slack.state, channel) };
  },
};

const open: Method = {
  scopes: ['im:write'],
  run(slack, args) {
    const { state } = slack;
    if (args.has('channel')) return { channel: { id: channelOf(slack, args.required('channel')).id } };
    const [user, ...others] = args.list('users') ?? [];
    if (user === undefined) throw new ApiError('users_list_not_supplied');
    if (others.length > 0) throw new ApiError('not_supported');
    const person = state.users.get(user);
    if (!person) throw new ApiError('user_not_found');
    if (person.isBot) throw new ApiError('cannot_dm_bot');
    if (person.isDeactivated) throw new ApiError('user_disabled');
    const existed = state.channels.size;
    const channel = openIm(state, slack.now(), user, state.app.botUser);
    const isNew = state.channels.size > existed;
    return { channel: { id: channel.id }, ...(!isNew && { already_open: true, no_op: true }) };
  },
};

export const conversationMethods = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': list,
  'conversations.join': join,
  'conversations.open': open,
};
