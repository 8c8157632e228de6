import type { Lexicon } from './lexicon.ts';
import type { Term } from './question.ts';

/** A term that a word stands for, how surely (0 to 1), and whether it is written in the same way. */
export interface TermMatch {
  /** The term's rank in the question. */
  term: number;
  sureness: number;
  sameForm: boolean;
}

/** A question, as far as single words matter. */
export interface Asked {
  terms: readonly Term[];
  /** By term, the number of its form without accents, or -1. */
  forms: readonly number[];
  /** By code, a group of letters' rank in the question plus one; 0: not in it. */
  gramRanks: Uint16Array;
}

const UNRELATED = -1;

/**
 * What the words of a lexicon have to do with a question: groups of letters in common, terms that they stand for. Most
 * have nothing, and passages repeat their words: each is looked at once for a question. What is found is written one after
 * the other into one array, as a thousand objects for each question would cost more than looking.
 */
export class Relations {
  readonly #lexicon: Lexicon;
  /** By word, where it is written; 0: not looked at yet. */
  #places = new Int32Array(0);
  /** The number of groups of letters, their ranks in the question, then the rank of the matches plus one (0: none). */
  readonly #written: number[] = [];
  #end = 1;
  #matches: TermMatch[][] = [];
  #asked: Asked = { terms: [], forms: [], gramRanks: new Uint16Array(0) };
  #byStem = new Map<number, { term: number; sureness: number }[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Forgets the question before. */
  begin(asked: Asked): void {
    const words = this.#lexicon.size;
    if (words > this.#places.length) this.#places = new Int32Array(Math.ceil(words * 1.25));
    else this.#places.fill(0);
    this.#end = 1;
    this.#matches = [];
    this.#asked = asked;
    this.#byStem = termsByStem(asked.terms);
  }

  /** Where to read what a word has to do with the question; negative: nothing. */
  placeOf(word: number): number {
    return this.#places[word] || this.#meet(word);
  }

  /** Adds `weight` to the count of each group of letters in common, as often as the word has it. */
  countGrams(place: number, counts: Float64Array, weight: number): void {
    const to = place + (this.#written[place] ?? 0);
    for (let at = place + 1; at <= to; at += 1) {
      const rank = this.#written[at] ?? 0;
      counts[rank] = (counts[rank] ?? 0) + weight;
    }
  }

  /** The terms that the word stands for, if any. */
  termsAt(place: number): readonly TermMatch[] | undefined {
    const rank = this.#written[place + (this.#written[place] ?? 0) + 1] ?? 0;
    return rank === 0 ? undefined : this.#matches[rank - 1];
  }

  #meet(word: number): number {
    const place = this.#end;
    const { gramRanks, forms } = this.#asked;
    const end = this.#lexicon.writeGramRanks(word, gramRanks, this.#written, place + 1);
    const grams = end - place - 1;
    const stands = this.#byStem.get(this.#lexicon.stemOf(word));
    if (grams === 0 && !stands) {
      this.#places[word] = UNRELATED;
      return UNRELATED;
    }
    const form = this.#lexicon.formOf(word);
    this.#written[place] = grams;
    this.#written[end] = stands
      ? this.#matches.push(stands.map((each) => ({ ...each, sameForm: forms[each.term] === form })))
      : 0;
    this.#end = end + 1;
    this.#places[word] = place;
    return place;
  }
}

function termsByStem(terms: readonly Term[]): Map<number, { term: number; sureness: number }[]> {
  const byStem = new Map<number, { term: number; sureness: number }[]>();
  for (const [term, { stems }] of terms.entries()) {
    for (const [id, sureness] of stems) byStem.set(id, [...(byStem.get(id) ?? []), { term, sureness }]);
  }
  return byStem;
}
