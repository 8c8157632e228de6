import { editsBetween } from './typos.ts';

/** A word near another one. */
export interface NearWord {
  id: number;
  word: string;
  edits: number;
}

/** Words, each with a number (0 for the first one added, then 1…), that are found again by a spelling near theirs. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** By number, for as many words as {@link near} has looked at. */
  readonly #letters: number[] = [];

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which is added unless it is there. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    this.#ids.set(own, this.#words.length);
    return this.#words.push(own) - 1;
  }

  /** The number of a word, or -1 when it was never added. */
  find(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  /** Empty for a number that no word has. */
  at(id: number): string {
    return this.#words[id] ?? '';
  }

  /**
   * The words at most `limit` edits away. A scan over all words that compares their sets of letters first, which rules
   * nearly all of them out: a fraction of a millisecond for 60,000 words.
   */
  near(word: string, limit: number): NearWord[] {
    for (let id = this.#letters.length; id < this.size; id += 1) this.#letters.push(lettersOf(this.at(id)));
    const letters = lettersOf(word);
    const found: NearWord[] = [];
    for (const [id, others] of this.#letters.entries()) {
      // An edit changes the set of letters by two at most.
      if (bits(letters ^ others) > 2 * limit) continue;
      const other = this.at(id);
      if (Math.abs(other.length - word.length) > limit) continue;
      const edits = editsBetween(word, other);
      if (edits <= limit) found.push({ id, word: other, edits });
    }
    return found;
  }
}

/** The set of letters of a word, one bit each: no two letters from a to z share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 27);
  return letters;
}

/** Number of bits set (Warren, Hacker’s Delight, section 5-1). */
function bits(set: number): number {
  let left = set - ((set >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A copy: a part of a long string keeps the whole of it in memory (V8 does so from 13 characters on). */
const detached = (word: string): string => (word.length < 13 ? word : Buffer.from(word).toString());
