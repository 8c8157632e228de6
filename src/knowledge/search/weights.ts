/** How much each sign of relevance counts in a passage's score. Chosen on development halves: see bench/README.md. */
export interface Weights {
  /** BM25F on stems over all fields. */
  stems: number;
  /** BM25F on words as written, without accents. */
  forms: number;
  /** BM25 on groups of four letters: what typos, compounds and derivations leave in common. */
  grams: number;
  /** The question's stems in a title that several passages share. */
  sharedTitle: number;
  /** The question's stems in the passage's own headings, or the title of a document of one passage. */
  ownTitle: number;
  /** Two words of the question side by side, in its order. */
  ordered: number;
  /** Two neighbours of the question close together, in any order. */
  near: number;
  /** Share of the question's information that the passage holds, times that information. */
  coverage: number;
}

export const WEIGHTS: Weights = {
  stems: 1,
  forms: 0.6,
  grams: 0.4,
  sharedTitle: 0.1,
  ownTitle: 0.9,
  ordered: 1.5,
  near: 0.2,
  coverage: 0.2,
};

/** BM25's saturation of repetitions and its normalisation by length (Robertson and Zaragoza 2009, section 3.3). */
export const BM25 = { k: 0.9, b: 0.75 };

/** How many times over a word counts in a title, a heading or an alias. */
export const FIELD_FACTORS = { title: 3, headings: 3, aliases: 3, text: 1 };

/** Share of its information that a noun such as « date » or « type » keeps in a question. */
export const ASKED_NOUN_FACTOR = 0.5;

/** Most passages that are scored one by one. */
export const CANDIDATES = 100;
