/** Of the table's places, at most this share is taken: beyond, looking a word up takes too many steps. */
const FULL = 0.6;

/**
 * Words, each with a number: 0 for the first one added, then 1… An open-addressing hash table over one array of
 * integers: a `Map` takes about 45 bytes more for each word, which is a fifth of what the index holds beside MiniSearch.
 */
export class Words {
  readonly #texts: string[] = [];
  /** By place, a word's number plus one; 0: free. */
  #places = new Int32Array(1_024);

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a word, or -1 when it was never added. */
  find(word: string): number {
    return (this.#places[this.#placeOf(word)] ?? 0) - 1;
  }

  /** The number of a word, which is added unless it is there. */
  add(word: string): number {
    const place = this.#placeOf(word);
    const known = (this.#places[place] ?? 0) - 1;
    if (known >= 0) return known;
    const id = this.#texts.push(detached(word)) - 1;
    this.#places[place] = id + 1;
    if (this.#texts.length > FULL * this.#places.length) this.#grow();
    return id;
  }

  /** Empty for a number that no word has. */
  at(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** Where the word stands, or the free place where it would. */
  #placeOf(word: string): number {
    const mask = this.#places.length - 1;
    let place = hash(word) & mask;
    for (;;) {
      const id = (this.#places[place] ?? 0) - 1;
      if (id < 0 || this.#texts[id] === word) return place;
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (const [id, word] of this.#texts.entries()) this.#places[this.#placeOf(word)] = id + 1;
  }
}

/** FNV-1a over UTF-16 units, its high bits mixed into the low ones, which are those that count. */
function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193);
  return code ^ (code >>> 15);
}

/** A copy: a part of a long string keeps the whole of it in memory (V8 does so from 13 characters on). */
function detached(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString();
}
