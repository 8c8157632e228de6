import { WEEKDAY } from '../../french/calendar-words.ts';
import { CARDINAL, numberValue, ORDINAL } from '../../french/numbers.ts';
import type { DocumentKind } from '../../knowledge/types.ts';
import { findAll, indexesOf, type Span, type Text } from './text.ts';

/** What a number counts along: meetings of a kind, any meetings, or a series of pages. */
type Series = 'visit' | 'session' | DocumentKind;

/** A rank that a question names: « visite n° 5 », « la 4 », « troisième dimension ». */
export interface Rank {
  value: number;
  /** Undefined when nothing says what is counted (« et la 4 ? »). */
  series?: Series;
  span: Span;
}

/** « les trois premières », « la dernière »: taken from one end of what is selected. */
export interface Pick {
  edge: 'first' | 'last';
  count: number;
  span: Span;
}

const NOUNS: readonly [RegExp, Series][] = [
  [/^(?:visites?|visits?|va|v)$/, 'visit'],
  [/^(?:rencontres?|sessions?|reunions?|meetings?|events?|evenements?|dates?|etapes?)$/, 'session'],
  [/^missions?$/, 'mission'],
  [/^dimensions?$/, 'dimension'],
  [/^(?:modeles?|models?)$/, 'model'],
];

const NOUN =
  'visites?|visits?|va|v|rencontres?|sessions?|reunions?|meetings?|events?|evenements?|etapes?|missions?|dimensions?|modeles?|models?';
const ADJECTIVE = '(?: (?:apprenantes?|cles?|learning|study|key))*';
const SIGN = '(?: (?:n|no|numero|numeros|number|num|nos))?';
const PERIOD_NOUN =
  '(?! (?:ans?|annees?|mois|jours?|journees?|semestre|trimestre|moitie|half|quarter|years?|months?|days?|ptce|poles?|etages?|mots?))';

/** « une rencontre un mercredi » counts nothing. */
const DAY = `${WEEKDAY}|week|jour|soir|matin|meme|autre|peu|an|mois`;
const AFTER_NOUN = new RegExp(
  `\\b(${NOUN})${ADJECTIVE}${SIGN} (?!une? (?:${DAY}))(${CARDINAL})\\b((?:(?: et| and| ou| or| versus| vs)?(?: la| l| the)?(?: visite| mission| dimension)?${SIGN} \\d{1,2}\\b${PERIOD_NOUN})*)`,
  'g',
);
const BEFORE_NOUN = new RegExp(
  `\\b(?:toute )?(${ORDINAL})(?: (?:et|and|ou|or)(?: la| the)? (${ORDINAL}))?(?: (?:learning|study|key|toute))* (${NOUN})\\b`,
  'g',
);
const BARE = new RegExp(
  `\\b(?:(?:la|le|les|the|n|no|numero|number|celle) )+(\\d{1,2}|${ORDINAL})(?: (?:et|and)(?: la| the)? (\\d{1,2}|${ORDINAL}))?\\b${PERIOD_NOUN}`,
  'g',
);

const FIRST = 'premier|premiere|premiers|premieres|first|1er|1ere|1re|1eres|initiale?s?';
const LAST = 'dernier|derniere|derniers|dernieres|last(?!$| for| long| \\d)|latest|finale?s?';
const COUNTED_PICK = new RegExp(
  `\\b(?:(${CARDINAL}) (?:toutes? )?(${FIRST}|${LAST})|(?:toutes? )?(${FIRST}|${LAST}) (${CARDINAL}))\\b`,
  'g',
);
const SINGLE_PICK = new RegExp(
  `\\b(?:toute?s? )?(${FIRST}|${LAST})\\b(?! (?:annees?|ans?|mois|jours?|semestre|trimestre|moitie|half|quarter|years?|mission|dimension|emploi|temps|lieu|cle))`,
  'g',
);

