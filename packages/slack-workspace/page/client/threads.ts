import { useCallback, useState } from 'preact/hooks';
import type { Message, PageState } from '../../src/page-api.ts';
import { repliesOf } from './seen.ts';

/** A thread in which I take part. */
export interface FollowedThread {
  root: Message;
  replies: Message[];
  /** Replies of others that I have not had before me. */
  unread: number;
}

/** Until which reply each thread was read, by `channel:ts`. */
type ThreadReads = Record<string, string>;

export const threadKey = ({ channel, ts }: { channel: string; ts: string }) => `${channel}:${ts}`;

const concernsMe = (me: string) => (message: Message) =>
  message.user === me || (message.notifies?.includes(me) ?? false);

/** The threads that I began, replied in, or was notified of; the one with the latest reply first. */
export function followedThreads(state: PageState, reads: ThreadReads): FollowedThread[] {
  const concerns = concernsMe(state.me.id);
  const isNew = (reply: Message, root: Message) =>
    reply.user !== state.me.id && reply.ts > (reads[threadKey(root)] ?? '');
  return state.messages
    .filter((one) => one.replyCount > 0)
    .map((root) => ({ root, replies: repliesOf(state, root) }))
    .filter(({ root, replies }) => [root, ...replies].some(concerns))
    .map(({ root, replies }) => ({ root, replies, unread: replies.filter((one) => isNew(one, root)).length }))
    .sort((a, b) => ((a.replies.at(-1)?.ts ?? '') < (b.replies.at(-1)?.ts ?? '') ? 1 : -1));
}

const storageKey = (me: string) => `threads-read:${me}`;

function stored(me: string): ThreadReads {
  return JSON.parse(localStorage.getItem(storageKey(me)) ?? '{}') as ThreadReads;
}

/** What I have read of my threads, kept by this browser: Slack itself tells apps nothing of it. */
export function useThreadReads(me: string) {
  const [, setTurn] = useState(0);
  const markRead = useCallback(
    (key: string, ts: string) => {
      const reads = stored(me);
      if ((reads[key] ?? '') >= ts) return;
      localStorage.setItem(storageKey(me), JSON.stringify({ ...reads, [key]: ts }));
      setTurn((turn) => turn + 1);
    },
    [me],
  );
  return { threadReads: stored(me), markRead };
}
