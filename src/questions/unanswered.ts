import type { AskedQuestion, Complaint } from '../community/asked.ts';
import { isUnanswered } from '../community/asked.ts';
import { groupAlike } from '../community/similarity.ts';

/** Questions that got nothing that helped, alike enough to be one. No names, and no counts of one person's insistence. */
export interface UnansweredGroup {
  /** The first wording. */
  text: string;
  /** Other wordings, each once. */
  variants: string[];
  times: number;
  /** Different people. */
  people: number;
  /** ISO instant of the last time. */
  lastAt: string;
  /** Why an answer did not help, how many times each; none when Capi declined. */
  complaints: Partial<Record<Complaint, number>>;
}

/** Unanswered questions grouped by likeness: asked by most people first, then most often, then most recently. */
export function unansweredGroups(asked: readonly AskedQuestion[]): UnansweredGroup[] {
  const unanswered = asked.filter(isUnanswered);
  return groupAlike(unanswered, ({ text }) => text)
    .map(({ first, all }) => ({
      text: first.text,
      variants: [...new Set(all.map(({ text }) => text))].filter((text) => text !== first.text),
      times: all.length,
      people: new Set(all.map(({ by }) => by)).size,
      lastAt:
        all
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? '',
      complaints: complaintsOf(all),
    }))
    .sort((a, b) => b.people - a.people || b.times - a.times || b.lastAt.localeCompare(a.lastAt));
}

function complaintsOf(asked: readonly AskedQuestion[]): UnansweredGroup['complaints'] {
  const counts: UnansweredGroup['complaints'] = {};
  for (const { complaint } of asked) if (complaint) counts[complaint] = (counts[complaint] ?? 0) + 1;
  return counts;
}
