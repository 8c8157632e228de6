import { useDesk } from '../client/desk.ts';
import { personOf, placeName, plainText } from '../client/seen.ts';
import { followedThreads } from '../client/threads.ts';
import { text, whenSaid } from '../messages.ts';
import { dateOfTs } from '../text/dates.ts';
import { Avatar } from './avatar.tsx';
import { PaneHead } from './pane-head.tsx';

/** « Fils »: the threads in which I take part, those with something new marked. */
export function Threads() {
  const { state, threadReads, go, now } = useDesk();
  const threads = followedThreads(state, threadReads);
  return (
    <main class="main" id="contenu" tabIndex={-1} aria-label={text.threads}>
      <PaneHead title={text.threads} />
      <ul class="threads">
        {threads.map(({ root, replies, unread }) => {
          const channel = state.channels.find((one) => one.id === root.channel);
          const last = replies.at(-1) ?? root;
          return (
            <li key={`${root.channel}:${root.ts}`}>
              <button
                type="button"
                class="thread-card"
                onClick={() => go({ place: root.channel, thread: root.ts })}
              >
                <Avatar person={personOf(state, root.user)} />
                <span>
                  <strong>{personOf(state, root.user)?.name ?? text.unknownPerson}</strong>{' '}
                  <small>{channel ? placeName(channel) : text.unknownChannel}</small>
                  <span class="thread-root">{plainText(state, root)}</span>
                  <small>
                    {text.replies(replies.length)},{' '}
                    {text.lastReply(whenSaid(dateOfTs(last.ts), now(), state.me.zone))}
                  </small>{' '}
                  {unread > 0 ? <span class="badge">{text.unreadReplies(unread)}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
        {threads.length === 0 ? <li class="empty">{text.noThreads}</li> : null}
      </ul>
    </main>
  );
}
