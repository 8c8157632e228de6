import { isMark } from './skeleton.ts';

/**
 * Softmax regressions over hashed features of a delexicalised question, and of the words around each slot (Jurafsky and
 * Martin 2025, chapter 5). Weights come from `training/`: `npm run train`.
 */

/** What a model decides, one class of each. */
export type Head = 'operation' | 'attribute' | 'relation' | 'role';

export interface Model {
  /** Number of hashed features. */
  size: number;
  /** Words that the examples have: all others are one mark. */
  vocabulary: readonly string[];
  /** Those of them that ask about meetings, or say something to Capi: they name no subject. */
  asking: readonly string[];
  heads: Readonly<Record<Head, HeadWeights>>;
}

interface HeadWeights {
  classes: readonly string[];
  /** Weights by class, then by feature, as signed bytes in base64: one is `scale`. */
  weights: string;
  scale: number;
}

/** Every unknown word. */
const UNKNOWN = 'W';
const LETTERS = { from: 3, to: 5 } as const;
/** Words on either side of a slot that tell its role. */
const AROUND = 4;

export class Classifier {
  readonly #size: number;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #asking: ReadonlySet<string>;
  readonly #heads: ReadonlyMap<Head, { classes: readonly string[]; weights: Int8Array; scale: number }>;

  constructor({ size, vocabulary, asking, heads }: Model) {
    this.#size = size;
    this.#vocabulary = new Set(vocabulary);
    this.#asking = new Set(asking);
    this.#heads = new Map(
      (Object.entries(heads) as [Head, HeadWeights][]).map(([head, { classes, weights, scale }]) => {
        const bytes = Buffer.from(weights, 'base64');
        return [
          head,
          { classes, scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) },
        ];
      }),
    );
  }

  /** Whether the examples have a word. */
  knows(word: string): boolean {
    return this.#vocabulary.has(word);
  }

  /** Whether meetings are asked about with a word, as far as the examples tell. */
  isAsking(word: string): boolean {
    return this.#asking.has(word);
  }

  /** The probability of each class of a head for a question, the likeliest first. */
  classify(head: Exclude<Head, 'role'>, tokens: readonly string[]): [string, number][] {
    return this.#softmax(head, featuresOf(tokens, this.#known(tokens), this.#size));
  }

  /** The same of the role of the slot at a place of the question. */
  roleOf(tokens: readonly string[], at: number): [string, number][] {
    return this.#softmax('role', roleFeatures(this.#known(tokens), at, this.#size));
  }

  #known(tokens: readonly string[]): string[] {
    return withUnknown(tokens, this.#vocabulary);
  }

  #softmax(head: Head, features: readonly number[]): [string, number][] {
    const found = this.#heads.get(head);
    if (!found) return [];
    const { classes, weights, scale } = found;
    const scores = classes.map((_, rank) => {
      let score = 0;
      for (const feature of features) score += weights[rank * (this.#size + 1) + feature] ?? 0;
      return (score + (weights[rank * (this.#size + 1) + this.#size] ?? 0)) / scale;
    });
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return classes
      .map((name, rank): [string, number] => [name, (powers[rank] ?? 0) / total])
      .sort(([, a], [, b]) => b - a);
  }
}

/** Words that no example has become one mark; figures another. */
export function withUnknown(tokens: readonly string[], vocabulary: ReadonlySet<string>): string[] {
  return tokens.map((token) => {
    if (isMark(token) || vocabulary.has(token)) return token;
    return /^\d/.test(token) ? 'N' : UNKNOWN;
  });
}

/** Hashed features of a question: words and pairs of words, and groups of letters of its words. */
export function featuresOf(written: readonly string[], tokens: readonly string[], size: number): number[] {
  const found = new Set<number>();
  const bordered = ['^', ...tokens, '$'];
  for (const [at, token] of bordered.entries()) {
    found.add(hash(token, size));
    if (at > 0) found.add(hash(`${bordered[at - 1]} ${token}`, size));
    if (at > 1) found.add(hash(`${bordered[at - 2]} ${bordered[at - 1]} ${token}`, size));
  }
  for (const token of written) {
    if (isMark(token)) continue;
    const word = `_${token}_`;
    for (let length: number = LETTERS.from; length <= LETTERS.to; length += 1)
      for (let from = 0; from + length <= word.length; from += 1)
        found.add(hash(`#${word.slice(from, from + length)}`, size));
  }
  return [...found];
}

/** Hashed features of a slot: what it is, and the words around it by their distance. */
export function roleFeatures(tokens: readonly string[], at: number, size: number): number[] {
  const mark = tokens[at] ?? '';
  const found = new Set([hash(mark, size)]);
  for (let distance = 1; distance <= AROUND; distance += 1) {
    for (const [side, token] of [
      ['<', tokens[at - distance]],
      ['>', tokens[at + distance]],
    ] as const) {
      found.add(hash(`${side}${distance} ${token}`, size));
      found.add(hash(`${side} ${token}`, size));
      found.add(hash(`${mark}${side} ${token}`, size));
    }
  }
  found.add(hash(`< ${tokens[at - 2]} ${tokens[at - 1]}`, size));
  return [...found];
}

/** FNV-1a, 32 bits. */
function hash(text: string, size: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0) % size;
}
