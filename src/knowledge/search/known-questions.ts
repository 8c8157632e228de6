import { expandAbbreviation } from '../../french/abbreviations.ts';
import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Audience, VisibleAudiences } from '../types.ts';

/** A question with the sections that are known to answer it: its page says so, or somebody who read the answer. */
export interface KnownQuestion {
  text: string;
  /** What its asker might read: it counts for those only who may read all of this, so that nothing shows through it. */
  readers: readonly Audience[];
  /** What answers it: `document#anchor` of sections. */
  sections: readonly string[];
}

/** How similar a question is to the nearest one that a section is known to answer. */
export interface KnownMatch {
  /** Cosine, 0 to 1. */
  similarity: number;
  question: string;
}

/** How much each family of features counts. Chosen on left-out questions: bench/README.md, « Known questions ». */
const WEIGHTS = { word: 1, pair: 0.5, letters: 0.4 } as const;
/** Longest groups of letters, and the shortest. */
const LETTERS = { from: 3, to: 5 } as const;
/** Words of a question that are compared. */
const MOST_WORDS = 40;
/** Questions of which a feature tells nothing any more: at most this share of all has it, where there are many. */
const COMMON = { share: 0.05, least: 200 } as const;

/** Less than this tells nothing. */
const LEAST = 0.12;

/** Something that questions have in common, with the numbers of those that have it. */
interface Feature {
  weight: number;
  questions: number[];
}

interface Indexed extends KnownQuestion {
  features: readonly Feature[];
}

/**
 * Questions that are found again by how they are asked: TF-IDF vectors over stems, pairs of neighbours and groups of
 * letters, question words kept, compared by cosine (Manning, Raghavan and Schütze 2008, section 6.3).
 */
export class KnownQuestions {
  readonly #features = new Map<string, Feature>();
  readonly #questions = new Map<number, Indexed>();
  #nextId = 0;
  /** Lengths of vectors, by number of the question; made anew after a change, when they are next needed. */
  #lengths: Map<number, number> | undefined;

  get size(): number {
    return this.#questions.size;
  }

  /** @returns the number of the question, by which it is forgotten */
  add(question: KnownQuestion, words = wordsIn(question.text)): number {
    const id = this.#nextId++;
    const features = [...featuresOf(words)].map(([name, weight]) => this.#intern(name, weight));
    for (const feature of features) feature.questions.push(id);
    this.#questions.set(id, { ...question, features });
    this.#lengths = undefined;
    return id;
  }

  discard(id: number): void {
    for (const feature of this.#questions.get(id)?.features ?? [])
      feature.questions.splice(feature.questions.indexOf(id), 1);
    this.#questions.delete(id);
    this.#lengths = undefined;
  }

  #intern(name: string, weight: number): Feature {
    const known = this.#features.get(name);
    if (known) return known;
    const feature = { weight, questions: [] };
    this.#features.set(name, feature);
    return feature;
  }

  /**
   * The nearest known question of each section that has one with something in common, among those that these readers
   * may know of.
   */
  sectionsLike(question: string, visible: VisibleAudiences): Map<string, KnownMatch> {
    const found = new Map<string, KnownMatch>();
    if (this.size === 0) return found;
    for (const [id, similarity] of this.#similarities(question)) {
      const { text, readers, sections } = this.#questions.get(id) as Indexed;
      if (!readers.every((audience) => visible.has(audience))) continue;
      for (const section of sections)
        if (similarity > (found.get(section)?.similarity ?? 0))
          found.set(section, { similarity, question: text });
    }
    return found;
  }

  #similarities(question: string): Map<number, number> {
    const lengths = this.#vectorLengths();
    const limit = Math.max(COMMON.least, COMMON.share * this.size);
    const products = new Map<number, number>();
    let square = 0;
    for (const [name, weight] of featuresOf(wordsIn(question))) {
      const questions = this.#features.get(name)?.questions ?? [];
      const value = weight * this.#idf(questions.length);
      square += value * value;
      if (questions.length > limit) continue;
      for (const id of questions) products.set(id, (products.get(id) ?? 0) + value * value);
    }
    const length = Math.sqrt(square);
    for (const [id, product] of products) {
      const similarity = product / (length * (lengths.get(id) ?? 1));
      if (similarity < LEAST) products.delete(id);
      else products.set(id, similarity);
    }
    return products;
  }

  #vectorLengths(): Map<number, number> {
    this.#lengths ??= new Map(
      Array.from(this.#questions, ([id, { features }]) => [
        id,
        Math.hypot(...features.map(({ weight, questions }) => weight * this.#idf(questions.length))),
      ]),
    );
    return this.#lengths;
  }

  /** A feature that no question has tells as much as one that a single question has. */
  #idf(questions: number): number {
    return Math.log(1 + this.size / Math.max(1, questions));
  }
}

/** The words of a question, folded, abbreviations spelt out, question words and little words kept. */
export function wordsIn(question: string): string[] {
  return wordsOf(question)
    .slice(0, MOST_WORDS)
    .flatMap(expandAbbreviation)
    .filter((word) => word.length > 1 || /\d/.test(word));
}

function featuresOf(words: readonly string[]): Map<string, number> {
  const features = new Map<string, number>();
  const roots = words.map(stem);
  for (const [at, root] of roots.entries()) {
    features.set(root, WEIGHTS.word);
    if (at > 0) features.set(`${roots[at - 1]} ${root}`, WEIGHTS.pair);
  }
  for (const word of words) {
    const bordered = `_${word}_`;
    for (let size: number = LETTERS.from; size <= LETTERS.to; size += 1)
      for (let at = 0; at + size <= bordered.length; at += 1)
        features.set(`#${bordered.slice(at, at + size)}`, WEIGHTS.letters);
  }
  return features;
}
