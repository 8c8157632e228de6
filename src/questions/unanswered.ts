import { type AskedQuestion, askedSince, type Complaint, isUnanswered } from '../ask/contract.ts';
import { alikeTo, groupAlike } from '../french/similarity.ts';
import type { Reader } from '../store/store.ts';
import { type OpenQuestion, questions } from './question.ts';

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

/**
 * Questions since an instant that got nothing that helped, oldest first. One that the community answered in the
 * meantime, in these or other words, waits no more.
 */
export async function unansweredSince(reader: Reader, since: Date): Promise<AskedQuestion[]> {
  const [asked, stored] = await Promise.all([askedSince(reader, since), reader.list(questions)]);
  const unanswered = asked.map(([, question]) => question).filter(isUnanswered);
  const published = stored.map(([, question]) => question).filter(isPublished);
  if (published.length === 0) return unanswered;
  const isLike = published.map(({ text, endedAt }) => ({ endedAt, alike: alikeTo(text) }));
  return unanswered.filter(({ text, at }) => !isLike.some((one) => at < one.endedAt && one.alike(text)));
}

function isPublished(question: OpenQuestion): question is OpenQuestion & { endedAt: string } {
  return question.status === 'published' && question.text !== '' && question.endedAt !== undefined;
}
