/**
 * Measures our search beside its peers on public French question sets: the same passages and the same questions
 * for all. The data stays where it is: `npm run bench:retrieval -- --data DIR [--quick]`, where DIR has
 * `NAME.passages.jsonl` and `NAME.queries.jsonl` for cnil, piaf, afriqa and travail. With `--postgres ADDRESS`, PostgreSQL is one of the peers.
 */
import { parseArgs } from 'node:util';
import { WEIGHTS, type Weights } from '../src/knowledge/search/weights.ts';
import { quantile, record } from './figures.ts';
import { bytesInUse } from './memory.ts';
import { processorMs } from './processor-time.ts';
import { type Learnt, learn } from './retrieval/confirmed.ts';
import { damages } from './retrieval/damage.ts';
import { type Question, type QuestionSet, readSet, SETS } from './retrieval/data.ts';
import { capi, type Engine, engines, type Search } from './retrieval/engines.ts';
import { score } from './retrieval/measures.ts';
import { DAMAGED_SETS, decimals, type Measured, report } from './retrieval/report.ts';

const DEPTH = 10;
/** Damaged questions of each set and way, spread over the set: enough for a difference of .02, and the slow engines end. */
const DAMAGED = 200;
const WARM_UP = 50;

const { values: flags } = parseArgs({
  options: { data: { type: 'string' }, quick: { type: 'boolean' }, postgres: { type: 'string' } },
});
if (!flags.data)
  throw new Error('Usage: npm run bench:retrieval -- --data DIR [--postgres ADDRESS] [--quick]');

const measured: Measured[] = [];
const learnt: Learnt[] = [];
const ablation = new Map<string, string[]>();
for (const name of SETS) {
  const set = await readSet(flags.data, name);
  for (const engine of flags.quick ? [capi()] : engines(flags.postgres)) {
    measured.push(await measure(engine, set));
    console.error(`${name}: ${engine.name}`);
  }
  learnt.push(learn(set, heldOut(set)));
  for (const [label, weights] of ablations()) {
    const search = await capi(label, { weights }).build(set.passages);
    const { ndcg } = score(await ask(search, heldOut(set)));
    ablation.set(label, [...(ablation.get(label) ?? []), decimals(ndcg)]);
  }
}
const measurements = report({ measured, learnt, ablation, hasServer: flags.postgres !== undefined });
console.log(measurements);
if (!flags.quick) await record('retrieval', measurements);

async function measure(engine: Engine, set: QuestionSet): Promise<Measured> {
  const clock = engine.elsewhere ? () => performance.now() : processorMs;
  const before = bytesInUse();
  const started = clock();
  const search = await engine.build(set.passages);
  const indexMs = clock() - started;
  const megabytes = engine.elsewhere ? Number.NaN : (bytesInUse() - before) / 2 ** 20;
  const questions = heldOut(set);
  for (const { q } of questions.slice(0, WARM_UP)) await search(q, DEPTH);
  const times: number[] = [];
  const scores = score(await ask(search, questions, { times, clock }));
  const damaged: Record<string, number> = {};
  if (DAMAGED_SETS.has(set.name)) {
    const some = evenly(questions, DAMAGED);
    for (const [name, damage] of Object.entries(damages())) {
      const asked = some.map((question) => ({ ...question, q: damage(question.q) }));
      damaged[name] = score(await ask(search, asked)).ndcg;
    }
  }
  await engine.close?.();
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return { set: set.name, engine: engine.name, scores, indexMs, megabytes, p50, p95, damaged };
}

/** The half that no weight was chosen on; cnil has no other half, and none was chosen on it. */
function heldOut(set: QuestionSet): Question[] {
  return set.questions.filter(({ split }) => split === 'test');
}

/** At most `count` of a list, from all over it. */
function evenly<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, rank) => Math.floor(rank / step) !== Math.floor((rank - 1) / step));
}

async function ask(
  search: Search,
  questions: readonly Question[],
  { times = [], clock = processorMs }: { times?: number[]; clock?: () => number } = {},
) {
  const results: { found: readonly string[]; right: ReadonlySet<string> }[] = [];
  for (const { q, rel } of questions) {
    const started = clock();
    const found = await search(q, DEPTH);
    times.push(clock() - started);
    results.push({ found, right: new Set(rel) });
  }
  return results;
}

/** Our search without each of its features in turn; that of confirmed questions has a table of its own. */
function ablations(): [string, Partial<Weights>][] {
  const features = (Object.keys(WEIGHTS) as (keyof Weights)[]).filter((feature) => feature !== 'asked');
  return [
    ['all features', {}],
    ...features.map((feature): [string, Partial<Weights>] => [`without ${feature}`, { [feature]: 0 }]),
  ];
}
