import type { Audience, VisibleAudiences } from './types.ts';

/** Lowest first: each may read what the ones before it may. */
const ranks = ['public', 'members', 'facilitators'] as const;
export type Rank = (typeof ranks)[number];

/**
 * What a reader may see.
 * @param rank the reader's standing in the community
 * @param groups groups of visits that the reader belongs to
 */
export function visibleTo(rank: Rank, groups: Iterable<Audience> = []): VisibleAudiences {
  return new Set<Audience>([...ranks.slice(0, ranks.indexOf(rank) + 1), ...groups]);
}
