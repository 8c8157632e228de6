import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../client/desk.ts';
import { threadMessages } from '../client/seen.ts';
import { text } from '../messages.ts';
import { Composer } from './composer.tsx';
import { placeName } from './conversation.tsx';
import { Icon } from './icons.tsx';
import { MessageList } from './message-list.tsx';
import { Status } from './status.tsx';

/** A message and its replies, beside the conversation (over it on a phone). Escape closes it. */
export function ThreadPanel({ channelId, ts }: { channelId: string; ts: string }) {
  const { state, go } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const channel = state.channels.find((one) => one.id === channelId);
  const messages = threadMessages(state, channelId, ts);
  const close = () => go({ thread: undefined });
  useEffect(() => {
    const element = panel.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) go({ thread: undefined });
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [go]);
  if (!channel) return null;
  return (
    <aside ref={panel} class="side thread" aria-label={text.threadIn(placeName(channel))}>
      <header class="main-head">
        <button type="button" class="tool phone-only" aria-label={text.back} onClick={close}>
          <Icon name="back" />
        </button>
        <div class="main-title">
          <h2>{text.thread}</h2>
          <p>{placeName(channel)}</p>
        </div>
        <button
          type="button"
          class="tool wide-only"
          aria-label={text.closeThread}
          title={text.closeThread}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList messages={messages} label={text.thread} empty={text.threadMissing} inThread />
      <Status channel={channelId} thread={ts} />
      {channel.archived || !channel.joined || messages.length === 0 ? null : (
        <Composer channel={channel} threadTs={ts} />
      )}
    </aside>
  );
}
