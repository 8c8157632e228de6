/** How well questions were answered, each a mean over questions between 0 and 1. */
export interface Scores {
  /** Normalised discounted cumulative gain of the first ten. */
  ndcg: number;
  /** Mean of one over the rank of the first right passage, among ten. */
  mrr: number;
  /** Share of questions with a right passage among the first 1, 5 and 10. */
  recall: {
    1: number;
    5: number;
    10: number;
  };
}
/** @param results for each question, the ids found in order, and the right ones */
export declare function score(
  results: readonly {
    found: readonly string[];
    right: ReadonlySet<string>;
  }[],
): Scores;
