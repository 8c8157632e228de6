import { foldName } from './fold.ts';
import { questionWords } from './question-words.ts';
import { isSameStem, stem } from './stems.ts';

/** Shared words over all words from which two questions count as one. */
const alike = 0.6;
/** Longer texts are compared by their beginning. */
const longest = 300;

interface Marks {
  words: ReadonlySet<string>;
  /** « n° 5 » and « n° 6 » are never alike, however many words they share. */
  numbers: string;
}

/** Things asked in nearly the same words. */
export interface Alike<T> {
  /** The first of them. */
  first: T;
  all: T[];
}

/**
 * Groups texts by similarity of their words (elision, endings, word order, politeness and abbreviations do not
 * count): each joins the first group whose first text is alike enough. Groups come with the largest first.
 */
export function groupAlike<T>(things: readonly T[], textOf: (thing: T) => string): Alike<T>[] {
  const groups: Array<Alike<T> & { marks: Marks }> = [];
  for (const thing of things) {
    const marks = marksOf(textOf(thing));
    const group = groups.find((one) => areAlike(one.marks, marks));
    if (group) group.all.push(thing);
    else groups.push({ first: thing, all: [thing], marks });
  }
  return groups.map(({ first, all }) => ({ first, all })).sort((a, b) => b.all.length - a.all.length);
}

function marksOf(text: string): Marks {
  const short = text.slice(0, longest);
  const words = questionWords(short).map(stem);
  // Nothing but small words (« c’est quoi ça ? »): alike only when the same.
  const kept = words.length > 0 ? words : [foldName(short)];
  return {
    words: new Set(kept),
    numbers: [...new Set(kept.filter((word) => /\d/.test(word)))].sort().join(' '),
  };
}

/** Whether a text asks the same as this one, in nearly the same words. */
export function alikeTo(one: string): (text: string) => boolean {
  const marks = marksOf(one);
  return (text) => areAlike(marks, marksOf(text));
}

const areAlike = (a: Marks, b: Marks): boolean => sharedShare(a, b) >= alike;

function sharedShare(a: Marks, b: Marks): number {
  if (a.numbers !== b.numbers) return 0;
  const shared = [...a.words].filter(
    (word) => b.words.has(word) || [...b.words].some((one) => isSameStem(one, word)),
  );
  return shared.length / (a.words.size + b.words.size - shared.length);
}
