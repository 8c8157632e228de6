import { similarity } from '../french/similarity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Draft, evidenceOf } from './reply.ts';

/** Shared words from which a question counts as one that was answered already; « vélos cargo » is not « vélos ». */
const sameQuestion = 0.75;

/**
 * The answer that the community gave to nearly the same question: it stands as it was published, whatever kind of
 * question it is. The title of its page, or how it was first worded, says what it answers.
 */
export function answeredBefore(question: string, { documents }: Knowledge): Draft | undefined {
  let best: { similarity: number; draft: Draft } | undefined;
  for (const document of documents.values()) {
    const section = document.kind === 'answer' ? document.sections[0] : undefined;
    if (!section) continue;
    const wordings = [document.title, ...document.aliases, ...section.aliases];
    const found = Math.max(...wordings.map((wording) => similarity(question, wording)));
    if (found < sameQuestion || found <= (best?.similarity ?? 0)) continue;
    const lines = section.text.split('\n');
    best = {
      similarity: found,
      draft: { outcome: 'answer', lines, evidence: [evidenceOf(document, section)] },
    };
  }
  return best?.draft;
}
