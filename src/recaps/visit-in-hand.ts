import type { CalendarDay } from '../time/calendar-day.ts';

/** What a question or a contribution is about: a dimension of the community's subject, or one of its missions. */
export type Theme = `dimension-${1 | 2 | 3}` | `mission-${1 | 2 | 3}`;

export const THEMES = [
  'dimension-1',
  'dimension-2',
  'dimension-3',
  'mission-1',
  'mission-2',
  'mission-3',
] as const satisfies readonly Theme[];

/** What recaps need to know of a visit that is planned or over. Whoever holds the visits makes it. */
export interface VisitInHand {
  id: string;
  status: 'planned' | 'postponed' | 'cancelled';
  /** Rank in the series. */
  number?: number;
  /** Name to show, « PTCE Bou’Sol ». */
  hostName?: string;
  /** Id of the host's document in the knowledge, when there is one: `hosts/bou-sol`. */
  host?: string;
  place: string;
  /** `13`, `2A`, `974`. */
  department?: string;
  /** At least one, in order. */
  days: readonly CalendarDay[];
  /** `17:00` on the last day, where hours are told. */
  end?: string;
  /** IANA zone of the days. */
  zone: string;
  /** ISO instant at which the present date was decided. */
  datedAt: string;
  /** Days before the first one at which questions are called for in its thread; no call without it. */
  callDaysBefore?: number;
  /** Where it is announced; its thread once it stands. */
  channel: string;
  threadTs?: string;
  /** Slack ids of those who said that they come. */
  participants: readonly string[];
  /** Slack ids of those who speak for the host. */
  hosts: readonly string[];
  /** Made up for a demonstration: whatever is said of it says so. */
  isExample?: boolean;
}
