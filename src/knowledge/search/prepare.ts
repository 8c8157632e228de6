import { GRAM_CODES, gramCodes } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';
import { Relations } from './related.ts';
import type { Signals } from './signals.ts';
import { BM25 } from './weights.ts';

/** What the signals need to know of all passages. */
export interface Collection {
  passages: number;
  /** Mean number of words of a passage's text, stop words left out. */
  meanLength: number;
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
  /** The most that a passage's own words could have: headings come on top, as many passages have none that they could. */
  highest: Signals;
  /** Information of the whole question. */
  information: number;
  /** Where one passage after the other is counted. */
  counts: Counts;
  /** What words have to do with the question. */
  relations: Relations;
}

/** Room that one question after the other uses: to make it anew would cost more than the question. */
export class Tables {
  readonly gramRanks = new Uint16Array(GRAM_CODES);
  readonly relations: Relations;

  constructor(lexicon: Lexicon) {
    this.relations = new Relations(lexicon);
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
  const grams = gramsOf(terms, tables.gramRanks);
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
  tables.relations.begin({ terms, forms, gramRanks: tables.gramRanks });
  return {
    terms,
    idf,
    highest: highestSignals(terms, idf),
    information: sum(idf.stems),
    counts,
    relations: tables.relations,
  };
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
    headings: 0,
    names: 0,
    ordered: sum(terms.slice(1).map((_, at) => pairIdf(terms, at))),
    asked: 0,
  };
}

/** Information of the term at `at` and the next one together: that of the poorer of the two. */
export function pairIdf(terms: readonly Term[], at: number): number {
  return Math.min(terms[at]?.idf ?? 0, terms[at + 1]?.idf ?? 0);
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
