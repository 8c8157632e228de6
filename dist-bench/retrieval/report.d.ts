import type { Learnt } from './confirmed.ts';
import type { Scores } from './measures.ts';
/** Sets whose questions are damaged too. */
export declare const DAMAGED_SETS: ReadonlySet<string>;
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
export declare function decimals(value: number): string;
/** All tables, in Markdown. */
export declare function report({ measured, learnt, ablation, hasServer }: Findings): string;
