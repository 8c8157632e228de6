import { isSameStem, stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Document } from '../../knowledge/types.ts';
import { repliesIn } from '../messages/replies.ts';
import { chanceOf, type Reading } from '../reading/read.ts';
import { evidenceOf } from '../reply.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { documentsNamed, leadSection } from './subject.ts';

/** « dans quelle coopération range-t-on X ? »: a labelled value of the one page that is named. */
export function factCandidates(asked: Asked): Candidate[] {
  const { reading, knowledge } = asked;
  const [document, ...more] = documentsNamed(reading, knowledge);
  const lead = document === undefined ? undefined : leadSection(document);
  if (document === undefined || lead === undefined || more.length > 0) return [];
  return Object.entries(document.facts).flatMap(([label, value]) => {
    const left = leftBeside(label, reading);
    if (left === undefined) return [];
    return {
      kind: 'fact',
      path: `${document.id} ${label}`,
      features: {
        fact: 1,
        factChance: chanceOf(reading, 'page', 'define', 'brief'),
        talkChance: talkChance(reading),
        uncovered: left.length / (left.length + 1),
        ofName: 1,
        ...shortness(asked),
      },
      draft: () => ({
        outcome: 'answer',
        lines: [repliesIn(reading.language).fact(label, value, document.title)],
        evidence: [evidenceOf(document as Document, lead)],
      }),
    };
  });
}

/** The content words that a label leaves unexplained; undefined when the question does not name it. */
function leftBeside(label: string, { text, contentWords }: Reading): string[] | undefined {
  const words = wordsOf(label).map(stem);
  const isOwn = (word: string): boolean => words.some((own) => isSameStem(stem(word), own));
  if (!words.every((own) => text.words.some((word) => isSameStem(stem(word), own)))) return undefined;
  return contentWords.filter((word) => !isOwn(word));
}
