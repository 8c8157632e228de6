import type { Case } from './asked.ts';
/** Sets that were written before any of their answers was looked at. */
export declare const unseen: readonly {
  name: string;
  cases: readonly Case[];
  /** As intended at the first run, before anything was mended. */
  firstRun: number;
  /** As intended ever since, at least. */
  least: number;
}[];
/** Without accents, in lower case, with plain spaces and apostrophes: what signs are matched on. */
export declare const plain: (text: string) => string;
/** Whether a reply is of the sort that a case wants, says what it must, and nothing that it must not. */
export declare function isAsIntended(
  { outcome, says, not }: Case,
  reply: {
    outcome: string;
    text: string;
  },
): boolean;
