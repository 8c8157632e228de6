import type { Audience } from '../knowledge/types.ts';
import { type Reader, type Store, table } from '../store/store.ts';

/**
 * A question put to Capi. Its text is kept thirty days, so that what stays without an answer is seen and its author
 * finds it again; see docs/donnees.md.
 */
export interface AskedQuestion {
  /** As it was worded. */
  text: string;
  /** Slack id of its author. */
  by: string;
  /** ISO instant. */
  at: string;
  outcome: 'answer' | 'decline';
  /** Who read along: no more than these may read it again. */
  audience: Extract<Audience, 'public' | 'members'>;
  /** The sections that the answer quoted (`document#anchor`), and what those who read it may read. */
  quoted?: { sections: readonly string[]; readers: readonly Audience[] };
  /** Somebody who read the answer found it useful. */
  useful?: true;
  /** Why the answer did not help, when its reader said so. */
  complaint?: Complaint;
}

/** One click says why an answer did not help. */
export const complaints = ['wrong', 'incomplete', 'beside', 'outdated', 'other'] as const;
export type Complaint = (typeof complaints)[number];

/** By the key of the answer's message, `C1:171.2`. */
export const askedQuestions = table<AskedQuestion>('community.asked');

/** How long the text of a question is kept, in ms: 30 days. */
export const keepAskedFor = 30 * 24 * 3_600_000;

/** Longest text kept: a question, not a document. */
const longest = 1_000;

export function noteAsked(store: Store, id: string, asked: AskedQuestion): Promise<void> {
  return store.transact((tx) => tx.put(askedQuestions, id, { ...asked, text: asked.text.slice(0, longest) }));
}

/** A question by its id; undefined once it is deleted. */
export function askedQuestion(reader: Reader, id: string): Promise<AskedQuestion | undefined> {
  return reader.get(askedQuestions, id);
}

/** Questions since an instant, oldest first. */
export async function askedSince(reader: Reader, since: Date): Promise<Array<[id: string, AskedQuestion]>> {
  const from = since.toISOString();
  return (await reader.list(askedQuestions)).filter(([, { at }]) => at >= from);
}

/** Did the question get nothing that helped? */
export function isUnanswered({ outcome, complaint }: AskedQuestion): boolean {
  return outcome === 'decline' || complaint !== undefined;
}
