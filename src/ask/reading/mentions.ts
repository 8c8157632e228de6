import type { Entity, Name, Names } from './names.ts';
import { type Span, singular, type Text } from './text.ts';

/** A name found in a question, with everything that it can stand for. */
export interface Mention {
  entities: readonly Entity[];
  span: Span;
  /** The words of the name, folded. */
  name: string;
  /** « pas à Arles »: what the question sets aside. */
  negated: boolean;
}

const MAX_NAME_WORDS = 14;

/** Names of meetings, hosts, places and partners, longest first: « L’Île-Saint-Denis » is not « Saint-Denis ». */
export const matchRecords = (text: Text, names: Names): Mention[] => match(text, names.records);

type Form = (word: string) => string;
const asWritten: Form = (word) => word;

/** Glossary terms and pages. They may overlap with other parts: « visite apprenante » is a kind of meeting and a term. */
export const matchSubjects = (text: Text, names: Names): Mention[] => match(text, names.subjects, singular);

function match(text: Text, index: ReadonlyMap<string, readonly Name[]>, form: Form = asWritten): Mention[] {
  const found: Mention[] = [];
  for (let from = 0; from < text.words.length; ) {
    const mention = longestAt(text, from, index, form);
    if (mention !== undefined) found.push(mention);
    from = mention?.span.to ?? from + 1;
  }
  return found;
}

function longestAt(
  text: Text,
  from: number,
  index: ReadonlyMap<string, readonly Name[]>,
  form: Form,
): Mention | undefined {
  const candidates = (index.get(form(text.words[from] ?? '')) ?? []).filter((name) =>
    matchesAt(name.words, text, from, form),
  );
  const longest = candidates[0]?.words.length;
  if (longest === undefined) return undefined;
  const best = candidates.filter((name) => name.words.length === longest);
  const entities = [...new Map(best.map(({ entity }) => [`${entity.type} ${entity.key}`, entity])).values()];
  return {
    entities,
    span: { from, to: from + longest },
    name: best[0]?.words.join(' ') ?? '',
    negated: isNegated(text, from),
  };
}

function matchesAt(words: readonly string[], text: Text, from: number, form: Form): boolean {
  return (
    words.length <= MAX_NAME_WORDS &&
    words.every((word, offset) => form(word) === form(text.words[from + offset] ?? ''))
  );
}

const LINKING = new Set([
  'a',
  'au',
  'aux',
  'l',
  'la',
  'le',
  'les',
  'de',
  'd',
  'du',
  'dans',
  'en',
  'celle',
  'celui',
  'chez',
  'not',
  'the',
  'in',
]);

function isNegated(text: Text, from: number): boolean {
  let index = from - 1;
  while (index >= 0 && LINKING.has(text.words[index] ?? '') && text.words[index] !== 'not') index -= 1;
  const before = text.words[index];
  return (
    before === 'not' ||
    before === 'sauf' ||
    before === 'hors' ||
    (before === 'pas' && !isVerbalNegation(text, index))
  );
}

/** « on n’est pas allés à Arles » denies the verb; « à Saint-Denis, pas à Arles » sets a name aside. */
function isVerbalNegation(text: Text, index: number): boolean {
  return text.words.slice(Math.max(0, index - 3), index).some((word) => word === 'n' || word === 'ne');
}
