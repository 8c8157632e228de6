/** A question's signs, by name, and whether what was found answers it. */
export interface Example {
  signs: Readonly<Record<string, number>>;
  yes: boolean;
  /** How much it counts. */
  weight: number;
}
/** What a logistic regression found: the constant, and a weight for each sign. */
export interface Fit {
  none: number;
  weights: Record<string, number>;
}
/** The chance that a fit gives to what has these signs. */
export declare const chanceBy: ({ none, weights }: Fit, signs: Example['signs']) => number;
/** Logistic regression by Newton's method (Hastie, Tibshirani and Friedman 2009, section 4.4.1): ten steps are plenty. */
export declare function regress(examples: readonly Example[], names: readonly string[]): Fit;
