import type { Entry } from './entries.ts';
import { type Collection, type Prepared, pairIdf, sum, type TermMatch } from './prepare.ts';
import type { Term } from './question.ts';
import { BM25, HEADING_FACTOR, HEADING_LENGTH, type Weights } from './weights.ts';

/** What a passage has of a question, sign by sign, in units of information (idf). */
export type Signals = Record<keyof Weights, number>;

/** A word of the question at a place in a passage. */
interface Occurrence {
  at: number;
  terms: readonly TermMatch[];
}

/** How often a passage has each term (or group of letters) of a question, by weighed count. */
interface Counts {
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

/** A passage judged: the signs of its relevance, and how surely it has each term of the question (0 to 1). */
export interface Judged {
  signals: Signals;
  held: Float64Array;
}

/**
 * Looks at one passage. Cost: linear in its words.
 * @param alone whether it is the only passage of its document, so that the document's names are its own
 */
export function judge(entry: Entry, alone: boolean, prepared: Prepared, { meanLength }: Collection): Judged {
  const { terms, formIdf, gramIdf } = prepared;
  const textNorm = lengthNorm(entry.words.length - entry.headingsEnd, meanLength);
  const { counts, found } = count(entry, alone, prepared, 1 / textNorm);
  const idf = terms.map((term) => term.idf);
  const headingIdf = terms.map((term) => term.headingIdf);
  const headingNorm = lengthNorm(entry.headingsEnd - (alone ? 0 : entry.namesEnd), HEADING_LENGTH);
  const signals = {
    stems: bm25(counts.stems, idf),
    forms: bm25(counts.forms, formIdf),
    grams: bm25(counts.grams, gramIdf),
    headings: bm25(counts.headings, headingIdf, headingNorm),
    names: sum(idf.filter((_, term) => counts.names[term])),
    ordered: sideBySide(found, terms),
  };
  return { signals, held: counts.held };
}

function lengthNorm(length: number, mean: number): number {
  return 1 - BM25.b + (BM25.b * length) / mean;
}

/** Sum of information, each with the saturation of its repetitions. */
function bm25(counts: Float64Array, idf: readonly number[], norm = 1): number {
  let score = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const times = counts[at] ?? 0;
    score += ((idf[at] ?? 0) * times * (BM25.k + 1)) / (times + BM25.k * norm);
  }
  return score;
}

function count(entry: Entry, alone: boolean, prepared: Prepared, textFactor: number) {
  const { words, namesEnd, headingsEnd } = entry;
  const counts = noCounts(prepared);
  const found: Occurrence[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = prepared.matches(words[at] ?? 0);
    if (!match) continue;
    const factor = at < headingsEnd ? HEADING_FACTOR : textFactor;
    for (const rank of match.grams) add(counts.grams, rank, factor);
    if (match.terms.length === 0) continue;
    const field = fieldAt(at, namesEnd, headingsEnd, alone);
    for (const each of match.terms) countTerm(counts, each, factor, field);
    found.push({ at, terms: match.terms });
  }
  return { counts, found };
}

function fieldAt(
  at: number,
  namesEnd: number,
  headingsEnd: number,
  alone: boolean,
): 'names' | 'headings' | 'text' {
  if (at >= headingsEnd) return 'text';
  return alone || at >= namesEnd ? 'headings' : 'names';
}

function countTerm(
  counts: Counts,
  { term, sureness, sameForm }: TermMatch,
  factor: number,
  field: ReturnType<typeof fieldAt>,
): void {
  add(counts.stems, term, factor * sureness);
  if (sameForm) add(counts.forms, term, factor);
  if (field !== 'text') add(counts[field], term, sureness);
  counts.held[term] = Math.max(counts.held[term] ?? 0, sureness);
}

function noCounts({ terms, gramIdf }: Prepared): Counts {
  const zeros = () => new Float64Array(terms.length);
  return {
    stems: zeros(),
    forms: zeros(),
    grams: new Float64Array(gramIdf.length),
    headings: zeros(),
    names: zeros(),
    held: zeros(),
  };
}

function add(counts: Float64Array, at: number, value: number): void {
  counts[at] = (counts[at] ?? 0) + value;
}

/** Information of the question's neighbours that are neighbours in the passage too, in the same order. */
function sideBySide(found: readonly Occurrence[], terms: readonly Term[]): number {
  const pairs = new Set<number>();
  for (const [rank, { at, terms: first }] of found.entries()) {
    const next = found[rank + 1];
    if (next?.at !== at + 1) continue;
    for (const { term } of first) if (next.terms.some((second) => second.term === term + 1)) pairs.add(term);
  }
  return sum(Array.from(pairs, (at) => pairIdf(terms, at)));
}
