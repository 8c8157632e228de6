/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export declare function seeded(seed: number): () => number;
