/**
 * Measures, on public French questions, what is quoted of a passage found and when nothing is: the sentence, and the
 * refusal. The code is what members get: the question is read, the passages searched, the doubts weighed and the
 * words chosen by `src/ask`, over a knowledge that holds the set's passages and nothing else.
 *
 *   npm run bench:refusal -- --data DIR      (the folder of `bench:retrieval`)
 */
import { parseArgs } from 'node:util';
import { normalizeQuestion } from '../src/ask/conversation.ts';
import { type Turn, turnOf } from '../src/ask/follow-up.ts';
import { type AnswerType, expectedAnswerType } from '../src/ask/passages/answer-type.ts';
import { extracts, nearMisses } from '../src/ask/passages/extract.ts';
import { focusOf } from '../src/ask/passages/focus.ts';
import { isAnswer } from '../src/ask/passages/rejection.ts';
import { findPassages } from '../src/ask/passages/search.ts';
import { scoredSentences, sentencesOf } from '../src/ask/passages/sentences.ts';
import { THRESHOLDS } from '../src/ask/passages/thresholds.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { CONFIDENCE } from '../src/knowledge/search/confidence.ts';
import { createIndex, type Hit } from '../src/knowledge/search/index.ts';
import type { Document } from '../src/knowledge/types.ts';
import { visibleTo } from '../src/knowledge/visibility.ts';
import { plain } from '../test/fixtures/questions/unseen.ts';
import { machine, record } from './figures.ts';
import { chanceBy, type Example, regress } from './logistic.ts';
import { asPassages, type Question, type QuestionSet, readSet, SETS } from './retrieval/data.ts';
import { table } from './table.ts';

const TODAY = '2026-11-28';
const readers = visibleTo('public');
/** Questions of each set, and of each other set asked of it: enough for a difference of .02. */
const ASKED = 800;
const STRANGE = 200;
/** Sets of one subject: questions of one are near to what the other holds. */
const NEAR: Readonly<Record<string, string>> = {
  cnil: 'travail',
  travail: 'cnil',
  piaf: 'afriqa',
  afriqa: 'piaf',
};

const { values: flags } = parseArgs({ options: { data: { type: 'string' } } });
if (!flags.data) throw new Error('Usage: npm run bench:refusal -- --data DIR');

/** A question as the shipped code answers it over a set. */
interface Asked {
  turn: Turn;
  answerType: AnswerType;
  hits: readonly Hit[];
  knowledge: Knowledge;
}

/** A set as a knowledge: its passages, and the documents that they are parts of. */
function knowledgeOf(set: QuestionSet): Knowledge {
  const passages = asPassages(set.passages);
  const documents = new Map<string, Document>();
  for (const { document, section } of passages) {
    documents.set(document.id, document);
    document.sections.push(section);
  }
  const index = createIndex(passages);
  const search: Knowledge['search'] = (query, options) => index.search(query, options);
  return { documents, sessions: [], terms: [], gaps: [], faults: [], search };
}

function ask(question: string, knowledge: Knowledge, without: readonly string[] = []): Asked {
  const turn = turnOf(normalizeQuestion(question, knowledge), knowledge, TODAY, undefined);
  const answerType = expectedAnswerType(turn.parsed.text.line);
  const focus = { ...focusOf(turn, knowledge), setAside: new Set(without) };
  const { passages } = findPassages(turn.query, answerType, knowledge, readers, focus);
  return { turn, answerType, hits: passages, knowledge };
}

/** Evenly spread over the set, the same in each run. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] as T);
}

/** What may tell an answerable question from one that is not. */
const FEATURES = ['ratio', 'information', 'coverage', 'margin'] as const;

/** Mixes of features that a confidence could be made of. */
const MIXES = [
  ['ratio'],
  ['information'],
  ['coverage'],
  ['margin'],
  ['ratio', 'information'],
  ['ratio', 'coverage'],
  ['ratio', 'information', 'coverage'],
  ['ratio', 'information', 'margin'],
  ['ratio', 'information', 'coverage', 'margin'],
] as const;

interface Judged {
  features: Record<(typeof FEATURES)[number], number>;
  confidence: number;
  /** Given as the answer: no doubt holds. */
  given: boolean;
  right: boolean;
}

function judged({ turn, hits, knowledge }: Asked, relevant: readonly string[] = []): Judged {
  const [first, second] = hits;
  if (first === undefined)
    return {
      features: { ratio: 0, information: 0, coverage: 0, margin: 0 },
      confidence: 0,
      given: false,
      right: false,
    };
  const { ratio, information, coverage, confidence } = first;
  const margin = second === undefined ? 1 : (first.score - second.score) / first.score;
  return {
    features: { ratio, information, coverage, margin },
    confidence,
    given: isAnswer(turn, first, knowledge),
    right: relevant.includes(first.passage.id),
  };
}

