import { fold, foldCase, normalise } from './fold.ts';
import { withoutInclusiveEndings } from './inclusive.ts';

/** « P.T.C.E. », « S.C.I.C » : single letters each followed by a full stop. */
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** « 1 350 », « 20 000 » : groups of three digits. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g;
/** « n°3 », « N° 3 ». */
const NUMBER_SIGN = /(?<!\p{L})n ?° ?(?=\d)/giu;
const WORD = /\d+(?:[.,/-]\d+)+|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;
/** « 16/10/2017 », « 2015-2016 ». */
const DATE = /^\d.*[/-]/;
/** « 1er », « 2e », « 3ème », « 2nde » and English « 3rd » name a rank: the number is what matters. */
const ORDINAL = /^(\d+)(?:ers?|[eè]?res?|e|es|i?[eè]mes?|nde?s?|th|st|rd)$/u;
const ELIDED = new Set([
  'l',
  'd',
  'j',
  'm',
  't',
  's',
  'n',
  'c',
  'ç',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'presqu',
  'quelqu',
]);
/** Words whose apostrophe is part of them. */
const WITH_APOSTROPHE = /^(?:aujourd'|prud'|entr'|presqu'[iî]l)/;

/** « où » is not « ou »: without its accent it becomes a word of its own. */
const WHERE = /(?<![\p{L}\p{N}])où(?![\p{L}\p{N}])/gu;
const FOLDED_WORD = /\d+(?:[/.-]\d+)*[a-z]*|[a-z]+/g;

/**
 * The words that a text is searched by, in reading order: lower case, accents kept, stop words included, without elided
 * articles and pronouns (« l’emploi » → emploi), compounds split at hyphens, inclusive forms brought to their
 * base word, « n° 3 », « 3e » → 3, « 1 350 » → 1350, « P.T.C.E. » → ptce. Cost is linear in the text's length.
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [word] of prepare(text, '').matchAll(WORD)) {
    if (DATE.test(word)) found.push(...word.split(/[/-]/).map(bare));
    else {
      const token = bare(word);
      if (token) found.push(token);
    }
  }
  return found;
}

/**
 * The words that wordings are matched on: those of {@link tokens}, folded, with elisions as words of their own (« l’emploi »
 * → l emploi), ranks and dates as written (« 3e », « 16/10/2017 »), « n° 3 » → n 3, « où » → oulieu, « € » → euros.
 */
export function wordsOf(text: string): string[] {
  const spelt = prepare(text, 'n ').replace(WHERE, ' oulieu ').replaceAll('€', ' euros ');
  return foldCase(spelt).match(FOLDED_WORD) ?? [];
}

/** A number, a word or a mark, with its place in the text. */
export interface Lexeme {
  kind: 'number' | 'word' | 'mark';
  /** Folded. */
  text: string;
  start: number;
  end: number;
}

/** Everything that a text is written with but for spaces, for a grammar that leaves nothing out. */
export function lexemes(text: string): Lexeme[] {
  return Array.from(text.matchAll(/\d+|\p{L}+(?:'\p{L}+)*|\S/gu), ({ 0: part, index }) => ({
    kind: /^\d/.test(part) ? 'number' : /^\p{L}/u.test(part) ? 'word' : 'mark',
    text: fold(part),
    start: index,
    end: index + part.length,
  }));
}

/** A text in lower case, each of its words in one piece. @param numberSign what « n° » becomes before a number */
function prepare(text: string, numberSign: string): string {
  return withoutInclusiveEndings(normalise(text))
    .replace(DOTTED_ACRONYM, (letters) => letters.replaceAll('.', ''))
    .replace(NUMBER_SIGN, ` ${numberSign}`)
    .replace(GROUPED_NUMBER, (digits) => digits.replaceAll(' ', ''))
    .toLowerCase();
}

/** A word without what is stuck to it. */
function bare(word: string): string {
  if (word.includes("'")) return withoutElision(word);
  const ordinal = ORDINAL.exec(word);
  return ordinal?.[1] ?? word;
}

function withoutElision(word: string): string {
  if (WITH_APOSTROPHE.test(word)) return word.replaceAll("'", '');
  const parts = word.split("'");
  const first = parts.findIndex((part, at) => at === parts.length - 1 || !ELIDED.has(part));
  return parts.slice(first).join('');
}
