import { createEngine } from './engine.ts';
import type { Store } from './store.ts';

/** A store that forgets everything at the end: for tests and for trying things out. Same contract as the file. */
export function createMemoryStore(): Store {
  return createEngine(new Map(), {
    gather: async () => {},
    commit: async () => {},
    settled: async () => {},
    purge: async () => {},
    close: async () => {},
  });
}
