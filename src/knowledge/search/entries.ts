import { tokens } from '../../french/tokens.ts';
import type { Passage } from '../types.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** A passage as the search reads it: its words that are not stop words, field after field. */
export interface Entry {
  passage: Passage;
  /** First what names the document, then what names the passage, then its text. */
  words: readonly Word[];
  /** Where the document's names end in {@link words}. */
  namesEnd: number;
  /** Where the passage's own headings end and its text begins. */
  headingsEnd: number;
}

/** Tokenizes a passage: the names of its document, its own headings (both with their aliases), its text. */
export function entryOf(passage: Passage, lexicon: Lexicon): Entry {
  const { document, section, text } = passage;
  const below = section.headings.filter((heading) => heading !== document.title);
  const words = (field: readonly string[]) =>
    tokens(field.join('\n'))
      .map((token) => lexicon.intern(token))
      .filter((word) => word.stem !== undefined);
  const names = words([document.title, ...document.aliases]);
  const headings = words([...below, ...section.aliases]);
  return {
    passage,
    words: [...names, ...headings, ...words([text])],
    namesEnd: names.length,
    headingsEnd: names.length + headings.length,
  };
}
