import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Clearance, DocumentKind } from '../knowledge/types.ts';
import type { KnownAnswer } from './questions.ts';

/**
 * From which share of the best possible score, and of the question's information, a passage seems to answer: the same
 * as for answers. A doubt costs the author one click.
 */
const SURE = { ratio: 0.35, coverage: 0.5 };
const MOST = 3;
/** What tells of no place where the question was put. */
const ASIDE: ReadonlySet<DocumentKind> = new Set(['gaps', 'glossary']);

/** Where the knowledge seems to answer a question, best first, one for each page. */
export function knownAnswers(text: string, knowledge: Knowledge, clearance: Clearance): KnownAnswer[] {
  const byPage = new Map<string, KnownAnswer>();
  for (const { passage, ratio, coverage } of knowledge.search(text, { clearance, limit: 10 })) {
    const { document } = passage;
    if (ratio < SURE.ratio || coverage < SURE.coverage || ASIDE.has(document.kind)) continue;
    if (!byPage.has(document.id)) byPage.set(document.id, { passage: passage.id, title: document.title });
  }
  return [...byPage.values()].slice(0, MOST);
}
