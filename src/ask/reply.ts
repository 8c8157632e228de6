import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, Section, Session } from '../knowledge/types.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { Evidence, Reply } from './types.ts';

/** What an answer is before it is escaped: its lines, and what it rests on. */
export interface Draft {
  outcome: Reply['outcome'];
  lines: readonly string[];
  evidence: readonly Evidence[];
  attendanceOf?: string;
  /** The person does not seem to know what can be asked: questions that have an answer are suggested. */
  isLost?: boolean;
  /**
   * Set when the lines say that something is not there. Where a part of the knowledge may not be shown that would
   * be untrue, or tell what is hidden: there, only these lines are kept, after words that say neither.
   */
  absent?: readonly string[];
}

const EVIDENCE_LIMIT = 10;

/** Makes a reply of a draft: nothing of it can mention, broadcast or link in Slack. */
export function replyOf(draft: Draft, language: Reply['language'], suggestions: string[]): Reply {
  const byPath = new Map(draft.evidence.map((evidence) => [evidence.path, evidence]));
  return {
    outcome: draft.outcome,
    language,
    text: escapeMrkdwn(draft.lines.filter((line) => line !== '').join('\n')),
    evidence: [...byPath.values()].slice(0, EVIDENCE_LIMIT),
    suggestions,
    attendanceOf: draft.attendanceOf,
  };
}

/** The passage that an extract comes from. */
export function evidenceOf(document: Document, section: Section, excerpt = section.text): Evidence {
  return {
    title: document.title,
    path: `${document.id}#${section.anchor}`,
    excerpt,
    origins: section.sources,
  };
}

/** A meeting's page: what a computed answer rests on. */
export function evidenceOfSession(session: Session, knowledge: Knowledge): Evidence[] {
  const document = knowledge.documents.get(session.id);
  const section = document?.sections.find(({ text }) => text !== '');
  return document === undefined || section === undefined ? [] : [evidenceOf(document, section)];
}
