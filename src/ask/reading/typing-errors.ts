import SearchableMap from 'minisearch/SearchableMap';
import { isEnglish } from './english-words.ts';
import { isCommon, languageOf } from './language.ts';
import { FUNCTION_WORDS, isLexical } from './lexicon.ts';
import type { Names } from './names.ts';
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
  expliquer presenter infos information quoi refuse where which when hosted visit visits meeting meetings community other town`.split(
    /\s+/,
  ),
);

const spellings = new WeakMap<Names, SearchableMap<true>>();

/**
 * Puts typing errors right where a word is unknown and a known one is a letter away (two in long words), or has
 * two letters swapped. The first letter must agree: people rarely miss it, and « parles » is not « Arles ».
 */
export function correct(text: Text, names: Names): Text {
  const right = new Map<string, string>();
  const wide = languageOf(text) === 'fr';
  for (const word of text.words) {
    const nearer = isKnown(word, names) ? undefined : nearest(word, names, wide);
    if (nearer !== undefined) right.set(word, nearer);
  }
  if (right.size === 0) return text;
  const pieces = text.clean.split(/([\s'’.,;:!?()«»"/-]+)/u);
  return readText(pieces.map((piece) => right.get(wordsOf(piece)[0] ?? '') ?? piece).join(''));
}

function isKnown(word: string, names: Names): boolean {
  const forms = [word, singular(word), `${word}s`];
  return (
    word.length < 4 ||
    /\d/.test(word) ||
    forms.some((form) => names.nameWords.has(form) || names.vocabulary.has(form) || KEY_WORDS.has(form)) ||
    isCommon(word) ||
    isEnglish(word) ||
    isLexical(word)
  );
}

/** @param wide whether any word of the knowledge may be meant, or only names and words that questions turn on */
function nearest(word: string, names: Names, wide: boolean): string | undefined {
  const known = spellingsOf(names);
  const rank = (candidate: string): number =>
    KEY_WORDS.has(candidate) ? 0 : names.nameWords.has(candidate) ? 1 : 2;
  const near = [...known.fuzzyGet(word, word.length >= 7 ? 2 : 1)].map(([candidate, [, distance]]) => ({
    candidate,
    distance,
  }));
  const swapped = swaps(word)
    .filter((candidate) => known.has(candidate))
    .map((candidate) => ({ candidate, distance: 1 }));
  const found = [...swapped, ...near]
    .filter(
      ({ candidate, distance }) =>
        candidate[0] === word[0] &&
        // Two letters away, a common word is as likely to be another word (« faillite », « facilite »).
        (distance < 2 || rank(candidate) < 2 || word.length >= 10) &&
        Math.abs(candidate.length - word.length) < 2 &&
        (wide || rank(candidate) < 2),
    )
    .sort((a, b) => a.distance - b.distance || rank(a.candidate) - rank(b.candidate));
  return found[0]?.candidate;
}

/** The word with two neighbouring letters swapped, its first letter kept. */
function swaps(word: string): string[] {
  return Array.from(
    { length: word.length - 2 },
    (_, index) =>
      word.slice(0, index + 1) + word.charAt(index + 2) + word.charAt(index + 1) + word.slice(index + 3),
  );
}

function spellingsOf(names: Names): SearchableMap<true> {
  const known = spellings.get(names);
  if (known !== undefined) return known;
  const words = [
    ...KEY_WORDS,
    ...names.nameWords,
    ...[...FUNCTION_WORDS, ...names.vocabulary].filter((word) => /^[a-z]{5,}$/.test(word)),
  ];
  const map = SearchableMap.from<true>(words.map((word) => [word, true]));
  spellings.set(names, map);
  return map;
}
