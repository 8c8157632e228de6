import { isSameStem, stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Passage, Section } from '../../knowledge/types.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { synonymsOf } from '../parsing/synonyms.ts';

/** What passages are compared with questions by, worked out once for each section. */
interface Terms {
  words: readonly string[];
  stems: ReadonlySet<string>;
}

const cache = new WeakMap<Section, Terms>();

function termsOf({ document, section }: Passage): Terms {
  const known = cache.get(section);
  if (known !== undefined) return known;
  const names = [document.title, ...document.aliases, ...section.headings, ...section.aliases];
  const words = wordsOf([...names, section.text].join(' '));
  const terms = { words, stems: new Set(words.map(stem)) };
  cache.set(section, terms);
  return terms;
}

/** Everything by which a passage can be found, as folded words. */
export const passageWords = (passage: Passage): readonly string[] => termsOf(passage).words;

/** The stems of {@link passageWords}. */
export const passageStems = (passage: Passage): ReadonlySet<string> => termsOf(passage).stems;

/** Letters from which a stem of a passage, itself no stem of the question, tells a family: « garderie » is not the Gard. */
const TELLING = 5;

/** « né », which without its accent would be a word of negation. */
export const BORN = 'ne';
const TELLS_BIRTH = /(?<!\p{L})(?:née?s?|naissance)(?!\p{L})/iu;

/** Whether a passage has a folded word of a question, or one of its family or meaning. */
export function termMatcher(passage: Passage, parsed: ParsedQuestion): (word: string) => boolean {
  const roots = passageStems(passage);
  const birth = tellsBirth(passage, parsed);
  return (word) => {
    if (word === BORN) return birth;
    const root = stem(word);
    return (
      roots.has(root) ||
      [...synonymsOf(word).keys()].some((other) => roots.has(other)) ||
      [...roots].some((own) => own.length >= TELLING && isSameStem(own, root))
    );
  };
}

/** The birth of the page's subject can be in its other words; that of somebody named in it must be in the text. */
function tellsBirth({ document, section }: Passage, { subjects }: ParsedQuestion): boolean {
  const own = subjects.some(({ entities }) => entities.some(({ key }) => key === document.id));
  const names = own ? [document.title, ...document.aliases, ...section.headings, ...section.aliases] : [];
  return [...names, section.text].some((text) => TELLS_BIRTH.test(text));
}
