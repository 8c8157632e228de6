import { useEffect } from 'preact/hooks';
import type { Act, Channel } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { botIm, botOf, firstPlace, isNewcomer, placeName, topMessages } from '../client/seen.ts';
import { text } from '../messages.ts';
import { Avatar } from './avatar.tsx';
import { BotTabs } from './bot-tabs.tsx';
import { Composer } from './composer.tsx';
import { Icon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import { PaneHead } from './pane-head.tsx';
import { Tag } from './people-menu.tsx';
import { Status } from './status.tsx';
import { asPrompt, Suggestions, Welcome } from './welcome.tsx';

function Head({ channel }: { channel: Channel }) {
  const { state } = useDesk();
  const other =
    channel.kind === 'im'
      ? state.people.find((one) => one.id !== state.me.id && channel.members.includes(one.id))
      : undefined;
  const title = (
    <>
      {channel.name} <Tag person={other} />
      {channel.isShared ? <span class="tag tag-soft">{text.shared}</span> : null}
    </>
  );
  return (
    <PaneHead
      mark={
        other ? (
          <Avatar person={other} size="s" />
        ) : (
          <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
        )
      }
      title={title}
      note={other ? other.title : channel.topic}
    >
      {channel.id === botIm(state)?.id ? <BotTabs current="messages" /> : null}
      {channel.kind === 'im' ? null : <small class="head-note">{text.members(channel.members.length)}</small>}
    </PaneHead>
  );
}

/** What stands between reading and taking part: an archive, a channel to join, the app to invite. */
function Threshold({ channel }: { channel: Channel }) {
  const { state, act, app } = useDesk();
  const bot = botOf(state);
  const line = (words: string, label?: string, one?: Act) => (
    <p class="threshold">
      {words}
      {one ? (
        <button type="button" class="button" onClick={() => void act(one)}>
          {label}
        </button>
      ) : null}
    </p>
  );
  if (channel.archived) return line(text.archived);
  if (!channel.joined) {
    return line(text.notJoined(channel.name), text.join, { type: 'join', channel: channel.id });
  }
  if (!bot) return null;
  if (channel.members.includes(bot.id)) return state.botConnected ? null : line(text.botAway(app));
  if (channel.kind === 'im') return null;
  const invite: Act = { type: 'invite', channel: channel.id, user: bot.id };
  return line(text.botNotIn(app), text.inviteBot(app), invite);
}

/** Tells the workspace that what is on screen has been read. */
function useReading(channel: Channel | undefined): void {
  const { act } = useDesk();
  const unread = channel?.unread ?? 0;
  const id = channel?.id;
  useEffect(() => {
    const read = () => {
      if (id && unread > 0 && document.visibilityState === 'visible') void act({ type: 'read', channel: id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, unread, act]);
}

function Start({ channel }: { channel: Channel }) {
  const { state, app } = useDesk();
  const bot = botOf(state);
  const withBot = bot !== undefined && channel.members.includes(bot.id) && channel.joined;
  const first = channel.id === firstPlace(state) || channel.id === botIm(state)?.id;
  if (withBot && first && isNewcomer(state)) return <Welcome channel={channel} />;
  if (channel.id !== botIm(state)?.id) return null;
  const prompts = state.prompts[channel.id];
  if (prompts) return <Suggestions channel={channel} label={text.prompts(app)} questions={prompts} />;
  if (topMessages(state, channel.id).length > 0) return null;
  return (
    <Suggestions channel={channel} label={text.suggestions} questions={state.suggestions.map(asPrompt)} />
  );
}

/** A channel or a direct conversation: what was said, and the place to write. */
export function Conversation({ channelId }: { channelId: string }) {
  const { state, app } = useDesk();
  const channel = state.channels.find((one) => one.id === channelId);
  useReading(channel);
  if (!channel) return <main class="main" id="contenu" tabIndex={-1} />;
  const messages = topMessages(state, channelId);
  return (
    <main class="main" id="contenu" tabIndex={-1} aria-label={placeName(channel)}>
      <Head channel={channel} />
      <MessageList
        messages={messages}
        label={text.messages}
        empty={channelId === botIm(state)?.id ? text.emptyBotIm(app) : text.emptyChannel}
        foot={<Start channel={channel} />}
      />
      <Status channel={channelId} />
      <Threshold channel={channel} />
      {channel.archived || !channel.joined ? null : <Composer channel={channel} />}
    </main>
  );
}