/** The chance that an answerable question has more of a feature than one that is not: ties count half. */
function auroc(answerable: readonly number[], not: readonly number[]): number {
  const all = [
    ...answerable.map((value) => ({ value, yes: true })),
    ...not.map((value) => ({ value, yes: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    ranks += all.slice(from, to).filter(({ yes }) => yes).length * ((from + 1 + to) / 2);
  }
  const count = answerable.length;
  return (ranks - (count * (count + 1)) / 2) / (count * not.length);
}

const decimals = (value: number): string => value.toFixed(3).replace(/^0/, '');
const percent = (part: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * part) / of)} %`);
const oneDecimal = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;

/** Whether a text holds one of the answers, word for word, but for accents and case. */
function holds(text: string, answers: readonly string[]): boolean {
  const words = (one: string): string =>
    ` ${plain(one)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  return answers.some((answer) => words(text).includes(words(answer)));
}

const sentences: string[][] = [];
const mixes: string[][] = [];
const calibration: string[][] = [];
const curve: string[][] = [];
const modes: string[][] = [];

const sets = new Map<string, QuestionSet>();
for (const name of SETS) sets.set(name, await readSet(flags.data, name));
/** Both halves of a set, asked: weights are fitted on the one and shown on the other. */
type Halves = Record<Question['split'], Groups>;

const groups = new Map<string, Halves>();
function measureSentences(set: QuestionSet, knowledge: Knowledge): void {
  const counts = { first: 0, three: 0, opening: 0, single: 0, quoted: 0, nearMisses: 0, characters: 0 };
  const withAnswer = set.questions.filter(({ answers, split }) => answers?.length && split === 'test');
  for (const { q, answers = [] } of withAnswer) {
    const { turn, answerType, hits } = ask(q, knowledge);
    const three = hits.slice(0, 3);
    const [first] = three;
    if (first === undefined) continue;
    const { passage } = first;
    const [best] = scoredSentences(passage.text, turn.query, answerType, passage.document.title).toSorted(
      (a, b) => b.score - a.score,
    );
    const quoted = extracts(hits, turn.query, answerType)
      .map(({ excerpt }) => excerpt)
      .join(' ');
    counts.first += Number(holds(first.passage.text, answers));
    counts.three += Number(three.some(({ passage }) => holds(passage.text, answers)));
    counts.opening += Number(holds(sentencesOf(first.passage.text)[0] ?? '', answers));
    counts.single += Number(holds(best?.sentence ?? '', answers));
    counts.quoted += Number(holds(quoted, answers));
    counts.nearMisses += Number(
      nearMisses(hits, turn.query, answerType).some(({ excerpt }) => holds(excerpt, answers)),
    );
    counts.characters += quoted.length;
  }
  const { characters, ...shares } = counts;
  const cells = Object.values(shares).map((count) => oneDecimal(count, withAnswer.length));
  sentences.push([
    set.name,
    String(withAnswer.length),
    ...cells,
    String(Math.round(characters / withAnswer.length)),
  ]);
}

/** The questions of one half: answerable, and three sorts that are not. */
interface Groups {
  answerable: Judged[];
  far: Judged[];
  near: Judged[];
  removed: Judged[];
}

function groupsOf(name: string, set: QuestionSet, knowledge: Knowledge, split: Question['split']): Groups {
  const own = spread(
    set.questions.filter((question) => question.split === split),
    ASKED,
  );
  const documentOf = new Map(set.passages.map(({ id, doc }) => [id, doc]));
  const documents = ({ rel }: Question): string[] => rel.flatMap((id) => documentOf.get(id) ?? []);
  const outsiders = (near: boolean): Judged[] =>
    [...sets.values()]
      .filter((other) => other.name !== name && (NEAR[name] === other.name) === near)
      .flatMap(({ questions }) =>
        spread(
          questions.filter((question) => question.split === split),
          STRANGE,
        ),
      )
      .map(({ q }) => judged(ask(q, knowledge)));
  return {
    answerable: own.map((question) => judged(ask(question.q, knowledge), question.rel)),
    far: outsiders(false),
    near: outsiders(true),
    removed: own.map((question) => judged(ask(question.q, knowledge, documents(question)))),
  };
}

/** As many answerable as not, and as many of each sort that is not. */
const examplesOf = ({ answerable, ...others }: Groups): Example[] => [
  ...answerable.map(({ features }) => ({ features, yes: true, weight: 1 / answerable.length })),
  ...Object.values(others).flatMap((group) =>
    group.map(({ features }) => ({ features, yes: false, weight: 1 / group.length / 3 })),
  ),
];

/** How well confidence would tell with other features: each mix is fitted on the development halves, shown on the others. */
function measureMixes(): void {
  const examples = [...groups.values()].flatMap(({ dev }) =>
    dev.answerable.length > 0 ? examplesOf(dev) : [],
  );
  for (const names of MIXES) {
    const found = regress(examples, names);
    const areasOf = ({ answerable, ...others }: Groups): string =>
      Object.values(others)
        .map((group) =>
          decimals(
            auroc(
              answerable.map(({ features }) => chanceBy(found, features)),
              group.map(({ features }) => chanceBy(found, features)),
            ),
          ),
        )
        .join(' / ');
    const weights = names.map((name) => (found.weights[name] ?? 0).toFixed(2)).join(', ');
    mixes.push([
      names.join(', '),
      `${found.none.toFixed(2)}; ${weights}`,
      ...[...groups.values()].map(({ test }) => areasOf(test)),
    ]);
  }
}

/** Of the questions that get a confidence of about so much, the share that is answerable. */
function measureCalibration(name: string, { test: { answerable, ...others } }: Halves): void {
  const all = [
    ...answerable.map(({ confidence }) => ({ confidence, yes: true, weight: 1 / answerable.length })),
    ...Object.values(others).flatMap((group) =>
      group.map(({ confidence }) => ({ confidence, yes: false, weight: 1 / group.length / 3 })),
    ),
  ];
  const cells = [0, 0.2, 0.4, 0.6, 0.8].map((least) => {
    const within = all.filter(({ confidence }) => confidence >= least && confidence < least + 0.2);
    const sum = (some: typeof all): number => some.reduce((total, { weight }) => total + weight, 0);
    return percent(sum(within.filter(({ yes }) => yes)), sum(within));
  });
  calibration.push([name, ...cells]);
}

function measureRefusal(name: string, { test: { answerable, ...others } }: Halves): void {
  const refusedUnder = (of: (one: Judged) => number, least: number): string[] =>
    [answerable, ...Object.values(others)].map((group) =>
      percent(group.filter((one) => of(one) < least).length, group.length),
    );
  for (const least of [0.1, THRESHOLDS.near, 0.3, 0.4, THRESHOLDS.sure, 0.6, 0.7, 0.8])
    curve.push([name, 'confidence', String(least), ...refusedUnder(({ confidence }) => confidence, least)]);
  curve.push([name, 'ratio', '0.3', ...refusedUnder(({ features }) => features.ratio, 0.3)]);
  const given = answerable.filter((one) => one.given);
  const sure = answerable.filter(({ confidence }) => confidence >= THRESHOLDS.sure);
  const first = sure.filter(({ features }) => features.margin >= 0.2);
  const rightOf = (group: readonly Judged[]): string =>
    percent(group.filter(({ right }) => right).length, group.length);
  modes.push([
    name,
    ...[sure, first, given].flatMap((group) => [percent(group.length, answerable.length), rightOf(group)]),
    ...Object.values(others).map((group) => percent(group.filter((one) => one.given).length, group.length)),
  ]);
}

for (const [name, set] of sets) {
  const knowledge = knowledgeOf(set);
  if (set.questions.some(({ answers }) => answers?.length)) measureSentences(set, knowledge);
  const halves = {
    dev: groupsOf(name, set, knowledge, 'dev'),
    test: groupsOf(name, set, knowledge, 'test'),
  };
  groups.set(name, halves);
  measureRefusal(name, halves);
  measureCalibration(name, halves);
  console.error(name);
}
measureMixes();

const measurements = [
  `${machine()}. Sentences: the test halves. Refusal: ${ASKED} questions of each set at most, ${STRANGE} of each other one.`,
  '### The sentence',
  table([
    [
      'set',
      'questions',
      'in the first passage',
      'in the first three',
      'its opening sentence',
      '**best sentence**',
      '**all that is quoted**',
      '**any of three leads**',
      'characters quoted',
    ],
    ...sentences,
  ]),
  '### AUROC: answerable against far / near / document removed',
  `Each mix of features is fitted on the development halves of the sets that have one. Shipped: ratio and information, with ${CONFIDENCE.none}; ${CONFIDENCE.ratio}, ${CONFIDENCE.information}.`,
  table([['features', 'fitted: constant; weights', ...groups.keys()], ...mixes]),
  '### Calibration: share that is answerable, by confidence',
  table([['set', '0 to .2', '.2 to .4', '.4 to .6', '.6 to .8', '.8 to 1'], ...calibration]),
  '### Refused under a threshold',
  table([['set', 'feature', 'least', 'wrongly', 'far', 'near', 'document removed'], ...curve]),
  '### Answered',
  table([
    [
      'set',
      'sure',
      'first passage right',
      'sure, margin ≥ .2',
      'right',
      'given',
      'right',
      'far given',
      'near given',
      'removed given',
    ],
    ...modes,
  ]),
].join('\n\n');
console.log(measurements);
await record('refusal', measurements);
