/** The features from which the confidence is made. */
export interface ConfidenceFeatures {
  /** Score over the highest score that a passage's own words could have for this question: 0 to 1. */
  ratio: number;
  /** Information that question and passage have in common, in words that one passage alone has. */
  information: number;
}

/**
 * The weight of each feature: a logistic regression on the development halves of public question sets, as many
 * questions with their answer among the passages as without (far from the subject, near it, and with the documents that answer
 * removed). bench/README.md, « Refusal and sentence », fits it again, and shows what other features would bring.
 */
const CONFIDENCE = { none: -4.35, ratio: 6.69, information: 0.96 } as const;

/** From here on a passage answers rather than not. */
export const SURE = 0.5;

/**
 * How likely a passage is to answer a question: 0 to 1. A short question is soon half covered by chance; the more a
 * passage has in common with it, the less chance can do so.
 */
export function confidenceOf({ ratio, information }: ConfidenceFeatures): number {
  return (
    1 / (1 + Math.exp(-(CONFIDENCE.none + CONFIDENCE.ratio * ratio + CONFIDENCE.information * information)))
  );
}
