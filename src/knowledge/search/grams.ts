import { IntList } from './int-list.ts';

/** Letters in a group. */
const SIZE = 4;
const BORDER = 95; // « _ »
/** Groups are told apart by 16 bits: two that share them are one in 65,000, too few to be worth their storage. */
export const GRAM_CODES = 1 << 16;

/**
 * Codes of the groups of four characters of a word without accents, its borders marked: visite → `_vis`,
 * `visi`, `isit`, `site`, `ite_`. One code for a word of two letters, none for one letter. Codes stay below
 * {@link GRAM_CODES}.
 */
export function gramCodes(form: string): number[] {
  const codes: number[] = [];
  for (let from = -1; from + SIZE <= form.length + 1; from += 1) {
    let code = 0;
    for (let at = from; at < from + SIZE; at += 1) {
      code = Math.imul(code, 0x01000193) ^ (at < 0 || at >= form.length ? BORDER : form.charCodeAt(at));
    }
    codes.push((code ^ (code >>> 16)) & (GRAM_CODES - 1));
  }
  return codes;
}

/** The groups of letters of each word of a lexicon, worked out once: a question looks at thousands of words. */
export class GramTable {
  readonly #ends = new IntList();
  #codes = new Uint16Array(8_192);

  /** Words are added in the order of their numbers; an empty text has no groups. */
  set(word: number, form: string): void {
    const from = this.#ends.at(word - 1);
    const codes = gramCodes(form);
    const end = from + codes.length;
    if (end > this.#codes.length) {
      const grown = new Uint16Array(Math.ceil(end * 1.25));
      grown.set(this.#codes);
      this.#codes = grown;
    }
    this.#codes.set(codes, from);
    this.#ends.set(word, end);
  }

  /**
   * Writes the groups of letters that the word shares with a question, each as often as the word has it.
   * @param ranks by code, the group's rank in the question plus one; 0: not in it
   * @param out where to write their ranks, from `from` on
   * @returns where they end
   */
  writeRanks(word: number, ranks: Uint16Array, out: number[], from: number): number {
    const to = this.#ends.at(word);
    let end = from;
    for (let at = this.#ends.at(word - 1); at < to; at += 1) {
      const rank = ranks[this.#codes[at] ?? 0] ?? 0;
      if (rank > 0) out[end++] = rank - 1;
    }
    return end;
  }
}
