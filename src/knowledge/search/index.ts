import type { Clearance, Passage } from '../types.ts';

export interface SearchOptions {
  /** Only passages of these audiences are looked at: the filter is inside the query. */
  clearance: Clearance;
  /** At most this many hits (default 10). */
  limit?: number;
}

/** A passage found, with the signals by which it was judged. */
export interface Hit {
  passage: Passage;
  /** For ordering within one query only. */
  score: number;
  /** Score over the highest score that any passage could have for this query: 0 to 1, comparable between queries. */
  ratio: number;
  /** Share of the query's information (idf) that the passage contains: 0 to 1. */
  coverage: number;
}
