import { GRAM_CODES, gramCodes } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';
import type { Signals } from './signals.ts';
import { BM25 } from './weights.ts';

/** What the signals need to know of all passages. */
export interface Collection {
  passages: number;
  /** Mean number of words of a passage's text, stop words left out. */
  meanLength: number;
}

/** A term that a word stands for, how surely (0 to 1), and whether it is written in the same way. */
export interface TermMatch {
  /** The term's rank in the question. */
  term: number;
  sureness: number;
  sameForm: boolean;
}

/** How often a passage has each term (or group of letters) of a question, by weighed count. */
export interface Counts {
  /** All fields, stems. */
  stems: Float64Array;
  /** All fields, words as written. */
  forms: Float64Array;
  grams: Float64Array;
  /** Headings that are the passage's own. */
  headings: Float64Array;
  /** Names that its document's other passages share. */
  names: Float64Array;
  /** How surely the passage has the term at all. */
  held: Float64Array;
}

/** A question made ready for looking at many passages. */
export interface Prepared {
  terms: readonly Term[];
  /** Information of each term, at all, by its form, among headings; of each group of letters that of the rarest term that has it. */
  idf: Readonly<{ stems: number[]; forms: number[]; headings: number[]; grams: number[] }>;
  /** The most that a passage could have. */
  highest: Signals;
  /** Where one passage after the other is counted. */
  counts: Counts;
  /**
   * Counts the groups of letters that a word of the lexicon shares with the question.
   * @returns the terms of the question that the word stands for, if any
   */
  countWord(word: number, weight: number): readonly TermMatch[] | undefined;
}

/** What a word has to do with a question, once it was looked at: nothing, letters in common, or it stands for a term. */
const UNRELATED = 1;
const SHARES_GRAMS = 2;
const STANDS_FOR_TERM = 4;

function relationOf(sharesGrams: boolean, standsForTerm: boolean): number {
  return (sharesGrams ? SHARES_GRAMS : 0) | (standsForTerm ? STANDS_FOR_TERM : 0) || UNRELATED;
}

/** Tables as large as the lexicon, which one question after the other uses: to make them anew would cost more than it. */
export class Tables {
  readonly ranks = new Uint16Array(GRAM_CODES);
  #relations = new Uint8Array(0);

  /** Zeros, one for each word of the lexicon. */
  relations(words: number): Uint8Array {
    if (words > this.#relations.length) this.#relations = new Uint8Array(Math.ceil(words * 1.25));
    return this.#relations.fill(0);
  }
}

/**
 * @param terms the question's words, in order
 * @param tables used until the next question is prepared with them
 */
export function prepare(
  terms: readonly Term[],
  lexicon: Lexicon,
  { passages }: Collection,
  tables: Tables,
): Prepared {
  const forms = terms.map(({ form }) => lexicon.findForm(form) ?? -1);
  const grams = gramsOf(terms, tables.ranks);
  const idf = {
    stems: terms.map((term) => term.idf),
    forms: terms.map((term, rank) => {
      const form = forms[rank] ?? -1;
      return form < 0 ? term.idf : inverseFrequency(lexicon.passagesWithForm(form), passages);
    }),
    headings: terms.map((term) => term.headingIdf),
    grams,
  };
  const counts = noCounts(terms.length, grams.length);
  const relations = tables.relations(lexicon.size);
  const byStem = termsByStem(terms);
  const countWord = (word: number, weight: number): readonly TermMatch[] | undefined => {
    const known = relations[word] ?? 0;
    // Most words have nothing to do with the question: a byte tells so the second time.
    if (known === UNRELATED) return undefined;
    const shares = known !== STANDS_FOR_TERM && lexicon.countGrams(word, tables.ranks, counts.grams, weight);
    const stands = known === SHARES_GRAMS ? undefined : byStem.get(lexicon.stemOf(word));
    if (known === 0) relations[word] = relationOf(shares, stands !== undefined);
    const form = stands && lexicon.formOf(word);
    return stands?.map((each) => ({ ...each, sameForm: forms[each.term] === form }));
  };
  return { terms, idf, highest: highestSignals(terms, idf), counts, countWord };
}

function termsByStem(terms: readonly Term[]): Map<number, { term: number; sureness: number }[]> {
  const byStem = new Map<number, { term: number; sureness: number }[]>();
  for (const [term, { stems }] of terms.entries()) {
    for (const [id, sureness] of stems) byStem.set(id, [...(byStem.get(id) ?? []), { term, sureness }]);
  }
  return byStem;
}

/**
 * The question's groups of letters.
 * @param ranks where to note, by code, their rank plus one (0: not in the question)
 * @returns by rank, their information
 */
function gramsOf(terms: readonly Term[], ranks: Uint16Array): number[] {
  ranks.fill(0);
  const gramIdf: number[] = [];
  for (const { form, idf } of terms) {
    for (const code of gramCodes(form)) {
      ranks[code] ||= gramIdf.push(0);
      const rank = ranks[code] - 1;
      gramIdf[rank] = Math.max(gramIdf[rank] ?? 0, idf);
    }
  }
  return gramIdf;
}

function noCounts(terms: number, grams: number): Counts {
  const zeros = () => new Float64Array(terms);
  return {
    stems: zeros(),
    forms: zeros(),
    grams: new Float64Array(grams),
    headings: zeros(),
    names: zeros(),
    held: zeros(),
  };
}

function highestSignals(terms: readonly Term[], idf: Prepared['idf']): Signals {
  const top = BM25.k + 1;
  return {
    stems: top * sum(idf.stems),
    forms: top * sum(idf.forms),
    grams: top * sum(idf.grams),
    headings: top * sum(idf.headings),
    names: 0,
    ordered: sum(terms.slice(1).map((_, at) => pairIdf(terms, at))),
    asked: 0,
  };
}

/** Information of the term at `at` and the next one together: that of the poorer of the two. */
export function pairIdf(terms: readonly Term[], at: number): number {
  return Math.min(terms[at]?.idf ?? 0, terms[at + 1]?.idf ?? 0);
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
