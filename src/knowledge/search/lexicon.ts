import { foldCase } from '../../french/fold.ts';
import { stem } from '../../french/stems.ts';
import { isStopWord } from '../../french/stop-words.ts';
import { type NearWord, Vocabulary } from '../../french/vocabulary.ts';
import { GramTable } from './grams.ts';
import { IntList } from './int-list.ts';

/** Stands for « no stem »: a stop word. */
const NONE = -1;

/**
 * Every word of the indexed passages, once: its stem, its form without accents, and in how many passages each
 * occurs. Words and stems are numbers outside this file, so that a passage is a small array of integers.
 */
export class Lexicon {
  readonly #words = new Vocabulary();
  readonly #stemOf = new IntList();
  readonly #formOf = new IntList();
  /**
   * Chains a word without accents to its accented spellings (activite → activité): the number of the next one,
   * 0 at the end, as no accented word is numbered before the one without.
   */
  readonly #nextSpelling = new IntList();
  readonly #formPassages = new IntList();
  readonly #grams = new GramTable();
  readonly #stems = new Vocabulary();
  readonly #stemPassages = new IntList();
  readonly #stemHeadings = new IntList();

  /** Number of words. */
  get size(): number {
    return this.#words.size;
  }

  /** The number of a word in lower case, given at its first meeting. */
  intern(word: string): number {
    const known = this.#words.find(word);
    if (known >= 0) return known;
    const folded = foldCase(word);
    const form = folded === word ? undefined : this.intern(folded);
    return this.#learn(word, form ?? this.size, isStopWord(word) ? NONE : this.#stems.add(stem(word)));
  }

  /** Numbers a new word. @param form the number of its form without accents, maybe its own */
  #learn(word: string, form: number, stemId: number): number {
    const id = this.#words.add(word);
    this.#stemOf.set(id, stemId);
    this.#formOf.set(id, form);
    this.#grams.set(id, form === id ? word : '');
    if (form !== id) {
      this.#nextSpelling.set(id, this.#nextSpelling.at(form));
      this.#nextSpelling.set(form, id);
    }
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

  /** Writes the groups of letters that the word, without accents, shares with a question: see {@link GramTable.writeRanks}. */
  writeGramRanks(word: number, ranks: Uint16Array, out: number[], from: number): number {
    return this.#grams.writeRanks(this.formOf(word), ranks, out, from);
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
    const id = this.#words.find(folded);
    return id >= 0 && this.passagesWithForm(id) > 0 ? id : undefined;
  }

  /**
   * The stems, present in some passage, that a word of a question stands for: its own, and if it was typed
   * without accents or with wrong ones those of its accented spellings (activite → activité → activ).
   */
  findStems(word: string): number[] {
    const own = this.#stems.find(stem(word));
    const known = own >= 0 && this.passagesWithStem(own) > 0;
    const folded = foldCase(word);
    if (known && folded !== word) return [own];
    const found = new Set(known ? [own] : []);
    const form = this.#words.find(folded);
    if (form >= 0) {
      found.add(this.stemOf(form));
      for (let each = this.#nextSpelling.at(form); each > 0; each = this.#nextSpelling.at(each)) {
        found.add(this.stemOf(each));
      }
    }
    return [...found].filter((id) => id >= 0 && this.passagesWithStem(id) > 0);
  }

  /** The stems of some passage at most `limit` edits away from `text`. */
  nearStems(text: string, limit: number): NearWord[] {
    return this.#stems.near(text, limit).filter(({ id }) => this.passagesWithStem(id) > 0);
  }
}

function bump(counts: IntList, ids: ReadonlySet<number>, by: number): void {
  for (const id of ids) counts.set(id, counts.at(id) + by);
}
