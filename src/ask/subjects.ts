import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, Section, Term } from '../knowledge/types.ts';
import { GENERIC } from './parsing/lexicon.ts';
import type { Mention } from './parsing/mentions.ts';
import { termKey } from './parsing/names.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { evidenceOf } from './reply.ts';
import type { Evidence } from './types.ts';

/** The pages that a question names, in its order: hosts, missions by rank, communities, partners… */
export function documentsNamed(parsed: ParsedQuestion, knowledge: Knowledge): Document[] {
  const named = [...parsed.records, ...parsed.subjects]
    .filter(({ negated }) => !negated)
    .flatMap((mention) => idsOf(mention).map((id) => ({ id, at: mention.span.from })));
  const ranked = parsed.ranks.flatMap(({ value, series, span }) =>
    [...knowledge.documents.values()]
      .filter(({ kind, number }) => kind === series && number === value)
      .map(({ id }) => ({ id, at: span.from })),
  );
  // « mission 2 » is that page before it is the series.
  const ids = [...ranked, ...named].sort((a, b) => a.at - b.at).map(({ id }) => id);
  return [...new Set(ids)].flatMap((id) => knowledge.documents.get(id) ?? []);
}

const idsOf = (mention: Mention): string[] =>
  mention.entities.filter(({ type }) => type === 'host' || type === 'document').map(({ key }) => key);

/** The glossary terms that a question names, in its order. */
export function termsNamed(parsed: ParsedQuestion, knowledge: Knowledge): Term[] {
  const keys = parsed.subjects.flatMap(({ entities }) =>
    entities.filter(({ type }) => type === 'term').map(({ key }) => key),
  );
  return [...new Set(keys)].flatMap((key) => knowledge.terms.find((term) => termKey(term) === key) ?? []);
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
export function seriesOf(kind: string, knowledge: Knowledge): Document[] {
  return [...knowledge.documents.values()]
    .filter((document) => document.kind === kind && document.number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** Content words that no name of a subject covers. */
export function beyondSubjects(parsed: ParsedQuestion): string[] {
  const covered = new Set(parsed.subjects.flatMap(({ span }) => parsed.text.words.slice(span.from, span.to)));
  return parsed.rest.filter((word) => !covered.has(word) && !GENERIC.test(word));
}
