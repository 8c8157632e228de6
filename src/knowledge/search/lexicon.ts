import { foldCase } from '../../french/fold.ts';
import { stem } from '../../french/stems.ts';
import { isStopWord } from '../../french/stop-words.ts';
import { Vocabulary } from '../../french/vocabulary.ts';
import { gramsOf } from './grams.ts';

/** What the forms of a word have in common. */
export interface Stem {
  readonly text: string;
  /** How many passages have it. */
  passages: number;
  /** How many have it in a title, a heading or an alias. */
  headed: number;
}

/** A word as passages write it, in lower case. Passages share these objects, so that a query looks at each once. */
export interface Word {
  readonly text: string;
  /** None for a stop word. */
  readonly stem?: Stem;
  /** The same without accents; none when it has none. */
  readonly unaccented?: Word;
  /** Of a word without accents: its accented spellings (activite → activité). */
  readonly spellings: Word[];
  /** Of a word without accents: its groups of letters. */
  readonly grams: readonly string[];
  /** Of a word without accents: how many passages have it or one of its spellings. */
  passages: number;
}

/** The word without accents, maybe itself. */
export function formOf(word: Word): Word {
  return word.unaccented ?? word;
}

/** Every word and every stem of the indexed passages, once, and in how many passages each occurs. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #stems = new Map<string, Stem>();
  readonly #spellings = new Vocabulary();

  /** The entry of a word in lower case, made when it is new. */
  intern(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const folded = foldCase(text);
    const word: Word = {
      text,
      stem: isStopWord(text) ? undefined : this.#internStem(stem(text)),
      unaccented: folded === text ? undefined : this.intern(folded),
      spellings: [],
      grams: folded === text ? gramsOf(text) : [],
      passages: 0,
    };
    word.unaccented?.spellings.push(word);
    this.#words.set(text, word);
    return word;
  }

  #internStem(text: string): Stem {
    const known = this.#stems.get(text);
    if (known) return known;
    const added = { text, passages: 0, headed: 0 };
    this.#stems.set(text, added);
    this.#spellings.add(text);
    return added;
  }

  /** Counts a passage in (`+1`) or out (`-1`): each of its stems and forms once, and the stems of its headings. */
  count({ words, headingsEnd }: { words: readonly Word[]; headingsEnd: number }, by: 1 | -1): void {
    for (const form of new Set(words.map(formOf))) form.passages += by;
    for (const each of new Set(words.map((word) => word.stem))) if (each) each.passages += by;
    for (const each of new Set(words.slice(0, headingsEnd).map((word) => word.stem))) {
      if (each) each.headed += by;
    }
  }

  /** A word without accents, if any passage has it or one of its spellings. */
  findForm(folded: string): Word | undefined {
    const form = this.#words.get(folded);
    return form && form.passages > 0 ? form : undefined;
  }

  /**
   * The stems, present in some passage, that a word of a query stands for: its own, and if it was typed without
   * accents or with wrong ones those of its accented spellings (activite → activité → activ).
   */
  findStems(text: string): Stem[] {
    const own = this.#stems.get(stem(text));
    const folded = foldCase(text);
    if (own && own.passages > 0 && folded !== text) return [own];
    const form = this.#words.get(folded);
    const found = new Set([own, form?.stem, ...(form?.spellings ?? []).map((word) => word.stem)]);
    return [...found].filter((each) => each !== undefined).filter(({ passages }) => passages > 0);
  }

  /** The stems of some passage at most `limit` edits away from `text`, and how many. */
  nearStems(text: string, limit: number): { stem: Stem; edits: number }[] {
    return this.#spellings.near(text, limit).flatMap(({ word, edits }) => {
      const found = this.#stems.get(word);
      return found && found.passages > 0 ? [{ stem: found, edits }] : [];
    });
  }
}
