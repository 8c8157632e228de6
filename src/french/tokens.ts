import { normalise } from './fold.ts';
import { withoutInclusiveEndings } from './inclusive.ts';

/** « P.T.C.E. », « S.C.I.C » : single letters each followed by a full stop. */
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** « 1 350 », « 20 000 » : groups of three digits. */
const GROUPED_NUMBER = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g;
/** « n°3 », « N° 3 ». */
const NUMBER_SIGN = /(?<!\p{L})n ?° ?(?=\d)/giu;
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;
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

/**
 * The words of a text in reading order: lower case, accents kept, stop words included, without elided
 * articles and pronouns (« l’emploi » → emploi), compounds split at hyphens, inclusive forms brought to their
 * base word, « n° 3 », « 3e » → 3, « 1 350 » → 1350, « P.T.C.E. » → ptce. Cost is linear in the text's length.
 */
export function tokens(text: string): string[] {
  const found: string[] = [];
  for (const [word] of prepare(text).matchAll(WORD)) {
    const token = bare(word);
    if (token) found.push(token);
  }
  return found;
}

function prepare(text: string): string {
  return withoutInclusiveEndings(normalise(text))
    .replace(DOTTED_ACRONYM, (letters) => letters.replaceAll('.', ''))
    .replace(NUMBER_SIGN, ' ')
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
  while (parts.length > 1 && ELIDED.has(parts[0] ?? '')) parts.shift();
  return parts.join('');
}
