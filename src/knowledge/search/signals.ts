import type { Entry } from './entries.ts';
import { gramsOf } from './grams.ts';
import type { Lexicon } from './lexicon.ts';
import { inverseFrequency, type Term } from './question.ts';
import { BM25, FIELD_FACTORS, type Weights } from './weights.ts';

/** Words between two neighbours of the question for them to be near one another. */
const NEAR = 8;

/** What a passage has of a question, sign by sign, in units of information (idf). */
export type Signals = Record<keyof Weights, number>;

/** What the signals need to know of all passages. */
export interface Collection {
  passages: number;
  /** Mean number of words of a passage's text, stop words left out. */
  meanLength: number;
}

/** A question made ready for looking at many passages. */
export interface Prepared {
  terms: readonly Term[];
  /** Which terms a stem stands for, and how surely. */
  byStem: ReadonlyMap<number, readonly { term: number; sureness: number }[]>;
  /** Number of each term's form in the lexicon, or -1; its information. */
  forms: readonly { form: number; idf: number }[];
  /** Each group of letters of the question: its rank and information. */
  grams: ReadonlyMap<string, number>;
  gramIdf: readonly number[];
  /** Ranks of the question's groups in a word, kept for the time of one question. */
  gramsOfWord: Map<number, readonly number[]>;
  /** The most that a passage could have. */
  highest: Signals;
}

/** A word of the question found in a passage. */
interface Occurrence {
  at: number;
  term: number;
  sureness: number;
  factor: number;
  sameForm: boolean;
}

const saturated = (times: number, lengthNorm = 1) => (times * (BM25.k + 1)) / (times + BM25.k * lengthNorm);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function prepare(terms: readonly Term[], lexicon: Lexicon, { passages }: Collection): Prepared {
  const byStem = new Map<number, { term: number; sureness: number }[]>();
  terms.forEach(({ stems }, term) => {
    for (const [id, sureness] of stems) byStem.set(id, [...(byStem.get(id) ?? []), { term, sureness }]);
  });
  const forms = terms.map((term) => {
    const form = lexicon.findForm(term.form);
    return {
      form: form ?? -1,
      idf: form === undefined ? term.idf : inverseFrequency(lexicon.passagesWithForm(form), passages),
    };
  });
  const grams = new Map<string, number>();
  const gramIdf: number[] = [];
  for (const { form, idf } of terms) {
    const own = gramsOf(form);
    for (const gram of own) {
      const rank = grams.get(gram) ?? grams.size;
      grams.set(gram, rank);
      gramIdf[rank] = Math.max(gramIdf[rank] ?? 0, idf / own.length);
    }
  }
  const highest = highestSignals(terms, forms, gramIdf);
  return { terms, byStem, forms, grams, gramIdf, gramsOfWord: new Map(), highest };
}

function highestSignals(
  terms: readonly Term[],
  forms: Prepared['forms'],
  gramIdf: readonly number[],
): Signals {
  const idf = sum(terms.map((term) => term.idf));
  const pairs = sum(terms.slice(1).map((term, at) => pairIdf(terms[at], term)));
  const top = BM25.k + 1;
  return {
    stems: top * idf,
    forms: top * sum(forms.map((form) => form.idf)),
    grams: top * sum(gramIdf),
    sharedTitle: 0,
    ownTitle: idf,
    ordered: pairs,
    near: pairs,
    coverage: idf,
  };
}

const pairIdf = (a?: Term, b?: Term) => Math.min(a?.idf ?? 0, b?.idf ?? 0);

