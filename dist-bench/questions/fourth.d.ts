import type { Case } from './asked.ts';
/** All of the fourth set. */
export declare const fourth: Case[];
