import type { Knowledge } from '../knowledge/knowledge.ts';
import { SURE } from '../knowledge/search/confidence.ts';
import type { DocumentKind, VisibleAudiences } from '../knowledge/types.ts';
import { truncate } from '../slack/mrkdwn.ts';
import type { KnownAnswer, Question } from './questions.ts';

/** More would push the choice out of a telephone's window. */
const MOST = 2;
/** What tells of no place where the question was put. */
const ASIDE: ReadonlySet<DocumentKind> = new Set(['gaps', 'glossary']);

/** Where the knowledge seems to answer a question, best first, once for each place. */
export function knownAnswers(text: string, knowledge: Knowledge, visible: VisibleAudiences): KnownAnswer[] {
  const bySubject = new Map<string, KnownAnswer>();
  for (const { passage, confidence } of knowledge.search(text, { visible, limit: 10 })) {
    const { document } = passage;
    // As sure as for an answer, without its other requirements: a doubt costs the author one click.
    if (confidence < SURE || ASIDE.has(document.kind)) continue;
    const subject = document.place ?? document.id;
    if (!bySubject.has(subject)) bySubject.set(subject, { passage: passage.id, title: document.title });
  }
  return [...bySubject.values()].slice(0, MOST);
}

/** What a page says already of a question, as its author is shown it. */
export interface KnownPlace {
  title: string;
  /** The page's first words on it. */
  excerpt: string;
  /** « à Voiron », when the page tells of a place. */
  where?: string;
}

/** Characters: enough to judge by, on a telephone. */
const LONGEST_EXCERPT = 180;

/** What is known of a question, in the words that pages have now. A page that is gone is left out. */
export function knownPlaces(
  { known = [] }: Question,
  { documents }: Pick<Knowledge, 'documents'>,
): KnownPlace[] {
  return known.flatMap(({ passage, title }) => {
    const [id = '', anchor = ''] = passage.split('#');
    const document = documents.get(id);
    const sections = document?.sections ?? [];
    // A long section is cut in passages `anchor-2`, `anchor-3`…
    const section =
      sections.find((one) => one.anchor === anchor) ??
      sections.find((one) => anchor.startsWith(`${one.anchor}-`));
    if (!document || !section) return [];
    const { place, placeLocative } = document;
    const where = placeLocative ?? (place === undefined ? undefined : `à ${place}`);
    const excerpt = truncate(section.text.replaceAll('\n', ' '), LONGEST_EXCERPT);
    return [{ title, excerpt, where }];
  });
}
