/**
 * Our search where there is much to search: a set of 44,000 passages with sections inside sections, whose questions are titles
 * that are hidden, and all sets together. Results are collapsed to sheets, fifty passages deep.
 *
 *   npm run bench:large -- --data DIR [--split dev]
 */
import { parseArgs } from 'node:util';
import { createIndex } from '../src/knowledge/search/index.ts';
import { quantile } from './figures.ts';
import { processorMs } from './processor-time.ts';
import { asPassages, type Question, readSet, SETS } from './retrieval/data.ts';
import { score } from './retrieval/measures.ts';
import { table } from './table.ts';

const DEEP = 50;
const { values: flags } = parseArgs({
  options: { data: { type: 'string' }, split: { type: 'string', default: 'test' }, only: { type: 'string' } },
});
if (!flags.data) throw new Error('Usage: npm run bench:large -- --data DIR [--split dev]');
const visible = new Set(['public'] as const);

const sets = new Map(
  await Promise.all(
    [...SETS, 'fiches'].map(async (name) => [name, await readSet(flags.data as string, name)] as const),
  ),
);
const rows: string[][] = [];

interface Sheeted extends Question {
  relDoc?: string;
}

for (const names of flags.only
  ? [flags.only.split(',')]
  : [['fiches'], ['travail'], ['cnil'], ['piaf'], ['afriqa'], [...sets.keys()]]) {
  const passages = names.flatMap((name) => asPassages(sets.get(name)?.passages ?? []));
  const index = createIndex(passages);
  const times: number[] = [];
  const means: number[][] = [];
  for (const name of names) {
    const questions = (sets.get(name)?.questions ?? []).filter(
      ({ split }) => split === flags.split,
    ) as Sheeted[];
    const results = questions.map(({ q, rel, relDoc }) => {
      const before = processorMs();
      const hits = index.search(q, { visible, limit: DEEP });
      times.push(processorMs() - before);
      const found =
        relDoc === undefined
          ? hits.map(({ passage }) => passage.id)
          : [...new Set(hits.map(({ passage }) => passage.document.id))];
      return { found, right: new Set(relDoc === undefined ? rel : [relDoc]) };
    });
    if (results.length > 0) {
      const { ndcg, recall } = score(results);
      means.push([ndcg, recall[1]]);
    }
  }
  const mean = (at: number): string =>
    (means.reduce((sum, one) => sum + (one[at] ?? 0), 0) / means.length).toFixed(3);
  rows.push([
    names.join(' '),
    String(passages.length),
    mean(0),
    mean(1),
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    means.map(([one]) => one?.toFixed(3)).join(' '),
  ]);
  console.error(rows.at(-1)?.join(' | '));
}
console.log(table([['sets', 'passages', 'nDCG@10', 'R@1', 'p50 ms', 'p95 ms', 'each'], ...rows]));
