/** Bytes in use after a collection, typed arrays included. Needs `--expose-gc`. */
export function bytesInUse() {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
}
