import { typeset } from '../../french/typography.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { VisibleAudiences } from '../../knowledge/types.ts';
import type { Turn } from '../follow-up.ts';
import { repliesIn } from '../messages/replies.ts';
import { type Draft, evidenceOf } from '../reply.ts';
import { answerFromAllSheets } from '../sheets.ts';
import { expectedAnswerType } from './answer-type.ts';
import { extracts, nearMisses } from './extract.ts';
import { focusOf } from './focus.ts';
import { type Gap, gapOf, gapToTell } from './gaps.ts';
import { answerByPlace } from './places.ts';
import { isAnswer } from './rejection.ts';
import { findPassages, isNear } from './search.ts';
import { sentencesOf } from './sentences.ts';

/** Answers with the best sentences of the best passage, with a known gap, or not at all. */
export function answerFromPassages(turn: Turn, knowledge: Knowledge, visible: VisibleAudiences): Draft {
  const { parsed, query } = turn;
  const found = findPassages(
    query,
    expectedAnswerType(parsed.text.line),
    knowledge,
    visible,
    focusOf(turn, knowledge),
  );
  const gap = gapToTell(gapOf(parsed, query, knowledge, visible), found);
  if (gap !== undefined) return gapDraft(gap, parsed.language);
  const [best] = found.passages;
  const isSheet = best === undefined || best.passage.document.kind === 'sheet';
  if (best !== undefined && isAnswer(turn, best, knowledge))
    return (
      (isSheet ? answerFromAllSheets(turn, knowledge) : undefined) ??
      answerByPlace(turn, found.passages, knowledge) ??
      extract(found.passages, turn)
    );
  return answerFromAllSheets(turn, knowledge) ?? refusal(found.passages, turn);
}

function gapDraft(gap: Gap, language: 'fr' | 'en'): Draft {
  return {
    outcome: 'decline',
    lines: [repliesIn(language).gap(sentencesOf(gap.section.text).slice(0, 2).join(' '))],
    evidence: [evidenceOf(gap.document, gap.section)],
  };
}

function extract(hits: readonly Hit[], { parsed, query }: Turn): Draft {
  const [best] = hits;
  const evidence = extracts(hits, query, expectedAnswerType(parsed.text.line));
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

function refusal(hits: readonly Hit[], { parsed, query }: Turn): Draft {
  const say = repliesIn(parsed.language);
  const [best] = hits;
  if (best === undefined || !isNear(best))
    return { outcome: 'decline', lines: [say.offTopic], evidence: [], absent: [], isLost: true };
  const found = nearMisses(hits.filter(isNear), query, expectedAnswerType(parsed.text.line));
  const [first] = found;
  const near =
    found.length > 1
      ? [say.near, ...found.map(({ excerpt }) => `• ${excerpt}`)]
      : [`${say.near} ${first?.excerpt ?? ''}`];
  return {
    outcome: 'decline',
    lines: [say.notFound, ...near, say.next],
    evidence: found,
    absent: near,
  };
}
