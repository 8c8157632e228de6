import { isSameStem, stem } from '../french/stems.ts';
import { wordsOf } from '../french/tokens.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Document } from '../knowledge/types.ts';
import type { Turn } from './follow-up.ts';
import { repliesIn } from './messages/replies.ts';
import { GENERIC, REPORTING } from './parsing/lexicon.ts';
import type { ParsedQuestion } from './parsing/parsed-question.ts';
import { isVerb } from './parsing/search-query.ts';
import { type Draft, evidenceOf } from './reply.ts';
import { documentsNamed, leadSection } from './subjects.ts';

/** « dans quelle coopération range-t-on X ? »: a labelled value of the one page that is named. */
export function factAsked({ parsed }: Turn, knowledge: Knowledge): Draft | undefined {
  const named = documentsNamed(parsed, knowledge);
  const hosts = named.filter(({ kind }) => kind === 'host');
  const [document, ...more] = hosts.length > 0 ? hosts : named;
  const lead = document === undefined ? undefined : leadSection(document);
  if (document === undefined || lead === undefined || more.length > 0) return undefined;
  const label = labelAsked(parsed, document);
  const value = label === undefined ? undefined : document.facts[label];
  if (label === undefined || value === undefined) return undefined;
  return {
    outcome: 'answer',
    lines: [repliesIn(parsed.language).fact(label, value, document.title)],
    evidence: [evidenceOf(document, lead)],
  };
}

/** The label that the question names, when nothing else in it is left to explain. */
function labelAsked(parsed: ParsedQuestion, document: Document): string | undefined {
  const spans = [...parsed.records, ...parsed.subjects].map(({ span }) => span);
  const rest = parsed.rest.filter((word) => {
    const at = parsed.text.words.indexOf(word);
    const named = spans.some(({ from, to }) => at >= from && at < to);
    return !named && !isVerb(word, parsed.text.words[at - 1], parsed.text.words[at + 1]);
  });
  return Object.keys(document.facts).find((label) => {
    const words = wordsOf(label).map(stem);
    const asked = words.every((word) => rest.some((other) => isSameStem(stem(other), word)));
    return (
      asked && rest.every((word) => words.some((own) => isSameStem(stem(word), own)) || isContentless(word))
    );
  });
}

const isContentless = (word: string): boolean => GENERIC.test(word) || REPORTING.test(word);
