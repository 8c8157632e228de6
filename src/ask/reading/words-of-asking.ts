import { INTENT_PATTERNS } from './intents.ts';
import { COMMON } from './language.ts';
import { FUNCTION_WORDS, PATTERNS } from './lexicon.ts';
import { MONTH } from './months.ts';
import { CARDINAL, numberOf, ORDINAL } from './numbers.ts';

/** A word that a pattern has whole: neither a stem (`dur\w*`, `part(?:i|ir)`) nor the end of one. */
const WHOLE = /(?<![a-z\\)\]])[a-z]{4,}(?=s\?(?![a-z(\\[])|\(\?: |[ |)]|$)/g;
/** What follows a word in a phrase of several. */
const MORE_WORDS = /^(?:s\?)?(?: |\(\?: )/;

/** The words of a pattern of the lexicon, as far as they mean something alone or stand in a phrase. */
function wordsOfPattern({ source }: RegExp): string[] {
  const alone = new RegExp(`^(?:${source})$`);
  return [...source.matchAll(WHOLE)].flatMap(({ 0: word, index }) => {
    const rest = source.slice(index + word.length);
    if (!alone.test(word) && source[index - 1] !== ' ' && !MORE_WORDS.test(rest)) return [];
    return rest.startsWith('s?') ? [word, `${word}s`] : [word];
  });
}

/** Everything that questions are worded with and that Capi reads: worth recognising with a letter wrong. */
export const WORDS_OF_ASKING: ReadonlySet<string> = new Set(
  [
    ...PATTERNS.flatMap(wordsOfPattern),
    ...INTENT_PATTERNS.flatMap(wordsOfPattern),
    ...FUNCTION_WORDS,
    ...COMMON,
    ...MONTH.split('|'),
    ...`${CARDINAL}|${ORDINAL}`.split('|').filter((word) => numberOf(word) !== undefined),
  ].filter((word) => /^[a-z]{4,}$/.test(word)),
);
