import type { Passage } from '../../knowledge/types.ts';
import type { Asked } from './asked.ts';
import type { CandidateKind } from './candidate.ts';
import { bestSentences, sentencesOf } from './sentences.ts';

/** The words of a passage that answer: whole sentences. */
export function excerptOf(kind: CandidateKind, passage: Passage, { query, answerType }: Asked): string {
  // An item of a sheet is what somebody said, whole.
  if (passage.document.kind === 'sheet') return passage.text;
  // What something is stands at the beginning.
  const isWhole = (kind === 'definition' || kind === 'lead') && answerType === 'what';
  const sentences = isWhole
    ? sentencesOf(passage.text).slice(0, 3)
    : bestSentences(passage.text, query, answerType, passage.document.title);
  return sentences.join(' ');
}
