import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Turn } from '../follow-up.ts';
import { hostKey, placeKey } from '../parsing/names.ts';
import { documentsNamed } from '../subjects.ts';
import type { Focus } from './search.ts';

/** The pages that the question names; « quelle mission… » looks at the pages of that series only. */
export function focusOf({ parsed, setAside }: Turn, knowledge: Knowledge): Focus {
  const named = documentsNamed(parsed, knowledge).map(({ id }) => id);
  // What was learned at a host's is told on the pages of its meetings.
  const held = knowledge.sessions
    .filter((session) => named.includes(hostKey(session) ?? ''))
    .map(({ id }) => id);
  // So is what was brought back from there.
  const places = new Set(
    parsed.records.flatMap(({ entities }) =>
      entities.flatMap(({ type, key }) => (type === 'place' ? [key] : [])),
    ),
  );
  const broughtBack = [...knowledge.documents.values()]
    .filter(({ kind, place }) => kind === 'sheet' && place !== undefined && places.has(placeKey(place)))
    .map(({ id }) => id);
  const preferred = new Set([...named, ...held, ...broughtBack]);
  const asked = parsed.series[0];
  const which =
    /\b(?:quelle|quel|laquelle|lequel|which|what) (?:\w+ )?(?:missions?|dimensions?|modeles?|models?)\b|\b(?:missions?|dimensions?|modeles?)\b.*\b(?:laquelle|lequel|quel numero)\b/.test(
      parsed.text.line,
    );
  if (asked === undefined || !which || parsed.ranks.length > 0) return { preferred, setAside };
  const only = new Set(
    [...knowledge.documents.values()].filter(({ kind }) => kind === asked).map(({ id }) => id),
  );
  return only.size > 0 ? { preferred, setAside, only } : { preferred, setAside };
}
