/**
 * Fits the decision on what communities know themselves: each question under a section, asked as if it were not there, is
 * answered by that section; asked as if the section were not there, it is not. Questions on the calendar are made from the
 * examples of the reading. Writes the weights where the app reads them.
 */
import { writeFileSync } from 'node:fs';
import { answerFromCalendar } from '../src/ask/calendar/answer.ts';
import type { Query } from '../src/ask/calendar/query.ts';
import { candidatesFor } from '../src/ask/candidates/all.ts';
import { askedOf } from '../src/ask/candidates/asked.ts';
import type { Candidate } from '../src/ask/candidates/candidate.ts';
import { chancesOf, nearest, THRESHOLDS } from '../src/ask/decision/decide.ts';
import type { Weights } from '../src/ask/decision/features.ts';
import { Classifier, type Model } from '../src/ask/reading/classifier.ts';
import { correctTypos } from '../src/ask/reading/correct-typos.ts';
import { type Reading, type Role, type RoledSlot, read } from '../src/ask/reading/read.ts';
import { readText } from '../src/ask/reading/text.ts';
import { type Draft, evidenceOfSession } from '../src/ask/reply.ts';
import { wordsOf } from '../src/french/tokens.ts';
import { createIndexing } from '../src/knowledge/indexing.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { type KnowledgeContent, readKnowledge } from '../src/knowledge/load.ts';
import type { Document, Section } from '../src/knowledge/types.ts';
import { visibleTo } from '../src/knowledge/visibility.ts';
import { fitChoice } from './choice.ts';
import type { Example } from './examples.ts';
import { instanceOf, STRANGERS } from './instances.ts';
import { seeded } from './softmax.ts';

const TODAY = '2026-12-01';
const TO = 'src/ask/decision/weights.json';
const visible = visibleTo('members');

function candidates(question: string, knowledge: Knowledge, classifier?: Classifier): Candidate[] {
  const reading = read(correctTypos(readText(question), knowledge), knowledge, classifier);
  return candidatesFor(askedOf(reading, { knowledge, visible, today: TODAY }));
}

const COMPUTED = new Set(['fact', 'list', 'count', 'group', 'check', 'elapsed', 'order']);

/** A question with its candidates: which are right, and which may be and count neither way. */
export interface Case {
  question: string;
  rows: { candidate: Candidate; isRight: boolean }[];
  from:
    | 'page'
    | 'again'
    | 'gap'
    | 'page removed'
    | 'calendar'
    | 'nonsense'
    | 'elsewhere'
    | 'unknown'
    | 'renamed';
}

const tellsOfMeetings = (path: string, { documents }: Knowledge): boolean => {
  const document = documents.get(path.split('#')[0] ?? '');
  return (
    document === undefined ||
    ['visit', 'launch', 'study-day', 'seminar'].includes(document.kind) ||
    /calend/.test(document.id)
  );
};

/** Parts in which the questions of a community are left out in turn. */
const PARTS = 5;

/** Every so many questions are asked as they are known, too: as people do who click on one, or copy it. */
const AGAIN = 4;

/** The questions under sections, each asked of the community as if it were not there. */
export async function pageCases(content: KnowledgeContent, classifier?: Classifier): Promise<Case[]> {
  const cases: Case[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const isLeftOut = (_: string, at: number): boolean => at % PARTS === part;
    const knowledge = await createIndexing().update(
      withQuestions(content, (question, at) => !isLeftOut(question, at)),
    );
    for (const document of content.documents.values())
      for (const section of document.sections)
        for (const question of section.questions.filter(isLeftOut))
          cases.push(
            ...casesOf(
              question,
              `${document.id}#${section.anchor}`,
              document.kind === 'gaps',
              knowledge,
              classifier,
            ),
          );
  }
  const whole = await createIndexing().update(content);
  const all = [...content.documents.values()].flatMap((document) =>
    document.sections.flatMap((section) =>
      section.questions.map((question) => [question, `${document.id}#${section.anchor}`] as const),
    ),
  );
  for (const [question, path] of all.filter((_, at) => at % AGAIN === 0))
    cases.push(
      ...casesOf(question, path, false, whole, classifier)
        .filter(({ from }) => from === 'page')
        .map((one) => ({ ...one, from: 'again' as const })),
    );
  return cases;
}

