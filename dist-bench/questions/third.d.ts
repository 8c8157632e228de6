import type { Case } from './asked.ts';
/** All of the third set. */
export declare const third: Case[];
