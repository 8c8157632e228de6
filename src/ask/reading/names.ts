import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Document, Section, Session } from '../../knowledge/types.ts';
import { FUNCTION_WORDS } from './language.ts';
import { singular } from './text.ts';

/** What a name in a question can stand for. `key` is a document id, a session id, or the folded name itself. */
export type Entity =
  | { type: 'host'; key: string }
  | { type: 'place'; key: string }
  | { type: 'session'; key: string }
  | { type: 'partner'; key: string }
  | { type: 'term'; key: string }
  | { type: 'document'; key: string };

export interface Name {
  words: readonly string[];
  entity: Entity;
}

/** Everything that the records call by a name, and what a community calls its hosts (« PTCE », « pôle »). */
export interface Names {
  /** Names of meetings, hosts, places, partners: by their first word. */
  records: ReadonlyMap<string, readonly Name[]>;
  /** Names of glossary terms and pages. */
  subjects: ReadonlyMap<string, readonly Name[]>;
  /** Folded words by which hosts are called in general. */
  hostNouns: ReadonlySet<string>;
  /** Words of the names, for putting typing errors right. */
  nameWords: ReadonlySet<string>;
  /** All words of the knowledge, with how often they are there: none of them is a typing error. */
  vocabulary: ReadonlyMap<string, number>;
  /** The words that follow a word in the pages. */
  followers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Their stems, with how often they are there. */
  stems: ReadonlyMap<string, number>;
  /** Words of the questions that sections are known to answer: no typing errors either. */
  asked: ReadonlySet<string>;
  /** Their stems, with how often they are there. */
  askedStems: ReadonlyMap<string, number>;
}

const cache = new WeakMap<Knowledge, Names>();

/** The names of a knowledge, built once for each load of the folder. */
export function namesOf(knowledge: Knowledge): Names {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = buildNames(knowledge);
  cache.set(knowledge, names);
  return names;
}

/** Folded identity of a place: « L’Île-Saint-Denis » and « Saint-Denis » differ. */
export const placeKey = (place: string): string => wordsOf(place).join(' ');

/** Identity of a session's host: its page, else its name. */
export const hostKey = (session: Session): string | undefined => session.host ?? session.hostName;

function buildNames(knowledge: Knowledge): Names {
  const hostNouns = hostNounsOf(knowledge);
  const vocabulary = vocabularyOf(knowledge);
  const asked = counted(sectionsOf(knowledge).flatMap(({ questions }) => questions.flatMap(wordsOf)));
  const records: Name[] = [];
  for (const session of knowledge.sessions) records.push(...namesOfSession(session, knowledge, hostNouns));
  const subjects = [...namesOfTerms(knowledge), ...namesOfDocuments(knowledge)];
  const withVariants = records.flatMap((name) => variants(name, hostNouns, vocabulary));
  const all = [...withVariants, ...subjects];
  return {
    records: byFirstWord(withVariants),
    subjects: byFirstWord(
      subjects.flatMap((name) => variants(name, new Set(), vocabulary)),
      singular,
    ),
    hostNouns,
    vocabulary,
    followers: followersOf(knowledge),
    stems: stemsOf(vocabulary),
    asked: new Set(asked.keys()),
    askedStems: stemsOf(asked),
    nameWords: new Set(
      all.flatMap((name) => name.words).filter((word) => word.length >= 4 && !FUNCTION_WORDS.has(word)),
    ),
  };
}

function namesOfSession(session: Session, knowledge: Knowledge, hostNouns: ReadonlySet<string>): Name[] {
  const names: Name[] = [];
  const add = (text: string, entity: Entity): void => {
    const words = wordsOf(text);
    // A bare code or a general noun names nothing in particular.
    if (words.length > 0 && words.some((word) => /[a-z]{3}/.test(word) && !hostNouns.has(word)))
      names.push({ words, entity });
  };
  for (const part of placeParts(session.place)) add(part, { type: 'place', key: placeKey(session.place) });
  const host = hostKey(session);
  if (host !== undefined) {
    const page = knowledge.documents.get(host);
    for (const text of [session.hostName ?? '', page?.title ?? '', ...(page?.aliases ?? [])])
      add(text, { type: 'host', key: host });
  }
  for (const partner of session.partners) add(partner, { type: 'partner', key: wordsOf(partner).join(' ') });
  for (const text of [session.title, ...session.aliases]) {
    if (session.number === undefined || !/\d/.test(text)) add(text, { type: 'session', key: session.id });
  }
  return names;
}

