import type { Case } from './asked.ts';
/** All of the fifth set. */
export declare const fifth: Case[];
