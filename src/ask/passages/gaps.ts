import { stem } from '../../knowledge/french/index.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Clearance, Document, Section } from '../../knowledge/types.ts';
import { FUNCTION_WORDS } from '../reading/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { wordsOf } from '../reading/text.ts';

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
  reading: Reading,
  query: string,
  knowledge: Knowledge,
  clearance: Clearance,
): Gap | undefined {
  const asked = new Set(meaningful(query));
  const unexplained = new Set(reading.rest.map(stem));
  return knowledge.gaps
    .filter(({ document }) => clearance.has(document.audience))
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
