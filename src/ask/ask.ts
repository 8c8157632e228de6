import type { Knowledge } from '../knowledge/knowledge.ts';
import { answeredBefore } from './answered.ts';
import { compareDocuments, compareTerms } from './comparisons.ts';
import { conversation, dayOf, normalizeQuestion } from './conversation.ts';
import { answerDefinition, missingRank } from './definitions.ts';
import { factAsked } from './facts.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn } from './messages/replies.ts';
import { type Intent, intentOf } from './parsing/intents.ts';
import { languageOf } from './parsing/language.ts';
import { answerFromPassages } from './passages/answer.ts';
import { type Draft, evidenceOfSession, notFound, replyOf } from './reply.ts';
import { withReviewNotice } from './review-notice.ts';
import { isAboutSessions } from './route.ts';
import { answerAboutSessions } from './sessions/answer.ts';
import { answerAboutAttendance } from './sessions/attendance.ts';
import type { Computed } from './sessions/computed.ts';
import { select } from './sessions/selection.ts';
import { answerFromSheets } from './sheets.ts';
import { suggestionsFor } from './suggestions.ts';
import type { AskContext, Reply } from './types.ts';
import { isPartial, visibleKnowledge } from './visible-knowledge.ts';

/**
 * Answers a question from what the place's readers may know: computed from the meetings, or extracted from a
 * passage, with its sources; else declines. Pure, never throws for any text, and never says what it was told to say.
 */
export function ask(question: string, context: AskContext): Reply {
  const knowledge = visibleKnowledge(context.knowledge, context.visible);
  const text = normalizeQuestion(question, knowledge);
  const intent = intentOf(text);
  const language = languageOf(text);
  if (intent !== 'ask') return completed(smallTalk(intent, language), knowledge, language);
  const today = dayOf(context.now, context.zone);
  const turn = conversation(text, context, knowledge, today);
  const found = answer(question, turn, knowledge, context, today);
  const shown = isPartial(knowledge, context.knowledge) ? redact(found, turn.parsed.language) : found;
  const draft = withReviewNotice(shown, knowledge, today, turn.parsed.language);
  return completed(draft, knowledge, turn.parsed.language);
}

function completed(draft: Draft, knowledge: Knowledge, language: Reply['language']): Reply {
  return replyOf(draft, language, draft.isLost ? suggestionsFor(knowledge, language) : []);
}

function answer(
  question: string,
  turn: Turn,
  knowledge: Knowledge,
  { visible }: AskContext,
  today: string,
): Draft {
  const attendance = answerAboutAttendance(turn.parsed, knowledge, today);
  return (
    (attendance && computedDraft(attendance, knowledge)) ??
    answerFromSheets(turn, knowledge) ??
    aboutSessions(turn, knowledge, today) ??
    missingRank(turn, knowledge) ??
    compareDocuments(turn, knowledge, visible) ??
    compareTerms(turn, knowledge, visible) ??
    answeredBefore(question, knowledge) ??
    factAsked(turn, knowledge) ??
    answerDefinition(turn, knowledge, today) ??
    answerFromPassages(turn, knowledge, visible)
  );
}

/** Redacts an answer where a part of the knowledge is hidden: it says neither that something exists nor that it does not. */
function redact(draft: Draft, language: Reply['language']): Draft {
  const say = repliesIn(language);
  if (draft.absent !== undefined)
    return {
      outcome: 'decline',
      lines: [say.notShown, ...draft.absent],
      evidence: draft.absent.length > 0 ? draft.evidence : [],
    };
  const isList = draft.outcome === 'answer' && draft.lines.some((line) => line.startsWith('• '));
  return isList ? { ...draft, lines: [...draft.lines, say.onlyShown] } : draft;
}

function aboutSessions(turn: Turn, knowledge: Knowledge, today: string): Draft | undefined {
  const { parsed, anchors } = turn;
  const selection = select(parsed, knowledge, today);
  if (!isAboutSessions(parsed, selection)) return undefined;
  const computed = answerAboutSessions(parsed, { knowledge, today, anchors });
  if (computed === undefined) return knowledge.sessions.length > 0 ? undefined : notFound(parsed.language);
  return computedDraft(computed, knowledge);
}

function computedDraft(
  { outcome, lines, sessions, absent, attendanceOf }: Computed,
  knowledge: Knowledge,
): Draft {
  const evidence = sessions.flatMap((session) => evidenceOfSession(session, knowledge));
  return {
    outcome,
    lines,
    evidence,
    ...(absent ? { absent: [] } : {}),
    attendanceOf,
  };
}

function smallTalk(intent: Exclude<Intent, 'ask'>, language: Reply['language']): Draft {
  const say = repliesIn(language);
  const lines: Record<Exclude<Intent, 'ask'>, string> = {
    greeting: say.greeting,
    thanks: say.thanks,
    bye: say.bye,
    help: say.help,
    who: say.who,
    act: say.cannotAct,
    inject: say.cannotReveal,
  };
  return {
    outcome: intent === 'act' || intent === 'inject' ? 'decline' : 'help',
    lines: [lines[intent]],
    evidence: [],
    isLost: intent === 'greeting' || intent === 'help' || intent === 'who',
  };
}
