import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Document, Section } from '../../knowledge/types.ts';
import { repliesIn } from '../messages/replies.ts';
import { chanceOf } from '../reading/read.ts';
import { type Draft, evidenceOf } from '../reply.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { sentencesOf } from './sentences.ts';
import { documentsNamed, leadSection, termsNamed } from './subject.ts';

/** One of two things that are compared: where it is told of. */
interface Side {
  document: Document;
  section: Section;
}

/** Two pages or two terms side by side; two pages of one kind by the facts that they share or differ in. */
export function comparisonCandidates(asked: Asked): Candidate[] {
  const { reading, knowledge } = asked;
  const documents = documentsNamed(reading, knowledge).flatMap((document): Side[] => {
    const section = leadSection(document);
    return section === undefined ? [] : [{ document, section }];
  });
  const [first, second] =
    documents.length > 1 ? documents : [...termsNamed(reading, knowledge), ...documents];
  if (!first || !second) return [];
  const facts = factsOf(first.document, second.document, asked);
  return [
    {
      kind: 'comparison',
      path: `${first.document.id} ${second.document.id}`,
      features: {
        comparison: 1,
        comparisonChance: chanceOf(reading, 'compare'),
        talkChance: talkChance(reading),
        fits: Number(facts.length > 0),
        uncovered: reading.contentWords.length / (reading.contentWords.length + 2),
        ...shortness(asked),
      },
      draft: () => (facts.length > 0 ? byFacts(facts, first, second) : sideBySide(first, second)),
    },
  ];
}

/** The facts whose label the question names (« même type de coopération ? »); all that two hosts have, when it names none. */
function factsOf(first: Document, second: Document, { reading }: Asked): string[] {
  const labels = Object.keys(first.facts).filter((label) => Object.hasOwn(second.facts, label));
  const asked = new Set(reading.text.words.map(stem));
  const matching = labels.filter((label) => wordsOf(label).some((word) => asked.has(stem(word))));
  if (matching.length === 0 && (first.kind !== 'host' || second.kind !== 'host')) return [];
  const say = repliesIn(reading.language);
  return (matching.length > 0 ? matching : labels).map((label) => {
    const [a = '', b = ''] = [first.facts[label], second.facts[label]];
    if (a === b) return say.same(label, a, [first.title, second.title]);
    return say.differ(label, [
      [first.title, a],
      [second.title, b],
    ]);
  });
}

const byFacts = (facts: readonly string[], first: Side, second: Side): Draft => ({
  outcome: 'answer',
  lines: facts.map((line) => (facts.length > 1 ? `• ${line}` : line)),
  evidence: [first, second].map(({ document, section }) => evidenceOf(document, section)),
});

const sideBySide = (first: Side, second: Side): Draft => ({
  outcome: 'answer',
  lines: [first, second].map(({ section }) => `• ${sentencesOf(section.text).slice(0, 2).join(' ')}`),
  evidence: [first, second].map(({ document, section }) => evidenceOf(document, section)),
});
