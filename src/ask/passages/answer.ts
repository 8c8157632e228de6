import { typeset } from '../../french/typography.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Clearance } from '../../knowledge/types.ts';
import type { Turn } from '../follow-up.ts';
import { repliesIn } from '../messages/replies.ts';
import { type Draft, evidenceOf } from '../reply.ts';
import { documentsNamed } from '../subjects.ts';
import { extracts } from './extract.ts';
import { type Gap, gapOf } from './gaps.ts';
import { type Focus, findPassages, isNear, isSure } from './search.ts';
import { bestSentences, sentencesOf, wantedBy } from './sentences.ts';

/** Answers with the best sentences of the best passage, with a known gap, or not at all. */
export function answerFromPassages(turn: Turn, knowledge: Knowledge, clearance: Clearance): Draft {
  const { reading, query } = turn;
  const hits = findPassages(query, knowledge, clearance, focusOf(turn, knowledge));
  const [best] = hits;
  const gap = gapOf(reading, query, knowledge, clearance);
  if (gap !== undefined && !answersAnyway(best, gap, query, knowledge, clearance))
    return gapDraft(gap, reading.language);
  if (best !== undefined && isSure(best)) return extract(hits, turn);
  return refusal(hits, turn);
}

/** The pages that the question names; « quelle mission… » looks at the pages of that series only. */
function focusOf({ reading }: Turn, knowledge: Knowledge): Focus {
  const preferred = new Set(documentsNamed(reading, knowledge).map(({ id }) => id));
  const asked = reading.series[0];
  const which =
    /\b(?:quelle|quel|laquelle|lequel|which|what) (?:\w+ )?(?:missions?|dimensions?|modeles?|models?)\b/.test(
      reading.text.line,
    );
  if (asked === undefined || !which || reading.ranks.length > 0) return { preferred };
  const only = new Set(
    [...knowledge.documents.values()].filter(({ kind }) => kind === asked).map(({ id }) => id),
  );
  return only.size > 0 ? { preferred, only } : { preferred };
}

/** A passage that holds all that names the gap, and more of the question than the gap does, is an answer after all. */
function answersAnyway(
  best: Hit | undefined,
  gap: Gap,
  query: string,
  knowledge: Knowledge,
  clearance: Clearance,
): boolean {
  if (best === undefined || !isSure(best)) return false;
  const own = knowledge
    .search(query, { clearance, limit: 60 })
    .find(
      ({ passage }) =>
        passage.document.id === gap.document.id && passage.section.anchor === gap.section.anchor,
    );
  return best.coverage > (own?.coverage ?? 0) + 0.1;
}

function gapDraft(gap: Gap, language: 'fr' | 'en'): Draft {
  return {
    outcome: 'decline',
    lines: [repliesIn(language).gap(sentencesOf(gap.section.text).slice(0, 2).join(' '))],
    evidence: [evidenceOf(gap.document, gap.section)],
  };
}

function extract(hits: readonly Hit[], { reading, query }: Turn): Draft {
  const [best] = hits;
  const evidence = extracts(hits, query, wantedBy(reading.text.line));
  return {
    outcome: 'answer',
    lines: evidence.map(({ excerpt }, index) => (index === 0 ? labelled(excerpt, best) : excerpt)),
    evidence,
  };
}

/** A page of a numbered series is named before its words, unless they name it (« Mission 2, sécuriser les parcours : … »). */
function labelled(text: string, hit: Hit | undefined): string {
  const document = hit?.passage.document;
  if (document?.number === undefined || text.toLowerCase().includes(labelOf(document.title))) return text;
  return typeset(`${document.title} : ${text}`);
}

/** « Mission 2 », out of « Mission 2, sécuriser les parcours ». */
const labelOf = (title: string): string => /^[^,:(]+/.exec(title)?.[0].trim().toLowerCase() ?? title;

function refusal(hits: readonly Hit[], { reading, query }: Turn): Draft {
  const say = repliesIn(reading.language);
  const [best] = hits;
  if (best === undefined || !isNear(best)) return { outcome: 'decline', lines: [say.offTopic], evidence: [] };
  const text = bestSentences(best.passage.text, query, wantedBy(reading.text.line))[0] ?? '';
  return {
    outcome: 'decline',
    lines: [say.notFound, `${say.near} ${text}`, say.next],
    evidence: [evidenceOf(best.passage.document, best.passage.section, text)],
  };
}
