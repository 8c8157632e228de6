/**
 * Measures, on public French questions, what is quoted of a passage found and when nothing is: the sentence, and the
 * refusal. The code is what members get: the question is read, the passages searched, the doubts weighed and the
 * words chosen by `src/ask`, over a knowledge that holds the set's passages and nothing else.
 *
 *   npm run bench:refusal -- --data DIR      (the folder of `bench:retrieval`)
 */
import { parseArgs } from 'node:util';
import { readQuestion } from '../dist/ask/conversation.js';
import { type Turn, turnOf } from '../dist/ask/follow-up.js';
import { doubtAbout } from '../dist/ask/passages/confidence.js';
import { extracts, leads } from '../dist/ask/passages/extract.js';
import { focusOf } from '../dist/ask/passages/focus.js';
import { findPassages } from '../dist/ask/passages/search.js';
import { scoredSentences, sentencesOf } from '../dist/ask/passages/sentences.js';
import { THRESHOLDS } from '../dist/ask/passages/thresholds.js';
import { type Wanted, wantedBy } from '../dist/ask/passages/wanted.js';
import { clearance } from '../dist/knowledge/clearance.js';
import type { Knowledge } from '../dist/knowledge/knowledge.js';
import { createIndex, type Hit } from '../dist/knowledge/search/index.js';
import type { Document } from '../dist/knowledge/types.js';
import { machine, record } from './figures.ts';
import { plain } from './questions/unseen.ts';
import { asPassages, type Question, type QuestionSet, readSet, SETS } from './retrieval/data.ts';
import { table } from './table.ts';

const TODAY = '2026-11-28';
const readers = clearance('public');
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
  wanted: Wanted;
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
  const turn = turnOf(readQuestion(question, knowledge), knowledge, TODAY, undefined);
  const wanted = wantedBy(turn.reading.text.line);
  const focus = { ...focusOf(turn, knowledge), setAside: new Set(without) };
  const { passages } = findPassages(turn.query, wanted, knowledge, readers, focus);
  return { turn, wanted, hits: passages, knowledge };
}

/** Evenly spread over the set, the same in each run. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] as T);
}

interface Judged {
  ratio: number;
  coverage: number;
  margin: number;
  /** Given as the answer: no doubt of `confidence.ts` holds. */
  given: boolean;
  right: boolean;
}

function judged({ turn, hits, knowledge }: Asked, relevant: readonly string[] = []): Judged {
  const [first, second] = hits;
  if (first === undefined) return { ratio: 0, coverage: 0, margin: 0, given: false, right: false };
  return {
    ratio: first.ratio,
    coverage: first.coverage,
    margin: second === undefined ? 1 : (first.score - second.score) / first.score,
    given: doubtAbout(turn, first, knowledge) === undefined,
    right: relevant.includes(first.passage.id),
  };
}

/** The chance that an answerable question has more of a sign than one that is not: ties count half. */
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
const areas: string[][] = [];
const curve: string[][] = [];
const modes: string[][] = [];

const sets = new Map<string, QuestionSet>();
for (const name of SETS) sets.set(name, await readSet(flags.data, name));
for (const [name, set] of sets) {
  const knowledge = knowledgeOf(set);
  if (set.questions.some(({ answers }) => answers?.length)) measureSentences(set, knowledge);
  measureRefusal(name, set, knowledge);
  console.error(name);
}

function measureSentences(set: QuestionSet, knowledge: Knowledge): void {
  const counts = { first: 0, three: 0, opening: 0, single: 0, quoted: 0, leads: 0, characters: 0 };
  const withAnswer = set.questions.filter(({ answers, split }) => answers?.length && split === 'test');
  for (const { q, answers = [] } of withAnswer) {
    const { turn, wanted, hits } = ask(q, knowledge);
    const three = hits.slice(0, 3);
    const [first] = three;
    if (first === undefined) continue;
    const { passage } = first;
    const [best] = scoredSentences(passage.text, turn.query, wanted, passage.document.title).toSorted(
      (a, b) => b.score - a.score,
    );
    const quoted = extracts(hits, turn.query, wanted)
      .map(({ excerpt }) => excerpt)
      .join(' ');
    counts.first += Number(holds(first.passage.text, answers));
    counts.three += Number(three.some(({ passage }) => holds(passage.text, answers)));
    counts.opening += Number(holds(sentencesOf(first.passage.text)[0] ?? '', answers));
    counts.single += Number(holds(best?.sentence ?? '', answers));
    counts.quoted += Number(holds(quoted, answers));
    counts.leads += Number(leads(hits, turn.query, wanted).some(({ excerpt }) => holds(excerpt, answers)));
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

function measureRefusal(name: string, set: QuestionSet, knowledge: Knowledge): void {
  const own = spread(set.questions, ASKED);
  const documentOf = new Map(set.passages.map(({ id, doc }) => [id, doc]));
  const documents = ({ rel }: Question): string[] => rel.flatMap((id) => documentOf.get(id) ?? []);
  const strangers = (near: boolean): Judged[] =>
    [...sets.values()]
      .filter((other) => other.name !== name && (NEAR[name] === other.name) === near)
      .flatMap((other) => spread(other.questions, STRANGE))
      .map(({ q }) => judged(ask(q, knowledge)));
  const answerable = own.map((question) => judged(ask(question.q, knowledge), question.rel));
  const groups = {
    far: strangers(false),
    near: strangers(true),
    removed: own.map((question) => judged(ask(question.q, knowledge, documents(question)))),
  };
  for (const sign of ['ratio', 'coverage', 'margin'] as const) {
    const area = (group: readonly Judged[]): string =>
      decimals(
        auroc(
          answerable.map((one) => one[sign]),
          group.map((one) => one[sign]),
        ),
      );
    areas.push([name, sign, area(groups.far), area(groups.near), area(groups.removed)]);
  }
  for (const least of [0.15, 0.2, 0.25, 0.3, THRESHOLDS.sure.ratio, 0.4, 0.5]) {
    const under = (group: readonly Judged[]): string =>
      percent(group.filter(({ ratio }) => ratio < least).length, group.length);
    curve.push([
      name,
      String(least),
      under(answerable),
      under(groups.far),
      under(groups.near),
      under(groups.removed),
    ]);
  }
  const given = answerable.filter((one) => one.given);
  const sure = answerable.filter(({ ratio, margin }) => ratio >= THRESHOLDS.near.ratio && margin >= 0.2);
  const rightOf = (group: readonly Judged[]): string =>
    percent(group.filter(({ right }) => right).length, group.length);
  modes.push([
    name,
    percent(sure.length, answerable.length),
    rightOf(sure),
    percent(given.length, answerable.length),
    rightOf(given),
    ...Object.values(groups).map((group) => percent(group.filter((one) => one.given).length, group.length)),
  ]);
}

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
  '### AUROC: answerable against unanswerable',
  table([['set', 'sign', 'far', 'near', 'document removed'], ...areas]),
  '### Under a ratio',
  table([['set', 'ratio', 'wrongly refused', 'far refused', 'near refused', 'removed refused'], ...curve]),
  '### Answered',
  table([
    [
      'set',
      'ratio and margin ≥ .2',
      'right',
      'with all signs',
      'right',
      'far answered',
      'near answered',
      'removed answered',
    ],
    ...modes,
  ]),
].join('\n\n');
console.log(measurements);
await record('refusal', measurements);
