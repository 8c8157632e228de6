import { edits1, LOST } from '../../french/typos.ts';
import { intentOf, isSmallTalk } from './intents.ts';
import { languageOf } from './language.ts';
import type { Names } from './names.ts';
import {
  edits2,
  isAcronym,
  isDictionaryWord,
  isName,
  isNameWord,
  isQuestionWord,
  isWord,
  splitElision,
} from './spelling.ts';
import { readText, type Text } from './text.ts';

/** What a word may have been meant to be, at most: the question is read with each. */
const MOST = 8;

/** Prices beside those of a slip, in letters typed wrong: that a word of the language stands for another one. */
const A_WORD = 0.5;
/** Two slips in a word of so many letters, where one explains nothing. */
const TWO_SLIPS = 2.2;
const LONG = 6;
/** An apostrophe left out. */
const GLUED = 0.5;

/** What makes a word likelier: each time that it is twice as frequent in the pages, each neighbour that it has there too. */
const TWICE = 0.1;
const NEIGHBOUR = 0.3;
/** How often a word of asking counts as found in the pages, where it hardly is. */
const ASKED = 5;

/** What a word of a question may have been meant to be, the likeliest first, with what it takes to believe it. */
export function correctionCandidates(word: string, text: Text, names: Names): [string, number][] {
  const slips = isDictionaryWord(word, text, names)
    ? [...candidatesByContext(word, text, names), ...smallTalk(word, text, names)]
    : candidatesByEdits(word, text, names);
  return slips
    .map(([meant, price]): [string, number] => [meant, price - likelihood(meant, word, text, names)])
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST);
}

/** The known words that a slip makes no word of; of names only for a name, and nearer ones for a sigle. */
function candidatesByEdits(word: string, text: Text, names: Names): [string, number][] {
  const onlyNames = isName(word, text) || isAcronym(word, text);
  const dearest = isAcronym(word, text) ? LOST : Infinity;
  const language = languageOf(text);
  const slips = [...edits1(word)].filter(
    ([meant, price]) =>
      price <= dearest && (isNameWord(meant, names) || (!onlyNames && isWord(meant, names, language))),
  );
  const apart = splitElision(word, names);
  if (apart !== undefined) return [...slips, [apart.join('’'), GLUED]];
  const twice = slips.length > 0 || onlyNames || word.length < LONG ? [] : edits2(word, names);
  return [
    ...slips,
    ...twice
      .filter((meant) => isWord(meant, names, language))
      .map((meant): [string, number] => [meant, TWO_SLIPS]),
  ];
}

/** Another word of the language than the one typed: one of asking only, that pages have beside both its neighbours. */
function candidatesByContext(word: string, { words }: Text, names: Names): [string, number][] {
  const at = words.indexOf(word);
  const before = names.followers.get(words[at - 1] ?? '');
  const isBefore = (other: string): boolean => names.followers.get(other)?.has(words[at + 1] ?? '') ?? false;
  const [elided = '', rest = ''] = splitElision(word, names) ?? [];
  if (before?.has(elided) && (isBefore(rest) || isNameWord(rest, names)))
    return [[`${elided}’${rest}`, GLUED + A_WORD]];
  const fitting = [...(before ?? [])].filter((meant) => isQuestionWord(meant) && isBefore(meant));
  if (fitting.length === 0) return [];
  const slips = edits1(word);
  return fitting
    .map((meant): [string, number] => [meant, (slips.get(meant) ?? Infinity) + A_WORD])
    .filter(([, price]) => price <= LOST + A_WORD);
}

/** A message of a single word that no page has: « ide » is hardly asked about, « aide » is often said. */
function smallTalk(word: string, text: Text, names: Names): [string, number][] {
  if (text.words.length > 1) return [];
  return candidatesByEdits(word, text, names).filter(([meant]) => isSmallTalk(intentOf(readText(meant))));
}

/** How much a word is worth by itself and between its neighbours. */
function likelihood(meant: string, word: string, { words }: Text, { vocabulary, followers }: Names): number {
  const times = (vocabulary.get(meant) ?? 0) + (isQuestionWord(meant) ? ASKED : 0);
  const at = words.indexOf(word);
  const before = followers.get(words[at - 1] ?? '')?.has(meant) ? NEIGHBOUR : 0;
  const after = followers.get(meant)?.has(words[at + 1] ?? '') ? NEIGHBOUR : 0;
  return TWICE * Math.log2(1 + times) + before + after;
}
