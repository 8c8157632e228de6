import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Message } from '../../src/page-api.ts';
import { useDesk } from '../client/desk.ts';
import { toRows } from '../client/grouping.ts';
import { text } from '../messages.ts';
import { frenchDay } from '../text/dates.ts';
import { moveFocus } from './menu.tsx';
import { MessageRow } from './message.tsx';

interface ListProps {
  messages: Message[];
  label: string;
  empty?: string;
  /** Below the last message, scrolling with it. */
  foot?: ComponentChildren;
  /** These are a thread's: its replies have no thread of their own. */
  inThread?: boolean;
}

/** In pixels. */
const nearEnd = 120;

/**
 * The list is laid out from its end (see `.messages`), so that the browser itself stays there. Further up one keeps
 * one's place, and is told of what came.
 */
function useEnd(last: string | undefined, own: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const [behind, setBehind] = useState(false);
  const isAtEnd = () => (box.current?.scrollTop ?? 0) > -nearEnd;
  const toEnd = () => box.current?.scrollTo(0, 0);
  useLayoutEffect(() => {
    if (own) toEnd();
    else setBehind(!isAtEnd());
  }, [last, own]);
  return { box, behind, toEnd, onScroll: () => behind && isAtEnd() && setBehind(false) };
}

/** Messages by day and by person; arrows go from one to the other, Tab goes into the one that has the focus. */
export function MessageList({ messages, label, empty, foot, inThread = false }: ListProps) {
  const { state, now } = useDesk();
  const { zone } = state.me;
  const rows = useMemo(() => toRows(messages, zone), [messages, zone]);
  const newest = messages.at(-1);
  const [active, setActive] = useState<string>();
  const { box, behind, toEnd, onScroll } = useEnd(newest?.ts, newest?.user === state.me.id);
  const reachable = messages.some((one) => one.ts === active) ? active : newest?.ts;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).matches('.message')) moveFocus(event, '.message');
  };
  return (
    <div class="messages" ref={box} onScroll={onScroll}>
      {behind ? (
        <button type="button" class="to-end" onClick={toEnd}>
          {text.jumpToLast}
        </button>
      ) : null}
      <div class="messages-inner">
        <ol aria-label={label} onKeyDown={onKeyDown}>
          {rows.map((row) =>
            row.type === 'day' ? (
              <li key={row.day} class="day">
                <span>{frenchDay(row.at, now(), zone)}</span>
              </li>
            ) : (
              <MessageRow
                key={`${row.message.ts}${row.message.ephemeral}`}
                message={row.message}
                follows={row.follows}
                inThread={inThread}
                reachable={row.message.ts === reachable}
                onReach={setActive}
              />
            ),
          )}
        </ol>
        {foot}
      </div>
      {rows.length === 0 && empty ? <p class="empty">{empty}</p> : null}
    </div>
  );
}
