import type { Passage } from '../../dist/knowledge/types.js';
/** A passage of a public set, as the engines get it. */
export interface Row {
  id: string;
  doc: string;
  title: string;
  section: string;
  text: string;
}
/** A question with the passages that answer it. */
export interface Question {
  id: string;
  q: string;
  rel: string[];
  answers?: string[];
  split: 'dev' | 'test';
}
export interface QuestionSet {
  name: string;
  passages: Row[];
  questions: Question[];
}
export declare const SETS: readonly ['cnil', 'piaf', 'afriqa', 'travail'];
/** Reads `NAME.passages.jsonl` and `NAME.queries.jsonl` of a folder. */
export declare function readSet(directory: string, name: string): Promise<QuestionSet>;
/** The rows as passages of documents of ours: nothing but their title, section and text. */
export declare function asPassages(rows: readonly Row[]): Passage[];