/** Looks at one passage. Cost: linear in its words. */
export function signalsOf(
  entry: Entry,
  alone: boolean,
  prepared: Prepared,
  lexicon: Lexicon,
  collection: Collection,
): Signals {
  const found = occurrences(entry, prepared, lexicon);
  const length = entry.words.length - entry.ends[2];
  const norm = 1 - BM25.b + (BM25.b * length) / collection.meanLength;
  const { terms, forms } = prepared;
  const times = new Array<number>(terms.length).fill(0);
  const sameForm = new Array<number>(terms.length).fill(0);
  const held = new Array<number>(terms.length).fill(0);
  for (const { term, sureness, factor, sameForm: same } of found) {
    times[term] = (times[term] ?? 0) + factor * sureness;
    if (same) sameForm[term] = (sameForm[term] ?? 0) + factor;
    held[term] = Math.max(held[term] ?? 0, sureness);
  }
  const weighed = (of: readonly number[]) =>
    sum(terms.map(({ idf }, term) => idf * saturated(of[term] ?? 0, norm)));
  return {
    stems: weighed(times),
    forms: sum(forms.map(({ idf }, term) => idf * saturated(sameForm[term] ?? 0, norm))),
    grams: gramsSignal(entry, prepared, lexicon, norm),
    ...titleSignals(entry, found, terms, alone),
    ...proximity(found, terms),
    coverage: sum(terms.map(({ idf }, term) => idf * (held[term] ?? 0))),
  };
}

function occurrences({ words, ends }: Entry, { byStem, forms }: Prepared, lexicon: Lexicon): Occurrence[] {
  const found: Occurrence[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const matches = byStem.get(lexicon.stemOf(word));
    if (!matches) continue;
    const form = lexicon.formOf(word);
    for (const { term, sureness } of matches) {
      found.push({ at, term, sureness, factor: fieldFactor(at, ends), sameForm: forms[term]?.form === form });
    }
  }
  return found;
}

function fieldFactor(at: number, [title, headings, aliases]: Entry['ends']): number {
  if (at < title) return FIELD_FACTORS.title;
  if (at < headings) return FIELD_FACTORS.headings;
  return at < aliases ? FIELD_FACTORS.aliases : FIELD_FACTORS.text;
}

function gramsSignal({ words }: Entry, prepared: Prepared, lexicon: Lexicon, norm: number): number {
  const { gramIdf } = prepared;
  const times = new Array<number>(gramIdf.length).fill(0);
  for (const word of words) {
    for (const rank of gramRanks(word, prepared, lexicon)) times[rank] = (times[rank] ?? 0) + 1;
  }
  return sum(gramIdf.map((idf, rank) => idf * saturated(times[rank] ?? 0, norm)));
}

function gramRanks(word: number, { grams, gramsOfWord }: Prepared, lexicon: Lexicon): readonly number[] {
  const known = gramsOfWord.get(word);
  if (known) return known;
  const ranks = gramsOf(lexicon.formText(word)).flatMap((gram) => grams.get(gram) ?? []);
  gramsOfWord.set(word, ranks);
  return ranks;
}

function titleSignals({ ends }: Entry, found: readonly Occurrence[], terms: readonly Term[], alone: boolean) {
  const [title, headings] = ends;
  const inTitle = new Set<number>();
  const inHeadings = new Set<number>();
  for (const { at, term } of found) {
    if (at < title) inTitle.add(term);
    else if (at < headings) inHeadings.add(term);
  }
  const own = alone ? new Set([...inTitle, ...inHeadings]) : inHeadings;
  const idf = (held: Set<number>) => sum(Array.from(held, (term) => terms[term]?.idf ?? 0));
  return { sharedTitle: alone ? 0 : idf(inTitle), ownTitle: idf(own) };
}

/** Neighbours of the question that are neighbours in the passage too, or at least close. */
function proximity(found: readonly Occurrence[], terms: readonly Term[]) {
  const side = new Set<number>();
  const near = new Set<number>();
  for (const [first, second] of closeBy(found)) {
    const apart = second.term - first.term;
    if (Math.abs(apart) !== 1) continue;
    near.add(Math.min(first.term, second.term));
    if (apart === 1 && second.at - first.at === 1) side.add(first.term);
  }
  const idf = (pairs: Set<number>) => sum(Array.from(pairs, (at) => pairIdf(terms[at], terms[at + 1])));
  return { ordered: idf(side), near: idf(near) };
}

function* closeBy(found: readonly Occurrence[]): Generator<[Occurrence, Occurrence]> {
  for (const [rank, first] of found.entries()) {
    for (let next = rank + 1; next < found.length; next += 1) {
      const second = found[next];
      if (!second || second.at - first.at > NEAR) break;
      yield [first, second];
    }
  }
}
