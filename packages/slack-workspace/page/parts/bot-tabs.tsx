import { useDesk } from '../client/desk.ts';
import { botIm } from '../client/seen.ts';
import { text } from '../messages.ts';

/** The app's two sides in Slack: its Home and the conversation with it. */
export function BotTabs({ current }: { current: 'home' | 'messages' }) {
  const { state, go, act } = useDesk();
  const im = botIm(state);
  const toMessages = () => {
    void act({ type: 'open-home', tab: 'messages' });
    go({ place: im?.id, thread: undefined });
  };
  return (
    <div class="tabs">
      <button
        type="button"
        aria-pressed={current === 'home'}
        onClick={() => go({ place: 'home', thread: undefined })}
      >
        {text.homeTab}
      </button>
      <button type="button" aria-pressed={current === 'messages'} onClick={toMessages}>
        {text.messagesTab}
      </button>
    </div>
  );
}
