/** A question with what its answer must say. Texts are compared without accents, in lower case, with plain spaces. */
export interface Case {
  question: string;
  history?: string[];
  /** Day of asking; after the last meeting when not given. */
  now?: string;
  outcome?: 'answer' | 'decline' | 'help';
  says?: RegExp[];
  not?: RegExp[];
}
/** Meetings: when, where, who, which rank. */
export declare const meetings: Case[];
/** Several meetings: lists and counts. */
export declare const lists: Case[];
/** What is taken for granted is checked. */
export declare const premises: Case[];
/** Words of the trade. */
export declare const definitions: Case[];
/** What the pages tell. */
export declare const passages: Case[];
export declare const comparisons: Case[];
export declare const followUps: Case[];
/** Nothing in the knowledge answers these: far from its subject, or near. */
export declare const unanswerable: Case[];
/** A second set, of all kinds, written after the rules and tried on them as it stood. */
export declare const second: Case[];
/** Messages that are no questions, or that try to make Capi do or say something. */
export declare const messages: Case[];
export declare const everything: Case[];
