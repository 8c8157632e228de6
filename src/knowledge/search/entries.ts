import { tokens } from '../../french/tokens.ts';
import type { Passage } from '../types.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** A passage as the search reads it: its words that are not stop words, field after field. */
export interface Entry {
  passage: Passage;
  /** First what names the document, then the headings above the passage, then other words for it, then the questions that it answers, then its text. */
  words: readonly Word[];
  /** Where the document's names end in {@link words}. */
  namesEnd: number;
  /** Where the headings above the passage end, where the other words for it end, and where its questions end and its text begins. */
  sectionEnd: number;
  aliasesEnd: number;
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
  const headings = words(below);
  const aliases = words(section.aliases);
  const questions = words(section.questions);
  const aliasesEnd = names.length + headings.length + aliases.length;
  return {
    passage,
    words: [...names, ...headings, ...aliases, ...questions, ...words([text])],
    namesEnd: names.length,
    sectionEnd: names.length + headings.length,
    aliasesEnd,
    headingsEnd: aliasesEnd + questions.length,
  };
}
