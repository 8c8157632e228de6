import { numberValue } from '../../french/numbers.ts';
import { stem } from '../../french/stems.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { FUNCTION_WORDS, type Language, languageOf } from './language.ts';
import { namesOf } from './names.ts';
import { skeletonOf } from './skeleton.ts';
import { type Slot, slotsOf } from './slots.ts';
import { indexesOf, type Text } from './text.ts';
import { trained } from './trained.ts';

/** What is wanted: classes of the examples in `training/`. */
export type Operation = CalendarOperation | PageOperation | Talk;
export type CalendarOperation =
  | 'fact'
  | 'list'
  | 'count'
  | 'group'
  | 'check'
  | 'elapsed'
  | 'order'
  | 'attendance';
type PageOperation = 'page' | 'define' | 'brief' | 'compare';
export type Talk =
  | 'greeting'
  | 'thanks'
  | 'bye'
  | 'ack'
  | 'unclear'
  | 'wrong'
  | 'test'
  | 'help'
  | 'who'
  | 'act'
  | 'inject'
  | 'chat';

/** What of a meeting is asked for. */
export type Attribute =
  | 'when'
  | 'year'
  | 'month'
  | 'weekday'
  | 'town'
  | 'department'
  | 'region'
  | 'host'
  | 'partners'
  | 'number'
  | 'kind'
  | 'duration'
  | 'title';

/** How the meetings that are meant lie to others, or to now. */
export type Relation =
  | 'before'
  | 'after'
  | 'between'
  | 'since'
  | 'until'
  | 'next'
  | 'previous'
  | 'ago'
  | 'except'
  | 'consecutive'
  | 'multiday'
  | 'longest'
  | 'shortest'
  | 'past'
  | 'future'
  | 'both'
  | 'with';

/** What a slot is for: it says which one is meant, what is counted from, what is left out, or what is in doubt. */
export type Role = 'filter' | 'anchor' | 'exclude' | 'claim';
export type RoledSlot = Slot & { role: Role };

/** A question as it is understood. */
export interface Reading {
  text: Text;
  language: Language;
  slots: readonly RoledSlot[];
  /** The likeliest first, with its probability. */
  operations: readonly (readonly [Operation, number])[];
  attribute?: Attribute;
  relation?: Relation;
  /** Words of the subject that are in no slot. */
  contentWords: readonly string[];
  /** Those of them that no page has. */
  unknownWords: readonly string[];
}

/**
 * Reads a question: what it names, what it wants, and what is left. Pure: the same text and knowledge give the same.
 * @param classifier another than the shipped one, to try it out
 */
export function read(text: Text, knowledge: Knowledge, classifier = trained): Reading {
  const slots = slotsOf(text, knowledge);
  const tokens = skeletonOf(text, slots);
  const marks = tokens.map((token) => token.text);
  const likeliest = (head: 'attribute' | 'relation'): string | undefined => {
    const [name] = classifier.classify(head, marks)[0] ?? [];
    return name === '.' ? undefined : name;
  };
  const roled = tokens.flatMap(({ slot }, at): RoledSlot[] =>
    slot === undefined ? [] : [{ ...slot, role: (classifier.roleOf(marks, at)[0]?.[0] ?? 'filter') as Role }],
  );
  const contentWords = contentWordsOf(text, slots);
  const { stems } = namesOf(knowledge);
  return {
    text,
    language: languageOf(text),
    slots: roled,
    operations: classifier.classify('operation', marks) as [Operation, number][],
    attribute: likeliest('attribute') as Attribute | undefined,
    relation: likeliest('relation') as Relation | undefined,
    contentWords,
    unknownWords: contentWords.filter((word) => !stems.has(stem(word))),
  };
}

/** Words that are in no slot and with which questions are not asked. */
export function contentWordsOf(text: Text, slots: readonly Slot[]): string[] {
  const named = new Set(slots.flatMap(({ span }) => indexesOf(span)));
  return text.words.filter(
    (word, at) =>
      !named.has(at) &&
      word.length > 1 &&
      !FUNCTION_WORDS.has(word) &&
      numberValue(word) === undefined &&
      !trained.isAsking(word),
  );
}

/** The probability of one of some operations. */
export const chanceOf = ({ operations }: Reading, ...wanted: readonly Operation[]): number =>
  operations.reduce((sum, [operation, chance]) => sum + (wanted.includes(operation) ? chance : 0), 0);
