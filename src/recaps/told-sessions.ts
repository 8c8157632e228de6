import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Session, VisibleAudiences } from '../knowledge/types.ts';
import { type CalendarDay, daysFromTo } from '../time/calendar-day.ts';
import { firstDay } from '../visits/contract.ts';
import type { ComparedLine, ComparedVisit } from './cross-analysis.ts';
import { sectionByWords } from './sheet-sections.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/**
 * The visits that took place before Capi followed any: their pages tell what is known of them, a section at a time.
 * Those that Capi follows itself are left out.
 * @param today in the community's zone
 */
export function toldSessions(
  { sessions, documents }: Pick<Knowledge, 'sessions' | 'documents'>,
  followed: readonly VisitInHand[],
  visible: VisibleAudiences,
  today: CalendarDay,
): ComparedVisit[] {
  const isFollowed = ({ start, number, place }: Session) =>
    followed.some((visit) => firstDay(visit) === start && (visit.number === number || visit.place === place));
  return sessions
    .filter(({ kind, start, audience }) => kind === 'visit' && start <= today && visible.has(audience))
    .filter((session) => !isFollowed(session))
    .map((session) => {
      const { id, number, hostName, place, start, end, title } = session;
      const document = documents.get(id);
      const address = document?.sources.find((source) => source.address !== undefined)?.address;
      return {
        visit: {
          place,
          days: daysFromTo(start, end),
          number,
          hostName,
        },
        asked: new Set(),
        page: {
          lines: (document?.sections ?? []).map(lineOf),
          source: { title, address },
        },
      };
    });
}

function lineOf({ text, headings, aliases }: Knowledge['gaps'][number]['section']): ComparedLine {
  const words = text.replaceAll('\n', ' ');
  return {
    section: sectionByWords(words),
    text: words,
    otherWords: [headings.at(-1) ?? '', ...aliases].join(' '),
    pieces: [],
    credits: [],
    themes: [],
  };
}
