import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Document, Section, Term } from '../../knowledge/types.ts';
import type { Mention } from '../reading/mentions.ts';
import { hostKey, namesOf, placeKey, termKey } from '../reading/names.ts';
import type { Reading, RoledSlot } from '../reading/read.ts';
import { evidenceOf } from '../reply.ts';
import type { Evidence } from '../types.ts';

const isPageRank = (slot: RoledSlot): slot is Extract<RoledSlot, { type: 'rank' }> =>
  slot.type === 'rank' &&
  slot.rank.series !== undefined &&
  slot.rank.series !== 'visit' &&
  slot.rank.series !== 'session';

/** The pages that a question names, in its order: hosts, missions by rank, communities, partners… */
export function documentsNamed({ slots }: Pick<Reading, 'slots'>, { documents }: Knowledge): Document[] {
  const ids = slots.flatMap((slot): string[] => {
    if (slot.role === 'exclude') return [];
    if (!isPageRank(slot))
      return mentionsIn([slot]).flatMap(({ entities }) =>
        entities.flatMap(({ type, key }) => (type === 'host' || type === 'document' ? [key] : [])),
      );
    return [...documents.values()]
      .filter(({ kind, number }) => kind === slot.rank.series && number === slot.rank.value)
      .map(({ id }) => id);
  });
  return [...new Set(ids)].flatMap((id) => documents.get(id) ?? []);
}

/** The rank of a page that a series does not have (« mission 4 » where there are three). */
export function missingRank({ slots }: Reading, knowledge: Knowledge) {
  return slots
    .filter(isPageRank)
    .find(
      ({ rank }) => !seriesOf(rank.series as string, knowledge).some(({ number }) => number === rank.value),
    )?.rank;
}

/** The names of pages and terms in a question. */
const mentionsIn = (slots: readonly RoledSlot[]): Mention[] =>
  slots.flatMap((slot) =>
    'mention' in slot ? [slot.mention] : 'term' in slot && slot.term ? [slot.term] : [],
  );

/** The glossary terms that a question names, in its order. */
export function termsNamed({ slots }: Pick<Reading, 'slots'>, { terms }: Knowledge): Term[] {
  const keys = mentionsIn(slots).flatMap(({ entities }) =>
    entities.flatMap(({ type, key }) => (type === 'term' ? [key] : [])),
  );
  return [...new Set(keys)].flatMap((key) => terms.find((term) => termKey(term) === key) ?? []);
}

/** The first section of a page that says something: its lead. */
export const leadSection = (document: Document): Section | undefined =>
  document.sections.find(({ text }) => text.trim() !== '');

/** Evidence for each page that has a lead: that lead. */
export const leadEvidence = (documents: readonly Document[]): Evidence[] =>
  documents.flatMap((document) => {
    const lead = leadSection(document);
    return lead === undefined ? [] : [evidenceOf(document, lead)];
  });

/** The pages of a numbered series, by number. */
export function seriesOf(kind: string, { documents }: Knowledge): Document[] {
  return [...documents.values()]
    .filter((document) => document.kind === kind && document.number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** What a question names, as sections are compared with it. */
export interface Entity {
  /** Ids of the pages that are about it. */
  pages: ReadonlySet<string>;
  /** How it is called, folded. */
  names: readonly string[];
}

/** The hosts, places, partners, meetings, pages and unknown names of a question. */
export function entitiesOf({ slots }: Reading, knowledge: Knowledge): Entity[] {
  return slots.flatMap((slot): Entity[] => {
    if (slot.type === 'name') return [{ pages: new Set(), names: [wordsOf(slot.name).join(' ')] }];
    if (slot.type === 'region')
      return [
        {
          pages: new Set(),
          names: [wordsOf(slot.territory.name).join(' '), slot.territory.code.toLowerCase()],
        },
      ];
    if (isPageRank(slot)) {
      const pages = documentsNamed({ slots: [slot] }, knowledge);
      return [{ pages: new Set(pages.map(({ id }) => id)), names: pages.flatMap(namesOfPage) }];
    }
    if (!('mention' in slot) || slot.type === 'term') return [];
    return [entityOf(slot, knowledge)];
  });
}

const namesOfPage = ({ title, aliases }: Document): string[] =>
  [title, ...aliases].map((name) => wordsOf(name).join(' '));

function entityOf({ mention }: { mention: Mention }, knowledge: Knowledge): Entity {
  const pages = mention.entities.flatMap((entity) => pagesAbout(entity, knowledge));
  const names = mention.entities.flatMap(({ type, key }) => {
    const page = type === 'host' || type === 'document' ? knowledge.documents.get(key) : undefined;
    return page === undefined ? [] : [...namesOfPage(page), ...bareNames(page, knowledge)];
  });
  return { pages: new Set(pages), names: [...new Set([mention.name, ...names])] };
}

/** What is told of a meeting is told of its host and its place, and the other way round. */
function pagesAbout(
  { type, key }: Mention['entities'][number],
  { documents, sessions }: Knowledge,
): string[] {
  const held = sessions.filter(
    (session) =>
      (type === 'host' && hostKey(session) === key) ||
      (type === 'place' && placeKey(session.place) === key) ||
      (type === 'session' && session.id === key),
  );
  const there = [...documents.values()].filter(
    ({ place }) => type === 'place' && place !== undefined && placeKey(place) === key,
  );
  return [
    ...(type === 'host' || type === 'document' ? [key] : []),
    ...held.flatMap(({ id, host }) => (host === undefined ? [id] : [id, host])),
    ...there.map(({ id }) => id),
  ];
}

/** Names without the noun that hosts share: « PTCE Le PHARES » is named by « PHARES ». */
function bareNames(page: Document, knowledge: Knowledge): string[] {
  const { hostNouns } = namesOf(knowledge);
  return [page.title, ...page.aliases].flatMap((name) => {
    const words = wordsOf(name).filter(
      (word) => !hostNouns.has(word) && !['le', 'la', 'les', 'l'].includes(word),
    );
    return words.length > 0 ? [words.join(' ')] : [];
  });
}

/** What sections are compared with questions by, worked out once for each. */
export interface SectionTerms {
  /** Everything by which it can be found, as folded words with spaces around. */
  line: string;
  stems: ReadonlySet<string>;
}

const cache = new WeakMap<Section, SectionTerms>();

export function termsOfSection(document: Document, section: Section): SectionTerms {
  const known = cache.get(section);
  if (known) return known;
  const names = [document.title, ...document.aliases, ...section.headings, ...section.aliases];
  const words = wordsOf([...names, section.text].join(' \n '));
  const terms = { line: ` ${words.join(' ')} `, stems: new Set(words.map(stem)) };
  cache.set(section, terms);
  return terms;
}
