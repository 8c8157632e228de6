import { tokens } from '../french/index.ts';
import type { Passage } from '../types.ts';
import type { Lexicon } from './lexicon.ts';

/** A passage as the search reads it: its words that are not stop words, as numbers, field after field. */
export interface Entry {
  passage: Passage;
  /** Title, then headings below it, then aliases, then text. */
  words: Int32Array;
  /** Where the title, the headings and the aliases end in {@link words}; the text is the rest. */
  ends: readonly [title: number, headings: number, aliases: number];
}

/** The passage's fields, each as one string. */
export function fieldsOf({ document, section, text }: Passage) {
  return {
    title: document.title,
    headings: section.headings.filter((heading) => heading !== document.title).join('\n'),
    aliases: [...document.aliases, ...section.aliases].join('\n'),
    text,
  };
}

/** Reads a passage into the lexicon. The caller counts its words. */
export function readEntry(passage: Passage, lexicon: Lexicon): Entry {
  const { title, headings, aliases, text } = fieldsOf(passage);
  const words: number[] = [];
  const append = (field: string) => {
    for (const token of tokens(field)) {
      const word = lexicon.intern(token);
      if (lexicon.stemOf(word) >= 0) words.push(word);
    }
    return words.length;
  };
  const ends = [append(title), append(headings), append(aliases)] as const;
  append(text);
  return { passage, words: Int32Array.from(words), ends };
}
