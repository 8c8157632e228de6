import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { correctionCandidates } from './correction-candidates.ts';
import { isEnglish } from './english-words.ts';
import { intentOf, isSmallTalk } from './intents.ts';
import { languageOf } from './language.ts';
import { type Names, namesOf } from './names.ts';
import { parseQuestion } from './parse-question.ts';
import { isDictionaryWord, isName, isSpelledRight } from './spelling.ts';
import { readText, SEPARATORS, type Text } from './text.ts';

/** Doubtful words that are looked at, at most: every reading takes time. */
const MOST_WORDS = 5;

/** All prices are in letters typed wrong. A word left over, and one that no page has. */
const LEFT = 0.3;
const UNKNOWN = 1.7;
/** A row of letters that is no word, kept as it is: it can hardly be meant. */
const NO_WORD = 1;
/** What a reading is worth: each word that the records explain. */
const EXPLAINED = 0.1;

/** One way to read what was typed. */
interface Hypothesis {
  text: Text;
  /** What it supposes typed wrong. */
  price: number;
  /** The word that is kept though nobody knows it. */
  kept?: string;
}

/**
 * Puts slips of the fingers right. A word that neither the language nor the pages have is tried as each of the words a
 * slip away; the question is read with each of them, and the reading stays that explains most at the least price. A
 * word of the language is left alone, unless the pages have another one between its neighbours; a name only becomes a
 * name that the records have.
 */
export function correctTypos(text: Text, knowledge: Knowledge): Text {
  const names = namesOf(knowledge);
  const doubtful = [...new Set(text.words)]
    .filter((word) => !isSpelledRight(word, text, names))
    .slice(0, MOST_WORDS);
  return doubtful.reduce((typed, word) => likeliest(word, typed, knowledge, names), text);
}

function likeliest(word: string, text: Text, knowledge: Knowledge, names: Names): Text {
  const mayBeRight = isName(word, text) || languageOf(text) === 'en' || isDictionaryWord(word, text, names);
  const readings: Hypothesis[] = [{ text, price: mayBeRight ? 0 : NO_WORD, kept: word }];
  for (const [meant, price] of correctionCandidates(word, text, names))
    readings.push({ text: replaced(text, word, meant), price });
  if (readings.length === 1) return text;
  const costs = readings.map((each) => each.price + leftOver(each, knowledge));
  return readings[costs.indexOf(Math.min(...costs))]?.text ?? text;
}

/** The price of what a reading leaves unexplained, less what it explains. */
function leftOver({ text, kept }: Hypothesis, knowledge: Knowledge): number {
  if (isSmallTalk(intentOf(text))) return -EXPLAINED * text.words.length;
  const { language, rest, unknown, explained } = parseQuestion(text, knowledge);
  const strange = rest.filter(
    (word) => word === kept || (unknown.includes(word) && (language === 'fr' || !isEnglish(word))),
  );
  return LEFT * rest.length + UNKNOWN * strange.length - EXPLAINED * explained;
}

const replaced = (text: Text, word: string, by: string): Text =>
  readText(
    text.clean
      .split(SEPARATORS)
      .map((piece) => (wordsOf(piece)[0] === word ? by : piece))
      .join(''),
  );
