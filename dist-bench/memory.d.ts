/** Bytes in use after a collection, typed arrays included. Needs `--expose-gc`. */
export declare function bytesInUse(): number;
