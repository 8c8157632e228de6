import type { Session } from '../../knowledge/types.ts';
import type { RoledSlot } from '../reading/read.ts';
import { answered, type Computed } from './computed.ts';
import { noneAt } from './elsewhere.ts';
import { filtersOf, type Query } from './query.ts';
import { lies, ofType, picked, select } from './selection.ts';
import type { Telling } from './telling.ts';

/** A department or region named beside a place or a host. */
export function regionVerdict(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const territories = ofType(query.slots, 'region').map(({ territory }) => territory);
  const placed = ofType(query.slots, 'place', 'host');
  if (territories.length === 0 || placed.length === 0) return undefined;
  const others = query.slots.filter(({ type }) => type !== 'region');
  const [session] = picked(select(others, telling), others, telling.today);
  if (session?.department === undefined) return undefined;
  const subject = view(session);
  const located = say.liesIn(subject);
  if (territories.some((territory) => lies(session, territory)))
    return answered([`${say.yes(located)} ${say.sentence(subject)}`], [session]);
  const isSources = territories.some(({ code }) => session.departmentSource === code);
  const mistaken = isSources ? [say.sourceDepartment(subject)] : [];
  return answered([[say.no(located), ...mistaken].join(' '), say.sentence(subject)], [session]);
}

/** The ways of naming a meeting, the most identifying first. */
const IDENTITIES: readonly RoledSlot['type'][][] = [
  ['rank', 'kind'],
  ['pick', 'kind'],
  ['session'],
  ['host'],
  ['kind'],
  ['date'],
  ['place'],
  ['region'],
];

/**
 * What is named together belongs to no one meeting: the most identifying part tells which is meant, and the sentence about
 * it corrects the rest (« Non : la visite n° 3… »).
 */
export function correction(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const filters = filtersOf(query);
  const names = ofType(filters, 'name');
  for (const types of IDENTITIES) {
    const part = filters.filter(({ type }) => types.includes(type));
    const [needed] = types;
    if (!part.some(({ type }) => type === needed) || part.length === filters.length) continue;
    const sessions: readonly Session[] = picked(select(part, telling), part, telling.today);
    const [only] = sessions;
    if (sessions.length === 1 && only !== undefined)
      return answered([say.no(say.sentence(view(only)))], sessions);
  }
  return names.length > 0
    ? noneAt(
        query,
        names.map(({ name }) => name),
        telling,
      )
    : undefined;
}
