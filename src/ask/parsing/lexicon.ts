import { ENGLISH_STOP_WORDS, STOP_WORDS } from '../../french/stop-words.ts';
import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';
import { anyOf, anywhere, everywhere } from './phrases.ts';
import * as asking from './wordings/asking.ts';
import * as meetings from './wordings/meetings.ts';

/** What a question about meetings may want to know. */
export type Attribute =
  | 'weekday'
  | 'year'
  | 'month'
  | 'when'
  | 'department'
  | 'region'
  | 'town'
  | 'number'
  | 'host'
  | 'partners'
  | 'duration'
  | 'count'
  | 'list'
  | 'theme'
  | 'exists'
  | 'kind';

/** The patterns of a table of wordings, in its order. Matched on the folded line: see {@link anywhere}. */
const patterns = <Key extends string>(table: Readonly<Record<Key, string>>): readonly [Key, RegExp][] =>
  (Object.entries(table) as [Key, string][]).map(([key, list]) => [key, everywhere(list)]);

export const ATTRIBUTES: readonly [Attribute, RegExp][] = patterns(meetings.ATTRIBUTES);
export const KIND_WORDS: readonly [SessionKind, RegExp][] = patterns(meetings.KINDS);
export const SERIES_WORDS: readonly [DocumentKind, RegExp][] = patterns(meetings.SERIES);
export const ANY_SESSION = everywhere(meetings.ANY_MEETING);

export const CONSECUTIVE = everywhere(meetings.BACK_TO_BACK);
export const MULTI_DAY = everywhere(meetings.SEVERAL_DAYS);
export const ORDER = everywhere(meetings.EARLIER_OR_LATER);
export const FUTURE = everywhere(meetings.TO_COME);
export const PAST = everywhere(meetings.OVER);
export const NEXT = everywhere(meetings.NEXT_ONE);
export const FOLLOWING = everywhere(meetings.ONE_AFTER);
export const PRECEDING = everywhere(meetings.ONE_BEFORE);
export const NEXT_DAY = anywhere(meetings.DAY_BESIDE);
export const ELAPSED = everywhere(meetings.TIME_BETWEEN);

export const COMMUNITY = anywhere(meetings.COMMUNITY_ITSELF);
export const STARTS = everywhere(meetings.BEGINNING);
export const ENDS = everywhere(meetings.END);
export const GATHERING = anywhere(meetings.WENT);

export const DEFINITION = everywhere(asking.MEANING);
export const ABOUT = everywhere(asking.TELLING);
export const COMPARISON = everywhere(asking.COMPARING);
export const SUPERLATIVE = anywhere(asking.RANKING);
export const OTHERS = anywhere(asking.THE_OTHERS);
export const IS_A = anywhere(asking.BEING_ONE);
export const SET_ASIDE = everywhere(asking.NOT_THAT);

export const GENERIC = anyOf(asking.INTRODUCING);
export const REPORTING = anyOf(asking.REPORTED);
export const NEUTRAL = anyOf(asking.EMPTY);

/** « comment créer… », « comment faire pour obtenir… »: how to do something. */
export const PROCEDURE =
  /\bcomment (?:(?:faire|faut il faire|peut on|puis je|on peut|je peux|dois je) )?(?:pour )?(?:s |se |en |y )?([a-z]{2,}(?:er|ir|oir|re))\b/;

/** Articles, prepositions, pronouns, auxiliaries, conjunctions, question words, of French and English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([...STOP_WORDS, ...ENGLISH_STOP_WORDS]);
