import { useEffect } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { placeName, threadMessages } from '../client/seen.ts';
import { threadKey } from '../client/threads.ts';
import { text } from '../messages.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { SideHead } from './pane-head.tsx';
import { Status } from './status.tsx';

/** A message and its replies, beside the conversation (over it on a phone). Escape closes it. */
export function ThreadPanel({ channelId, ts }: { channelId: string; ts: string }) {
  const { state, go, markRead } = useDesk();
  const channel = state.channels.find((one) => one.id === channelId);
  const messages = threadMessages(state, channelId, ts);
  const last = messages.at(-1)?.ts ?? '';
  useEffect(() => markRead(threadKey({ channel: channelId, ts }), last), [markRead, channelId, ts, last]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isTaken = event.defaultPrevented || document.querySelector(':popover-open, dialog[open]');
    if (event.key === 'Escape' && !isTaken) go({ thread: undefined });
  };
  if (!channel) return null;
  return (
    <aside onKeyDown={onKeyDown} class="side thread" aria-label={text.threadIn(placeName(channel))}>
      <SideHead
        title={text.thread}
        note={placeName(channel)}
        closeLabel={text.closeThread}
        onClose={() => go({ thread: undefined })}
      />
      <MessageList messages={messages} label={text.thread} empty={text.threadMissing} inThread />
      <Status channel={channelId} thread={ts} />
      {channel.archived || !channel.joined || messages.length === 0 ? null : (
        <Composer channel={channel} threadTs={ts} />
      )}
    </aside>
  );
}
