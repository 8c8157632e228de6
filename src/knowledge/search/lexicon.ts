import { foldCase, isStopWord, stem } from '../french/index.ts';
import { IntList } from './int-list.ts';
import { Spellings } from './spelling.ts';

/** Stands for « no stem »: a stop word. */
const NONE = -1;

/**
 * Every word of the indexed passages, once: its stem, its form without accents, and in how many passages each
 * occurs. Words and stems are numbers outside this file, so that a passage is a small array of integers.
 */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #stemOf = new IntList();
  readonly #formOf = new IntList();
  /**
   * Chains a word without accents to its accented spellings (activite → activité): the number of the next one,
   * 0 at the end, as no accented word is numbered before the one without.
   */
  readonly #nextSpelling = new IntList();
  readonly #formPassages = new IntList();
  readonly #stemIds = new Map<string, number>();
  readonly #stems = new Spellings();
  readonly #stemPassages = new IntList();
  readonly #stemHeadings = new IntList();

  /** Number of words. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a word in lower case, given at its first meeting. */
  intern(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const folded = foldCase(word);
    const form = folded === word ? this.#texts.length : this.intern(folded);
    const text = detached(word);
    const id = this.#texts.push(text) - 1;
    this.#ids.set(text, id);
    this.#stemOf.set(id, isStopWord(word) ? NONE : this.#internStem(stem(word)));
    this.#formOf.set(id, form);
    if (form !== id) {
      this.#nextSpelling.set(id, this.#nextSpelling.at(form));
      this.#nextSpelling.set(form, id);
    }
    return id;
  }

  #internStem(text: string): number {
    const known = this.#stemIds.get(text);
    if (known !== undefined) return known;
    const id = this.#stems.add(text);
    this.#stemIds.set(text, id);
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
    return this.#stemOf.at(word);
  }

  /** The number of the word's form without accents. */
  formOf(word: number): number {
    return this.#formOf.at(word);
  }

  /** The word's form without accents, as text. */
  formText(word: number): string {
    return this.#texts[this.formOf(word)] ?? '';
  }

  stemText(id: number): string {
    return this.#stems.wordAt(id);
  }

  passagesWithStem(id: number): number {
    return this.#stemPassages.at(id);
  }

  /** Passages that have the stem in a title, a heading or an alias. */
  passagesHeadedBy(id: number): number {
    return this.#stemHeadings.at(id);
  }

  passagesWithForm(id: number): number {
    return this.#formPassages.at(id);
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
      found.add(this.stemOf(form));
      for (let each = this.#nextSpelling.at(form); each > 0; each = this.#nextSpelling.at(each)) {
        found.add(this.stemOf(each));
      }
    }
    return [...found].filter((id) => id >= 0 && this.passagesWithStem(id) > 0);
  }

  /** The stems of some passage at most `limit` slips away from `text`, and how many. */
  nearStems(text: string, limit: number): { stem: number; slips: number }[] {
    return this.#stems
      .near(text, limit)
      .filter(({ id }) => this.passagesWithStem(id) > 0)
      .map(({ id, slips }) => ({ stem: id, slips }));
  }
}

function bump(counts: IntList, ids: ReadonlySet<number>, by: number): void {
  for (const id of ids) counts.set(id, counts.at(id) + by);
}

/** A copy: a part of a long string keeps the whole of it in memory (V8 does so from 13 characters on). */
function detached(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString();
}
