import type { Entry } from './entries.ts';
import { type Collection, type Counts, type Prepared, pairIdf, sum } from './prepare.ts';
import type { Term } from './question.ts';
import type { TermMatch } from './related.ts';
import { BM25, HEADING_FACTOR, HEADING_LENGTH, type Weights } from './weights.ts';

/** What a passage has of a question, sign by sign, in units of information (idf). */
export type Signals = Record<keyof Weights, number>;

/** A word of the question at a place in a passage. */
interface Occurrence {
  at: number;
  terms: readonly TermMatch[];
}

/** A passage judged: the signs of its relevance, and the information (idf) that it has in common with the question. */
export interface Judged {
  signals: Signals;
  information: number;
}

/**
 * Looks at one passage. Cost: linear in its words.
 * @param alone whether it is the only passage of its document, so that the document's names are its own
 */
export function judge(entry: Entry, alone: boolean, prepared: Prepared, { meanLength }: Collection): Judged {
  const { terms, idf, counts } = prepared;
  const textNorm = lengthNorm(entry.words.length - entry.headingsEnd, meanLength);
  const found = count(entry, alone, prepared, 1 / textNorm);
  const headingNorm = lengthNorm(entry.headingsEnd - (alone ? 0 : entry.namesEnd), HEADING_LENGTH);
  const signals = {
    stems: bm25(counts.stems, idf.stems),
    forms: bm25(counts.forms, idf.forms),
    grams: bm25(counts.grams, idf.grams),
    headings: bm25(counts.headings, idf.headings, headingNorm),
    names: sum(idf.stems.filter((_, term) => counts.names[term])),
    ordered: sideBySide(found, terms),
    asked: 0,
  };
  return { signals, information: sum(idf.stems.map((value, term) => value * (counts.held[term] ?? 0))) };
}

/** BM25's normalisation by length: 1 at the mean. */
export function lengthNorm(length: number, mean: number): number {
  return 1 - BM25.b + (BM25.b * length) / mean;
}

/** What a word's occurrences are worth: 1 for one at mean length, at most `k + 1`. */
export function saturated(times: number, norm: number): number {
  return (times * (BM25.k + 1)) / (times + BM25.k * norm);
}

/** Sum of information, each with the saturation of its repetitions. */
function bm25(counts: Float64Array, idf: readonly number[], norm = 1): number {
  let score = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const times = counts[at] ?? 0;
    if (times > 0) score += (idf[at] ?? 0) * saturated(times, norm);
  }
  return score;
}

/** Counts the passage into `prepared.counts`. @returns where it has words of the question */
function count(entry: Entry, alone: boolean, prepared: Prepared, textFactor: number): Occurrence[] {
  const { words, namesEnd, headingsEnd } = entry;
  const { counts, relations } = prepared;
  for (const each of Object.values(counts)) each.fill(0);
  const found: Occurrence[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const place = relations.placeOf(words[at] ?? 0);
    if (place < 0) continue;
    const factor = at < headingsEnd ? HEADING_FACTOR : textFactor;
    relations.countGrams(place, counts.grams, factor);
    const terms = relations.termsAt(place);
    if (!terms) continue;
    const field = fieldAt(at, namesEnd, headingsEnd, alone);
    for (const each of terms) countTerm(counts, each, factor, field);
    found.push({ at, terms });
  }
  return found;
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

function add(counts: Float64Array, at: number, value: number): void {
  counts[at] = (counts[at] ?? 0) + value;
}

/** Information of the question's neighbours that are neighbours in the passage too, in the same order. */
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
