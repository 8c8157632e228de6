/** Letters of a word whose slips can be counted: one bit each. */
export const MOST_LETTERS = 32;
/** Letters that are told apart: two that share the bits below are never used in one language. */
const ALPHABETS = (1 << 11) - 1;

/**
 * Counts the slips between one word and many: letters lost, added, changed or swapped with the next one (optimal string
 * alignment distance). A column of the table of distances is a few integers, a bit for each letter of the word, so that a
 * comparison costs a dozen operations a letter (Hyyrö 2003, « A bit-vector algorithm for computing Levenshtein and Damerau
 * edit distances »).
 */
export class Slips {
  /** By letter, where the word has it. */
  readonly #places = new Int32Array(ALPHABETS + 1);
  #word = '';

  /** The word to compare with, of at most {@link MOST_LETTERS}. */
  begin(word: string): void {
    for (let at = 0; at < this.#word.length; at += 1) this.#places[this.#word.charCodeAt(at) & ALPHABETS] = 0;
    for (let at = 0; at < word.length; at += 1) {
      const letter = word.charCodeAt(at) & ALPHABETS;
      this.#places[letter] = (this.#places[letter] ?? 0) | (1 << at);
    }
    this.#word = word;
  }

  /** How many slips there are between the word and another one. */
  to(other: string): number {
    const { length } = this.#word;
    if (length === 0) return other.length;
    const last = 1 << (length - 1);
    let slips = length;
    // Bits of the letters at which the distance is one more (plus) or one less (minus) than at the letter before.
    let plus = -1;
    let minus = 0;
    // Bits at which the distance is that of the letters before, in both words.
    let diagonal = 0;
    let before = 0;
    for (let at = 0; at < other.length; at += 1) {
      const same = this.#places[other.charCodeAt(at) & ALPHABETS] ?? 0;
      const swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & plus) + plus) ^ plus) | same | minus | swapped;
      const more = minus | ~(diagonal | plus);
      const less = diagonal & plus;
      if (more & last) slips += 1;
      if (less & last) slips -= 1;
      const shifted = (more << 1) | 1;
      plus = (less << 1) | ~(diagonal | shifted);
      minus = shifted & diagonal;
      before = same;
    }
    return slips;
  }
}