/**
 * Known questions with another name in the place of the one that they have: the section that answers the first is then no
 * answer, however near its question is.
 */
export function renamedCases(knowledge: Knowledge, classifier: Classifier | undefined, seed: number): Case[] {
  const random = seeded(seed);
  const hosts = knowledge.sessions.flatMap(({ hostName, place }) => [hostName ?? place, place]);
  const others = [...hosts, ...STRANGERS];
  return [...knowledge.documents.values()].flatMap((document) =>
    document.sections.flatMap((section) =>
      section.questions.flatMap((question): Case[] => {
        const text = readText(question);
        const slot = read(text, knowledge, classifier).slots.find(
          ({ type }) => type === 'host' || type === 'place',
        );
        const other = others[Math.floor(random() * others.length)];
        if (slot === undefined || other === undefined || random() > 0.4) return [];
        const name = text.words.slice(slot.span.from, slot.span.to).join(' ');
        if (wordsOf(other).join(' ').includes(name)) return [];
        const renamed = [
          ...text.words.slice(0, slot.span.from),
          other,
          ...text.words.slice(slot.span.to),
        ].join(' ');
        const path = `${document.id}#${section.anchor}`;
        const rows = nearest(candidates(renamed, knowledge, classifier))
          .filter((candidate) => candidate.path === path)
          .map((candidate) => ({ candidate, isRight: false }));
        return rows.length > 0 ? [{ question: renamed, rows, from: 'renamed' }] : [];
      }),
    ),
  );
}

/** The same content with some of its questions. */
function withQuestions(
  content: KnowledgeContent,
  keeps: (question: string, at: number) => boolean,
): KnowledgeContent {
  const sections = new Map<Section, Section>();
  const documents = new Map(
    Array.from(content.documents.values(), (document) => {
      const kept = document.sections.map((section) => ({
        ...section,
        questions: section.questions.filter(keeps),
      }));
      for (const [at, section] of document.sections.entries()) sections.set(section, kept[at] as Section);
      return [document.id, { ...document, sections: kept }] as const;
    }),
  );
  const place = <T extends { document: Document; section: Section }>(one: T): T => ({
    ...one,
    document: documents.get(one.document.id) ?? one.document,
    section: sections.get(one.section) ?? one.section,
  });
  return {
    ...content,
    documents,
    passages: content.passages.map(place),
    terms: content.terms.map(place),
    gaps: content.gaps.map(place),
  };
}

function casesOf(
  question: string,
  path: string,
  isGap: boolean,
  knowledge: Knowledge,
  classifier?: Classifier,
): Case[] {
  const all = candidates(question, knowledge, classifier);
  const page = path.split('#')[0] ?? '';
  // What a page tells of the calendar is computed, too: that answer is as right.
  const isComputed = (candidate: Candidate): boolean =>
    candidate.kind === 'calendar' &&
    candidate.draft().evidence.some((evidence) => evidence.path.startsWith(`${page}#`));
  const isMeeting = tellsOfMeetings(path, knowledge);
  // What a page tells of the whole calendar is better computed, and not always by the same question.
  if (isMeeting && !knowledge.sessions.some(({ id }) => id === page)) return [];
  // A part of a sheet is told whole, rather than one of its items.
  const isWhole = all.some((candidate) => candidate.kind === 'sheet' && candidate.path === path);
  const counted = all.filter(
    (candidate) => !(isWhole && candidate.kind !== 'sheet' && candidate.path === path),
  );
  const isRight = (candidate: Candidate): boolean => candidate.path === path || isComputed(candidate);
  const rows = nearest(counted).map((candidate) => ({ candidate, isRight: isRight(candidate) }));
  const others = nearest(counted.filter((candidate) => !isRight(candidate))).map((candidate) => ({
    candidate,
    isRight: false,
  }));
  return [
    ...(rows.some((row) => row.isRight)
      ? [{ question, rows, from: isGap ? ('gap' as const) : ('page' as const) }]
      : []),
    ...(isGap || isMeeting ? [] : [{ question, rows: others, from: 'page removed' as const }]),
  ];
}

