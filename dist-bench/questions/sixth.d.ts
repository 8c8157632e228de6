import type { Case } from './asked.ts';
export declare const sixth: readonly Case[];
