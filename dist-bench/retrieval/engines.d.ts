import { type IndexOptions } from '../../dist/knowledge/search/index.js';
import { type Row } from './data.ts';
/** Gives the ids of the passages found, best first. */
export type Search = (question: string, limit: number) => readonly string[] | Promise<readonly string[]>;
export interface Engine {
  name: string;
  build(rows: readonly Row[]): Search | Promise<Search>;
  /** Works in another process: its memory is not ours, its time is the clock's. */
  elsewhere?: true;
  close?(): Promise<void>;
}
/** Ours, as members get it. `options` only serves to measure what each signal brings. */
export declare function capi(name?: string, options?: IndexOptions): Engine;
/** Ours first, then the peers: the same passages, the same questions, any word of the question enough where they allow it. */
export declare function engines(postgresAddress?: string): Engine[];
