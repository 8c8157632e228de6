import { isStopWord } from '../../french/stop-words.ts';
import type { Passage, VisibleAudiences } from '../types.ts';
import { Candidates } from './candidates.ts';
import { confidenceOf } from './confidence.ts';
import { type Entry, entryOf } from './entries.ts';
import { type Collection, type Features, featuresOf, highestFeatures, sum } from './features.ts';
import { type KnownMatch, type KnownQuestion, KnownQuestions, wordsIn } from './known-questions.ts';
import { Lexicon } from './lexicon.ts';
import { QueryMatcher } from './query-match.ts';
import { inverseFrequency, queryTerms } from './question.ts';
import { CANDIDATES, WEIGHTS, type Weights } from './weights.ts';

export type { KnownMatch, KnownQuestion } from './known-questions.ts';

export interface SearchOptions {
  /** Only passages of these audiences are looked at: the filter is inside the query. */
  visible: VisibleAudiences;
  /** At most this many hits (default 10). */
  limit?: number;
  /** The whole question, where the query is only some of its words: known questions are compared with it. */
  asked?: string;
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
  /** Share of the question's information (idf) that the passage contains: 0 to 1. */
  coverage: number;
  /** The nearest question that its section is known to answer. */
  known?: KnownMatch;
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
   * These questions and no others were confirmed to be answered by a section, besides those that its page tells: from now
   * on its passages score higher for questions like them.
   */
  confirm(questions: Iterable<KnownQuestion>): void;
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
  readonly #known = new KnownQuestions();
  /** Numbers of the known questions of a document, and of those that were confirmed. */
  readonly #questionsOf = new Map<string, number[]>();
  #confirmed: number[] = [];
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
      const others = this.#ofDocument.get(passage.document.id) ?? [];
      // A long section has several passages: its questions are added with the first.
      if (!others.some((other) => this.#entries.get(other)?.passage.section === passage.section))
        this.#addQuestions(passage);
      this.#entries.set(id, entry);
      this.#candidates.add(id, entry);
      this.#lexicon.count(entry, 1);
      this.#textWords += entry.words.length - entry.headingsEnd;
      this.#ofDocument.set(passage.document.id, [...others, id]);
    }
  }

  #addQuestions({ document, section }: Passage): void {
    const sections = [`${document.id}#${section.anchor}`];
    // A card is a question by its title, and by how it was first worded.
    const asked = document.kind === 'answer' ? [document.title, ...section.aliases] : [];
    const added = [...asked, ...section.questions].map((text) =>
      this.#known.add({ text, readers: [document.audience], sections }),
    );
    this.#questionsOf.set(document.id, [...(this.#questionsOf.get(document.id) ?? []), ...added]);
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
    for (const id of this.#questionsOf.get(documentId) ?? []) this.#known.discard(id);
    this.#ofDocument.delete(documentId);
    this.#questionsOf.delete(documentId);
  }

  confirm(questions: Iterable<KnownQuestion>): void {
    for (const id of this.#confirmed) this.#known.discard(id);
    // Words that no page has are left out: nobody can try out what words others asked with.
    this.#confirmed = Array.from(questions, (question) =>
      this.#known.add(
        question,
        wordsIn(question.text).filter((word) => isStopWord(word) || this.#lexicon.findStems(word).length > 0),
      ),
    );
  }

  search(query: string, { visible, limit = 10, asked = query }: SearchOptions): Hit[] {
    const terms = queryTerms(query, this.#lexicon, this.size);
    if (terms.length === 0 || limit <= 0) return [];
    const matcher = new QueryMatcher(terms, this.#lexicon, this.size);
    const scoring = {
      matcher,
      collection: { passages: this.size, meanLength: this.#textWords / this.size || 1 },
      highest: this.#score(highestFeatures(matcher)),
    };
    const allowed = (id: number) =>
      visible.has(this.#entries.get(id)?.passage.document.audience ?? 'facilitators');
    const known = this.#passagesOf(this.#known.sectionsLike(asked, visible));
    const candidates = this.#candidates.find(terms, allowed, CANDIDATES);
    return [...new Set([...candidates, ...nearest(known).filter(allowed)])]
      .flatMap((id) => {
        const entry = this.#entries.get(id);
        return entry ? [this.#hit(entry, known.get(id), scoring)] : [];
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

  #hit(entry: Entry, known: KnownMatch | undefined, { matcher, collection, highest }: Scoring): Hit {
    const alone = this.#ofDocument.get(entry.passage.document.id)?.length === 1;
    const { features, information: held } = featuresOf(entry, alone, matcher, collection);
    const asked = sum(matcher.idf.stems);
    features.asked = (known?.similarity ?? 0) * asked;
    const score = this.#score(features);
    const ratio = this.#score({ ...features, asked: 0 }) / highest;
    const information = held / inverseFrequency(1, collection.passages);
    return {
      passage: entry.passage,
      score,
      confidence: confidenceOf({ ratio, information }),
      ratio,
      information,
      coverage: held / asked,
      features,
      known,
    };
  }

  #score(features: Features): number {
    return sum(FEATURES.map((feature) => this.#weights[feature] * features[feature]));
  }
}

/** Passages that are looked at because their section is known to answer a question like this one. */
const MOST_KNOWN = 20;

const nearest = (known: ReadonlyMap<number, KnownMatch>): number[] =>
  [...known]
    .toSorted(([, a], [, b]) => b.similarity - a.similarity)
    .slice(0, MOST_KNOWN)
    .map(([id]) => id);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
