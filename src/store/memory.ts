import { createEngine } from './engine.ts';
import type { Store } from './store.ts';

/** A store that keeps nothing after the process ends, for tests and trials. Same contract as the file store. */
export function createMemoryStore(): Store {
  return createEngine(new Map());
}
