import SearchableMap from 'minisearch/SearchableMap';
import { foldCase, isStopWord, stem } from '../french/index.ts';

/** Stands for « no stem »: a stop word. */
const NONE = -1;

/**
 * Every word of the indexed passages, once: its stem, its form without accents, and in how many passages each
 * occurs. Words and stems are numbers outside this file, so that a passage is a small array of integers.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #stemOf: number[] = [];
  readonly #foldOf: number[] = [];
  /** The accented spellings of a word without accents, where it has some: activite → activité. */
  readonly #accented = new Map<number, number[]>();
  readonly #stemIds = new SearchableMap<number>();
  readonly #stems: string[] = [];
  readonly #stemPassages: number[] = [];
  readonly #stemHeadings: number[] = [];
  readonly #formPassages: number[] = [];

  /** The number of a word in lower case, given at its first meeting. */
  intern(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#texts.push(word) - 1;
    this.#ids.set(word, id);
    this.#stemOf[id] = isStopWord(word) ? NONE : this.#internStem(stem(word));
    this.#formPassages[id] = 0;
    this.#foldOf[id] = id;
    const folded = foldCase(word);
    if (folded !== word) this.#linkAccents(id, this.intern(folded));
    return id;
  }

  #linkAccents(id: number, folded: number): void {
    this.#foldOf[id] = folded;
    const spellings = this.#accented.get(folded);
    if (spellings) spellings.push(id);
    else this.#accented.set(folded, [id]);
  }

  #internStem(text: string): number {
    const known = this.#stemIds.get(text);
    if (known !== undefined) return known;
    const id = this.#stems.push(text) - 1;
    this.#stemIds.set(text, id);
    this.#stemPassages[id] = 0;
    this.#stemHeadings[id] = 0;
    return id;
  }

  /** Counts a passage in (`+1`) or out (`-1`): each of its stems and forms once, and those of its headings. */
  count({ words, headingsEnd }: { words: Int32Array; headingsEnd: number }, by: 1 | -1): void {
    bump(this.#stemPassages, new Set(words.map((word) => this.stemOf(word))), by);
    bump(this.#formPassages, new Set(words.map((word) => this.formOf(word))), by);
    bump(this.#stemHeadings, new Set(words.subarray(0, headingsEnd).map((word) => this.stemOf(word))), by);
  }

  /** The word's stem, or a negative number for a stop word. */
  stemOf(word: number): number {
    return this.#stemOf[word] ?? NONE;
  }

  /** The number of the word's form without accents. */
  formOf(word: number): number {
    return this.#foldOf[word] ?? word;
  }

  /** The word's form without accents, as text. */
  formText(word: number): string {
    return this.#texts[this.formOf(word)] ?? '';
  }

  stemText(id: number): string {
    return this.#stems[id] ?? '';
  }

  passagesWithStem(id: number): number {
    return this.#stemPassages[id] ?? 0;
  }

  /** Passages that have the stem in a title, a heading or an alias. */
  passagesHeadedBy(id: number): number {
    return this.#stemHeadings[id] ?? 0;
  }

  passagesWithForm(id: number): number {
    return this.#formPassages[id] ?? 0;
  }

  /** The number of a form without accents, if any passage has it. */
  findForm(folded: string): number | undefined {
    const id = this.#ids.get(folded);
    return id !== undefined && this.passagesWithForm(id) > 0 ? id : undefined;
  }

  /**
   * The stems, present in some passage, that a word of a question stands for: its own, and if it was typed
   * without accents or with wrong ones those of its accented spellings (activite → activité → activ).
   */
  findStems(word: string): number[] {
    const own = this.#stemIds.get(stem(word));
    const known = own !== undefined && own >= 0 && this.passagesWithStem(own) > 0;
    const folded = foldCase(word);
    if (known && folded !== word) return [own];
    const found = new Set(known ? [own] : []);
    const form = this.#ids.get(folded);
    if (form !== undefined) {
      for (const spelling of [form, ...(this.#accented.get(form) ?? [])]) found.add(this.stemOf(spelling));
    }
    return [...found].filter((id) => id >= 0 && this.passagesWithStem(id) > 0);
  }

  /** The stems of some passage within `distance` edits of `text`, with their distance. */
  nearStems(text: string, distance: number): { stem: number; distance: number }[] {
    const found: { stem: number; distance: number }[] = [];
    for (const [, [id, edits]] of this.#stemIds.fuzzyGet(text, distance).entries()) {
      if (this.passagesWithStem(id) > 0) found.push({ stem: id, distance: edits });
    }
    return found;
  }
}

function bump(counts: number[], ids: ReadonlySet<number>, by: number): void {
  for (const id of ids) counts[id] = (counts[id] ?? 0) + by;
}