/** Ranks and picks of a question. `taken` holds the words that dates have already read. */
export function parseNumbering(text: Text, taken: ReadonlySet<number>): { ranks: Rank[]; picks: Pick[] } {
  const used = new Set(taken);
  const picks = claim(used, countedPicks(text));
  const ranks = [...claim(used, afterNoun(text)), ...claim(used, beforeNoun(text))];
  ranks.push(...claim(used, bare(text)));
  picks.push(...claim(used, singlePicks(text)));
  picks.sort((a, b) => a.span.from - b.span.from);
  const unique = ranks.filter(
    (rank, index) =>
      ranks.findIndex((other) => other.value === rank.value && other.series === rank.series) === index,
  );
  return { ranks: unique, picks };
}

/** Keeps what lies on words not read yet, and marks them; ranks found together share their words. */
function claim<T extends { span: Span }>(used: Set<number>, found: T[]): T[] {
  const free = found.filter(({ span }) => !indexesOf(span).some((index) => used.has(index)));
  for (const { span } of free) for (const index of indexesOf(span)) used.add(index);
  return free;
}

const seriesOf = (noun: string): Series | undefined => NOUNS.find(([pattern]) => pattern.test(noun))?.[1];

function afterNoun(text: Text): Rank[] {
  return findAll(text, AFTER_NOUN).flatMap(({ match: [, noun = '', first = '', rest = ''], span }) => {
    return ranksOf([first, ...(rest.match(/\d{1,2}/g) ?? [])], seriesOf(noun), span, text);
  });
}

function beforeNoun(text: Text): Rank[] {
  return findAll(text, BEFORE_NOUN).flatMap(({ match: [, first = '', second, noun = ''], span }) => {
    // « la première visite » is picked from what is selected: the first in Marseille need not be n° 1.
    if (
      numberValue(first) === 1 &&
      second === undefined &&
      ['visit', 'session'].includes(seriesOf(noun) ?? '')
    )
      return [];
    return ranksOf([first, second], seriesOf(noun), span, text);
  });
}

function bare(text: Text): Rank[] {
  return findAll(text, BARE).flatMap(({ match: [line, first = '', second], span }) => {
    if (numberValue(first) === 1 && /^prem|^first|^1/.test(first) && first !== '1') return [];
    // « les 3 missions » counts, « les 3 et 4 » names.
    if (/^les /.test(line) && second === undefined && /[sx]$/.test(text.words[span.to] ?? '')) return [];
    return ranksOf([first, second], undefined, span, text);
  });
}

/** The ranks that stand together in a stretch, each with its own words: the noun goes with the one beside it. */
function ranksOf(
  written: readonly (string | undefined)[],
  series: Series | undefined,
  span: Span,
  text: Text,
): Rank[] {
  const words = written.filter((word) => word !== undefined);
  let from = span.from;
  return words.flatMap((word, at) => {
    const place = text.words.indexOf(word, from);
    const to = at === words.length - 1 ? span.to : place + 1;
    const own = { from: at === 0 ? span.from : place, to };
    from = place + 1;
    const value = numberValue(word);
    return value === undefined || place < 0 ? [] : [{ value, span: own, series }];
  });
}

function countedPicks(text: Text): Pick[] {
  return findAll(text, COUNTED_PICK).map(
    ({ match: [, countBefore, edgeAfter, edgeBefore, countAfter], span }) => ({
      edge: edgeOf(edgeAfter ?? edgeBefore ?? ''),
      count: numberValue(countBefore ?? countAfter ?? '') ?? 1,
      span,
    }),
  );
}

function singlePicks(text: Text): Pick[] {
  return findAll(text, SINGLE_PICK).map(({ match: [, edge = ''], span }) => ({
    edge: edgeOf(edge),
    count: 1,
    span,
  }));
}

const edgeOf = (word: string): Pick['edge'] => (/^(?:dern|last|latest|final)/.test(word) ? 'last' : 'first');
