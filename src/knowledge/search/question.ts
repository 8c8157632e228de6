import { foldCase } from '../../french/fold.ts';
import { isAskedNoun, questionWords } from '../../french/question-words.ts';
import { stem } from '../../french/stems.ts';
import type { Lexicon, Stem } from './lexicon.ts';
import { ASKED_NOUN_FACTOR } from './weights.ts';

/** Characters of a message that are looked at at all, and characters of the question once spaces are collapsed. */
const RAW_LENGTH = 2_000;
const LENGTH = 300;
/** Words of a question that are searched: the rarest ones. */
const WORDS = 12;
const WORD_LENGTH = 40;
/** A typo is looked for from this length on, of two edits from {@link LONG_WORD} on. */
const SHORT_WORD = 4;
const LONG_WORD = 7;
/** Near stems tried for one word, and words for which they are looked for: that search is what costs. */
const SPELLINGS = 8;
const UNKNOWN_WORDS = 6;
/** Weight of a stem one edit away beside the right one. */
const EDIT_FACTOR = 0.7;
/** « lecole », « quun », « dapres » : an elision typed without its apostrophe. */
const GLUED_ELISION = /^(?:qu|[ldjmtsnc])(?=[aeiouyhéèêàâîïôûœ])/;

/** How many more words may have near stems looked for. */
interface Budget {
  unknown: number;
}

/** One word of a query, with all it may stand for in the passages. */
export interface Term {
  /** Without accents. */
  form: string;
  /** Stems of the lexicon that it may stand for, each with its weight (0 to 1). Empty: in no passage. */
  stems: Map<Stem, number>;
  /** Its information: log of the inverse share of passages that hold it. */
  idf: number;
  /** The same among titles, headings and aliases: « durée » is frequent in texts and telling in a heading. */
  headingIdf: number;
}

/** Collapses spaces and cuts the message so that whatever comes later costs little. */
function bounded(message: string): string {
  return message.slice(0, RAW_LENGTH).replace(/\s+/g, ' ').trim().slice(0, LENGTH);
}

/**
 * Reads a question against the lexicon: its words that may name its subject, at most twelve, in its order. A
 * spelling is corrected only for words that no passage has.
 */
export function queryTerms(message: string, lexicon: Lexicon, passages: number): Term[] {
  const seen = new Set<string>();
  const budget = { unknown: UNKNOWN_WORDS };
  const terms: Term[] = [];
  for (const word of questionWords(bounded(message))) {
    const key = stem(word);
    if (seen.has(key) || !isSearched(word)) continue;
    seen.add(key);
    terms.push(readTerm(word, lexicon, passages, budget));
  }
  return rarest(terms);
}

function isSearched(word: string): boolean {
  return word.length <= WORD_LENGTH && (word.length > 1 || /\d/.test(word));
}

function rarest(terms: Term[]): Term[] {
  if (terms.length <= WORDS) return terms;
  const kept = new Set(terms.toSorted((a, b) => b.idf - a.idf).slice(0, WORDS));
  return terms.filter((term) => kept.has(term));
}

function readTerm(word: string, lexicon: Lexicon, passages: number, budget: Budget): Term {
  const stems = findStems(word, lexicon, budget);
  let holding = 0;
  let headed = 0;
  for (const [each, weight] of stems) {
    holding = Math.max(holding, each.passages * weight);
    headed = Math.max(headed, each.headed * weight);
  }
  const factor = isAskedNoun(word) ? ASKED_NOUN_FACTOR : 1;
  return {
    form: foldCase(word),
    stems,
    idf: factor * inverseFrequency(holding, passages),
    headingIdf: factor * inverseFrequency(headed, passages),
  };
}

/** BM25's idf, never negative: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseFrequency(holding: number, passages: number): number {
  return Math.log(1 + (Math.max(passages - holding, 0) + 0.5) / (holding + 0.5));
}

function findStems(word: string, lexicon: Lexicon, budget: Budget): Map<Stem, number> {
  const exact = lexicon.findStems(word);
  if (exact.length > 0) return new Map(exact.map((each) => [each, 1]));
  const unglued = lexicon.findStems(word.replace(GLUED_ELISION, ''));
  if (unglued.length > 0) return new Map(unglued.map((each) => [each, 1]));
  return nearStems(word, lexicon, budget);
}

function nearStems(word: string, lexicon: Lexicon, budget: Budget): Map<Stem, number> {
  if (word.length < SHORT_WORD || /\d/.test(word) || budget.unknown <= 0) return new Map();
  budget.unknown -= 1;
  const near = lexicon
    .nearStems(stem(word), word.length < LONG_WORD ? 1 : 2)
    .toSorted((a, b) => a.edits - b.edits || b.stem.passages - a.stem.passages);
  return new Map(near.slice(0, SPELLINGS).map(({ stem: each, edits }) => [each, EDIT_FACTOR ** edits]));
}
