import SearchableMap from 'minisearch/SearchableMap';
import { departments, regions } from '../../knowledge/departments.ts';
import { isEnglish } from './english-words.ts';
import { isCommon, isCommonEnglish, languageOf } from './language.ts';
import { FUNCTION_WORDS, isLexical } from './lexicon.ts';
import type { Names } from './names.ts';
import { numberOf } from './numbers.ts';
import { readText, singular, type Text, wordsOf } from './text.ts';
import { WORDS_OF_ASKING } from './words-of-asking.ts';

/** Forms of what the patterns of a question know by its stem: worth recognising with a letter wrong as well. */
const FORMS_OF_ASKING =
  `derniere dernier communaute communautes semestre accueilli accueillie organise precedente suivante change soiree apparait fonctionnent
  exemple exemples recapitulez recapitule viens revient arriver tenue deroule deroulee deroulees dure nommes cites connaitre rappelle rappeler
  expliquer presenter refuse other dernieres derniers`.split(/\s+/);

/** Words that change what a question means, or that questions are full of. */
const KEY_WORDS: ReadonlySet<string> = new Set([...WORDS_OF_ASKING, ...FORMS_OF_ASKING]);

/** Words of the names of departments and regions, which every community may name. */
const TERRITORY_WORDS = new Set(
  [...departments, ...regions].flatMap(({ name }) => wordsOf(name)).filter((word) => word.length >= 4),
);

/** What a word may have been meant to be, and the letters that go together in words. */
interface Spellings {
  meant: SearchableMap<true>;
  pages: SearchableMap<true>;
  letters: ReadonlySet<string>;
}

const spellings = new WeakMap<Names, Spellings>();

/**
 * Puts typing errors right where a word is unknown and a known one is a letter away (two in long words), or has
 * two letters swapped. The first letter may be missing; another one in its place only where the word is long, or
 * has letters that go together in no word (« qans »): « parles » is not « Arles ». An elision typed without its
 * apostrophe is parted (« dapres », « quon »).
 */
