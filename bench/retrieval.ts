/**
 * Measures our search beside its peers on public French question sets: the same passages and the same questions
 * for all. The data stays where it is: `npm run bench:retrieval -- --data DIR [--quick]`, where DIR has
 * `NAME.passages.jsonl` and `NAME.queries.jsonl` for cnil, piaf, afriqa and travail.
 */
import { parseArgs } from 'node:util';
import { WEIGHTS, type Weights } from '../dist/knowledge/search/weights.js';
import { machine, quantile, record } from './figures.ts';
import { bytesInUse } from './memory.ts';
import { processorMs } from './processor-time.ts';
import { damages } from './retrieval/damage.ts';
import { type Question, type QuestionSet, readSet, SETS } from './retrieval/data.ts';
import { capi, type Engine, engines, type Search } from './retrieval/engines.ts';
import { type Scores, score } from './retrieval/measures.ts';
import { table } from './table.ts';

const DEPTH = 10;
/** Damaged questions of each set: enough for a difference of .02, and the slow engines end. */
const DAMAGED = 400;
const DAMAGED_SETS = new Set(['cnil', 'piaf', 'afriqa']);
const WARM_UP = 50;

interface Measured {
  set: string;
  engine: string;
  scores: Scores;
  indexMs: number;
  megabytes: number;
  p50: number;
  p95: number;
  damaged: Record<string, number>;
}

const { values: flags } = parseArgs({
  options: { data: { type: 'string' }, quick: { type: 'boolean' } },
});
if (!flags.data) throw new Error('Usage: npm run bench:retrieval -- --data DIR [--quick]');

const measured: Measured[] = [];
const ablation = new Map<string, string[]>();
for (const name of SETS) {
  const set = await readSet(flags.data, name);
  for (const engine of flags.quick ? [capi()] : engines()) {
    measured.push(await measure(engine, set));
    console.error(`${name}: ${engine.name}`);
  }
  for (const [label, weights] of ablations()) {
    const search = await capi(label, { weights }).build(set.passages);
    const { ndcg } = score(await ask(search, heldOut(set)));
    ablation.set(label, [...(ablation.get(label) ?? []), decimals(ndcg)]);
  }
}
const measurements = section();
console.log(measurements);
if (!flags.quick) await record('retrieval', measurements);

async function measure(engine: Engine, set: QuestionSet): Promise<Measured> {
  const before = bytesInUse();
  const started = processorMs();
  const search = await engine.build(set.passages);
  const indexMs = processorMs() - started;
  const megabytes = (bytesInUse() - before) / 2 ** 20;
  const questions = heldOut(set);
  for (const { q } of questions.slice(0, WARM_UP)) await search(q, DEPTH);
  const times: number[] = [];
  const scores = score(await ask(search, questions, times));
  const damaged: Record<string, number> = {};
  if (DAMAGED_SETS.has(set.name)) {
    const some = questions.slice(0, DAMAGED);
    for (const [name, damage] of Object.entries(damages())) {
      const asked = some.map((question) => ({ ...question, q: damage(question.q) }));
      damaged[name] = score(await ask(search, asked)).ndcg;
    }
  }
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return { set: set.name, engine: engine.name, scores, indexMs, megabytes, p50, p95, damaged };
}

/** The half that no weight was chosen on; cnil has no other half, and none was chosen on it. */
function heldOut(set: QuestionSet): Question[] {
  return set.questions.filter(({ split }) => split === 'test');
}

async function ask(search: Search, questions: readonly Question[], times: number[] = []) {
  const results: { found: readonly string[]; right: ReadonlySet<string> }[] = [];
  for (const { q, rel } of questions) {
    const started = processorMs();
    const found = await search(q, DEPTH);
    times.push(processorMs() - started);
    results.push({ found, right: new Set(rel) });
  }
  return results;
}

/** Our search without each of its signals in turn. */
function ablations(): [string, Partial<Weights>][] {
  const signals = Object.keys(WEIGHTS) as (keyof Weights)[];
  return [
    ['all signals', {}],
    ...signals.map((signal): [string, Partial<Weights>] => [`without ${signal}`, { [signal]: 0 }]),
  ];
}

function decimals(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
}

function section(): string {
  const names = [...new Set(measured.map(({ engine }) => engine))];
  const of = (engine: string, set: string) =>
    measured.find((one) => one.engine === engine && one.set === set);
  const parts = [`${machine()}; held-out questions.`, '### nDCG@10', byEngine(names, of)];
  for (const set of SETS) parts.push(`### ${set}`, inDetail(set));
  parts.push(
    '### Damaged questions (nDCG@10)',
    'At most 400 questions of each set: by damage the mean of three sets, by set the mean of all damages.',
    damagedTable(names),
  );
  parts.push(
    '### What each signal brings (nDCG@10)',
    table([['', ...SETS], ...[...ablation].map(([label, row]) => [label, ...row])]),
  );
  return parts.join('\n\n');
}

function byEngine(
  names: readonly string[],
  of: (engine: string, set: string) => Measured | undefined,
): string {
  const rows = names.map((name) => [
    name,
    ...SETS.map((set) => decimals(of(name, set)?.scores.ndcg ?? Number.NaN)),
  ]);
  return table([['engine', ...SETS], ...rows]);
}

function inDetail(set: string): string {
  const head = [
    'engine',
    'nDCG@10',
    'MRR@10',
    'R@1',
    'R@5',
    'R@10',
    'index ms',
    'heap MB',
    'p50 ms',
    'p95 ms',
  ];
  const rows = measured
    .filter((one) => one.set === set)
    .map(({ engine, scores: { ndcg, mrr, recall }, indexMs, megabytes, p50, p95 }) => [
      engine,
      ...[ndcg, mrr, recall[1], recall[5], recall[10]].map(decimals),
      indexMs.toFixed(0),
      megabytes.toFixed(1),
      p50.toFixed(1),
      p95.toFixed(1),
    ]);
  return table([head, ...rows]);
}

function damagedTable(names: readonly string[]): string {
  const kinds = Object.keys(damages());
  const sets = [...DAMAGED_SETS];
  const rows = names.map((name) => {
    const ours = measured.filter(({ engine, set }) => engine === name && DAMAGED_SETS.has(set));
    const byKind = kinds.map((kind) => mean(ours.map(({ damaged }) => damaged[kind] ?? 0)));
    const bySet = sets.map((set) => mean(Object.values(ours.find((one) => one.set === set)?.damaged ?? {})));
    return [name, ...[...byKind, ...bySet].map(decimals)];
  });
  return table([['engine', ...kinds, ...sets], ...rows]);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
