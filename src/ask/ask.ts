import type { Knowledge } from '../knowledge/knowledge.ts';
import { answeredBefore } from './answered.ts';
import { compareDocuments, compareTerms } from './comparisons.ts';
import { conversation, dayOf, readQuestion } from './conversation.ts';
import { introduce, missingRank } from './definitions.ts';
import { factAsked } from './facts.ts';
import type { Turn } from './follow-up.ts';
import { withLateness } from './late.ts';
import { repliesIn } from './messages/replies.ts';
import { answerFromPassages } from './passages/answer.ts';
import { isPartial, permitted } from './permitted.ts';
import { type Intent, intentOf } from './reading/intents.ts';
import { languageOf } from './reading/language.ts';
import { type Draft, evidenceOfSession, notFound, replyOf } from './reply.ts';
import { isAboutSessions } from './route.ts';
import { answerAboutSessions } from './sessions/answer.ts';
import { answerAboutAttendance } from './sessions/attendance.ts';
import type { Computed } from './sessions/computed.ts';
import { select } from './sessions/selection.ts';
import { tellSheets } from './sheets.ts';
import { suggestionsFor } from './suggestions.ts';
import type { AskContext, Reply } from './types.ts';

/**
 * Answers a question from what the place's readers may know: computed from the meetings, or extracted from a
 * passage, with its sources; else declines. Pure, never throws for any text, and never says what it was told to say.
 */
export function ask(question: string, context: AskContext): Reply {
  const knowledge = permitted(context.knowledge, context.clearance);
  const text = readQuestion(question, knowledge);
  const intent = intentOf(text);
  const language = languageOf(text);
  if (intent !== 'ask') return completed(smallTalk(intent, language), knowledge, language);
  const today = dayOf(context.now, context.zone);
  const turn = conversation(text, context, knowledge, today);
  const found = answer(question, turn, knowledge, context, today);
  const shown = isPartial(knowledge, context.knowledge) ? discreet(found, turn.reading.language) : found;
  const draft = withLateness(shown, knowledge, today, turn.reading.language);
  return completed(draft, knowledge, turn.reading.language);
}

function completed(draft: Draft, knowledge: Knowledge, language: Reply['language']): Reply {
  return replyOf(draft, language, draft.isLost ? suggestionsFor(knowledge, language) : []);
}

function answer(
  question: string,
  turn: Turn,
  knowledge: Knowledge,
  { clearance }: AskContext,
  today: string,
): Draft {
  const attendance = answerAboutAttendance(turn.reading, knowledge, today);
  return (
    (attendance && computedDraft(attendance, knowledge)) ??
    tellSheets(turn, knowledge) ??
    aboutSessions(turn, knowledge, today) ??
    missingRank(turn, knowledge) ??
    compareDocuments(turn, knowledge, clearance) ??
    compareTerms(turn, knowledge, clearance) ??
    answeredBefore(question, knowledge) ??
    factAsked(turn, knowledge) ??
    introduce(turn, knowledge, today) ??
    answerFromPassages(turn, knowledge, clearance)
  );
}

/** What is said where a part of the knowledge may not be shown: neither that something exists nor that it does not. */
function discreet(draft: Draft, language: Reply['language']): Draft {
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
  const { reading, anchors } = turn;
  const selection = select(reading, knowledge, today);
  if (!isAboutSessions(reading, selection)) return undefined;
  const computed = answerAboutSessions(reading, { knowledge, today, anchors });
  if (computed === undefined) return knowledge.sessions.length > 0 ? undefined : notFound(reading.language);
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
