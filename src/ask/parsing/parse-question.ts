import { ENGLISH_WEEKDAYS, WEEKDAYS } from '../../french/calendar-words.ts';
import { numberValue, ORDINAL } from '../../french/numbers.ts';
import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';
import { parsePeriods } from './dates.ts';
import { languageOf } from './language.ts';
import * as lexicon from './lexicon.ts';
import { type Mention, matchRecords, matchSubjects } from './mentions.ts';
import { type Names, namesOf } from './names.ts';
import { type Pick, parseNumbering } from './numbering.ts';
import type { ParsedQuestion } from './parsed-question.ts';
import { isVerb } from './search-query.ts';
import { matchTerritories, type Territory } from './territories.ts';
import { findAll, originalSpelling, readText, type Span, type Text } from './text.ts';

const WEEKEND = /\b(?:week ends?|weekends?|fins? de semaine)\b/g;
const WEEKDAY_PATTERNS: readonly [RegExp, number][] = [
  ...WEEKDAYS.map((name, index): [RegExp, number] => [
    new RegExp(`\\b(?:${name}s?|${ENGLISH_WEEKDAYS[index]?.toLowerCase()}s?)\\b`, 'g'),
    index,
  ]),
  [WEEKEND, 6],
  [WEEKEND, 0],
];

const YEAR_RANK = new RegExp(`\\b(${ORDINAL}|dernier|derniere|last) (?:annee|an|year)\\b`, 'g');

const isIn = (found: readonly { span: Span }[], at: number): boolean =>
  found.some(({ span }) => span.from <= at && at < span.to);

/** Words explained so far, by index. */
class ExplainedWords {
  readonly words = new Set<number>();
  add(span: Span): void {
    for (let index = span.from; index < span.to; index++) this.words.add(index);
  }
}

/** Parses a question against the records of a knowledge. Pure: the same text and knowledge give the same result. */
export function parseQuestion(text: Text, knowledge: Knowledge): ParsedQuestion {
  const names = namesOf(knowledge);
  const explained = new ExplainedWords();
  const take = (found: readonly { span: Span }[]): void => {
    for (const { span } of found) explained.add(span);
  };
  const has = (pattern: RegExp): boolean => {
    const found = findAll(text, pattern);
    take(found);
    return found.length > 0;
  };

  const periods = parsePeriods(text);
  take(periods);
  const dated = new Set(explained.words);
  const { records, territories } = longest(
    matchRecords(text, names).filter(({ span }) => !dated.has(span.from)),
    matchTerritories(text, dated),
  );
  take(records);
  take(territories);
  const yearRank = yearRankOf(text, take);
  const { ranks, picks: named } = parseNumbering(text, explained.words);
  const picks = named.length > 0 ? named : extremeOf(text);
  take(ranks);
  take(picks);

  has(lexicon.SET_ASIDE);
  has(lexicon.ORDER);
  const notKinds = kindsOf(excludedPart(text), () => undefined);
  const hosted = records.some(({ entities }) => entities.some(({ type }) => type === 'host'));
  // « qui a lancé Bou’Sol ? » is not about the launch of the community.
  const kinds = kindsOf(text, take, hosted && LAUNCHED.test(text.line) ? ['launch'] : []).filter(
    (kind) => !notKinds.includes(kind),
  );
  const anySession = has(lexicon.ANY_SESSION);
  const series = lexicon.SERIES_WORDS.filter(([, pattern]) => has(pattern)).map(([kind]) => kind);
  const attributes = lexicon.ATTRIBUTES.filter(([, pattern]) => has(pattern)).map(([attribute]) => attribute);
  const flow = flowOf(has);
  const tense = has(lexicon.FUTURE) ? 'future' : has(lexicon.PAST) ? 'past' : undefined;
  const subjects = matchSubjects(text, names);
  const hostNoun = text.words.some((word) => names.hostNouns.has(word));
  const weekdays = WEEKDAY_PATTERNS.filter(([pattern]) => has(pattern)).map(([, day]) => day);

  return {
    text,
    language: languageOf(text),
    records,
    subjects,
    territories,
    periods,
    ranks,
    picks,
    yearRank,
    kinds,
    notKinds,
    anySession,
    series: seriesOf(series, ranks),
    hostNoun,
    attributes:
      asksForHost(text, names) && !attributes.includes('host') ? [...attributes, 'host'] : attributes,
    flow,
    tense,
    consecutive: has(lexicon.CONSECUTIVE),
    multiDay: has(lexicon.MULTI_DAY),
    elapsed: has(lexicon.ELAPSED),
    weekdays,
    comparison: has(lexicon.COMPARISON),
    definition: has(lexicon.DEFINITION),
    about: has(lexicon.ABOUT),
    ...unexplained(text, explained.words, names),
    explained: text.words.filter((_, at) => explained.words.has(at) || isIn(subjects, at)).length,
  };
}

/** « quand la communauté a-t-elle démarré ? »: its first meeting, or its last one. */
function extremeOf(text: Text): Pick[] {
  if (!lexicon.COMMUNITY.test(text.line)) return [];
  const at = (pattern: RegExp, edge: Pick['edge']): Pick[] =>
    findAll(text, pattern).map(({ span }) => ({ edge, count: 1, span }));
  const found = [...at(lexicon.STARTS, 'first'), ...at(lexicon.ENDS, 'last')];
  return found.length === 1 ? found : [];
}

