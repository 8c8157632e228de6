import { departmentByCode } from '../../knowledge/departments.ts';
import type { Session } from '../../knowledge/types.ts';
import type { Counted } from '../messages/session-messages.ts';
import { answered, type Computed } from './computed.ts';
import type { Query } from './query.ts';
import { countedOf, scopeOf } from './scope.ts';
import type { Telling } from './telling.ts';

/** A town that no record has, so that no meeting was there as far as they tell. */
export function noneAt(query: Query, names: readonly string[], telling: Telling): Computed | undefined {
  const elsewhere = heldElsewhere(query, telling);
  if (elsewhere === undefined) return undefined;
  const scope = { ...scopeOf(query, []), places: names.map((place) => ({ place })) };
  const none = telling.say.none(held(query, telling.knowledge.sessions), scope, true);
  return { outcome: 'decline', sessions: [], lines: [none, ...elsewhere.lines], absent: true };
}

/** What is said not to have been held: hosts and places stand for the kind of meetings that most hosts had. */
export function held(query: Query, sessions: readonly Session[]): Counted {
  const what = countedOf(query);
  if (what !== 'host') return ['place', 'department', 'region', 'partner'].includes(what) ? 'session' : what;
  const kinds = sessions.flatMap(({ host, hostName, kind }) => ((host ?? hostName) ? [kind] : []));
  const times = (kind: string): number => kinds.filter((other) => other === kind).length;
  return [...new Set(kinds)].sort((a, b) => times(b) - times(a))[0] ?? 'session';
}

/** « 7 visites : 2 en Île-de-France, 2 en Provence-Alpes-Côte d’Azur… »: by region, in the order of time. */
export function heldElsewhere(query: Query, { knowledge, say }: Telling): Computed | undefined {
  const what = held(query, knowledge.sessions);
  const sessions = knowledge.sessions.filter(({ kind }) => what === 'session' || kind === what);
  const regions = new Map<string, { name: string; locative: string; count: number }>();
  for (const { department } of sessions) {
    const region = department === undefined ? undefined : departmentByCode(department)?.region;
    if (region === undefined) return undefined;
    const { name, locative } = region;
    regions.set(name, { name, locative, count: (regions.get(name)?.count ?? 0) + 1 });
  }
  if (regions.size === 0) return undefined;
  return answered([say.heldIn(sessions.length, what, [...regions.values()])], sessions);
}
