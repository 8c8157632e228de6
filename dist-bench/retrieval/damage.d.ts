/** Ways in which questions come in less clean than written; the same in each run with the same seed. */
export declare function damages(seed?: number): Record<string, (question: string) => string>;
