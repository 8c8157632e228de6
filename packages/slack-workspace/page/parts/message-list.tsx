import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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

const nearBottom = 120;

/** Stays at the end while one reads the end; keeps its place, and says so, while one reads further up. */
function useStickToEnd(last: string | undefined, own: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const extent = useRef(0);
  const [behind, setBehind] = useState(false);
  const toEnd = () => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
    setBehind(false);
  };
  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    // When a panel opens beside, the text flows anew and the browser scrolls: nobody left the end.
    const isReflow = element.scrollHeight !== extent.current;
    extent.current = element.scrollHeight;
    if (isReflow && atEnd.current) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottom;
    if (atEnd.current) setBehind(false);
  };
  useLayoutEffect(() => {
    if (last === undefined) return;
    if (atEnd.current || own) toEnd();
    else setBehind(true);
  }, [last, own]);
  useEffect(() => {
    const content = box.current?.firstElementChild;
    if (!content) return;
    // Images that load, blocks that are updated and a keyboard that opens change the height afterwards.
    const observer = new ResizeObserver(() => {
      if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
    });
    observer.observe(content);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, behind, toEnd, onScroll };
}

/** Messages by day and by person; arrows go from one to the other, Tab goes into the one that has the focus. */
export function MessageList({ messages, label, empty, foot, inThread = false }: ListProps) {
  const { state, now } = useDesk();
  const { zone } = state.me;
  const rows = useMemo(() => toRows(messages, zone), [messages, zone]);
  const newest = messages.at(-1);
  const [active, setActive] = useState<string>();
  const { box, behind, toEnd, onScroll } = useStickToEnd(newest?.ts, newest?.user === state.me.id);
  const reachable = messages.some((one) => one.ts === active) ? active : newest?.ts;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).matches('.message')) moveFocus(event, '.message');
  };
  return (
    <div class="messages" ref={box} onScroll={onScroll}>
      <div class="messages-inner">
        {rows.length === 0 && empty ? <p class="empty">{empty}</p> : null}
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
      {behind ? (
        <button type="button" class="to-end" onClick={toEnd}>
          {text.jumpToLast}
        </button>
      ) : null}
    </div>
  );
}
