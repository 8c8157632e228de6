import type { Passage, VisibleAudiences } from '../types.ts';
import { Candidates } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { type ConfirmedQuestion, ConfirmedQuestions, type Likeness } from './confirmed.ts';
import { Entries, type Entry, readEntry } from './entries.ts';
import { Lexicon } from './lexicon.ts';
import { type Collection, type Prepared, prepare, Tables } from './prepare.ts';
import { inverseFrequency, queryTerms } from './question.ts';
import { judge, type Signals } from './signals.ts';
import { CANDIDATES, WEIGHTS, type Weights } from './weights.ts';

export type { ConfirmedQuestion } from './confirmed.ts';

export interface SearchOptions {
  /** Only passages of these audiences are looked at: the filter is inside the query. */
  visible: VisibleAudiences;
  /** At most this many hits (default 10). */
  limit?: number;
}

/** A passage found, with the signals by which it was judged. */
export interface Hit {
  passage: Passage;
  /** For ordering within one query only. */
  score: number;
  /** How likely the passage is to answer the question: 0 to 1, comparable between questions. See confidence.ts. */
  confidence: number;
  /** Score over the highest score that a passage's own words could have for this question: 0 to 1. */
  ratio: number;
  /** Information that question and passage have in common, in words that one passage alone has: 0 or more. */
  information: number;
  /** Share of the question's information (idf) that the passage contains, or shares with a question that it answered: 0 to 1. */
  coverage: number;
  /** What the score is made of, sign by sign, unweighted: for explaining. */
  signals: Signals;
}

export interface IndexOptions {
  /** Other weights than the chosen ones, to measure what each brings. */
  weights?: Partial<Weights>;
}

/** Passages that can be searched. Not safe to alter while a search runs: both are synchronous. */
export interface SearchIndex {
  /** Number of passages. */
  readonly size: number;
  /** The passages that answer best, best first; empty when no word of the question is in any of them. */
  search(question: string, options: SearchOptions): Hit[];
  /** Adds passages; those of one document together. */
  add(passages: Iterable<Passage>): void;
  /** Forgets all passages of a document; unknown documents are ignored. */
  discard(documentId: string): void;
  /**
   * These questions and no others were confirmed to be answered by a section: from now on they lift its passages for
   * questions like them. To be told again after passages were added, as their words are those of passages.
   */
  confirm(questions: Iterable<ConfirmedQuestion>): void;
}

/** Builds an index: about 0.15 ms a passage of 100 words. */
export function createIndex(passages: Iterable<Passage>, options: IndexOptions = {}): SearchIndex {
  const index = new PassageIndex(options);
  index.add(passages);
  return index;
}

const SIGNALS = Object.keys(WEIGHTS) as (keyof Weights)[];

/** A question, ready to judge passages by. */
interface Asked {
  prepared: Prepared;
  collection: Collection;
  /** The highest score that a passage could have. */
  highest: number;
}

class PassageIndex implements SearchIndex {
  readonly #weights: Weights;
  readonly #lexicon: Lexicon;
  readonly #candidates: Candidates;
  readonly #entries = new Entries();
  readonly #confirmed: ConfirmedQuestions;
  readonly #ofDocument = new Map<string, number[]>();
  readonly #tables: Tables;
  #textWords = 0;

  constructor({ weights }: IndexOptions) {
    this.#weights = { ...WEIGHTS, ...weights };
    this.#lexicon = new Lexicon();
    this.#candidates = new Candidates(this.#lexicon);
    this.#confirmed = new ConfirmedQuestions(this.#lexicon);
    this.#tables = new Tables(this.#lexicon);
  }

  get size(): number {
    return this.#entries.size;
  }

  add(passages: Iterable<Passage>): void {
    const entries = Array.from(passages, (passage) => readEntry(passage, this.#lexicon));
    const ids = this.#entries.add(entries);
    for (const [rank, entry] of entries.entries()) {
      const id = ids[rank] ?? 0;
      this.#textWords += entry.words.length - entry.headingsEnd;
      const { id: document } = entry.passage.document;
      const others = this.#ofDocument.get(document);
      if (others) others.push(id);
      else this.#ofDocument.set(document, [id]);
      this.#candidates.add(id, entry);
      this.#lexicon.count(entry, 1);
    }
  }

  discard(documentId: string): void {
    for (const id of this.#ofDocument.get(documentId) ?? []) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      this.#candidates.discard(id);
      this.#lexicon.count(entry, -1);
      this.#textWords -= entry.words.length - entry.headingsEnd;
      this.#entries.delete(id);
    }
    this.#ofDocument.delete(documentId);
  }

  confirm(questions: Iterable<ConfirmedQuestion>): void {
    this.#confirmed.replace(questions);
  }

  search(question: string, { visible, limit = 10 }: SearchOptions): Hit[] {
    const terms = queryTerms(question, this.#lexicon, this.size);
    if (terms.length === 0 || limit <= 0) return [];
    const collection = { passages: this.size, meanLength: this.#textWords / this.size || 1 };
    const prepared = prepare(terms, this.#lexicon, collection, this.#tables);
    const asked = { prepared, collection, highest: this.#score(prepared.highest) };
    const allowed = (id: number) =>
      visible.has(this.#entries.passage(id)?.document.audience ?? 'facilitators');
    const lifted = this.#passagesOf(this.#confirmed.sectionsLike(terms, visible, this.size));
    const candidates = this.#candidates.find(terms, collection, allowed, CANDIDATES);
    const found = [...candidates, ...[...lifted.keys()].filter(allowed)];
    return [...new Set(found)]
      .flatMap((id) => {
        const entry = this.#entries.get(id);
        return entry ? [this.#judge(entry, lifted.get(id), asked)] : [];
      })
      .toSorted((a, b) => b.score - a.score || compare(a.passage.id, b.passage.id))
      .slice(0, limit);
  }

  /** What is said of sections, by the number of their passages. */
  #passagesOf<T>(sections: ReadonlyMap<string, T>): Map<number, T> {
    const passages = new Map<number, T>();
    for (const [section, value] of sections) {
      const [document = '', anchor] = section.split('#');
      for (const id of this.#ofDocument.get(document) ?? []) {
        if (this.#entries.passage(id)?.section.anchor === anchor) passages.set(id, value);
      }
    }
    return passages;
  }

  #judge(entry: Entry, answered: Likeness | undefined, { prepared, collection, highest }: Asked): Hit {
    const alone = this.#ofDocument.get(entry.passage.document.id)?.length === 1;
    const { signals, information: held } = judge(entry, alone, prepared, collection);
    if (answered) signals.asked = answered.information;
    const score = this.#score(signals);
    const ratio = Math.min(1, score / highest);
    const information = Math.max(held, answered?.information ?? 0) / inverseFrequency(1, collection.passages);
    return {
      passage: entry.passage,
      score,
      confidence: confidenceOf({ ratio, information }),
      ratio,
      information,
      coverage: Math.max(held / prepared.information, answered?.share ?? 0),
      signals,
    };
  }

  #score(signals: Signals): number {
    let score = 0;
    for (const signal of SIGNALS) score += this.#weights[signal] * signals[signal];
    return score;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
