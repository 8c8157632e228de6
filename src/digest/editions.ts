import { table } from '../store/store.ts';

/** What facilitators prepared for one week's letter. */
export interface Edition {
  /** As typed: escaped when shown. */
  intro?: string;
  /** Ids of items not to be told. */
  leftOut: string[];
  /** No letter that week. */
  skipped: boolean;
  /** Slack id of who decided last, for the others to ask. */
  by: string;
}

/** By the day of the letter, `2026-11-30`. */
export const editions = table<Edition>('digest.editions');

/** Nothing decided: the letter leaves as it is. */
export const untouched: Edition = { leftOut: [], skipped: false, by: '' };

/** Since when letters are wanted: nothing is caught up from before. */
export const digestStart = table<{ since: string }>('digest.start', 'nothing personal');
