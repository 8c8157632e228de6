import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Audience, VisibleAudiences } from '../knowledge/types.ts';

const cache = new WeakMap<Knowledge, Map<string, Knowledge>>();

/** Whether a part of the knowledge is hidden from these readers: then nothing can be said not to exist. */
export const isPartial = (visiblePart: Knowledge, whole: Knowledge): boolean =>
  visiblePart.documents.size < whole.documents.size;

/**
 * The part of a knowledge that everybody who will see the answer may read: an answer is computed from nothing
 * else. Made once for each clearance.
 */
export function visibleKnowledge(knowledge: Knowledge, visible: VisibleAudiences): Knowledge {
  const key = [...visible].sort().join(' ');
  const known = cache.get(knowledge)?.get(key);
  if (known !== undefined) return known;
  const allowed = ({ audience }: { audience: Audience }): boolean => visible.has(audience);
  const part: Knowledge = {
    documents: new Map([...knowledge.documents].filter(([, document]) => allowed(document))),
    sessions: knowledge.sessions.filter(allowed),
    terms: knowledge.terms.filter(({ document }) => allowed(document)),
    gaps: knowledge.gaps.filter(({ document }) => allowed(document)),
    faults: knowledge.faults,
    search: (query, options) => knowledge.search(query, { ...options, visible }),
  };
  const parts = cache.get(knowledge) ?? new Map<string, Knowledge>();
  cache.set(knowledge, parts.set(key, part));
  return part;
}
