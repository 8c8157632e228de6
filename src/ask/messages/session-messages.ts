import type { Attendance, SessionKind } from '../../knowledge/types.ts';
import type { SessionView } from '../calendar/view.ts';
import type { Period } from '../reading/dates.ts';
import type { Attribute } from '../reading/read.ts';
import type { Territory } from '../reading/territories.ts';

/** What is counted: meetings of a kind, any meetings, their hosts, or their places. */
export type Counted = SessionKind | 'session' | 'host' | 'place' | 'department' | 'region' | 'partner';

/** A place by its name, with its preposition when « à » does not fit. */
export interface Placed {
  place: string;
  placeLocative?: string;
}

/** How a selection was narrowed, to be said back: « en 2017 », « dans le Tarn ». */
export interface Scope {
  periods: readonly Period[];
  territories: readonly Territory[];
  places: readonly Placed[];
  consecutive: boolean;
  multiDay: boolean;
  tense?: 'past' | 'future';
  /** The acronym that the hosts' names share, to count them by (« 7 PTCE »). */
  acronym?: string;
}

/** Everything that answers about meetings say, in one language. No Slack marks but `*`; not escaped yet. */
export interface SessionMessages {
  sentence(view: SessionView): string;
  item(view: SessionView): string;
  host(view: SessionView): string;
  number(view: SessionView): string;
  department(view: SessionView): string;
  region(view: SessionView): string;
  weekday(view: SessionView): string;
  year(view: SessionView): string;
  month(view: SessionView): string;
  duration(view: SessionView, days: number): string;
  partners(view: SessionView): string;
  noPartners(view: SessionView): string;
  yes(sentence: string): string;
  no(sentence: string): string;
  /** « 3 visites en 2017 : » */
  count(count: number, counted: Counted, scope: Scope): string;
  remaining(count: number, counted: Counted): string;
  /** @param past the whole stretch that was asked about is over, so that nothing can be added to it */
  none(counted: Counted, scope: Scope, past: boolean): string;
  /** Where meetings were held instead, by region. */
  heldIn(
    count: number,
    counted: Counted,
    regions: readonly { name: string; locative: string; count: number }[],
  ): string;
  noRank(number: number, highest: SessionView): string;
  last(view: SessionView): string;
  notPlanned(counted: Counted): string;
  /** Time between two days, by the calendar: « un an et 4 mois ». */
  between(from: string, to: string): string;
  /** The same from a day to today. */
  sinceThen(from: string, today: string): string;
  /** What meetings are counted by: the year of one, its town… */
  groupLabel(view: SessionView, by: Attribute): string | undefined;
  groupItem(label: string, count: number): string;
  apart(days: number): string;
  /** Which of two meetings came first, told of the first one named. */
  order(first: SessionView, second: SessionView): string;
  impossible(day: number, month: number): string;
  wasWeekday(iso: string): string;
  liesIn(view: SessionView): string;
  /** How many come to a meeting, and how facilitators see the names. */
  attendance(view: SessionView, attendance: Attendance): string;
  sourceDepartment(view: SessionView): string;
}