/** What the calendar answers when a question is read as its example says; undefined when its names are not found as meant. */
function goldAnswer(example: Example, reading: Reading, knowledge: Knowledge): Draft | undefined {
  const roles = [...example.roles].sort(([a], [b]) => a - b);
  const marks = roles.map(([at]) => example.tokens[at]);
  if (marks.length !== reading.slots.length) return undefined;
  if (
    !reading.slots.every(
      ({ type }, at) =>
        type.toUpperCase() === marks[at] || ['HOST', 'PLACE', 'SESSION', 'PARTNER'].includes(marks[at] ?? ''),
    )
  )
    return undefined;
  const slots = reading.slots.map(
    (slot, at): RoledSlot => ({ ...slot, role: (roles[at]?.[1] ?? 'filter') as Role }),
  );
  const typed = (name: string) => (name === '.' ? undefined : name);
  const query: Query = {
    operation: example.operation as Query['operation'],
    attribute: typed(example.attribute) as Query['attribute'],
    relation: typed(example.relation) as Query['relation'],
    slots,
    text: reading.text,
    language: reading.language,
  };
  const computed = answerFromCalendar(query, { knowledge, today: TODAY });
  return (
    computed && {
      outcome: computed.outcome,
      lines: computed.lines,
      evidence: computed.sessions.flatMap((session) => evidenceOfSession(session, knowledge)),
    }
  );
}

/** Whether two answers say the same: in the same words, or of the same meetings with their days and places. */
function isSame(one: Draft, gold: Draft): boolean {
  if (one.lines.join() === gold.lines.join()) return true;
  const paths = ({ evidence }: Draft): string =>
    evidence
      .map(({ path }) => path)
      .sort()
      .join();
  const [first = ''] = one.lines;
  const [wanted = ''] = gold.lines;
  const isPlain = !/^(?:Oui|Non|Un |Du |\d|Aucun)/.test(wanted) && !/^(?:Oui|Non|Aucun)/.test(first);
  return one.outcome === gold.outcome && isPlain && paths(one) === paths(gold) && paths(gold) !== '';
}

/** Whether a candidate answers an example's question, as the example says it is to be read. */
function answers(example: Example, gold: Draft | undefined): (candidate: Candidate) => boolean {
  const { operation, tokens } = example;
  if (tokens.includes('W')) return () => false;
  if (COMPUTED.has(operation))
    return (candidate) =>
      gold !== undefined && candidate.kind === 'calendar' && isSame(candidate.draft(), gold);
  if (operation === 'define') return ({ kind }) => kind === 'definition';
  if (operation === 'compare') {
    const isOfMeetings = tokens.some((token) => ['KIND', 'RANK', 'SESSION', 'PLACE', 'PICK'].includes(token));
    return ({ kind, path }) => (isOfMeetings ? path === 'compare' : kind === 'comparison');
  }
  if (operation === 'brief') return ({ kind }) => kind === (tokens.includes('SERIES') ? 'series' : 'lead');
  return () => false;
}

