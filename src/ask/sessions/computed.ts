import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Session } from '../../knowledge/types.ts';

/** An answer computed from the records, before it becomes a reply. */
export interface Computed {
  outcome: 'answer' | 'decline';
  lines: string[];
  /** The meetings that it speaks of: its evidence. */
  sessions: readonly Session[];
  /** Set when it tells how many come: {@link Reply.attendanceOf}. */
  attendanceOf?: string;
  /** It says that something is not there: untrue where only a part of the meetings may be shown. */
  absent?: true;
}

/** What computing needs besides the parsed question. */
export interface SessionContext {
  knowledge: Knowledge;
  /** ISO day of asking. */
  today: string;
  /** The meetings that the turn before was about: what « celle d’après » counts from. */
  anchors: readonly Session[];
}
