import { expandAbbreviation } from '../../french/abbreviations.ts';
import { wordsOf } from '../../french/tokens.ts';

/** Longest question that is read; what follows is ignored, so that a hostile text costs nothing. */
const MAX_QUESTION = 2000;
const MAX_WORDS = 120;

/** A question as a row of folded words (lower case, no accents), with where each stands in `line`. */
export interface Text {
  /** What was asked, without Slack marks, tags and invisible characters. */
  clean: string;
  words: readonly string[];
  /** The words with one space between them: what the patterns of the lexicon are matched against. */
  line: string;
  /** Offset of each word in `line`. */
  starts: readonly number[];
}

/** A run of words: `from` included, `to` excluded. */
export interface Span {
  from: number;
  to: number;
}

/** The places of the words in a span. */
export const indexesOf = (span: Span): number[] =>
  Array.from({ length: span.to - span.from }, (_, offset) => span.from + offset);

/** What stands between tags, if it is a program: « <script>alert(1)</script> ». */
const CODE = /<\w[^<>]*>[^<>]*(?:\w\(|[{};=])[^<>]*<\/\w+>/g;
/** Somebody, or everybody, called by name: « @channel », « @marie ». */
const ADDRESSED = /(?<![\p{L}\d.])@[\p{L}\d._-]+/gu;

/** An elision before a name, its apostrophe left out: « lIsère ». */
const ELIDED = /(?<!\p{L})(qu|[cdjlmnst])(?=\p{Lu}\p{Ll})/gu;

/**
 * Reads a message as words. Zero-width characters, tags, Slack references and group mentions are dropped,
 * « où » keeps its accent as `oulieu` since « ou » means something else.
 */
export function readText(message: string): Text {
  const clean = message
    .slice(0, MAX_QUESTION)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(CODE, ' ')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(ADDRESSED, ' ')
    .replace(ELIDED, '$1’')
    .replace(/\s+/g, ' ')
    .trim();
  const words = wordsOf(clean).flatMap(expand).slice(0, MAX_WORDS);
  // At the end, « ou » without its accent cannot join anything: « la visite 5 c ou ? ».
  if (words.at(-1) === 'ou' && words.length > 1) words[words.length - 1] = 'oulieu';
  if (OU_FIRST.test(words.slice(0, 2).join(' '))) words[0] = 'oulieu';
  return textOfWords(clean, words);
}

/** Before a verb, « ou » without its accent opens a question of place: « ou trouver… », « ou se passe… ». */
const OU_FIRST = /^ou (?:[a-z]+(?:er|ir|oir)|se|s|a|ont|est|sont|etai\w*|va|vont|puis|peut|peu[tx]|c)$/;

/** « n5 », for « n° 5 ». */
function expand(word: string): string[] {
  const rank = /^n(\d{1,2})$/.exec(word)?.[1];
  return rank === undefined ? expandAbbreviation(word) : ['n', rank];
}

function textOfWords(clean: string, words: string[]): Text {
  const starts: number[] = [];
  let offset = 0;
  for (const word of words) {
    starts.push(offset);
    offset += word.length + 1;
  }
  return { clean, words, line: words.join(' '), starts };
}

/** The words that lie in a stretch of `line`. */
function spanAt(text: Text, offset: number, length: number): Span {
  const from = text.starts.findIndex((start, index) => start + (text.words[index]?.length ?? 0) > offset);
  const after = text.starts.findIndex((start) => start >= offset + length);
  return { from: Math.max(from, 0), to: after === -1 ? text.words.length : after };
}

/** Every place where a pattern (global, on the folded line) is found. */
export function findAll(text: Text, pattern: RegExp): { span: Span; match: RegExpMatchArray }[] {
  return [...text.line.matchAll(pattern)].map((match) => ({
    span: spanAt(text, match.index ?? 0, match[0].length),
    match,
  }));
}

/** A word without the mark of the plural: glossary names are found in either number. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}

/** What stands between words; kept by `split`. */
export const SEPARATORS = /([\s'’.,;:!?()«»"/-]+)/u;

const typed = new WeakMap<Text, ReadonlyMap<string, string>>();

/** A folded word as it was typed, with its capitals and accents, which tell a name or a participle. */
export function originalSpelling(word: string, text: Text): string {
  const known = typed.get(text) ?? piecesOf(text);
  typed.set(text, known);
  return known.get(word) ?? word;
}

/** The pieces of a text by their first folded word; of those that have the same, the first. */
function piecesOf({ clean }: Text): Map<string, string> {
  const pieces = clean.split(SEPARATORS).map((piece): [string, string] => [wordsOf(piece)[0] ?? '', piece]);
  return new Map(pieces.reverse());
}
