import { machine } from '../figures.ts';
import { table } from '../table.ts';
import type { Learnt } from './confirmed.ts';
import { damages } from './damage.ts';
import { SETS } from './data.ts';
import type { Scores } from './measures.ts';

/** Sets whose questions are damaged too. */
export const DAMAGED_SETS: ReadonlySet<string> = new Set(['cnil', 'piaf', 'afriqa']);

/** One engine on one set. */
export interface Measured {
  set: string;
  engine: string;
  scores: Scores;
  indexMs: number;
  megabytes: number;
  p50: number;
  p95: number;
  damaged: Record<string, number>;
}

/** All that one run found. */
export interface Findings {
  measured: readonly Measured[];
  learnt: readonly Learnt[];
  ablation: ReadonlyMap<string, readonly string[]>;
  /** Was a PostgreSQL server given? */
  hasServer: boolean;
}

export function decimals(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
}

/** All tables, in Markdown. */
export function report({ measured, learnt, ablation, hasServer }: Findings): string {
  const names = [...new Set(measured.map(({ engine }) => engine))];
  const all = byEngine(names, measured);
  if (!hasServer) all.push(['PostgreSQL, French, unaccent', ...SETS.map(() => 'no server given')]);
  const parts = [`${machine()}; held-out questions.`, '### nDCG@10', table(all)];
  for (const set of SETS) parts.push(`### ${set}`, inDetail(measured.filter((one) => one.set === set)));
  parts.push(
    '### Damaged questions (nDCG@10)',
    'At most 200 questions of each set, spread over it: by damage the mean of three sets, by set the mean of all damages.',
    damagedTable(names, measured),
  );
  parts.push(
    '### What each feature brings (nDCG@10)',
    table([['', ...SETS], ...[...ablation].map(([label, row]) => [label, ...row])]),
    '### What confirmed questions bring (R@1, nDCG@10)',
    learntTable(learnt),
  );
  return parts.join('\n\n');
}

function byEngine(names: readonly string[], measured: readonly Measured[]): string[][] {
  const of = (engine: string, set: string) =>
    measured.find((one) => one.engine === engine && one.set === set)?.scores.ndcg ?? Number.NaN;
  return [['engine', ...SETS], ...names.map((name) => [name, ...SETS.map((set) => decimals(of(name, set)))])];
}

function inDetail(measured: readonly Measured[]): string {
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
  const rows = measured.map(({ engine, scores: { ndcg, mrr, recall }, indexMs, megabytes, p50, p95 }) => [
    engine,
    ...[ndcg, mrr, recall[1], recall[5], recall[10]].map(decimals),
    indexMs.toFixed(0),
    Number.isNaN(megabytes) ? '–' : megabytes.toFixed(1),
    p50.toFixed(1),
    p95.toFixed(1),
  ]);
  return table([head, ...rows]);
}

function damagedTable(names: readonly string[], measured: readonly Measured[]): string {
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

function learntTable(learnt: readonly Learnt[]): string {
  const change = (of: (scores: Scores) => number, { questions, before, after }: Learnt['same']) =>
    questions === 0 ? '–' : `${decimals(of(before))} → ${decimals(of(after))}`;
  const row = ({ set, confirmed, same, others }: Learnt) => [
    set,
    String(confirmed),
    ...[same, others].flatMap((some) => [
      String(some.questions),
      change(({ recall }) => recall[1], some),
      change(({ ndcg }) => ndcg, some),
    ]),
  ];
  const columns = ['questions', 'R@1', 'nDCG@10'];
  const head = [
    '',
    'confirmed',
    ...columns.map((one) => `same passages: ${one}`),
    ...columns.map((one) => `others: ${one}`),
  ];
  return table([head, ...learnt.filter(({ confirmed }) => confirmed > 0).map(row)]);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