/** A name inside a longer one is dropped: « Saint-Denis » in « Seine-Saint-Denis », « Isère » in « Centre Isère ». */
function longest(
  records: Mention[],
  territories: Territory[],
): { records: Mention[]; territories: Territory[] } {
  const length = (span: Span): number => span.to - span.from;
  const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
  return {
    records: records.filter(
      ({ span }) =>
        !territories.some((other) => overlap(span, other.span) && length(other.span) > length(span)),
    ),
    territories: territories.filter(
      ({ span }) => !records.some((other) => overlap(span, other.span) && length(other.span) >= length(span)),
    ),
  };
}

function yearRankOf(text: Text, take: (found: { span: Span }[]) => void): number | undefined {
  const found = findAll(text, YEAR_RANK);
  take(found);
  const word = found[0]?.match[1];
  if (word === undefined) return undefined;
  return /^(?:dern|last)/.test(word) ? -1 : numberValue(word);
}

const LAUNCHED = /\blance(?:e|es|s|r)?\b/;

function kindsOf(
  text: Text,
  take: (found: { span: Span }[]) => void,
  without: readonly SessionKind[] = [],
): SessionKind[] {
  return lexicon.KIND_WORDS.filter(([kind, pattern]) => {
    if (without.includes(kind)) return false;
    const found = findAll(text, pattern);
    take(found);
    return found.length > 0;
  }).map(([kind]) => kind);
}

/** What follows « hors », « sauf », « autres que ». */
function excludedPart(text: Text): Text {
  const [, excluded = ''] =
    /\b(?:hors|sauf|autres? que|en dehors|a part|except|besides|other than|(?:n|ne) (?:sont|est|etait|etaient|sera|seront) pas|(?:were|was|are|is) not)(?: (?:les|la|le|l|des|de|du|d|une?|the|an?))* (.{3,30})/.exec(
      text.line,
    ) ?? [];
  return readText(excluded);
}

function flowOf(has: (pattern: RegExp) => boolean): ParsedQuestion['flow'] {
  if (has(lexicon.PRECEDING)) return 'preceding';
  if (has(lexicon.FOLLOWING)) return 'following';
  return has(lexicon.NEXT) ? 'next' : undefined;
}

function seriesOf(named: readonly DocumentKind[], ranks: ParsedQuestion['ranks']): DocumentKind[] {
  const ranked = ranks
    .map(({ series }) => series)
    .filter(
      (series): series is DocumentKind => series !== undefined && series !== 'session' && series !== 'visit',
    );
  return [...new Set([...named, ...ranked])];
}

/** « quel PTCE… », « which cluster… », « le nom du pôle »: wants to know the host. */
function asksForHost(text: Text, names: Names): boolean {
  return text.words.some((word, index) => {
    if (!names.hostNouns.has(word)) return false;
    if (/\b(?:appel\w+ comment|comment .{0,12}appel\w+|(?:son|leur|quel) nom|s nom)\b/.test(text.line))
      return true;
    const before = text.words.slice(Math.max(0, index - 3), index).join(' ');
    return /(?:quel|quelle|quels|quelles|which|what|nom d[eu]s?|noms des|combien de|how many)(?: (?:autres?|nouveaux|est le|sont les))?$/.test(
      before,
    );
  });
}

type Unexplained = {
  [Key in 'rest' | 'unknownNames' | 'unknownPlaces' | 'unknown' | 'unknownVerbs']: ParsedQuestion[Key];
};

/** The content words that are left, and among them the places that no record has. */
function unexplained(text: Text, explained: ReadonlySet<number>, names: Names): Unexplained {
  const rest = restOf(text, explained, names);
  const placed = [...text.clean.matchAll(PLACED)].flatMap(([, name = '']) => wordsOf(name));
  const unknown = rest.filter((word) => !names.stems.has(stem(word)));
  const unknownNames = rest.filter((word) => placed.includes(word) && !names.vocabulary.has(word));
  const towns = [...text.clean.matchAll(AT)].flatMap(([, name]) => name ?? []);
  return {
    rest,
    unknownNames,
    unknownPlaces: towns.filter((name) => wordsOf(name).every((word) => unknownNames.includes(word))),
    unknown,
    unknownVerbs: rest.filter(
      (word) => !names.vocabulary.has(word) && isVerb(originalSpelling(word, text), ...around(word, text)),
    ),
  };
}

function around(word: string, text: Text): [string | undefined, string | undefined] {
  const at = text.words.indexOf(word);
  return [text.words[at - 1], text.words[at + 1]];
}

/** A capital after « à » or « in »: a town, whatever the question is about. */
const AT = /(?:^|[\s'’(])(?:à|a|À|au|aux|in|at)\s+(\p{Lu}[\p{L}-]+)/gu;

/** A capital after a preposition of place: « à Lyon », « in Lyon ». */
const PLACED = /(?:^|[\s'’(])(?:à|a|À|au|aux|en|vers|in|at|to|de|d['’])\s*(\p{Lu}[\p{L}-]+)/gu;

function restOf(text: Text, explained: ReadonlySet<number>, names: Names): string[] {
  return text.words.filter((word, index) => {
    if (explained.has(index) || lexicon.FUNCTION_WORDS.has(word) || names.hostNouns.has(word)) return false;
    return word.length > 1 && numberValue(word) === undefined && !lexicon.NEUTRAL.test(word);
  });
}
