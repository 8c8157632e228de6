import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Judged, THRESHOLDS } from './decision/decide.ts';
import { repliesIn } from './messages/replies.ts';
import { languageOf } from './reading/language.ts';
import type { Talk } from './reading/read.ts';
import { readText } from './reading/text.ts';
import { type Draft, replyOf } from './reply.ts';
import { withReviewNotice } from './review-notice.ts';
import { suggestionsFor } from './suggestions.ts';
import type { AskContext, Reply } from './types.ts';
import { dayOf, type Message, type Understood, understand } from './understand.ts';
import { isPartial, visibleKnowledge } from './visible-knowledge.ts';

type Language = Reply['language'];

/**
 * Answers a message from what the place's readers may know: computed from the meetings, or extracted from a
 * passage, with its sources; else declines. Pure, never throws for any text, and never says what it was told to say.
 */
export const ask = (message: string, context: AskContext): Reply => explain(message, context).reply;

/** A reply with how the message was understood, and the candidates that were weighed. */
export interface Explanation {
  reply: Reply;
  message: Message;
}

/** The same with why: made from the same run. */
export function explain(message: string, context: AskContext): Explanation {
  const knowledge = visibleKnowledge(context.knowledge, context.visible);
  const understood = understand(message, context, knowledge);
  return { reply: replyTo(message, understood, context, knowledge), message: understood };
}

function replyTo(
  message: string,
  { questions, talk }: Message,
  context: AskContext,
  knowledge: Knowledge,
): Reply {
  const language = questions[0]?.asked.reading.language ?? languageOf(readText(message));
  if (questions.length === 0) return completed(smallTalk(talk, language), knowledge, language);
  const today = dayOf(context.now, context.zone);
  const drafts = questions.map((question) => {
    const found = decide(question);
    const shown = isPartial(knowledge, context.knowledge) ? redact(found, language) : found;
    return withReviewNotice(shown, knowledge, today, language);
  });
  return completed(joined(drafts), knowledge, language);
}

function completed(draft: Draft, knowledge: Knowledge, language: Language): Reply {
  return replyOf(draft, language, draft.isLost ? suggestionsFor(knowledge, language) : []);
}

/** The likeliest candidate where it is sure; else what comes nearest, or what is not known. */
function decide({ asked, candidates }: Understood): Draft {
  const { language } = asked.reading;
  const [best] = candidates;
  if (best !== undefined && best.probability >= THRESHOLDS.sure) return best.draft();
  if (best !== undefined && best.probability >= THRESHOLDS.unsure) return unsure(best, language);
  return unknown(asked, candidates, language);
}

/** Half sure: says so before what comes nearest. */
function unsure(best: Judged, language: Language): Draft {
  const draft = best.draft();
  if (draft.outcome === 'decline') return draft;
  const [first = '', ...rest] = draft.lines;
  return { ...draft, lines: [repliesIn(language).unsure(first), ...rest] };
}

/** Not known, in one of three ways: a name that nothing has, a subject that is known but not this of it, or another subject. */
function unknown(
  { reading, knowledge }: Understood['asked'],
  candidates: readonly Judged[],
  language: Language,
): Draft {
  const say = repliesIn(language);
  const names = reading.slots.flatMap((slot) => (slot.type === 'name' ? [slot.name] : []));
  const declined = { outcome: 'decline' as const, evidence: [], absent: [] };
  if (names.length > 0) return { ...declined, lines: [say.unknownName(names), say.next] };
  const isKnown =
    reading.slots.some(({ type }) => type !== 'date' && type !== 'weekday') ||
    candidates.some(({ features: { coverage = 0, known = 0 } }) => coverage > 0.8 || known > 0.35);
  if (!isKnown || knowledge.documents.size === 0) return { ...declined, lines: [say.offTopic], isLost: true };
  return { ...declined, lines: [say.notFound, say.next] };
}

/** One answer to several questions, each told in its order. */
function joined(drafts: readonly Draft[]): Draft {
  const [only, ...more] = drafts;
  if (only === undefined || more.length === 0) return only ?? { outcome: 'help', lines: [], evidence: [] };
  const isAnswered = drafts.some(({ outcome }) => outcome === 'answer');
  return {
    outcome: isAnswered ? 'answer' : 'decline',
    lines: drafts.flatMap(({ lines }, at) => (at === 0 ? lines : ['', ...lines])),
    evidence: drafts.flatMap(({ evidence }) => evidence),
    attendanceOf: drafts.find(({ attendanceOf }) => attendanceOf !== undefined)?.attendanceOf,
  };
}

/** Redacts an answer where a part of the knowledge is hidden: it says neither that something exists nor that it does not. */
function redact(draft: Draft, language: Language): Draft {
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

/** The most telling thing that was said, where nothing was asked. */
const TELLING: readonly Talk[] = [
  'inject',
  'act',
  'wrong',
  'unclear',
  'who',
  'help',
  'test',
  'chat',
  'thanks',
  'greeting',
  'bye',
  'ack',
];

function smallTalk(talk: readonly Talk[], language: Language): Draft {
  const said = TELLING.find((one) => talk.includes(one)) ?? 'help';
  return {
    outcome: said === 'act' || said === 'inject' ? 'decline' : 'help',
    lines: [repliesIn(language)[said]],
    evidence: [],
    isLost: ['greeting', 'help', 'who', 'unclear', 'test'].includes(said),
  };
}
