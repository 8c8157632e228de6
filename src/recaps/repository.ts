import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Store, Transaction } from '../store/store.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** What recaps remember. */
export interface RecapRepository {
  read(): Promise<Snapshot>;
  /** Changes it, alone: resolves once the change is durable. */
  change<R>(work: (tx: Transaction, snapshot: Snapshot) => R | Promise<R>): Promise<R>;
}

export function createRecapRepository(store: Store, knowledge: () => Knowledge): RecapRepository {
  return {
    read: () => readSnapshot(store, knowledge()),
    change: (work) => store.transact(async (tx) => work(tx, await readSnapshot(tx, knowledge()))),
  };
}
