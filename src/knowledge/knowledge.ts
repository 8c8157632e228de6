import type { Hit, SearchOptions } from './search/index.ts';
import type { Document, Section, Session, Term } from './types.ts';

/** Something wrong in a knowledge file, told to whoever keeps it. The other files are served all the same. */
export interface Fault {
  /** Path under the knowledge folder, `sessions/2015-06-24.md`. */
  file: string;
  /** 1-based. */
  line: number;
  /** French: what is wrong and what to write instead. */
  message: string;
}

/** One consistent reading of the knowledge folder: replaced as a whole when files change, never altered. */
export interface Knowledge {
  documents: ReadonlyMap<string, Document>;
  /** By date. */
  sessions: readonly Session[];
  terms: readonly Term[];
  /** What is known not to be known: one section a subject. */
  gaps: readonly { document: Document; section: Section }[];
  faults: readonly Fault[];
  search(query: string, options: SearchOptions): Hit[];
}