/** « Tarnos (Seignanx) » is called by either name. */
function placeParts(place: string): string[] {
  const parts = place.split(/[(),/]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

function namesOfTerms(knowledge: Knowledge): Name[] {
  return knowledge.terms.flatMap((term) =>
    [term.name, ...term.aliases].map((text) => ({
      words: wordsOf(text),
      entity: { type: 'term' as const, key: termKey(term) },
    })),
  );
}

/** Identity of a term: its section in its page. */
export const termKey = (term: { document: Document; section: { anchor: string } }): string =>
  `${term.document.id}#${term.section.anchor}`;

function namesOfDocuments(knowledge: Knowledge): Name[] {
  const sessionIds = new Set(knowledge.sessions.map((session) => session.id));
  return [...knowledge.documents.values()]
    .filter(
      (document) => !sessionIds.has(document.id) && document.kind !== 'gaps' && document.kind !== 'glossary',
    )
    .flatMap((document) =>
      [document.title, ...document.aliases].map((text) => ({
        words: wordsOf(text),
        entity: { type: 'document' as const, key: document.id },
      })),
    );
}

/** A host is also called without its article and without the noun that all hosts share; « Bou’Sol » also « bousol ». */
function variants(
  name: Name,
  hostNouns: ReadonlySet<string>,
  vocabulary: ReadonlyMap<string, number>,
): Name[] {
  const forms = new Set<string>([name.words.join(' ')]);
  const bare = dropLeading(name.words, hostNouns);
  if (bare.length > 0) forms.add(bare.join(' '));
  const joined = bare.join('');
  if (bare.length > 1 && joined.length <= 20 && !resemblesWord(joined, vocabulary)) forms.add(joined);
  return [...forms].map((form) => ({ words: form.split(' '), entity: name.entity }));
}

function dropLeading(words: readonly string[], hostNouns: ReadonlySet<string>): readonly string[] {
  let rest = words;
  while (
    rest.length > 1 &&
    (hostNouns.has(rest[0] ?? '') || ['le', 'la', 'les', 'l'].includes(rest[0] ?? ''))
  )
    rest = rest.slice(1);
  return rest;
}

/** A joined name one doubled letter away from a common word would be taken for it. */
function resemblesWord(joined: string, vocabulary: ReadonlyMap<string, number>): boolean {
  if (vocabulary.has(joined)) return true;
  const single = joined.replace(/(.)\1/g, '$1');
  for (const word of vocabulary.keys())
    if (word[0] === joined[0] && word.replace(/(.)\1/g, '$1') === single) return true;
  return false;
}

function byFirstWord(names: readonly Name[], form = (word: string): string => word): Map<string, Name[]> {
  const map = new Map<string, Name[]>();
  for (const name of names) {
    if (name.words[0] === undefined) continue;
    const first = form(name.words[0]);
    const list = map.get(first) ?? [];
    list.push(name);
    map.set(first, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** The word that begins the names of several hosts, and the other names of that word in the glossary. */
function hostNounsOf(knowledge: Knowledge): Set<string> {
  const hosts = new Map<string, Set<string>>();
  for (const session of knowledge.sessions) {
    const first = wordsOf(session.hostName ?? '')[0];
    const host = hostKey(session);
    if (first === undefined || host === undefined || FUNCTION_WORDS.has(first)) continue;
    hosts.set(first, (hosts.get(first) ?? new Set()).add(host));
  }
  const shared = new Set([...hosts].filter(([, named]) => named.size > 1).map(([word]) => word));
  const nouns = [...shared, ...otherNamesOf(shared, knowledge)];
  return new Set(nouns.flatMap((noun) => (noun.endsWith('s') ? [noun] : [noun, `${noun}s`])));
}

/** « pôle », for « PTCE »: the single words of the glossary's terms that have one of these names. */
function otherNamesOf(nouns: ReadonlySet<string>, knowledge: Knowledge): string[] {
  const single = knowledge.terms.map((term) =>
    [term.name, ...term.aliases]
      .map(wordsOf)
      .flatMap(([word, ...more]) => (word === undefined || more.length > 0 ? [] : [word])),
  );
  return single.filter((forms) => forms.some((word) => nouns.has(word))).flat();
}

const sectionsOf = ({ documents }: Knowledge): Section[] =>
  [...documents.values()].flatMap(({ sections }) => sections);

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function stemsOf(vocabulary: ReadonlyMap<string, number>): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [word, times] of vocabulary) {
    const root = stem(word);
    stems.set(root, (stems.get(root) ?? 0) + times);
  }
  return stems;
}

function vocabularyOf(knowledge: Knowledge): Map<string, number> {
  const words = new Map<string, number>();
  for (const document of knowledge.documents.values()) {
    for (const section of document.sections) {
      for (const text of [section.text, ...section.headings, ...section.aliases])
        for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}

function followersOf(knowledge: Knowledge): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>();
  for (const document of knowledge.documents.values())
    for (const { text } of document.sections) {
      let before = '';
      for (const word of wordsOf(text)) {
        followers.set(before, (followers.get(before) ?? new Set()).add(word));
        before = word;
      }
    }
  return followers;
}
