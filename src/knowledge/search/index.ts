import type { Passage, VisibleAudiences } from '../types.ts';
import { Candidates } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { type ConfirmedQuestion, ConfirmedQuestions, type QuestionSimilarity } from './confirmed.ts';
import { type Entry, entryOf } from './entries.ts';
import { type Collection, type Features, featuresOf, highestFeatures, sum } from './features.ts';
import { Lexicon } from './lexicon.ts';
import { QueryMatcher } from './query-match.ts';
import { inverseFrequency, queryTerms } from './question.ts';
import { CANDIDATES, WEIGHTS, type Weights } from './weights.ts';

export type { ConfirmedQuestion } from './confirmed.ts';

export interface SearchOptions {
  /** Only passages of these audiences are looked at: the filter is inside the query. */
  visible: VisibleAudiences;
  /** At most this many hits (default 10). */
  limit?: number;
}

/** A passage found, with the features by which it was scored. */
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
  /** What the score is made of, feature by feature, unweighted: for explaining. */
  features: Features;
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
   * These questions and no others were confirmed to be answered by a section: from now on its passages score higher for
   * questions like them. To be told again after passages were added, as their words are those of passages.
   */
  confirm(questions: Iterable<ConfirmedQuestion>): void;
}

/** Builds an index: about 0.3 ms a passage of 100 words. */
export function createIndex(passages: Iterable<Passage>, options: IndexOptions = {}): SearchIndex {
  const index = new PassageIndex(options);
  index.add(passages);
  return index;
}

const FEATURES = Object.keys(WEIGHTS) as (keyof Weights)[];

/** A query, ready to score passages by. */
interface Scoring {
  matcher: QueryMatcher;
  collection: Collection;
  /** The highest score that a passage could have. */
  highest: number;
}

class PassageIndex implements SearchIndex {
  readonly #weights: Weights;
  readonly #lexicon = new Lexicon();
  readonly #candidates = new Candidates();
  readonly #confirmed = new ConfirmedQuestions(this.#lexicon);
  /** By number; numbers are never used again. */
  readonly #entries = new Map<number, Entry>();
  readonly #ofDocument = new Map<string, number[]>();
  #nextId = 0;
  #textWords = 0;

  constructor({ weights }: IndexOptions) {
    this.#weights = { ...WEIGHTS, ...weights };
  }

  get size(): number {
    return this.#entries.size;
  }

  add(passages: Iterable<Passage>): void {
    for (const passage of passages) {
      const id = this.#nextId++;
      const entry = entryOf(passage, this.#lexicon);
      this.#entries.set(id, entry);
      this.#candidates.add(id, entry);
      this.#lexicon.count(entry, 1);
      this.#textWords += entry.words.length - entry.headingsEnd;
      const others = this.#ofDocument.get(passage.document.id);
      if (others) others.push(id);
      else this.#ofDocument.set(passage.document.id, [id]);
    }
  }

  discard(documentId: string): void {
    for (const id of this.#ofDocument.get(documentId) ?? []) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      this.#entries.delete(id);
      this.#candidates.discard(id);
      this.#lexicon.count(entry, -1);
      this.#textWords -= entry.words.length - entry.headingsEnd;
    }
    this.#ofDocument.delete(documentId);
  }

  confirm(questions: Iterable<ConfirmedQuestion>): void {
    this.#confirmed.replace(questions);
  }

  search(question: string, { visible, limit = 10 }: SearchOptions): Hit[] {
    const terms = queryTerms(question, this.#lexicon, this.size);
    if (terms.length === 0 || limit <= 0) return [];
    const matcher = new QueryMatcher(terms, this.#lexicon, this.size);
    const scoring = {
      matcher,
      collection: { passages: this.size, meanLength: this.#textWords / this.size || 1 },
      highest: this.#score(highestFeatures(matcher)),
    };
    const allowed = (id: number) =>
      visible.has(this.#entries.get(id)?.passage.document.audience ?? 'facilitators');
    const confirmed = this.#passagesOf(this.#confirmed.sectionsLike(terms, visible, this.size));
    const candidates = this.#candidates.find(terms, allowed, CANDIDATES);
    return [...new Set([...candidates, ...[...confirmed.keys()].filter(allowed)])]
      .flatMap((id) => {
        const entry = this.#entries.get(id);
        return entry ? [this.#hit(entry, confirmed.get(id), scoring)] : [];
      })
      .toSorted((a, b) => b.score - a.score || compare(a.passage.id, b.passage.id))
      .slice(0, limit);
  }

  /** What is known of sections, by the number of their passages. */
  #passagesOf<T>(sections: ReadonlyMap<string, T>): Map<number, T> {
    const passages = new Map<number, T>();
    for (const [section, value] of sections) {
      const [document = '', anchor] = section.split('#');
      for (const id of this.#ofDocument.get(document) ?? []) {
        if (this.#entries.get(id)?.passage.section.anchor === anchor) passages.set(id, value);
      }
    }
    return passages;
  }

  #hit(
    entry: Entry,
    confirmed: QuestionSimilarity | undefined,
    { matcher, collection, highest }: Scoring,
  ): Hit {
    const alone = this.#ofDocument.get(entry.passage.document.id)?.length === 1;
    const { features, information: held } = featuresOf(entry, alone, matcher, collection);
    if (confirmed) features.asked = confirmed.information;
    const score = this.#score(features);
    const ratio = Math.min(1, score / highest);
    const information =
      Math.max(held, confirmed?.information ?? 0) / inverseFrequency(1, collection.passages);
    return {
      passage: entry.passage,
      score,
      confidence: confidenceOf({ ratio, information }),
      ratio,
      information,
      coverage: Math.max(held / sum(matcher.idf.stems), confirmed?.share ?? 0),
      features,
    };
  }

  #score(features: Features): number {
    return sum(FEATURES.map((feature) => this.#weights[feature] * features[feature]));
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
