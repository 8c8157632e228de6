import { tokens } from '../../french/tokens.ts';
import type { Passage } from '../types.ts';
import type { Lexicon } from './lexicon.ts';

/** A passage as the search reads it: its words that are not stop words, as numbers, field after field. */
export interface Entry {
  passage: Passage;
  /** First what names the document, then what names the passage, then its text. */
  words: Int32Array;
  /** Where the document's names end in {@link words}. */
  namesEnd: number;
  /** Where the passage's own headings end and its text begins. */
  headingsEnd: number;
}

/** What a passage is searched by: the names of its document, its own headings (both with their aliases), its text. */
function fieldsOf({ document, section, text }: Passage): {
  names: string;
  headings: string;
  text: string;
} {
  const below = section.headings.filter((heading) => heading !== document.title);
  return {
    names: [document.title, ...document.aliases].join('\n'),
    headings: [...below, ...section.aliases].join('\n'),
    text,
  };
}

/** Reads a passage into the lexicon. The caller counts it there. */
export function readEntry(passage: Passage, lexicon: Lexicon): Entry {
  const { names, headings, text } = fieldsOf(passage);
  const [ofNames, ofHeadings, ofText] = [names, headings, text].map((field) => readField(field, lexicon));
  const words = [...(ofNames ?? []), ...(ofHeadings ?? []), ...(ofText ?? [])];
  const namesEnd = ofNames?.length ?? 0;
  return {
    passage,
    words: Int32Array.from(words),
    namesEnd,
    headingsEnd: namesEnd + (ofHeadings?.length ?? 0),
  };
}

/** The field's words that are not stop words. */
function readField(field: string, lexicon: Lexicon): number[] {
  return tokens(field)
    .map((token) => lexicon.intern(token))
    .filter((word) => lexicon.stemOf(word) >= 0);
}

/** An entry as it is kept: its words are a part of those of the entries that came with it. */
interface Kept extends Omit<Entry, 'words'> {
  all: Int32Array;
  from: number;
  to: number;
}

/**
 * Entries by number. Those added together share one array: an array for each would take as much memory again as
 * the words in it.
 */
export class Entries {
  /** By number; undefined for those that were deleted. */
  readonly #kept: (Kept | undefined)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Keeps entries and gives their numbers, which are never used again. */
  add(entries: readonly Entry[]): number[] {
    const all = new Int32Array(entries.reduce((total, { words }) => total + words.length, 0));
    let from = 0;
    this.#size += entries.length;
    return entries.map(({ passage, words, namesEnd, headingsEnd }) => {
      all.set(words, from);
      const to = from + words.length;
      const id = this.#kept.push({ passage, all, from, to, namesEnd, headingsEnd }) - 1;
      from = to;
      return id;
    });
  }

  get(id: number): Entry | undefined {
    const kept = this.#kept[id];
    if (!kept) return undefined;
    const { passage, all, from, to, namesEnd, headingsEnd } = kept;
    return { passage, words: all.subarray(from, to), namesEnd, headingsEnd };
  }

  passage(id: number): Passage | undefined {
    return this.#kept[id]?.passage;
  }

  delete(id: number): void {
    if (this.#kept[id]) this.#size -= 1;
    this.#kept[id] = undefined;
  }
}
