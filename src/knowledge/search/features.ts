import type { Entry } from './entries.ts';
import type { QueryMatcher, TermMatch } from './query-match.ts';
import type { Term } from './question.ts';
import { BM25, FACTORS, HEADING_LENGTH, type Weights } from './weights.ts';

/** What a passage has of a query, feature by feature, in units of information (idf). */
export type Features = Record<keyof Weights, number>;

/** What the features need to know of all passages. */
export interface Collection {
  passages: number;
  /** Mean number of words of a passage's text, stop words left out. */
  meanLength: number;
}

/** A word of the query at a place in a passage. */
interface Occurrence {
  at: number;
  terms: readonly TermMatch[];
}

type Field = 'names' | 'sections' | 'headings' | 'questions' | 'text';

/** How often a passage has each term (or group of letters) of a query, by weighted count. */
class Counts {
  /** All fields, stems. */
  readonly stems: Float64Array;
  /** All fields, words as written. */
  readonly forms: Float64Array;
  /** Names that are the passage's own: other words for it, the title of a document of one passage. */
  readonly headings: Float64Array;
  /** Headings above the passage in a document of several. */
  readonly sections: Float64Array;
  /** Questions that the passage is known to answer. */
  readonly questions: Float64Array;
  /** Names that its document's other passages share. */
  readonly names: Float64Array;
  /** The highest weight with which the passage has the term at all. */
  readonly held: Float64Array;
  readonly grams: Float64Array;

  constructor(terms: number, grams: number) {
    this.stems = new Float64Array(terms);
    this.forms = new Float64Array(terms);
    this.headings = new Float64Array(terms);
    this.sections = new Float64Array(terms);
    this.questions = new Float64Array(terms);
    this.names = new Float64Array(terms);
    this.held = new Float64Array(terms);
    this.grams = new Float64Array(grams);
  }

  add({ term, weight, sameForm }: TermMatch, factor: number, field: Field): void {
    add(this.stems, term, factor * weight);
    if (sameForm) add(this.forms, term, factor);
    if (field !== 'text') add(this[field], term, weight);
    this.held[term] = Math.max(this.held[term] ?? 0, weight);
  }
}

/**
 * The features of one passage, and the information that it has in common with the query. Cost: linear in its words.
 * @param alone whether it is the only passage of its document, so that the document's names are its own
 */
export function featuresOf(
  entry: Entry,
  alone: boolean,
  matcher: QueryMatcher,
  { meanLength }: Collection,
): { features: Features; information: number } {
  const { terms, idf } = matcher;
  const counts = new Counts(terms.length, idf.grams.length);
  const textNorm = lengthNorm(entry.words.length - entry.headingsEnd, meanLength);
  const found = count(entry, alone, matcher, counts, 1 / textNorm);
  const headingNorm = lengthNorm(entry.aliasesEnd - (alone ? 0 : entry.namesEnd), HEADING_LENGTH);
  const features = {
    stems: bm25(counts.stems, idf.stems),
    forms: bm25(counts.forms, idf.forms),
    grams: bm25(counts.grams, idf.grams),
    headings: bm25(counts.headings, idf.headings, headingNorm),
    sections: bm25(counts.sections, idf.headings, headingNorm),
    questions: bm25(counts.questions, idf.stems),
    names: sum(idf.stems.filter((_, term) => counts.names[term])),
    ordered: sideBySide(found, terms),
    asked: 0,
  };
  return { features, information: sum(idf.stems.map((value, term) => value * (counts.held[term] ?? 0))) };
}

/** The most that a passage's own words could have: headings come on top, as many passages have none that they could. */
export function highestFeatures({ terms, idf }: QueryMatcher): Features {
  const top = BM25.k + 1;
  return {
    stems: top * sum(idf.stems),
    forms: top * sum(idf.forms),
    grams: top * sum(idf.grams),
    headings: 0,
    sections: 0,
    questions: 0,
    names: 0,
    ordered: sum(terms.slice(1).map((_, at) => pairIdf(terms, at))),
    asked: 0,
  };
}

/** BM25's normalisation by length: 1 at the mean. */
function lengthNorm(length: number, mean: number): number {
  return 1 - BM25.b + (BM25.b * length) / mean;
}

/** Sum of information, each with BM25's saturation of its repetitions: one at mean length counts 1, many at most `k + 1`. */
function bm25(counts: Float64Array, idf: readonly number[], norm = 1): number {
  let score = 0;
  for (const [at, times] of counts.entries()) {
    if (times > 0) score += ((idf[at] ?? 0) * times * (BM25.k + 1)) / (times + BM25.k * norm);
  }
  return score;
}

/** Counts the passage into `counts`. @returns where it has words of the query */
function count(
  entry: Entry,
  alone: boolean,
  matcher: QueryMatcher,
  counts: Counts,
  textFactor: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const [at, word] of entry.words.entries()) {
    const match = matcher.match(word);
    if (!match) continue;
    const field = fieldAt(at, entry, alone);
    const factor = field === 'text' ? textFactor : FACTORS[field];
    for (const gram of match.grams) add(counts.grams, gram, factor);
    for (const each of match.terms) counts.add(each, factor, field);
    if (match.terms.length > 0) found.push({ at, terms: match.terms });
  }
  return found;
}

function fieldAt(
  at: number,
  { namesEnd, sectionEnd, aliasesEnd, headingsEnd }: Entry,
  alone: boolean,
): Field {
  if (at >= headingsEnd) return 'text';
  if (at >= aliasesEnd) return 'questions';
  if (alone || at >= sectionEnd) return 'headings';
  return at >= namesEnd ? 'sections' : 'names';
}

function add(counts: Float64Array, at: number, value: number): void {
  counts[at] = (counts[at] ?? 0) + value;
}

/** Information of the query's neighbours that are neighbours in the passage too, in the same order. */
function sideBySide(found: readonly Occurrence[], terms: readonly Term[]): number {
  const pairs = new Set<number>();
  let before: Occurrence | undefined;
  for (const occurrence of found) {
    if (before?.at === occurrence.at - 1) {
      for (const { term } of before.terms)
        if (occurrence.terms.some((second) => second.term === term + 1)) pairs.add(term);
    }
    before = occurrence;
  }
  return sum(Array.from(pairs, (at) => pairIdf(terms, at)));
}

/** Information of the term at `at` and the next one together: that of the poorer of the two. */
function pairIdf(terms: readonly Term[], at: number): number {
  return Math.min(terms[at]?.idf ?? 0, terms[at + 1]?.idf ?? 0);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
