import { holdsNumber } from '../../french/numbers.ts';
import { stem } from '../../french/stems.ts';
import { wordsOf } from '../../french/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Document, Section, VisibleAudiences } from '../../knowledge/types.ts';
import { FUNCTION_WORDS } from '../parsing/lexicon.ts';
import type { ParsedQuestion } from '../parsing/parsed-question.ts';
import { type Found, isSure } from './search.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A subject known not to be known, and how many words of the question name it. */
export interface Gap {
  document: Document;
  section: Section;
  /** Stems of the question that name the gap. */
  stems: ReadonlySet<string>;
}

/** Question words that are part of how a gap is asked about (« combien a coûté », « où trouver »). */
const ASKING = new Set(['combien', 'oulieu', 'qui', 'pourquoi', 'comment', 'quel']);

const meaningful = (text: string): string[] =>
  wordsOf(text)
    .map((word) => word.replace(/^quel(?:le)?s?$|^which$/, 'quel'))
    .filter((word) => ASKING.has(word) || !FUNCTION_WORDS.has(word))
    .map(stem);

/**
 * The gap that a question falls into: one of its « autres mots » is wholly in the question, and says something
 * that the records do not already explain. The one with most words in the question wins.
 */
export function gapOf(
  parsed: ParsedQuestion,
  query: string,
  knowledge: Knowledge,
  visible: VisibleAudiences,
): Gap | undefined {
  const asked = new Set(meaningful(query));
  const unexplained = new Set(parsed.rest.map(stem));
  return knowledge.gaps
    .filter(({ document }) => visible.has(document.audience))
    .map(({ document, section }): Gap => ({ document, section, stems: namedBy(section, asked, unexplained) }))
    .filter(({ stems }) => stems.size > 0)
    .reduce<Gap | undefined>(
      (best, gap) => (gap.stems.size > (best?.stems.size ?? 0) ? gap : best),
      undefined,
    );
}

/** The stems of the question by which it names a gap. */
function namedBy(
  section: Section,
  asked: ReadonlySet<string>,
  unexplained: ReadonlySet<string>,
): Set<string> {
  const named = section.aliases.map(meaningful).filter((words) => {
    const whole = words.length > 0 && words.every((word) => asked.has(word));
    return whole && (words.length > 1 || words.some((word) => unexplained.has(word)));
  });
  return new Set(named.flat());
}

/**
 * The gap to tell instead of answering, if any. A gap that is named gives way to a passage that holds what names
 * it and answers the question better; a gap that is not named counts when no passage is sure.
 */
export function gapToTell(named: Gap | undefined, { passages, gaps }: Found): Gap | undefined {
  const [best] = passages;
  if (named !== undefined) {
    const own = gaps.find(({ passage }) => passage.section === named.section);
    return best !== undefined && isSure(best) && holds(best, named) && beats(best, own, named)
      ? undefined
      : named;
  }
  const [first] = gaps;
  if (first === undefined || !isSure(first) || (best !== undefined && isSure(best))) return undefined;
  return { document: first.passage.document, section: first.passage.section, stems: new Set() };
}

function holds({ passage: { document, section } }: Hit, { stems }: Gap): boolean {
  const texts = [document.title, ...document.aliases, ...section.headings, ...section.aliases, section.text];
  const held = new Set(meaningful(texts.join(' ')));
  // « combien a-t-elle donné ? » is not answered without a number.
  if (stems.has('combien') && !holdsNumber(wordsOf(section.text))) return false;
  return [...stems].every((stem) => held.has(stem) || ASKING.has(stem));
}

/** A passage beats a gap by holding more of the question, or as much of it much better. */
function beats(best: Hit, gap: Hit | undefined, named: Gap): boolean {
  if (gap === undefined || best.coverage > gap.coverage + 0.1) return true;
  // Several words that name a gap are no accident.
  if (named.stems.size > 1) return false;
  return best.coverage >= gap.coverage && best.score > gap.score * THRESHOLDS.overGap;
}
