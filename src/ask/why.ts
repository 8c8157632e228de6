import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Explanation } from './ask.ts';
import { type Judged, THRESHOLDS } from './decision/decide.ts';
import { why } from './messages/why.ts';
import type { Understood } from './understand.ts';

/** Candidates that are named. */
const MOST = 3;

/**
 * An explanation in a few French sentences, for facilitators who wonder at an answer.
 * @returns lines of plain text, not escaped for Slack
 */
export function whyInWords({ message: { questions }, reply }: Explanation, knowledge: Knowledge): string[] {
  if (questions.length === 0) return [why.smallTalk];
  const said = questions.flatMap((question) => linesOf(question, knowledge));
  return [
    ...said,
    why.threshold(THRESHOLDS.sure, THRESHOLDS.unsure),
    ...(reply.outcome === 'decline' ? [why.mend] : []),
  ];
}

function linesOf({ question, asked: { reading }, candidates }: Understood, knowledge: Knowledge): string[] {
  const [[operation, chance] = ['page', 0]] = reading.operations;
  return [
    why.asked(question),
    why.reading(operation, chance),
    ...(reading.unknownWords.length > 0 ? [why.unknownWords(reading.unknownWords)] : []),
    ...(candidates.length > 0 ? [why.candidates] : [why.nothing]),
    ...candidates.slice(0, MOST).flatMap((candidate) => lineOf(candidate, knowledge)),
  ];
}

function lineOf({ kind, path, probability, known }: Judged, knowledge: Knowledge): string[] {
  if (kind === 'calendar') return [`• ${why.computed(probability)}`];
  return [
    `• ${why.section(titleOf(path, knowledge), probability)}`,
    ...(known ? [why.known(known.question)] : []),
  ];
}

/** « PTCE Bou’Sol, L’origine »: a page, and its section when one is meant. */
function titleOf(path: string, { documents }: Knowledge): string {
  const [id = '', anchor] = path.split('#');
  const document = documents.get(id);
  const heading = document?.sections.find((section) => section.anchor === anchor)?.headings.at(-1);
  return [document?.title ?? id, ...(heading === undefined ? [] : [heading])].join(', ');
}
