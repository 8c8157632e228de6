import { gramsOf } from './grams.ts';
import { formOf, type Lexicon, type Stem, type Word } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';

/** A term that a word stands for, with which weight (0 to 1), and whether it is written in the same way. */
export interface TermMatch {
  /** The term's rank in the query. */
  term: number;
  weight: number;
  sameForm: boolean;
}

/** What a word has to do with a query. */
export interface WordMatch {
  /** Ranks of the query's groups of letters that it has, each as often as it has it. */
  grams: readonly number[];
  terms: readonly TermMatch[];
}

/** Information (idf) of what a query is made of. */
export interface QueryIdf {
  stems: readonly number[];
  forms: readonly number[];
  headings: readonly number[];
  /** Of each group of letters, that of the rarest term that has it. */
  grams: readonly number[];
}

/**
 * A query made ready for looking at many passages. Most words of passages have nothing to do with it, and passages
 * repeat their words: each is compared once.
 */
export class QueryMatcher {
  readonly terms: readonly Term[];
  readonly idf: QueryIdf;
  readonly #forms: readonly (Word | undefined)[];
  readonly #gramRanks = new Map<string, number>();
  readonly #byStem = new Map<Stem, { term: number; weight: number }[]>();
  readonly #matches = new Map<Word, WordMatch | null>();

  /** @param passages how many there are */
  constructor(terms: readonly Term[], lexicon: Lexicon, passages: number) {
    this.terms = terms;
    this.#forms = terms.map(({ form }) => lexicon.findForm(form));
    this.idf = {
      stems: terms.map(({ idf }) => idf),
      forms: terms.map(({ idf }, rank) => {
        const form = this.#forms[rank];
        return form ? inverseFrequency(form.passages, passages) : idf;
      }),
      headings: terms.map(({ headingIdf }) => headingIdf),
      grams: this.#rankGrams(terms),
    };
    for (const [term, { stems }] of terms.entries()) {
      for (const [stem, weight] of stems) {
        this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), { term, weight }]);
      }
    }
  }

  /** Numbers the groups of letters of the terms. @returns the information of each */
  #rankGrams(terms: readonly Term[]): number[] {
    const gramIdf: number[] = [];
    for (const { form, idf } of terms) {
      for (const gram of gramsOf(form)) {
        const rank = this.#gramRanks.get(gram) ?? gramIdf.push(0) - 1;
        this.#gramRanks.set(gram, rank);
        gramIdf[rank] = Math.max(gramIdf[rank] ?? 0, idf);
      }
    }
    return gramIdf;
  }

  /** What a word has to do with the query; null: nothing. */
  match(word: Word): WordMatch | null {
    const known = this.#matches.get(word);
    if (known !== undefined) return known;
    const match = this.#compare(word);
    this.#matches.set(word, match);
    return match;
  }

  #compare(word: Word): WordMatch | null {
    const form = formOf(word);
    const grams: number[] = [];
    for (const gram of form.grams) {
      const rank = this.#gramRanks.get(gram);
      if (rank !== undefined) grams.push(rank);
    }
    const terms = (word.stem && this.#byStem.get(word.stem)) ?? [];
    if (grams.length === 0 && terms.length === 0) return null;
    return { grams, terms: terms.map((each) => ({ ...each, sameForm: this.#forms[each.term] === form })) };
  }
}
