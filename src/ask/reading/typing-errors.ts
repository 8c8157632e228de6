import type { Knowledge } from '../../knowledge/knowledge.ts';
import { isEnglish } from './english-words.ts';
import { intentOf } from './intents.ts';
import { languageOf } from './language.ts';
import { type Names, namesOf } from './names.ts';
import { read } from './read.ts';
import { aSlipAway, LOST } from './slips.ts';
import {
  isAsked,
  isName,
  isNamed,
  isOfTheLanguage,
  isRight,
  isSigle,
  isWord,
  SEPARATORS,
  unglued,
} from './spelling.ts';
import { readText, type Text, wordsOf } from './text.ts';

/** Doubtful words that are looked at, and what each may have been meant to be, at most: every reading takes time. */
const MOST_WORDS = 5;
const MOST_MEANT = 8;

/** All prices are in letters typed wrong. A word left over, and one that no page has. */
const LEFT = 0.3;
const UNKNOWN = 1.7;
/** A row of letters that is no word, kept as it is: it can hardly be meant. */
const NO_WORD = 1;
/** That a word of the language stands for another one. */
const A_WORD = 0.5;
/** An apostrophe left out. */
const GLUED = 0.5;

/** What makes a reading likelier: each word that the records explain, each time that a word is twice as frequent in the
 * pages, and each neighbour that it has there as well. */
const EXPLAINED = 0.1;
const TWICE = 0.1;
const NEIGHBOUR = 0.3;
/** How often a word of asking counts as found in the pages, where it hardly is. */
const ASKED = 5;

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
export function correct(text: Text, knowledge: Knowledge): Text {
  const names = namesOf(knowledge);
  const doubtful = [...new Set(text.words)]
    .filter((word) => !isRight(word, text, names))
    .slice(0, MOST_WORDS);
  return doubtful.reduce((typed, word) => likeliest(word, typed, knowledge, names), text);
}

function likeliest(word: string, text: Text, knowledge: Knowledge, names: Names): Text {
  const mayBeRight = isName(word, text) || languageOf(text) === 'en' || isOfTheLanguage(word, text, names);
  const readings: Hypothesis[] = [{ text, price: mayBeRight ? 0 : NO_WORD, kept: word }];
  for (const [meant, price] of meantBy(word, text, names))
    readings.push({ text: replaced(text, word, meant), price });
  if (readings.length === 1) return text;
  const costs = readings.map((each) => each.price + leftOver(each, knowledge));
  return readings[costs.indexOf(Math.min(...costs))]?.text ?? text;
}

/** The price of what a reading leaves unexplained, less what it explains. */
function leftOver({ text, kept }: Hypothesis, knowledge: Knowledge): number {
  const intent = intentOf(text);
  if (intent !== 'ask' && intent !== 'act' && intent !== 'inject') return 0;
  const { language, rest, unknown, wants, kinds, ...reading } = read(text, knowledge);
  const strange = rest.filter(
    (word) => word === kept || (unknown.includes(word) && (language === 'fr' || !isEnglish(word))),
  );
  const { records, subjects, territories, periods, ranks, picks } = reading;
  const spans = [records, subjects, territories, periods, ranks, picks].flat().map(({ span }) => span);
  const explained = text.words.filter((_, at) => spans.some(({ from, to }) => from <= at && at < to));
  return (
    LEFT * rest.length +
    UNKNOWN * strange.length -
    EXPLAINED * (explained.length + wants.length + kinds.length)
  );
}

/** What a word may have been meant to be, the likeliest first, with what it takes to believe it. */
function meantBy(word: string, text: Text, names: Names): [string, number][] {
  const slips = isOfTheLanguage(word, text, names)
    ? betweenItsNeighbours(word, text, names)
    : slipsOf(word, text, names);
  return slips
    .map(([meant, price]): [string, number] => [meant, price - likelihood(meant, word, text, names)])
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_MEANT);
}

/** The known words that a slip makes no word of; of names only for a name, and nearer ones for a sigle. */
function slipsOf(word: string, text: Text, names: Names): [string, number][] {
  const onlyNames = isName(word, text) || isSigle(word, text);
  const dearest = isSigle(word, text) ? LOST : Infinity;
  const language = languageOf(text);
  const slips = [...aSlipAway(word)].filter(
    ([meant, price]) =>
      price <= dearest && (isNamed(meant, names) || (!onlyNames && isWord(meant, names, language))),
  );
  const apart = unglued(word, names);
  return apart === undefined ? slips : [...slips, [apart, GLUED]];
}

/** Another word of the language than the one typed: only one that questions have, and pages have beside both its neighbours. */
function betweenItsNeighbours(word: string, { words }: Text, { followers }: Names): [string, number][] {
  const at = words.indexOf(word);
  const fitting = [...(followers.get(words[at - 1] ?? '') ?? [])].filter(
    (meant) => isAsked(meant) && followers.get(meant)?.has(words[at + 1] ?? ''),
  );
  if (fitting.length === 0) return [];
  const slips = aSlipAway(word);
  return fitting
    .map((meant): [string, number] => [meant, slips.get(meant) ?? Infinity])
    .filter(([, price]) => price <= LOST)
    .map(([meant, price]) => [meant, price + A_WORD]);
}

/** How much a word is worth by itself and between its neighbours. */
function likelihood(meant: string, word: string, { words }: Text, { vocabulary, followers }: Names): number {
  const times = (vocabulary.get(meant) ?? 0) + (isAsked(meant) ? ASKED : 0);
  const at = words.indexOf(word);
  const before = followers.get(words[at - 1] ?? '')?.has(meant) ? NEIGHBOUR : 0;
  const after = followers.get(meant)?.has(words[at + 1] ?? '') ? NEIGHBOUR : 0;
  return TWICE * Math.log2(1 + times) + before + after;
}

const replaced = (text: Text, word: string, by: string): Text =>
  readText(
    text.clean
      .split(SEPARATORS)
      .map((piece) => (wordsOf(piece)[0] === word ? by : piece))
      .join(''),
  );
