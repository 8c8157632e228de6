import { SURE } from '../../knowledge/search/confidence.ts';

/**
 * When a passage is sure enough to answer. Chosen by measurement: the table is in bench/README.md, section
 * « Réponses »; `npm run bench:answers` measures again.
 */
export const THRESHOLDS = {
  /** Least confidence in a passage that is given as the answer. */
  sure: SURE,
  /** The same when the question has a word that no page has: it may be a subject that we do not know. */
  unknownWord: 0.8,
  /** A second passage is quoted beside the first from this share of its score on. */
  second: 0.8,
  /** Several places are named when what is quoted of each has this share of the question's words. */
  place: 0.6,
  /** How much better than a known gap a passage must be to answer in its place. */
  overGap: 1.3,
  /** Under these, nothing is near enough to be shown even as « ce qui s’en approche ». */
  near: 0.25,
} as const;
