import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { correctionCandidates } from './correction-candidates.ts';
import { isEnglish } from './english-words.ts';
import { languageOf } from './language.ts';
import { type Names, namesOf } from './names.ts';
import { contentWordsOf } from './read.ts';
import { slotsOf } from './slots.ts';
import { isDictionaryWord, isName, isSpelledRight } from './spelling.ts';
import { readText, SEPARATORS, type Text } from './text.ts';

/** Words that are corrected, at most: the question is parsed again for every candidate. */
const MOST_WORDS = 5;

/** All costs are in edits. A word that parsing leaves unexplained, and one that no page has. */
const LEFT = 0.3;
const UNKNOWN = 1.7;
/** Keeping a string that is no word. */
const NO_WORD = 1;
/** Gain for each word that the records explain. */
const EXPLAINED = 0.1;

/** The text with or without one word corrected. */
interface Hypothesis {
  text: Text;
  /** Of the correction. */
  cost: number;
  /** The word that is kept as typed though it is unknown. */
  kept?: string;
}

/**
 * Corrects typos. A word that neither the dictionary nor the pages have is replaced by each candidate in turn, and the
 * question is parsed with each: the hypothesis of the lowest total cost wins, which may be the text as typed. A dictionary
 * word is kept, unless the pages have another one between its neighbours; a name is replaced by known names only.
 */
export function correctTypos(text: Text, knowledge: Knowledge): Text {
  const names = namesOf(knowledge);
  const suspects = [...new Set(text.words)]
    .filter((word) => !isSpelledRight(word, text, names))
    .slice(0, MOST_WORDS);
  return suspects.reduce((typed, word) => likeliest(word, typed, knowledge, names), text);
}

function likeliest(word: string, text: Text, knowledge: Knowledge, names: Names): Text {
  const mayBeRight = isName(word, text) || languageOf(text) === 'en' || isDictionaryWord(word, text, names);
  const hypotheses: Hypothesis[] = [{ text, cost: mayBeRight ? 0 : NO_WORD, kept: word }];
  for (const [candidate, cost] of correctionCandidates(word, text, names))
    hypotheses.push({ text: replaced(text, word, candidate), cost });
  if (hypotheses.length === 1) return text;
  const costs = hypotheses.map((each) => each.cost + leftOver(each, knowledge));
  return hypotheses[costs.indexOf(Math.min(...costs))]?.text ?? text;
}

/** The cost of what reading leaves unexplained, less the gain of what it explains. */
function leftOver({ text, kept }: Hypothesis, knowledge: Knowledge): number {
  const slots = slotsOf(text, knowledge).filter(({ type }) => type !== 'name');
  const rest = contentWordsOf(text, slots);
  const { stems } = namesOf(knowledge);
  const isFrench = languageOf(text) === 'fr';
  const unknownWords = rest.filter(
    (word) => word === kept || (!stems.has(stem(word)) && (isFrench || !isEnglish(word))),
  );
  const explained = slots.reduce((count, { span }) => count + span.to - span.from, 0);
  return LEFT * rest.length + UNKNOWN * unknownWords.length - EXPLAINED * explained;
}

const replaced = (text: Text, word: string, by: string): Text =>
  readText(
    text.clean
      .split(SEPARATORS)
      .map((piece) => (wordsOf(piece)[0] === word ? by : piece))
      .join(''),
  );
