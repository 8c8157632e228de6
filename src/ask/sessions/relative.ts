import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';
import { addDays } from '../../time/calendar-day.ts';
import { NEXT_DAY } from '../reading/lexicon.ts';
import { hostKey } from '../reading/names.ts';
import type { Reading } from '../reading/reading.ts';
import type { Scene } from './computed.ts';
import { neighbour, select } from './selection.ts';

/** The meeting that « celle d’après » counts from, and the one found there, if any. */
export interface Beside {
  anchor: Session;
  flow: 'following' | 'preceding';
  found: Session | undefined;
  /** ISO day that was asked for, when only that very day counts. */
  day?: string;
}

/** « le lendemain »: what was held that day, of any kind. */
function onNextDay(
  anchor: Session,
  flow: Beside['flow'],
  { sessions }: Knowledge,
): Pick<Beside, 'found' | 'day'> {
  const day = flow === 'following' ? addDays(anchor.end, 1) : addDays(anchor.start, -1);
  return { day, found: sessions.find(({ start, end }) => start <= day && end >= day) };
}

/** Resolves « celle d’après », « la précédente » against the meetings of the turn before, or the one named. */
export function besideMeeting(
  reading: Reading,
  { knowledge, today, anchors: before }: Scene,
): Beside | undefined {
  const upcoming = knowledge.sessions.some(({ start }) => start > today);
  // « and the next one? », in a conversation about a past meeting.
  const following = reading.flow === 'next' && before.length > 0 && !upcoming;
  const flow = following ? 'following' : reading.flow;
  if (flow !== 'following' && flow !== 'preceding') return undefined;
  const anchors = before.length > 0 ? before : select({ ...reading, flow }, knowledge, today).sessions;
  const anchor = flow === 'following' ? anchors.at(-1) : anchors[0];
  if (anchor === undefined || anchors.length > 3) return undefined;
  if (NEXT_DAY.test(reading.text.line)) return { anchor, flow, ...onNextDay(anchor, flow, knowledge) };
  const kinds = reading.kinds.length > 0 ? reading.kinds : undefined;
  const among = knowledge.sessions
    .filter((session) => kinds?.includes(session.kind) ?? true)
    // « quel pôle, juste avant ? »: a meeting with a host.
    .filter((session) => !reading.wants.includes('host') || hostKey(session) !== undefined);
  return { anchor, flow, found: neighbour(anchor, flow, among) };
}
