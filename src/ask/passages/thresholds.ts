/**
 * When a passage is sure enough to answer. Chosen by measurement: the table is in bench/README.md, section
 * « Réponses »; `npm run bench:answers` measures again.
 */
export const THRESHOLDS = {
  /** Least share of the highest possible score for an answer. */
  ratio: 0.3,
  /** Least share of the question's information that the passage holds. */
  coverage: 0.6,
  /** A second passage is quoted beside the first from this share of its score on. */
  second: 0.8,
  /** Under these, nothing is near enough to be shown even as « ce qui s’en approche ». */
  nearRatio: 0.25,
  nearCoverage: 0.4,
} as const;
