import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays } from '../../time/calendar-day.ts';
import { NEXT_DAY } from '../parsing/lexicon.ts';
import { hostKey } from '../parsing/names.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import type { SessionContext } from './computed.ts';
import { neighbour, select } from './selection.ts';

/** The meeting that « celle d’après » counts from, and the one found there, if any. */
export interface Adjacent {
  anchor: Session;
  flow: 'following' | 'preceding';
  found: Session | undefined;
  /** ISO day that was asked for, when only that very day counts. */
  day?: string;
}

/** « le lendemain »: what was held that day, of any kind. */
function onNextDay(
  anchor: Session,
  flow: Adjacent['flow'],
  { sessions }: Knowledge,
): Pick<Adjacent, 'found' | 'day'> {
  const day = flow === 'following' ? addDays(anchor.end, 1) : addDays(anchor.start, -1);
  return { day, found: sessions.find(({ start, end }) => start <= day && end >= day) };
}

/** Resolves « celle d’après », « la précédente » against the meetings of the turn before, or the one named. */
export function adjacentSession(
  parsed: ParsedQuestion,
  { knowledge, today, anchors: before }: SessionContext,
): Adjacent | undefined {
  const upcoming = knowledge.sessions.some(({ start }) => start > today);
  // « and the next one? », in a conversation about a past meeting.
  const following = parsed.flow === 'next' && before.length > 0 && !upcoming;
  const flow = following ? 'following' : parsed.flow;
  if (flow !== 'following' && flow !== 'preceding') return undefined;
  const anchors = before.length > 0 ? before : select({ ...parsed, flow }, knowledge, today).sessions;
  const anchor = flow === 'following' ? anchors.at(-1) : anchors[0];
  if (anchor === undefined || anchors.length > 3) return undefined;
  if (NEXT_DAY.test(parsed.text.line)) return { anchor, flow, ...onNextDay(anchor, flow, knowledge) };
  const kinds = parsed.kinds.length > 0 ? parsed.kinds : undefined;
  const among = knowledge.sessions
    .filter((session) => kinds?.includes(session.kind) ?? true)
    // « quel pôle, juste avant ? »: a meeting with a host.
    .filter((session) => !parsed.attributes.includes('host') || hostKey(session) !== undefined);
  return { anchor, flow, found: neighbour(anchor, flow, among) };
}
