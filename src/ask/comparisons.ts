import { stem } from '../french/stems.ts';
import { wordsOf } from '../french/tokens.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document, VisibleAudiences } from '../knowledge/types.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn } from './messages/replies.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { indexesOf } from './parsing/text.ts';
import { findPassages } from './passages/search.ts';
import { bestSentences, sentencesOf } from './passages/sentences.ts';
import { type Draft, evidenceOf } from './reply.ts';
import { beyondSubjects, documentsNamed, leadEvidence, leadSection, termsNamed } from './subjects.ts';

/** Compares two words of the glossary: by a passage that tells them apart, else side by side. */
export function compareTerms(turn: Turn, knowledge: Knowledge, visible: VisibleAudiences): Draft | undefined {
  const { parsed } = turn;
  const [first, second] = termsNamed(parsed, knowledge);
  const both = parsed.definition && /\bet\b/.test(parsed.text.line) && beyondSubjects(parsed).length === 0;
  if (first === undefined || second === undefined || !(isComparison(parsed) || both)) return undefined;
  const names = [first, second].map((term): Named => ({ names: [term.name, ...term.aliases] }));
  const ids = [first, second].map(({ document }) => document.id);
  return (
    byPassage(turn, knowledge, visible, names, ids) ?? {
      outcome: 'answer',
      lines: [first, second].map(({ section }) => `• ${sentencesOf(section.text).slice(0, 2).join(' ')}`),
      evidence: [first, second].map(({ document, section }) => evidenceOf(document, section)),
    }
  );
}

const isComparison = ({ comparison, text }: ParsedQuestion): boolean =>
  comparison || /\b(?:ou|vs|versus|or)\b/.test(text.line);

/** What may be named in a passage. */
interface Named {
  names: readonly string[];
}

/** Compares two pages of one kind: by a passage that tells them apart, by their facts, else side by side. */
export function compareDocuments(
  turn: Turn,
  knowledge: Knowledge,
  visible: VisibleAudiences,
): Draft | undefined {
  const { parsed } = turn;
  const [first, second] = documentsNamed(parsed, knowledge);
  const twoNamed = first !== undefined && second !== undefined;
  if (!twoNamed || !isComparison(parsed)) return undefined;
  const names = [first, second].map((document) => ({ names: [document.title, ...document.aliases] }));
  return (
    byFacts(turn, first, second) ??
    byPassage(turn, knowledge, visible, names, [first.id, second.id]) ??
    sideBySide(first, second)
  );
}

/** The facts whose label the question names (« même type de coopération ? »), or that two hosts share or differ in. */
function byFacts({ parsed }: Turn, first: Document, second: Document): Draft | undefined {
  const labels = Object.keys(first.facts).filter((label) => Object.hasOwn(second.facts, label));
  const named = [...parsed.records, ...parsed.subjects].flatMap(({ span }) => indexesOf(span));
  const asked = new Set(parsed.text.words.filter((_, index) => !named.includes(index)).map(stem));
  const matching = labels.filter((label) => wordsOf(label).some((word) => asked.has(stem(word))));
  const chosen =
    matching.length > 0 ? matching : first.kind === 'host' && second.kind === 'host' ? labels : [];
  if (chosen.length === 0) return undefined;
  const say = repliesIn(parsed.language);
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
    evidence: leadEvidence([first, second]),
  };
}

/** A passage that both names are in, and that is about telling apart. */
function byPassage(
  { query, parsed }: Turn,
  knowledge: Knowledge,
  visible: VisibleAudiences,
  pair: readonly Named[],
  preferred: readonly string[],
): Draft | undefined {
  const hit = findPassages(`${query} différence`, 'what', knowledge, visible, {
    preferred: new Set(preferred),
  }).passages.find(({ passage, coverage }) => {
    const about = [...passage.section.headings, ...passage.section.aliases].join(' ');
    return (
      coverage >= 0.8 &&
      /différen|distin|compar|confondre|frontière/i.test(about) &&
      pair.every(({ names }) => tells(passage.text, names))
    );
  });
  if (hit === undefined) return undefined;
  const text = bestSentences(hit.passage.text, query, 'what').join(' ');
  return parsed.language === 'en' || text !== ''
    ? {
        outcome: 'answer',
        lines: [text],
        evidence: [evidenceOf(hit.passage.document, hit.passage.section, text)],
      }
    : undefined;
}

/** Whether a text holds one of the names. */
function tells(text: string, names: readonly string[]): boolean {
  const folded = ` ${wordsOf(text).join(' ')} `;
  return names.some((name) => folded.includes(` ${wordsOf(name).join(' ')} `));
}

function sideBySide(first: Document, second: Document): Draft {
  const lines = [first, second].map(
    (document) => `• ${sentencesOf(leadSection(document)?.text ?? document.title)[0] ?? document.title}`,
  );
  return { outcome: 'answer', lines, evidence: leadEvidence([first, second]) };
}
