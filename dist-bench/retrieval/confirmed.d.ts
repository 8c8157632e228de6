import { type Question, type QuestionSet } from './data.ts';
import { type Scores } from './measures.ts';
/** What earlier questions change, for questions that are not among them. */
export interface Learnt {
  set: string;
  /** Questions that were confirmed. */
  confirmed: number;
  /** The other questions to the passages that answered those. */
  same: BeforeAfter;
  /** Questions to passages that nothing was confirmed of: what it costs them. */
  others: BeforeAfter;
}
interface BeforeAfter {
  questions: number;
  before: Scores;
  after: Scores;
}
/**
 * Measures what confirmed questions bring. For every second passage that several questions are asked to, the first of
 * these that our search answers right is confirmed, as a member could have done; it is not measured itself.
 */
export declare function learn(set: QuestionSet, questions: readonly Question[]): Learnt;
