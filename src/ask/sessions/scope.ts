import type { Session } from '../../knowledge/types.ts';
import type { Counted, Scope } from '../messages/session-messages.ts';
import type { Reading } from '../reading/reading.ts';
import { isSigle } from './view.ts';

/** What is counted or listed: hosts, places, partners, a kind of meetings, or meetings. */
export function countedOf(reading: Reading): Counted {
  const kind = reading.kinds.length === 1 ? reading.kinds[0] : undefined;
  if (reading.wants.includes('host') && reading.hostNoun && !reading.wants.includes('partners'))
    return 'host';
  if (reading.wants.includes('count')) {
    // « combien de visites en région parisienne ? » counts visits.
    const [, territory] =
      /\b(?:combien|nombre|many)(?: d[eu]?| \w+)?(?: d)? (region|departement|department)/.exec(
        reading.text.line,
      ) ?? [];
    if (territory !== undefined) return territory === 'region' ? 'region' : 'department';
    if (reading.wants.includes('town')) return 'place';
  }
  return kind ?? 'session';
}

/** How a selection was narrowed, to be said back. */
export function scopeOf(reading: Reading, sessions: readonly Session[]): Scope {
  const named = reading.records.some(
    ({ things, negated }) => !negated && things.some(({ type }) => type === 'place'),
  );
  const places = named ? [...new Map(sessions.map((session) => [session.place, session])).values()] : [];
  const year =
    reading.yearRank === undefined || reading.periods.length > 0 ? undefined : sessions[0]?.start.slice(0, 4);
  const years =
    year === undefined
      ? []
      : [{ from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year' as const, span: { from: 0, to: 0 } }];
  return {
    periods: [
      ...reading.periods.filter((period) => period.impossible === undefined || period.grain === 'month'),
      ...years,
    ],
    territories: places.length > 0 ? [] : reading.territories,
    places: places.length === 1 ? places : [],
    consecutive: reading.consecutive,
    multiDay: reading.multiDay,
    tense: reading.tense,
    ...sharedSigle(sessions),
  };
}

function sharedSigle(sessions: readonly Session[]): { sigle?: string } {
  const words = new Set(sessions.flatMap(({ hostName }) => hostName?.split(' ')[0] ?? []));
  const [word] = words;
  return words.size === 1 && word !== undefined && isSigle(word) ? { sigle: word } : {};
}
