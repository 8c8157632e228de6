import type { Session } from '../../knowledge/types.ts';
import type { Counted, Scope } from '../messages/session-messages.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { isAcronym } from './view.ts';

/** What is counted or listed: hosts, places, partners, a kind of meetings, or meetings. */
export function countedOf(parsed: ParsedQuestion): Counted {
  const kind = parsed.kinds.length === 1 ? parsed.kinds[0] : undefined;
  if (parsed.attributes.includes('host') && parsed.hostNoun && !parsed.attributes.includes('partners'))
    return 'host';
  if (parsed.attributes.includes('count')) {
    // « combien de visites en région parisienne ? » counts visits.
    const [, territory] =
      /\b(?:combien|nombre|many)(?: d[eu]?| \w+)?(?: d)? (region|departement|department)/.exec(
        parsed.text.line,
      ) ?? [];
    if (territory !== undefined) return territory === 'region' ? 'region' : 'department';
    if (parsed.attributes.includes('town')) return 'place';
  }
  return kind ?? 'session';
}

/** How a selection was narrowed, to be said back. */
export function scopeOf(parsed: ParsedQuestion, sessions: readonly Session[]): Scope {
  const named = parsed.records.some(
    ({ entities, negated }) => !negated && entities.some(({ type }) => type === 'place'),
  );
  const places = named ? [...new Map(sessions.map((session) => [session.place, session])).values()] : [];
  const year =
    parsed.yearRank === undefined || parsed.periods.length > 0 ? undefined : sessions[0]?.start.slice(0, 4);
  const years =
    year === undefined
      ? []
      : [{ from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year' as const, span: { from: 0, to: 0 } }];
  return {
    periods: [
      ...parsed.periods.filter((period) => period.impossible === undefined || period.grain === 'month'),
      ...years,
    ],
    territories: places.length > 0 ? [] : parsed.territories,
    places: places.length === 1 ? places : [],
    consecutive: parsed.consecutive,
    multiDay: parsed.multiDay,
    tense: parsed.tense,
    ...sharedAcronym(sessions),
  };
}

function sharedAcronym(sessions: readonly Session[]): { acronym?: string } {
  const words = new Set(sessions.flatMap(({ hostName }) => hostName?.split(' ')[0] ?? []));
  const [word] = words;
  return words.size === 1 && word !== undefined && isAcronym(word) ? { acronym: word } : {};
}
