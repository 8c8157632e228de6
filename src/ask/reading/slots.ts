import { ENGLISH_WEEKDAYS, WEEKDAYS } from '../../french/calendar-words.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DocumentKind, SessionKind } from '../../knowledge/types.ts';
import { type Period, parsePeriods } from './dates.ts';
import { kindWordsOf } from './kinds.ts';
import { type Mention, matchRecords, matchSubjects } from './mentions.ts';
import { namesOf } from './names.ts';
import { type Pick, parseNumbering, type Rank } from './numbering.ts';
import { matchTerritories, type Territory } from './territories.ts';
import { indexesOf, originalSpelling, type Span, singular, type Text } from './text.ts';

/** What of a question the knowledge or the calendar explains, with what it stands for. */
export type Slot = {
  span: Span;
} /** A common noun may be a word of the trade as well: « PTCE », « visite apprenante ». */ & (
  | ({ term?: Mention } & (
      | { type: 'kind'; kind: SessionKind }
      | { type: 'meeting' }
      | { type: 'hosts' }
      | { type: 'series'; series: DocumentKind }
    ))
  | { type: 'host' | 'place' | 'partner' | 'session' | 'term' | 'page'; mention: Mention }
  | { type: 'region'; territory: Territory }
  | { type: 'date'; period: Period }
  | { type: 'weekday'; weekdays: readonly number[] }
  | { type: 'rank'; rank: Rank }
  | { type: 'pick'; pick: Pick }
  /** A proper name that nothing in the knowledge has. */
  | { type: 'name'; name: string }
);

const WEEKDAY_NUMBERS: ReadonlyMap<string, readonly number[]> = new Map([
  ...WEEKDAYS.map((name, day): [string, number[]] => [name, [day]]),
  ...ENGLISH_WEEKDAYS.map((name, day): [string, number[]] => [name.toLowerCase(), [day]]),
  ['weekend', [6, 0]],
]);

/** The slots of a question, in its order; a word is in one slot at most, but for the noun that a rank counts. */
export function slotsOf(text: Text, knowledge: Knowledge): Slot[] {
  const taken = new Set<number>();
  const slots: Slot[] = [];
  const claim = (found: readonly Slot[]): void => {
    for (const slot of found) {
      const words = indexesOf(slot.span);
      if (words.some((at) => taken.has(at))) continue;
      for (const at of words) taken.add(at);
      slots.push(slot);
    }
  };
  const names = namesOf(knowledge);
  claim(parsePeriods(text).map((period): Slot => ({ type: 'date', period, span: period.span })));
  const dated = new Set(taken);
  claim(
    longestFirst([
      ...matchRecords(text, names).map(
        (mention): Slot => ({ type: recordType(mention), mention, span: mention.span }),
      ),
      ...matchTerritories(text, dated).map(
        (territory): Slot => ({ type: 'region', territory, span: territory.span }),
      ),
      ...matchSubjects(text, names)
        .filter(({ span }) => !isKindAlone(span, text, knowledge))
        .map((mention): Slot => ({ type: subjectType(mention, knowledge), mention, span: mention.span })),
    ]),
  );
  const terms = matchSubjects(text, names).filter(({ entities }) =>
    entities.some(({ type }) => type === 'term'),
  );
  const { ranks, picks } = parseNumbering(text, taken);
  claim(picks.map((pick): Slot => ({ type: 'pick', pick, span: pick.span })));
  claim(ranks.map((rank): Slot => rankSlot(rank, text, knowledge)));
  claim(
    text.words.flatMap((word, at): Slot[] => {
      const term = terms.find(({ span }) => span.from === at);
      return nounSlot(word, { from: at, to: at + 1 }, knowledge).map((slot) =>
        term ? { ...slot, term } : slot,
      );
    }),
  );
  claim(unknownNames(text, knowledge, taken));
  return slots.sort((a, b) => a.span.from - b.span.from);
}

const length = ({ span }: Slot): number => span.to - span.from;
const longestFirst = (slots: Slot[]): Slot[] => slots.sort((a, b) => length(b) - length(a));

function recordType({ entities }: Mention): 'host' | 'place' | 'partner' | 'session' {
  const types = new Set(entities.map(({ type }) => type));
  return (['session', 'host', 'place'] as const).find((type) => types.has(type)) ?? 'partner';
}

function subjectType({ entities }: Mention, { documents }: Knowledge): 'term' | 'page' | 'host' | 'partner' {
  const [page] = entities.flatMap(({ type, key }) =>
    type === 'document' ? (documents.get(key)?.kind ?? []) : [],
  );
  if (page === 'host' || page === 'partner') return page;
  return page === undefined ? 'term' : 'page';
}

/** « visite apprenante » is a sort of meeting before it is a term: what is asked of it tells which is meant. */
function isKindAlone(span: Span, text: Text, knowledge: Knowledge): boolean {
  const [first = '', ...more] = text.words.slice(span.from, span.to);
  return (
    nounSlot(first, span, knowledge).length > 0 &&
    more.every((word) => /^apprenante?s?$|^learning$/.test(word))
  );
}

function nounSlot(word: string, span: Span, knowledge: Knowledge): Slot[] {
  const { kinds, series, meetings } = kindWordsOf(knowledge);
  const one = singular(word);
  const kind = kinds.get(one) ?? kinds.get(word);
  if (kind !== undefined) return [{ type: 'kind', kind, span }];
  const family = series.get(one);
  if (family !== undefined) return [{ type: 'series', series: family, span }];
  if (namesOf(knowledge).hostNouns.has(word)) return [{ type: 'hosts', span }];
  if (meetings.has(one) || meetings.has(word)) return [{ type: 'meeting', span }];
  const weekdays = WEEKDAY_NUMBERS.get(one) ?? WEEKDAY_NUMBERS.get(word);
  return weekdays === undefined ? [] : [{ type: 'weekday', weekdays, span }];
}

/** A rank of a page (« mission 2 ») is that page; one of a meeting leaves its noun to be read by itself. */
function rankSlot(rank: Rank, text: Text, knowledge: Knowledge): Slot {
  const { series } = rank;
  const words = indexesOf(rank.span);
  const counted = words.filter((at) => nounSlot(text.words[at] ?? '', rank.span, knowledge).length === 0);
  const [first = rank.span.from] = counted;
  const isPage = series !== undefined && series !== 'visit' && series !== 'session';
  return {
    type: 'rank',
    rank,
    span: isPage ? rank.span : { from: first, to: (counted.at(-1) ?? first) + 1 },
  };
}

/** Capitals inside a sentence on words that no page has: towns, organisations and people that nobody told Capi of. */
function unknownNames(text: Text, knowledge: Knowledge, taken: ReadonlySet<number>): Slot[] {
  const { vocabulary } = namesOf(knowledge);
  const found: Slot[] = [];
  text.words.forEach((word, at) => {
    const typed = originalSpelling(word, text);
    const isCapital = /^\p{Lu}/u.test(typed) && !text.clean.startsWith(typed) && wordsOf(typed).length <= 2;
    if (taken.has(at) || !isCapital || vocabulary.has(word) || word.length < 2) return;
    const before = found.at(-1);
    if (before?.type === 'name' && before.span.to === at) {
      before.span = { from: before.span.from, to: at + 1 };
      before.name += ` ${typed}`;
    } else found.push({ type: 'name', name: typed, span: { from: at, to: at + 1 } });
  });
  return found;
}
