import type { SignUpList } from './sign-ups.ts';
import { endOf, type Visit } from './visit.ts';

/** A calendar file that somebody should have. */
export interface Errand {
  /** The same file for the same readers has the same key for ever. */
  key: string;
  visit: string;
  /** Slack id; none for the thread of the announcement. */
  person?: string;
  /** Only for whoever was sent this one: there is nothing else to take out of a calendar. */
  after?: string;
}

/**
 * The calendar files that a visit calls for: each date once, in the thread of its announcement and to each member
 * who said that they come to it; when it no longer stands, to those who had it.
 */
export function errandsOf(visit: Visit, signUpList: SignUpList, now: Date): Errand[] {
  const { id, edition, status } = visit;
  if (!visit.announcement || endOf(visit) <= now) return [];
  const [key, after] = keysOf(visit);
  const going = [...signUpList.all()].filter(
    (answer) => answer.status === 'going' && answer.name === undefined,
  );
  const people = status === 'planned' ? going.filter((answer) => answer.edition === edition) : going;
  return [undefined, ...people.map(({ who }) => who)].map((person) => {
    const whose = person === undefined ? '' : `:${person}`;
    return {
      key: `${key}${whose}`,
      visit: id,
      person,
      ...(after !== undefined && { after: `${after}${whose}` }),
    };
  });
}

/** The key of the file as the visit stands, and, when it takes a date back, that of the date. */
function keysOf({ id, edition, status }: Visit): [key: string, after?: string] {
  const of = (number: number) => `visit:${id}:calendar:${number}`;
  if (status === 'cancelled') return [`${of(edition)}:cancelled`, of(edition)];
  return status === 'postponed' ? [of(edition), of(edition - 1)] : [of(edition)];
}
