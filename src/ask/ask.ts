import type { Knowledge } from '../knowledge/knowledge.ts';
import { answeredBefore } from './answered.ts';
import { compareDocuments } from './comparisons.ts';
import { conversation, dayOf, readQuestion } from './conversation.ts';
import { introduce } from './definitions.ts';
import { factAsked } from './facts.ts';
import type { Turn } from './follow-up.ts';
import { withLateness } from './late.ts';
import { repliesIn } from './messages/replies.ts';
import { answerFromPassages } from './passages/answer.ts';
import { permitted } from './permitted.ts';
import { type Intent, intentOf } from './reading/intents.ts';
import { languageOf } from './reading/language.ts';
import { type Draft, evidenceOfSession, replyOf } from './reply.ts';
import { isAboutSessions } from './route.ts';
import { answerAboutSessions } from './sessions/answer.ts';
import { answerAboutAttendance } from './sessions/attendance.ts';
import type { Computed } from './sessions/computed.ts';
import { select } from './sessions/selection.ts';
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
  if (intent !== 'ask')
    return replyOf(smallTalk(intent, language), language, suggestionsFor(knowledge, language));
  const today = dayOf(context.now, context.zone);
  const turn = conversation(text, context, knowledge, today);
  const found = answer(question, turn, knowledge, context, today);
  const draft = withLateness(found, knowledge, today, turn.reading.language);
  return replyOf(
    draft,
    turn.reading.language,
    draft.outcome === 'decline' ? suggestionsFor(knowledge, turn.reading.language) : [],
  );
}

function answer(
  question: string,
  turn: Turn,
  knowledge: Knowledge,
  { clearance }: AskContext,
  today: string,
): Draft {
  const withEvidence = (computed: Computed | undefined): Draft | undefined =>
    computed && {
      ...computed,
      evidence: computed.sessions.flatMap((session) => evidenceOfSession(session, knowledge)),
    };
  const fromAttendance = () => withEvidence(answerAboutAttendance(turn.reading, knowledge, today));
  const fromSessions = () => withEvidence(aboutSessions(turn, knowledge, today));
  return (
    fromAttendance() ??
    fromSessions() ??
    compareDocuments(turn, knowledge, clearance) ??
    answeredBefore(question, knowledge) ??
    factAsked(turn, knowledge) ??
    introduce(turn, knowledge, today) ??
    answerFromPassages(turn, knowledge, clearance)
  );
}

function aboutSessions(turn: Turn, knowledge: Knowledge, today: string): Computed | undefined {
  const selection = select(turn.reading, knowledge, today);
  if (!isAboutSessions(turn.reading, selection)) return undefined;
  return answerAboutSessions(turn.reading, { knowledge, today, anchors: turn.anchors });
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
  };
}
