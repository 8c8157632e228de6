import type { Channel } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { personOf } from '../client/seen.ts';
import { followedThreads } from '../client/threads.ts';
import { text } from '../messages.ts';
import { clockTime, frenchLongDate } from '../text/dates.ts';
import { Avatar } from './avatar.tsx';
import { Icon, type IconName } from './icons.tsx';
import { Menu } from './menu.tsx';
import { PeopleMenu } from './people-menu.tsx';

interface EntryProps {
  place: string;
  current: boolean;
  label: string;
  icon?: IconName;
  channel?: Channel;
  unread?: number;
}

function Entry({ place, current, label, icon, channel, unread: count = channel?.unread ?? 0 }: EntryProps) {
  const { state, go } = useDesk();
  const unread = current ? 0 : count;
  const other = channel?.members.find((one) => one !== state.me.id);
  const open = () => {
    go({ place, thread: undefined, tools: undefined });
  };
  return (
    <li>
      <button
        type="button"
        class={`entry ${unread ? 'entry-unread' : ''} ${channel && !channel.joined ? 'entry-apart' : ''}`}
        aria-current={current ? 'page' : undefined}
        onClick={open}
      >
        {icon ? <Icon name={icon} /> : <Avatar person={personOf(state, other ?? '')} size="s" />}
        <span class="entry-label">{label}</span>
        {channel?.isShared ? (
          <span title={text.shared}>
            <Icon name="shared" />
            <span class="unseen">{text.shared}</span>
          </span>
        ) : null}
        {unread ? (
          <span class="badge">
            <span aria-hidden="true">{unread}</span>
            <span class="unseen">{text.unread(unread)}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
}

function Shortcuts() {
  const { state, act } = useDesk();
  const items = state.shortcuts
    .filter((one) => one.type === 'global')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      onChoose: () => void act({ type: 'shortcut', callbackId }),
    }));
  if (items.length === 0) return null;
  return (
    <Menu label={text.globalShortcuts} items={items} class="foot-button">
      <Icon name="more" />
      <span>{text.globalShortcuts}</span>
    </Menu>
  );
}

function Foot() {
  const { state, route, app, go, now } = useDesk();
  const { zone } = state.me;
  const at = now();
  return (
    <div class="sidebar-foot">
      <p class={state.botConnected ? 'link-state link-up' : 'link-state link-down'} role="status">
        {state.botConnected ? text.botHere(app) : text.botGone(app)}
      </p>
      <Shortcuts />
      <button
        type="button"
        class="foot-button"
        aria-expanded={route.tools === true}
        onClick={() => go({ tools: route.tools ? undefined : true })}
      >
        <Icon name="clock" />
        <span>
          {text.tools}
          <small>
            {frenchLongDate(at, zone)}, {clockTime(at, zone)}
          </small>
        </span>
      </button>
    </div>
  );
}

/** Where one can go: the app's Home, channels, direct messages; who one is; the workspace's tools. */
export function Sidebar({ place }: { place: string | undefined }) {
  const { state, app, threadReads } = useDesk();
  const unreadReplies = followedThreads(state, threadReads).reduce((sum, one) => sum + one.unread, 0);
  const ims = state.channels.filter((one) => one.kind === 'im');
  const bot = state.people.find((one) => one.isBot);
  const isBotIm = (one: Channel) => one.members.includes(bot?.id ?? '');
  const channels = state.channels.filter((one) => one.kind !== 'im');
  const others = ims.filter((one) => !isBotIm(one));
  const entry = (channel: Channel, label = channel.name, icon?: IconName) => (
    <Entry
      key={channel.id}
      place={channel.id}
      current={place === channel.id}
      label={label}
      icon={icon}
      channel={channel}
    />
  );
  return (
    <nav class="sidebar" aria-label={text.navigation}>
      <div class="sidebar-head">
        <h1>{state.team}</h1>
        <small>{text.local}</small>
      </div>
      <PeopleMenu />
      <div class="sidebar-scroll">
        <h2>{app}</h2>
        <ul>
          {ims.filter(isBotIm).map((one) => entry(one, text.writeTo(app)))}
          <Entry place="home" current={place === 'home'} label={text.app_home} icon="home" />
        </ul>
        <h2>{text.channels}</h2>
        <ul>
          <Entry
            place="threads"
            current={place === 'threads'}
            label={text.threads}
            icon="reply"
            unread={unreadReplies}
          />
          {channels.map((one) => entry(one, one.name, one.kind === 'private' ? 'lock' : 'hash'))}
        </ul>
        {others.length > 0 ? <h2>{text.directMessages}</h2> : null}
        <ul>{others.map((one) => entry(one))}</ul>
      </div>
      <Foot />
    </nav>
  );
}
