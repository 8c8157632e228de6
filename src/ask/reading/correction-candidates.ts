import { edits1, LOST } from '../../french/typos.ts';
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
import type { Text } from './text.ts';

/** Corrections of a word that are tried, at most: the question is parsed with each. */
const MAX_CANDIDATES = 8;

/** Costs in letters, beside those of {@link edits1}: that a dictionary word was typed for another one. */
const A_WORD = 0.5;
/** Two edits in a word of so many letters, tried when one edit gives no known word. */
const TWO_EDITS = 2.2;
const LONG_WORD = 6;
/** An apostrophe left out. */
const GLUED = 0.5;

/** What lowers a cost: each doubling of the word’s frequency in the pages, each neighbour that it has there too. */
const TWICE = 0.1;
const NEIGHBOUR = 0.3;
/** How often a word of asking counts as found in the pages, where it hardly is. */
const ASKED = 5;

/** Corrections of a word of a question with their costs, the likeliest first. */
export function correctionCandidates(word: string, text: Text, names: Names): [string, number][] {
  const edited = isDictionaryWord(word, text, names)
    ? candidatesByContext(word, text, names)
    : candidatesByEdits(word, text, names);
  return edited
    .map(([candidate, cost]): [string, number] => [
      candidate,
      cost - likelihood(candidate, word, text, names),
    ])
    .sort(([, a], [, b]) => a - b)
    .slice(0, MAX_CANDIDATES);
}

/** The known words that are one or two edits away; for a name only names, for an acronym only the nearest. */
function candidatesByEdits(word: string, text: Text, names: Names): [string, number][] {
  const onlyNames = isName(word, text) || isAcronym(word, text);
  const highestCost = isAcronym(word, text) ? LOST : Infinity;
  const language = languageOf(text);
  const edited = [...edits1(word)].filter(
    ([candidate, cost]) =>
      cost <= highestCost &&
      (isNameWord(candidate, names) || (!onlyNames && isWord(candidate, names, language))),
  );
  const apart = splitElision(word, names);
  if (apart !== undefined) return [...edited, [apart.join('’'), GLUED]];
  const twice = edited.length > 0 || onlyNames || word.length < LONG_WORD ? [] : edits2(word, names);
  return [
    ...edited,
    ...twice
      .filter((candidate) => isWord(candidate, names, language))
      .map((candidate): [string, number] => [candidate, TWO_EDITS]),
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
  const fitting = [...(before ?? [])].filter((candidate) => isQuestionWord(candidate) && isBefore(candidate));
  if (fitting.length === 0) return [];
  const edited = edits1(word);
  return fitting
    .map((candidate): [string, number] => [candidate, (edited.get(candidate) ?? Infinity) + A_WORD])
    .filter(([, cost]) => cost <= LOST + A_WORD);
}

/** How likely a word is by itself and between its neighbours. */
function likelihood(
  candidate: string,
  word: string,
  { words }: Text,
  { vocabulary, followers }: Names,
): number {
  const times = (vocabulary.get(candidate) ?? 0) + (isQuestionWord(candidate) ? ASKED : 0);
  const at = words.indexOf(word);
  const before = followers.get(words[at - 1] ?? '')?.has(candidate) ? NEIGHBOUR : 0;
  const after = followers.get(candidate)?.has(words[at + 1] ?? '') ? NEIGHBOUR : 0;
  return TWICE * Math.log2(1 + times) + before + after;
}
