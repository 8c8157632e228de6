import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Source, VisibleAudiences } from '../knowledge/types.ts';

/** What an answer may depend on besides the question itself. */
export interface AskContext {
  knowledge: Knowledge;
  /** The instant of asking. */
  now: Date;
  /** IANA zone in which « aujourd’hui » is read. */
  zone: string;
  /** Earlier questions of the same person in the same thread, oldest first. */
  history: readonly string[];
  /** What all who will see the answer may read. */
  visible: VisibleAudiences;
}

/** A place to check an answer: the passage in its page, and where the page has it from. */
export interface Evidence {
  /** « Visite apprenante n° 5 », the page's title. */
  title: string;
  /** Document id, with `#anchor` when a section is meant. */
  path: string;
  /** The words that the answer rests on. */
  excerpt: string;
  /** Where the page has it from. */
  origins: Source[];
}

/** Capi's reply to a question. */
export interface Reply {
  /** `answer`: sourced or computed. `decline`: honest refusal. `help`: greeting, thanks, what Capi can do. */
  outcome: 'answer' | 'decline' | 'help';
  language: 'fr' | 'en';
  /** What a member reads as the answer itself, Slack mrkdwn already escaped; one to four lines but for lists. */
  text: string;
  /** Best first; empty unless `answer`, or a `decline` that shows what comes near. */
  evidence: Evidence[];
  /** Questions that Capi can surely answer, to click on. */
  suggestions: string[];
  /** Page of the meeting whose counts it tells: facilitators may see in private who is counted. */
  attendanceOf?: string;
}
