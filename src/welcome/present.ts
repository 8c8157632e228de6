import type { KnownBlock } from '@slack/types';
import { askActions } from '../ask/contract.ts';
import type { Message } from '../delivery/outgoing.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, VisibleAudiences } from '../knowledge/types.ts';
import { button, context, section, sections } from '../slack/blocks.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { UpcomingVisit } from '../visits/contract.ts';
import { welcomeMessages as messages } from './messages.ts';

/** What a welcome is made of. */
export interface Welcome {
  channel: string;
  knowledge: Knowledge;
  /** What the newcomer may read. */
  visible: VisibleAudiences;
  /** The next meeting that they may know of. */
  next: UpcomingVisit | undefined;
  today: CalendarDay;
}

const mostPaths = 3;

/** A short welcome: three ways in by mission, as far as the newcomer may read them, and the next meeting. */
export function presentWelcome({ channel, knowledge, visible, next, today }: Welcome): Message {
  const missions = [...knowledge.documents.values()]
    .filter(
      ({ kind, audience, number }) => kind === 'mission' && number !== undefined && visible.has(audience),
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .slice(0, mostPaths);
  const hello = messages.hello(channel);
  return {
    text: hello,
    blocks: [
      ...sections(hello),
      ...(missions.length > 0 ? [...sections(messages.paths), ...missions.map(path)] : []),
      ...(next ? sections(messages.next(next, today)) : []),
      context(messages.once),
    ],
  };
}

function path({ id, title, sections: parts }: Document, rank: number): KnownBlock {
  const source = `${id}#${parts[0]?.anchor ?? ''}`;
  const spoken = `${messages.open} : ${title}`;
  return section(
    messages.mission(title, parts[0]?.text ?? ''),
    button(`${askActions.source}:${rank}`, messages.open, source, { spoken }),
  );
}
