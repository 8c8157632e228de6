import { stem } from '../knowledge/french/index.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Clearance, Document } from '../knowledge/types.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn } from './messages/replies.ts';
import { findPassages } from './passages/search.ts';
import { bestSentences, sentencesOf } from './passages/sentences.ts';
import { wordsOf } from './reading/text.ts';
import { type Draft, evidenceOf } from './reply.ts';
import { documentsNamed, leadOf } from './subjects.ts';

/** Compares two pages of one kind: by a passage that tells them apart, by their facts, else side by side. */
export function compareDocuments(turn: Turn, knowledge: Knowledge, clearance: Clearance): Draft | undefined {
  const { reading } = turn;
  const [first, second] = documentsNamed(reading, knowledge);
  const twoNamed = first !== undefined && second !== undefined;
  if (!twoNamed || !(reading.comparison || /\b(?:ou|vs|versus|or)\b/.test(reading.text.line)))
    return undefined;
  return (
    byFacts(turn, first, second) ??
    byPassage(turn, knowledge, clearance, [first, second]) ??
    sideBySide(first, second)
  );
}

/** The facts whose label the question names (« même type de coopération ? »), or that two hosts share or differ in. */
function byFacts({ reading }: Turn, first: Document, second: Document): Draft | undefined {
  const labels = Object.keys(first.facts).filter((label) => Object.hasOwn(second.facts, label));
  const named = [...reading.records, ...reading.subjects].flatMap(({ span }) =>
    Array.from({ length: span.to - span.from }, (_, offset) => span.from + offset),
  );
  const asked = new Set(reading.text.words.filter((_, index) => !named.includes(index)).map(stem));
  const matching = labels.filter((label) => wordsOf(label).some((word) => asked.has(stem(word))));
  const chosen =
    matching.length > 0 ? matching : first.kind === 'host' && second.kind === 'host' ? labels : [];
  if (chosen.length === 0) return undefined;
  const say = repliesIn(reading.language);
  const lines = chosen.map((label) => {
    const [a = '', b = ''] = [first.facts[label], second.facts[label]];
    return a === b
      ? say.same(label, a, [first.title, second.title])
      : say.differ(label, [
          [first.title, a],
          [second.title, b],
        ]);
  });
  return {
    outcome: 'answer',
    lines: lines.map((line) => (lines.length > 1 ? `• ${line}` : line)),
    evidence: leads([first, second]),
  };
}

/** A passage that both names are in, and that is about telling apart. */
function byPassage(
  { query, reading }: Turn,
  knowledge: Knowledge,
  clearance: Clearance,
  pair: [Document, Document],
): Draft | undefined {
  const hit = findPassages(`${query} différence`, 'what', knowledge, clearance, {
    preferred: new Set(pair.map(({ id }) => id)),
  }).passages.find(({ passage, coverage }) => {
    const about = [...passage.section.headings, ...passage.section.aliases].join(' ');
    return (
      coverage >= 0.8 &&
      /différen|distin|compar|confondre|frontière/i.test(about) &&
      pair.every((document) => tells(passage.text, document))
    );
  });
  if (hit === undefined) return undefined;
  const text = bestSentences(hit.passage.text, query, 'what').join(' ');
  return reading.language === 'en' || text !== ''
    ? {
        outcome: 'answer',
        lines: [text],
        evidence: [evidenceOf(hit.passage.document, hit.passage.section, text)],
      }
    : undefined;
}

/** Whether a text names a page, by its label or one of its other names. */
function tells(text: string, document: Document): boolean {
  const folded = ` ${wordsOf(text).join(' ')} `;
  return [document.title, ...document.aliases].some((name) =>
    folded.includes(` ${wordsOf(name).join(' ')} `),
  );
}

function sideBySide(first: Document, second: Document): Draft {
  const lines = [first, second].map(
    (document) => `• ${sentencesOf(leadOf(document)?.text ?? document.title)[0] ?? document.title}`,
  );
  return { outcome: 'answer', lines, evidence: leads([first, second]) };
}

const leads = (documents: Document[]) =>
  documents.flatMap((document) => {
    const lead = leadOf(document);
    return lead === undefined ? [] : [evidenceOf(document, lead)];
  });
