import { expandAbbreviation, isAbbreviation } from './abbreviations.ts';
import { foldCase } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { tokens } from './tokens.ts';

/**
 * Ways of asking that hold a word looking like a subject (« dire », « savoir », « signifie »), as patterns over
 * folded words joined by one space. Applied to a bounded question only.
 */
const ASKING = new RegExp(
  `(?<= )(?:${[
    '(?:peux|peut|pouvez|pourrais|pourriez|pourrait|veux|voulez|voudrais)(?: tu| vous| on)?(?: bien)?(?: me| nous| m| moi)?(?: dire| donner| expliquer| indiquer| preciser| rappeler| aider| renseigner| parler| lister| citer| montrer| trouver)',
    '(?:veux|voudrais|aimerais|souhaite|souhaiterais|cherche|voudrions|aimerions|souhaitons)(?: bien)?(?: a)?(?: savoir| connaitre| comprendre)',
    '(?:sais|savez)(?: tu| vous)',
    '(?:dis|dites|donne|donnez|explique|expliquez|rappelle|rappelez|parle|parlez|raconte|racontez|montre|montrez)(?: moi| nous)',
    '(?:veut|veulent|voulait) dire',
    'qu(?:e|oi) signifien?t?',
    'signifien?t? quoi',
    'quoi (?:ca |cela )?(?:consistent?|correspond|sert|servent)',
    '(?:sert|servent)(?: a)? quoi',
    'comment (?:ca |cela )?(?:se )?(?:fait il|fait on|passe t il|s appelle|appelle t on|se nomme)',
    'y (?:a|avait) t il|existe t il|il existe',
    'bonjour|bonsoir|salut|coucou|hello|merci d avance|merci|te plait|vous plait|please',
  ].join('|')})(?= )`,
  'g',
);

/**
 * The words of a question that may name its subject, in order, accents kept: abbreviations spelt out, ways of
 * asking and stop words removed. « c koi la GPECT svp ? » → gpect. Empty when nothing is left.
 * @param question already bounded by the caller: the cost is linear but not free
 */
export function questionWords(question: string): string[] {
  const spelt = tokens(question).flatMap((word) => {
    const folded = foldCase(word);
    return isAbbreviation(folded) ? expandAbbreviation(folded) : [word];
  });
  const kept = withoutAsking(spelt);
  return kept.filter((word) => !isStopWord(word));
}

/** Nouns that tell the expected kind of answer rather than the subject, folded. */
const ASKED_NOUNS = new Set(
  `but date dates definition difference endroit exemple exemples fois fonction genre info infos information informations lieu
  liste maniere moyen nom noms nombre numero objectif raison raisons role roles sens sorte sujet terme titre type types`.split(
    /\s+/,
  ),
);

/** Whether a word is a noun such as « type », « nom », « date », which passages seldom repeat. */
export function isAskedNoun(word: string): boolean {
  return ASKED_NOUNS.has(foldCase(word));
}

/** Drops the words that lie in a way of asking. */
function withoutAsking(words: string[]): string[] {
  const joined = ` ${words.map((word) => foldCase(word)).join(' ')} `;
  const masked = joined.replace(ASKING, (phrase) => phrase.replace(/[^ ]/g, '_'));
  const flags = masked.trim().split(' ');
  return words.filter((_, at) => !flags[at]?.startsWith('_'));
}
