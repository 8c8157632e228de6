import type { Session } from '../../knowledge/types.ts';
import type { Counted, Scope } from '../messages/session-messages.ts';
import type { Period } from '../reading/dates.ts';
import { filtersOf, type Query } from './query.ts';
import { ofType } from './selection.ts';
import { isAcronym } from './view.ts';

const COUNTED: Partial<Record<string, Counted>> = {
  host: 'host',
  town: 'place',
  region: 'region',
  department: 'department',
  partners: 'partner',
};

/** What is counted or listed: hosts, places, partners, a kind of meetings, or meetings. */
export function countedOf({ attribute, slots }: Pick<Query, 'attribute' | 'slots'>): Counted {
  const counted = attribute === undefined ? undefined : COUNTED[attribute];
  if (counted !== undefined) return counted;
  const kinds = new Set(
    ofType(
      slots.filter(({ role }) => role !== 'exclude' && role !== 'anchor'),
      'kind',
    ).map(({ kind }) => kind),
  );
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : 'session';
}

/** How a selection was narrowed, to be said back. */
export function scopeOf(query: Query, sessions: readonly Session[]): Scope {
  const filters = filtersOf(query);
  const isPlaced = filters.some(({ type }) => type === 'place');
  const places = isPlaced ? [...new Map(sessions.map((session) => [session.place, session])).values()] : [];
  const periods = ofType(filters, 'date')
    .map(({ period }) => (period.yearRank === undefined ? period : (yearOf(sessions) ?? period)))
    .filter((period) => period.impossible === undefined || period.grain === 'month');
  return {
    periods,
    territories: places.length > 0 ? [] : ofType(filters, 'region').map(({ territory }) => territory),
    places: places.length === 1 ? places : [],
    consecutive: query.relation === 'consecutive',
    multiDay: query.relation === 'multiday',
    tense: query.relation === 'past' || query.relation === 'future' ? query.relation : undefined,
    ...sharedAcronym(sessions),
  };
}

const yearOf = (sessions: readonly Session[]): Period | undefined => {
  const year = sessions[0]?.start.slice(0, 4);
  return year === undefined
    ? undefined
    : { from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year', span: { from: 0, to: 0 } };
};

function sharedAcronym(sessions: readonly Session[]): { acronym?: string } {
  const words = new Set(sessions.flatMap(({ hostName }) => hostName?.split(' ')[0] ?? []));
  const [word] = words;
  return words.size === 1 && word !== undefined && isAcronym(word) ? { acronym: word } : {};
}
