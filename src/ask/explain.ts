import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Hit } from '../knowledge/search/index.ts';
import { ask } from './ask.ts';
import { conversation, dayOf, normalizeQuestion } from './conversation.ts';
import type { Turn } from './follow-up.ts';
import { type Intent, intentOf } from './parsing/intents.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { type AnswerType, expectedAnswerType } from './passages/answer-type.ts';
import { focusOf } from './passages/focus.ts';
import { gapOf, gapToTell } from './passages/gaps.ts';
import { type RejectionReason, rejectionReasons } from './passages/rejection.ts';
import { type Found, findPassages } from './passages/search.ts';
import { THRESHOLDS } from './passages/thresholds.ts';
import { isAboutSessions } from './route.ts';
import { select } from './sessions/selection.ts';
import type { AskContext, Reply } from './types.ts';
import { visibleKnowledge } from './visible-knowledge.ts';

/** A passage that was considered. */
interface Candidate extends Omit<Hit, 'passage'> {
  path: string;
  /** Why it was not given as the answer; none when it might have been. */
  rejections: readonly RejectionReason[];
}

/** Why Capi replied as it did: the parsed question, the candidates, and the thresholds that they were compared with. */
export interface Explanation {
  reply: Reply;
  intent: Intent;
  /** What of the question was recognised, by name. */
  parsed: Record<string, unknown>;
  /** Words of the question that no page has. */
  unknown: readonly string[];
  /** Answered from the records of the meetings. */
  aboutSessions: boolean;
  /** Ids of the meetings that the question means, when it is answered from the records. */
  sessions: string[];
  /** The search query, and the expected answer type. */
  query: string;
  answerType: AnswerType;
  candidates: Candidate[];
  /** The known gap that the question falls into: its path. */
  gap?: string;
  thresholds: typeof THRESHOLDS;
}

const CANDIDATES = 5;

/** Explains the reply to a question. Reads and searches again: for people who look into an answer. */
export function explain(question: string, context: AskContext): Explanation {
  const knowledge = visibleKnowledge(context.knowledge, context.visible);
  const text = normalizeQuestion(question, knowledge);
  const today = dayOf(context.now, context.zone);
  const turn = conversation(text, context, knowledge, today);
  const selection = select(turn.parsed, knowledge, today);
  const answerType = expectedAnswerType(turn.parsed.text.line);
  const found = findPassages(turn.query, answerType, knowledge, context.visible, focusOf(turn, knowledge));
  const gap = gapToTell(gapOf(turn.parsed, turn.query, knowledge, context.visible), found);
  const aboutSessions = isAboutSessions(turn.parsed, selection);
  return {
    reply: ask(question, context),
    intent: intentOf(text),
    parsed: recognizedParts(turn.parsed),
    unknown: turn.parsed.unknown,
    aboutSessions,
    sessions: aboutSessions ? selection.sessions.map(({ id }) => id) : [],
    query: turn.query,
    answerType,
    candidates: candidatesOf(found, turn, knowledge),
    ...(gap === undefined ? {} : { gap: `${gap.document.id}#${gap.section.anchor}` }),
    thresholds: THRESHOLDS,
  };
}

function candidatesOf({ passages }: Found, turn: Turn, knowledge: Knowledge): Candidate[] {
  return passages.slice(0, CANDIDATES).map((hit) => {
    const { passage, ...signs } = hit;
    return { path: passage.id, ...signs, rejections: rejectionReasons(turn, hit, knowledge) };
  });
}

/** The parts of a parsed question that are set. */
function recognizedParts({ text, ...parts }: ParsedQuestion): Record<string, unknown> {
  const said = Object.entries(parts).filter(
    ([, part]) => part !== false && !(Array.isArray(part) && part.length === 0),
  );
  return { words: text.line, ...Object.fromEntries(said) };
}
