/** Typographic and typed-by-mistake apostrophes: right and left quote, modifier letter, prime, grave, acute. */
const APOSTROPHES = /[’‘ʼ′`´]/g;
/** Soft hyphen, zero-width characters (U+200B…), direction marks, joiners, variation selectors. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/gu;
const MARKS = /\p{M}+/gu;
const ASCII = /^[ -~]*$/;

/**
 * One spelling for characters that look alike: compatibility forms composed (NFKC, so that a non-breaking
 * space is a space), apostrophes straight, invisible characters removed. Case and accents are kept.
 */
export function normalise(text: string): string {
  return text
    .replace(APOSTROPHES, "'")
    .replaceAll('º', '°')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replaceAll('\u2010', '-');
}

/**
 * The text as somebody types it in a hurry: lower case, no accents, ligatures opened, apostrophes straight.
 * Punctuation and spaces stay. Two words that only differ by accents fold to the same string.
 */
export function fold(text: string): string {
  return foldCase(normalise(text).toLowerCase());
}

/** {@link fold} for a word that is already normalised and in lower case. */
export function foldCase(word: string): string {
  // Most words have nothing to fold.
  if (ASCII.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/**
 * Two spellings of one name give the same key: case, accents, ligatures, apostrophes, hyphens and spaces do not
 * count (« L’Île-Saint-Denis » and « l ile saint denis »).
 */
export function foldName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
