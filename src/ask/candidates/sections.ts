import { isSameStem, stem } from '../../french/stems.ts';
import type { Hit } from '../../knowledge/search/index.ts';
import type { Document, Passage, Section } from '../../knowledge/types.ts';
import type { Features } from '../decision/features.ts';
import { boundsOf, isFloating } from '../reading/dates.ts';
import { namesOf, termKey } from '../reading/names.ts';
import { chanceOf, type Reading } from '../reading/read.ts';
import { matchesAnswerType } from './answer-type.ts';
import { type Asked, shortness, talkChance } from './asked.ts';
import type { Candidate, CandidateKind } from './candidate.ts';
import { quote } from './quote.ts';
import { documentsNamed, leadSection, termsNamed, termsOfSection } from './subject.ts';

/** Sections that are looked at. */
const MOST = 40;

/** The sections that may answer: found by their words, by known questions, or because they are about what is named. */
export function sectionCandidates(asked: Asked): Candidate[] {
  const { knowledge, visible, query, reading } = asked;
  const hits = knowledge.search(query, { visible, limit: MOST, asked: reading.text.clean });
  const pool = [...hits, ...namedSections(asked, hits)];
  const best = Math.max(0, ...pool.map(({ ratio }) => ratio));
  const known = bestKnown(pool);
  return pool.map((hit) => {
    const { document, section } = hit.passage;
    const kind = kindOf(hit.passage, asked);
    const path = `${document.id}#${section.anchor}`;
    const ahead =
      (hit.known?.similarity ?? 0) -
      (known[0]?.path === path ? (known[1]?.similarity ?? 0) : (known[0]?.similarity ?? 0));
    return {
      kind,
      path,
      known: hit.known,
      features: featuresOf(hit, kind, asked, {
        relative: best > 0 ? hit.ratio / best : 0,
        knownLead: Math.max(-0.5, ahead),
      }),
      draft: () => quote(kind, hit.passage, asked, pool),
    };
  });
}

function bestKnown(hits: readonly Hit[]): { path: string; similarity: number }[] {
  const bySection = new Map<string, number>();
  for (const { passage, known } of hits) {
    const path = `${passage.document.id}#${passage.section.anchor}`;
    if (known) bySection.set(path, Math.max(bySection.get(path) ?? 0, known.similarity));
  }
  return Array.from(bySection, ([path, similarity]) => ({ path, similarity })).sort(
    (a, b) => b.similarity - a.similarity,
  );
}

/** What is named comes in by its lead, or its definition, even where the search finds others first. */
function namedSections({ reading, knowledge }: Asked, hits: readonly Hit[]): Hit[] {
  const leads = documentsNamed(reading, knowledge).flatMap((document) => {
    const section = leadSection(document);
    return section === undefined ? [] : [{ document, section }];
  });
  return [...leads, ...termsNamed(reading, knowledge)]
    .filter(({ section }) => !hits.some(({ passage }) => passage.section === section))
    .map(({ document, section }) => unsearched(document, section));
}

const unsearched = (document: Document, section: Section): Hit => ({
  passage: { id: `${document.id}#${section.anchor}`, document, section, text: section.text },
  score: 0,
  confidence: 0,
  ratio: 0,
  information: 0,
  coverage: 0,
  features: {
    stems: 0,
    forms: 0,
    grams: 0,
    headings: 0,
    sections: 0,
    questions: 0,
    names: 0,
    ordered: 0,
    asked: 0,
  },
});

function kindOf({ document, section }: Passage, { reading, knowledge }: Asked): CandidateKind {
  if (document.kind === 'gaps') return 'gap';
  if (document.kind === 'answer') return 'card';
  if (termsNamed(reading, knowledge).some((term) => termKey(term) === `${document.id}#${section.anchor}`))
    return 'definition';
  const isNamed = documentsNamed(reading, knowledge).some(({ id }) => id === document.id);
  return isNamed && leadSection(document) === section ? 'lead' : 'section';
}

const CHANCES = {
  definition: ['define'],
  lead: ['brief', 'define'],
  section: ['page'],
  card: ['page', 'define', 'brief'],
  gap: ['page', 'define', 'brief'],
} as const;

function featuresOf(
  hit: Hit,
  kind: CandidateKind,
  asked: Asked,
  { relative, knownLead }: { relative: number; knownLead: number },
): Features {
  const { reading, answerType, entities } = asked;
  const { document, section } = hit.passage;
  const similarity = hit.known?.similarity ?? 0;
  const { line, stems } = termsOfSection(document, section);
  const isKind = kind as keyof typeof CHANCES;
  const fits = matchesAnswerType(section.text, answerType, new Set(reading.text.words));
  const isSigned = answerType !== 'how' && answerType !== 'what';
  return {
    [kind]: 1,
    [`${kind}Chance`]: chanceOf(reading, ...(CHANCES[isKind] ?? [])),
    computedChance: chanceOf(
      reading,
      'fact',
      'list',
      'count',
      'group',
      'check',
      'elapsed',
      'order',
      'attendance',
    ),
    talkChance: talkChance(reading),
    ratio: hit.ratio,
    information: Math.min(1, hit.information / 4),
    coverage: hit.coverage,
    relative,
    known: similarity,
    knownWell: Math.max(0, similarity - 0.5),
    knownLead,
    gapKnown: kind === 'gap' ? similarity : 0,
    cardKnown: kind === 'card' ? similarity : 0,
    ...leftOut(asked, line, stems, document.id),
    missesRanking: Number(RANKING.test(reading.text.line) && !RANKING.test(line)),
    ofName: Number(entities.some(({ pages }) => pages.has(document.id))),
    fits: Number(isSigned && fits),
    misfits: Number(isSigned && !fits),
    ...shortness(asked),
  };
}

const RANKING =
  /\b(?:(?:le|la|les) (?:plus|moins) (?!d |de |tot |tard )|meilleure?s?|pires?|best|worst|most|least|biggest|largest)/;

/** What of the question some words do not have. */
function leftOut(
  { terms, entities, reading, noun, knowledge, today }: Asked,
  line: string,
  stems: ReadonlySet<string>,
  page: string,
): Features {
  const has = (root: string): boolean =>
    stems.has(root) ||
    (root.length >= 5 && [...stems].some((own) => own.length >= 5 && isSameStem(own, root)));
  const all = terms.reduce((sum, { information }) => sum + information, 0);
  const missing = terms.reduce((sum, { root, information }) => sum + (has(root) ? 0 : information), 0);
  const names = entities.filter(
    ({ pages, names: own }) => !pages.has(page) && !own.some((name) => line.includes(` ${name} `)),
  );
  const { stems: known, askedStems } = namesOf(knowledge);
  return {
    uncovered: all > 0 ? missing / all : 0,
    unknownWord: Math.min(
      1,
      terms.filter(({ root, information }) => information > 0.5 && !known.has(root) && !askedStems.has(root))
        .length / 2,
    ),
    unknownName: Number(reading.slots.some(({ type }) => type === 'name')),
    missesName: entities.length > 0 ? names.length / entities.length : 0,
    missesDate: Number(missesYear(reading, line, today)),
    missesNoun: Number(noun !== undefined && !has(stem(noun))),
  };
}

/** « nombre de PTCE en 2024 » is not answered by the number of 2017. */
function missesYear({ slots }: Reading, line: string, today: string): boolean {
  return slots.some((slot) => {
    if (slot.type !== 'date' || isFloating(slot.period)) return false;
    const { from, to } = boundsOf(slot.period, today);
    const years = [from.slice(0, 4), to.slice(0, 4)];
    return !years.some((year) => line.includes(` ${year} `));
  });
}