export function correct(text: Text, names: Names): Text {
  const right = new Map<string, string>();
  const english = languageOf(text) === 'en';
  for (const word of text.words) {
    if (isKnown(word, names)) continue;
    const meant = isSigle(word, text)
      ? sigle(word, names)
      : (unglued(word, names) ?? nearest(word, names, english));
    if (meant !== undefined) right.set(word, meant);
  }
  if (right.size === 0) return text;
  const pieces = text.clean.split(/([\s'’.,;:!?()«»"/-]+)/u);
  return readText(pieces.map((piece) => right.get(wordsOf(piece)[0] ?? '') ?? piece).join(''));
}

const GLUED = /^((?:quel|jus|lors|puis)?qu|[ldjmtsnc])([aeiouyh][a-z]+)$/;

function unglued(word: string, names: Names): string | undefined {
  const [, elided = '', rest = ''] = GLUED.exec(word) ?? [];
  const parted =
    rest.length > (elided.length > 1 ? 1 : 2) &&
    (isLexical(rest) ||
      KEY_WORDS.has(rest) ||
      ((rest.length > 3 || /^[ld]$/.test(elided)) && names.vocabulary.has(rest)));
  return parted ? `${elided}’${rest}` : undefined;
}

function isKnown(word: string, names: Names): boolean {
  const forms = [word, singular(word)];
  return (
    word.length < 3 ||
    /\d/.test(word) ||
    numberOf(word) !== undefined ||
    (names.vocabulary.has(`${word}s`) && !names.nameWords.has(`${word}s`)) ||
    forms.some((form) => names.nameWords.has(form) || names.vocabulary.has(form) || KEY_WORDS.has(form)) ||
    TERRITORY_WORDS.has(word) ||
    isCommon(word) ||
    isEnglish(word) ||
    isLexical(word)
  );
}

/** « SMIC » among words in lower case is a sigle of its own, not a « SCIC » mistyped. */
function isSigle(word: string, { clean }: Text): boolean {
  const typed = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').exec(clean)?.[0] ?? '';
  return /^\p{Lu}{3,5}$/u.test(typed) && /\p{Ll}{2}/u.test(clean);
}

/** The hosts' noun or the longer name that a sigle has all letters of but one, or one twice: other sigles are others. */
function sigle(word: string, names: Names): string | undefined {
  const longer = [...names.nameWords].filter(({ length }) => length > SHORTEST);
  return [...names.hostNouns, ...longer].find((name) => misses(word, name) || undoubled(word).includes(name));
}

/** The name, or the word that questions turn on, that may be meant; other words the search finds by itself. */
function nearest(word: string, names: Names, english: boolean): string | undefined {
  const known = spellingsOf(names);
  const plural = `${word}s`;
  if (names.nameWords.has(plural)) return plural;
  const slip = [...swaps(word), ...undoubled(word)].find((meant) => known.meant.has(meant));
  if (slip !== undefined) return slip;
  const odd = isOdd(word, known.letters);
  if (word.length < SHORTEST)
    return [...names.hostNouns, ...(odd ? SHORT : CLOSED)].find((whole) => misses(word, whole));
  const rank = (candidate: string): number => (names.nameWords.has(candidate) ? 0 : 1);
  const [found] = [...known.meant.fuzzyGet(word, odd && word.length >= LONG ? 2 : 1)]
    .map(([candidate, [, distance]]) => ({ candidate, distance }))
    .filter(({ candidate }) => english || !isForeign(candidate, names))
    .filter(({ candidate, distance }) =>
      distance > 1 ? candidate[0] === word[0] : odd || isLikely(candidate, word, names),
    )
    .sort((a, b) => a.distance - b.distance || rank(a.candidate) - rank(b.candidate));
  return found?.candidate ?? (odd && word.length > SHORTEST + 1 ? inPages(word, known.pages) : undefined);
}

/** A word of the pages, for one that cannot be a word: the search would find it, but take it for a guess. */
function inPages(word: string, pages: SearchableMap<true>): string | undefined {
  const [near] = [...pages.fuzzyGet(word, 1).keys()].filter((page) => page[0] === word[0]);
  return near ?? swaps(word).find((swapped) => pages.has(swapped));
}

/** An English word that no page uses: not what a French question meant. */
const isForeign = (word: string, names: Names): boolean =>
  (isEnglish(word) || isCommonEnglish(word)) && !names.vocabulary.has(word);

/** Whether a word that might be right may all the same stand for another one, a letter away. */
function isLikely(meant: string, word: string, names: Names): boolean {
  const telling = meant.length > SHORTEST || !WORDS_OF_ASKING.has(meant) || names.nameWords.has(meant);
  return telling && (meant[0] === word[0] || meant.slice(1) === word || word.length >= LONG);
}

/** Words of four letters that a question turns on: no word is left when one of their letters is missing. */
const CLOSED = ['quoi', 'dans', 'avec', 'quel'];
const SHORT = [...KEY_WORDS].filter((word) => word.length === 4);

/** Shorter words are hardly ever recognised with a letter wrong. */
const SHORTEST = 4;

/** In a word of so many letters two may be wrong, or the first one. */
const LONG = 7;

/** Whether a word has three letters in a row (its ends count) that no known word has. */
const isOdd = (word: string, letters: ReadonlySet<string>): boolean =>
  threes(word).some((three) => !letters.has(three));

const threes = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3));

/** Whether a word is another one without one of its letters. */
const misses = (word: string, whole: string): boolean =>
  whole.length === word.length + 1 &&
  [...whole].some((_, at) => whole.slice(0, at) + whole.slice(at + 1) === word);

/** The word with two neighbouring letters swapped. */
function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
}

/** The word with one of two like letters: « daans ». */
function undoubled(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => at)
    .filter((at) => word[at] === word[at + 1])
    .map((at) => word.slice(0, at) + word.slice(at + 1));
}

function spellingsOf(names: Names): Spellings {
  const known = spellings.get(names);
  if (known !== undefined) return known;
  const words = [...KEY_WORDS, ...names.nameWords, ...names.hostNouns, ...TERRITORY_WORDS];
  const made = {
    meant: SearchableMap.from<true>(words.map((word) => [word, true])),
    pages: SearchableMap.from<true>([...names.vocabulary].map((word) => [word, true])),
    letters: new Set([...words, ...FUNCTION_WORDS, ...names.vocabulary].flatMap(threes)),
  };
  spellings.set(names, made);
  return made;
}
