import { MONTH } from '../../french/calendar-words.ts';
import { CARDINAL, numberValue, ORDINAL } from '../../french/numbers.ts';
import { ENGLISH } from './language.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { vocabularyOf } from './phrases.ts';
import * as asking from './wordings/asking.ts';
import * as meetings from './wordings/meetings.ts';
import * as talk from './wordings/talk.ts';
import * as turns from './wordings/turns.ts';

const { ATTRIBUTES, KINDS, SERIES, ...lists } = { ...meetings, ...asking, ...talk, ...turns };
const wordings = [ATTRIBUTES, KINDS, SERIES, lists].flatMap((table) => Object.values(table));

/** Everything that questions are worded with and that Capi reads: known words, whatever language they are in. */
export const QUESTION_VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...wordings.flatMap(vocabularyOf),
    ...FUNCTION_WORDS,
    ...ENGLISH,
    ...MONTH.split('|'),
    ...`${CARDINAL}|${ORDINAL}`.split('|').filter((word) => numberValue(word) !== undefined),
  ].filter((word) => word.length >= 3),
);