/** Questions made from examples with names of a community; nonsense, where words of the pages stand for words. */
export function exampleCases(
  examples: readonly Example[],
  knowledge: Knowledge,
  classifier: Classifier,
  seed: number,
): Case[] {
  const random = seeded(seed);
  return examples.flatMap((example): Case[] => {
    const { operation, tokens } = example;
    const isComputed = COMPUTED.has(operation);
    const isNonsense = operation === 'page' || tokens.includes('W');
    if (!isComputed && !isNonsense && !['define', 'brief', 'compare'].includes(operation)) return [];
    const question = instanceOf(example, knowledge, random);
    if (question === undefined) return [];
    const reading = read(readText(question), knowledge, classifier);
    const gold = isComputed ? goldAnswer(example, reading, knowledge) : undefined;
    // Names that were read as something else than meant: nothing can be learnt from it.
    if (isComputed && gold === undefined) return [];
    const isRight = answers(example, gold);
    const rows = nearest(candidates(question, knowledge, classifier)).map((candidate) => ({
      candidate,
      isRight: isRight(candidate),
    }));
    // What no candidate answers may still have an answer that the example does not tell.
    if (!isNonsense && !rows.some((row) => row.isRight)) return [];
    return [{ question, rows, from: isNonsense ? 'nonsense' : 'calendar' }];
  });
}

/** Questions that pages hardly ever answer, with names of a community; a gap that says so is neither right nor wrong. */
export function unknownCases(
  examples: readonly Example[],
  knowledge: Knowledge,
  classifier: Classifier,
  seed: number,
): Case[] {
  const random = seeded(seed);
  return examples.flatMap((example): Case[] => {
    const question = instanceOf(example, knowledge, random);
    if (question === undefined) return [];
    const all = candidates(question, knowledge, classifier).filter(({ kind }) => kind !== 'gap');
    return [
      { question, rows: nearest(all).map((candidate) => ({ candidate, isRight: false })), from: 'unknown' },
    ];
  });
}

/** Questions that belong to other communities, or to none. */
export function elsewhereCases(
  questions: readonly string[],
  knowledge: Knowledge,
  classifier?: Classifier,
): Case[] {
  return questions.map((question) => ({
    question,
    rows: nearest(candidates(question, knowledge, classifier)).map((candidate) => ({
      candidate,
      isRight: false,
    })),
    from: 'elsewhere' as const,
  }));
}

/** How much questions of each sort count: as often as people ask them, about. */
const WEIGHT = {
  page: 1,
  again: 0.5,
  gap: 3,
  'page removed': 0.25,
  calendar: 1,
  nonsense: 0.3,
  elsewhere: 1,
  unknown: 1,
  renamed: 1,
};

export const fit = (cases: readonly Case[]): Weights =>
  fitChoice(
    cases.map(({ rows, from }) => ({
      candidates: rows.map(({ candidate: { features }, isRight }) => ({ features, isRight })),
      weight: WEIGHT[from],
    })),
  );

/** How the cases would be decided: right, wrong, half sure (right or wrong), and not answered. */
export function report(cases: readonly Case[], weights: Weights): void {
  const table = new Map<string, number[]>();
  for (const { rows, from } of cases) {
    const chances = chancesOf(
      rows.map(({ candidate }) => candidate.features),
      weights,
    );
    const best = chances.indexOf(Math.max(...chances));
    const chance = chances[best] ?? 0;
    const counts = table.get(from) ?? [0, 0, 0, 0, 0];
    const at =
      chance < THRESHOLDS.unsure ? 4 : (chance >= THRESHOLDS.sure ? 0 : 2) + (rows[best]?.isRight ? 0 : 1);
    counts[at] = (counts[at] ?? 0) + 1;
    table.set(from, counts);
  }
  console.log('                 right  wrong  half right  half wrong  refused');
  for (const [from, counts] of table) {
    const all = counts.reduce((sum, count) => sum + count, 0);
    console.log(
      `${from.padEnd(14)} ${counts.map((count) => `${((100 * count) / all).toFixed(1).padStart(6)} %`).join('  ')}   of ${all}`,
    );
  }
}

export const communities = (folders: readonly string[]): Promise<KnowledgeContent[]> =>
  Promise.all(folders.map((folder) => readKnowledge(folder)));

export const indexed = (content: KnowledgeContent): Promise<Knowledge> => createIndexing().update(content);

export function write(weights: Weights): void {
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
  );
  writeFileSync(TO, `${JSON.stringify(rounded, null, 2)}\n`);
}

export const classifierOf = (model: Model): Classifier => new Classifier(model);
