import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Explanation } from './explain.ts';
import { why } from './messages/why.ts';

/** Most titles that are named. */
const MOST = 5;

/**
 * An explanation in a few French sentences, for facilitators who wonder at an answer.
 * @returns lines of plain text, not escaped for Slack
 */
export function whyInWords(explanation: Explanation, knowledge: Knowledge): string[] {
  const { intent, reply, query } = explanation;
  if (intent !== 'ask') return [why.smallTalk];
  const reasons = [...reasonsOf(explanation, knowledge), why.searched(query)];
  return reply.outcome === 'decline' ? [...reasons, why.mend] : reasons;
}

function reasonsOf(explanation: Explanation, knowledge: Knowledge): string[] {
  const { reply, sessions, aboutSessions, gap, candidates } = explanation;
  if (aboutSessions && sessions.length > 0) return [why.computed(titlesOf(sessions, knowledge))];
  if (aboutSessions) return [why.noMeeting];
  const [best] = candidates;
  const cited = reply.evidence.map(({ path }) => path);
  if (
    reply.outcome === 'answer' &&
    (best === undefined || best.rejections.length > 0 || !cited.includes(best.path))
  )
    return [why.named(titlesOf(cited, knowledge))];
  if (reply.outcome === 'decline' && gap !== undefined) return [why.gap(titleOf(gap, knowledge))];
  if (best === undefined) return [why.nothingNear];
  const title = titleOf(best.path, knowledge);
  if (reply.outcome === 'answer') return [why.passage(title, best.coverage, best.confidence)];
  return setAside(best, title, explanation);
}

/** Why the nearest passage is not given as the answer. */
function setAside(
  { rejections: [rejection], confidence }: Explanation['candidates'][number],
  title: string,
  { thresholds, unknown }: Explanation,
): string[] {
  if (rejection === undefined) return [why.nothingNear];
  if (rejection !== 'weak') return [why.setAside(title, rejection)];
  const least = unknown.length > 0 ? thresholds.unknownWord : thresholds.sure;
  return [
    why.setAside(title, rejection),
    why.least(confidence, least),
    ...(unknown.length > 0 ? [why.unknownWords(unknown)] : []),
  ];
}

const titlesOf = (paths: readonly string[], knowledge: Knowledge): string[] =>
  [...new Set(paths.map((path) => titleOf(path, knowledge)))].slice(0, MOST);

/** « PTCE Bou’Sol, L’origine »: a page, and its section when one is meant. */
function titleOf(path: string, knowledge: Knowledge): string {
  const [id = '', anchor] = path.split('#');
  const document = knowledge.documents.get(id);
  const heading = document?.sections.find((section) => section.anchor === anchor)?.headings.at(-1);
  return [document?.title ?? id, ...(heading === undefined ? [] : [heading])].join(', ');
}
