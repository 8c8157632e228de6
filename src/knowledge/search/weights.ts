/**
 * The weight of each feature in a passage's score. Chosen on the development halves of public
 * question sets, checked on the others: bench/README.md, « Retrieval ». Halving or doubling any of them changes
 * little.
 */
export interface Weights {
  /** BM25F on stems over all fields. */
  stems: number;
  /** BM25F on words as written, without accents: of two forms of a word, the one that was asked. */
  forms: number;
  /** BM25F on groups of four letters: what typos, compounds and derivations leave in common. */
  grams: number;
  /** BM25 on other words for the passage, or on all names of a document of one passage. */
  headings: number;
  /** BM25 on the headings above the passage in a document of several. */
  sections: number;
  /** BM25 on the questions that the passage is known to answer. */
  questions: number;
  /** Information of the words found in the names of a document of several passages. */
  names: number;
  /** Information of neighbours in the question that are side by side in the passage, in the same order. */
  ordered: number;
  /** Information in common with a question that the passage's section is known to have answered. */
  asked: number;
}

export const WEIGHTS: Weights = {
  stems: 1,
  forms: 0.8,
  grams: 0.2,
  headings: 0.8,
  sections: 0.2,
  questions: 0.8,
  names: 1.4,
  ordered: 1.5,
  asked: 1,
};

/** BM25's saturation of repetitions and its normalisation by length (Robertson and Zaragoza 2009, section 3.3). */
export const BM25 = { k: 0.9, b: 0.75 };

/** How many times over a word counts in a title or an alias, and in a heading that a document has among others. */
export const FACTORS = { names: 3, headings: 3, sections: 1, questions: 1 } as const;

/** Words, stop words left out, of headings of common length. */
export const HEADING_LENGTH = 8;

/** Share of its information that a noun such as « date » or « type » keeps in a question. */
export const ASKED_NOUN_FACTOR = 0.5;

/** Most passages that are scored one by one. */
export const CANDIDATES = 100;
