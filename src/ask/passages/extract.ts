import { stems } from '../../french/stems.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Passage } from '../../knowledge/types.ts';
import { evidenceOf } from '../reply.ts';
import type { Evidence } from '../types.ts';
import type { AnswerType } from './answer-type.ts';
import { isSure } from './search.ts';
import { bestSentences, scoredSentences, sentencesOf } from './sentences.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Characters of an answer made of two passages. */
const ROOM = 560;

/** The words of a passage that answer: whole sentences. */
function extractOf(passage: Passage, question: string, answerType: AnswerType): string {
  // An item of a sheet is what somebody said, whole.
  if (passage.document.kind === 'sheet') return passage.text;
  // A definition begins by saying what its word stands for.
  const definition = passage.document.kind === 'glossary' && answerType === 'what';
  const sentences = definition
    ? sentencesOf(passage.text).slice(0, 3)
    : bestSentences(passage.text, question, answerType, passage.document.title);
  return sentences.join(' ');
}

/** The best passage's words; those of the second one too when it is nearly as good and says something else. */
export function extracts(hits: readonly Hit[], question: string, answerType: AnswerType): Evidence[] {
  const [best, second] = hits;
  if (best === undefined) return [];
  const first = quoted(best.passage, question, answerType);
  if (second === undefined || !isSure(second) || second.score < best.score * THRESHOLDS.second)
    return [first];
  const other = quoted(second.passage, question, answerType);
  const short = first.excerpt.length + other.excerpt.length <= ROOM;
  return short && saysMore(other.excerpt, first.excerpt) ? [first, other] : [first];
}

/** Passages that near misses are taken from, near misses shown, and the weight of a passage's rank in their score. */
const NEAR_MISSES = { passages: 3, shown: 3, passage: 2 } as const;

/**
 * The sentences that come nearest, of the first passages, best first: one of them holds the answer far more often
 * than the first alone.
 */
export function nearMisses(hits: readonly Hit[], question: string, answerType: AnswerType): Evidence[] {
  const best = hits[0]?.score ?? 0;
  return hits
    .slice(0, NEAR_MISSES.passages)
    .flatMap(({ passage, score }) =>
      scoredSentences(passage.text, question, answerType, passage.document.title).map((scored) => ({
        passage,
        sentence: scored.sentence,
        score: scored.score + (NEAR_MISSES.passage * score) / best,
      })),
    )
    .toSorted((a, b) => b.score - a.score)
    .filter(({ sentence }, at, all) => all.slice(0, at).every((other) => saysMore(sentence, other.sentence)))
    .slice(0, NEAR_MISSES.shown)
    .map(({ passage, sentence }) => evidenceOf(passage.document, passage.section, sentence));
}

/** The words of a passage that answer, with where they come from. */
export function quoted(passage: Passage, question: string, answerType: AnswerType): Evidence {
  return evidenceOf(passage.document, passage.section, extractOf(passage, question, answerType));
}

/** Whether at least a third of a text's words are not in another. */
function saysMore(text: string, than: string): boolean {
  const known = new Set(stems(than));
  const own = [...new Set(stems(text))];
  return own.filter((stem) => !known.has(stem)).length >= own.length / 3;
}
