import SearchableMap from 'minisearch/SearchableMap';
import { isEnglish } from './english-words.ts';
import { isCommon } from './language.ts';
import { isLexical } from './lexicon.ts';
import type { Names } from './names.ts';
import { readText, singular, type Text } from './text.ts';

/** Words of the lexicon that change what a question means, worth recognising with a letter wrong. */
const KEY_WORDS =
  `visite visites rencontre rencontres session sessions reunion reunions seminaire journee lancement mission missions dimension
  prochaine premiere derniere deuxieme troisieme quatrieme cinquieme sixieme septieme combien quelle departement region apprenante
  apprenantes communaute partenaires calendrier difference definition semestre janvier fevrier avril juillet septembre octobre
  novembre decembre accueilli organise precedente suivante capitalisation programme`.split(/\s+/);

const spellings = new WeakMap<Names, SearchableMap<true>>();

/**
 * Puts typing errors right where a word is unknown and a name or a key word is one letter away (two in long words).
 * The first letter must agree: people rarely miss it, and « parles » is not « Arles ».
 */
export function correct(text: Text, names: Names): Text {
  const corrected = text.words.map((word) => (isKnown(word, names) ? word : (nearest(word, names) ?? word)));
  if (corrected.every((word, index) => word === text.words[index])) return text;
  return { ...readText(corrected.join(' ')), clean: text.clean };
}

function isKnown(word: string, names: Names): boolean {
  const forms = [word, singular(word)];
  return (
    word.length < 4 ||
    /\d/.test(word) ||
    forms.some(
      (form) => names.nameWords.has(form) || names.vocabulary.has(form) || KEY_WORDS.includes(form),
    ) ||
    isCommon(word) ||
    isEnglish(word) ||
    isLexical(word)
  );
}

function nearest(word: string, names: Names): string | undefined {
  const found = [...spellingsOf(names).fuzzyGet(word, word.length >= 7 ? 2 : 1)]
    .map(([candidate, [, distance]]) => ({ candidate, distance }))
    .filter(({ candidate }) => candidate[0] === word[0] && Math.abs(candidate.length - word.length) < 2)
    .sort((a, b) => a.distance - b.distance);
  return found[0]?.candidate;
}

function spellingsOf(names: Names): SearchableMap<true> {
  const known = spellings.get(names);
  if (known !== undefined) return known;
  const map = SearchableMap.from<true>([...KEY_WORDS, ...names.nameWords].map((word) => [word, true]));
  spellings.set(names, map);
  return map;
}
