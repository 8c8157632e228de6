import type { KnownMatch } from '../../knowledge/search/index.ts';
import type { Features } from '../decision/features.ts';
import type { Draft } from '../reply.ts';

/** What an answer may come from. */
export type CandidateKind =
  | 'calendar'
  | 'comparison'
  | 'series'
  | 'sheet'
  | 'fact'
  | 'definition'
  | 'lead'
  | 'section'
  | 'card'
  | 'gap';

/** Something that may answer a question, with what speaks for and against it. */
export interface Candidate {
  kind: CandidateKind;
  /** 0 where not given. See decision/features.ts. */
  features: Features;
  /** Where it stands: `document#anchor`, or what it was computed from. */
  path: string;
  known?: KnownMatch;
  /** Composes the answer; only the chosen candidate is. */
  draft(): Draft;
}
