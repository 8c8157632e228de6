import SearchableMap from 'minisearch/SearchableMap';
import { departments, regions } from '../../knowledge/departments.ts';
import { isEnglish } from './english-words.ts';
import { isCommon } from './language.ts';
import { FUNCTION_WORDS, isLexical } from './lexicon.ts';
import type { Names } from './names.ts';
import { numberOf } from './numbers.ts';
import { readText, singular, type Text, wordsOf } from './text.ts';

/** Words that change what a question means, or that questions are full of: worth recognising with a letter wrong. */
const KEY_WORDS = new Set(
  `visite visites rencontre rencontres session sessions reunion reunions seminaire journee lancement mission missions dimension dimensions
  prochaine premiere premier derniere dernier deuxieme troisieme quatrieme cinquieme sixieme septieme combien quelle quelles quels quand
  departement region apprenante apprenantes communaute communautes partenaires calendrier difference definition semestre janvier fevrier
  avril juillet septembre octobre novembre decembre accueilli accueillie organise precedente suivante celle ceux capitalisation programme
  exactement precisement choses chose encore devant avoir ouvert change ville villes endroit lieu date dates annee numero jours bonjour bonsoir
  merci salut bonne soiree comment pourquoi different notion apparait fonctionnent types exemple exemples recapitulez recapitule liste lister
  viens arriver passe passee tenue deroule duree dure nommes cites entre depuis avant apres pendant savoir connaitre rappelle rappeler
  expliquer presenter infos information quoi refuse where which when hosted visit visits meeting meetings community other town
  second fourth fifth seventh before after lendemain veille question precede toute toutes porte portes vous nous pour etait etaient deroulee
  deroulees`.split(/\s+/),
);

/** Words of the names of departments and regions, which every community may name. */
const TERRITORY_WORDS = new Set(
  [...departments, ...regions].flatMap(({ name }) => wordsOf(name)).filter((word) => word.length >= 4),
);

const spellings = new WeakMap<Names, SearchableMap<true>>();

/**
 * Puts typing errors right where a word is unknown and a known one is a letter away (two in long words), or has
 * two letters swapped. The first letter must agree or be missing: people rarely miss it otherwise, and « parles » is
 * not « Arles ». An elision typed without its apostrophe is parted (« dapres », « quon »).
 */
export function correct(text: Text, names: Names): Text {
  const right = new Map<string, string>();
  for (const word of text.words) {
    if (isKnown(word, names) || isSigle(word, text)) continue;
    const meant = unglued(word, names) ?? nearest(word, names);
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
    (isLexical(rest) || KEY_WORDS.has(rest) || (rest.length > 3 && names.vocabulary.has(rest)));
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

/** The name, or the word that questions turn on, that may be meant; other words the search finds by itself. */
function nearest(word: string, names: Names): string | undefined {
  const known = spellingsOf(names);
  const plural = `${word}s`;
  if (names.nameWords.has(plural)) return plural;
  const slip = [...swaps(word), ...undoubled(word)].find(
    (meant) => known.has(meant) || FUNCTION_WORDS.has(meant),
  );
  if (slip !== undefined) return slip;
  if (word.length < SHORTEST) return [...names.hostNouns, ...SHORT].find((noun) => misses(word, noun));
  const rank = (candidate: string): number => (KEY_WORDS.has(candidate) ? 0 : 1);
  const [found] = [...known.fuzzyGet(word, word.length >= 7 ? 2 : 1)]
    .map(([candidate, [, distance]]) => ({ candidate, distance }))
    .filter(
      ({ candidate }) =>
        (candidate[0] === word[0] && Math.abs(candidate.length - word.length) < 2) ||
        candidate.slice(1) === word,
    )
    .sort((a, b) => a.distance - b.distance || rank(a.candidate) - rank(b.candidate));
  return found?.candidate;
}

/** Words of four letters that a question turns on: no word is left when one of their letters is missing. */
const SHORT = ['quoi', 'dans', 'avec', 'quel'];

/** Shorter words are hardly ever recognised with a letter wrong. */
const SHORTEST = 4;

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

function spellingsOf(names: Names): SearchableMap<true> {
  const known = spellings.get(names);
  if (known !== undefined) return known;
  const words = [
    ...KEY_WORDS,
    ...names.nameWords,
    ...TERRITORY_WORDS,
    ...[...FUNCTION_WORDS].filter((word) => /^[a-z]{5,}$/.test(word)),
  ];
  const map = SearchableMap.from<true>(words.map((word) => [word, true]));
  spellings.set(names, map);
  return map;
}
