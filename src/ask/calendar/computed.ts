import type { Session } from '../../knowledge/types.ts';

/** An answer computed from the calendar, before it becomes a reply. */
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

export const answered = (lines: string[], sessions: readonly Session[]): Computed => ({
  outcome: 'answer',
  lines,
  sessions,
});
