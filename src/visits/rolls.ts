import { isDeepStrictEqual } from 'node:util';
import type { Store, Transaction } from '../store/store.ts';
import { Roll, type SignUpChange, signUpId, signUpPrefix, signUps } from './sign-ups.ts';

/** The answers as one transaction sees and changes them. */
export interface RollsInTransaction {
  /** As they stand after all earlier transactions. With `who`, that person's own answer is checked against the store. */
  of(visit: string, who?: string): Promise<Roll>;
  write(visit: string, changes: readonly SignUpChange[]): void;
}

/** Answers to visits, in memory as well as in the store: a click costs the same with ten answers or ten thousand. */
export interface Rolls {
  /** As far as they are durable: what may be told to people. */
  of(visit: string): Promise<Roll>;
  /** Answers were changed in the store by somebody else: they are read anew. */
  forget(): void;
  /** A transaction on the store that also changes answers. Resolves once durable, when `of` shows it. */
  transact<R>(work: (tx: Transaction, rolls: RollsInTransaction) => Promise<R>): Promise<R>;
}

/**
 * Two states are kept, like in the store itself: what is durable, and what the transactions on their way to the
 * disk made of it, on which the next one works.
 */
export function createRolls(store: Store): Rolls {
  const durable = new Map<string, Promise<Roll>>();
  const latest = new Map<string, Roll>();

  const durableOf = (visit: string): Promise<Roll> => {
    const known = durable.get(visit);
    if (known) return known;
    const read = store
      .list(signUps, { prefix: signUpPrefix(visit) })
      .then((records) => new Roll(records.map(([, record]) => record)));
    durable.set(visit, read);
    read.catch(() => durable.delete(visit));
    return read;
  };

  async function latestOf(tx: Transaction, visit: string, who?: string): Promise<Roll> {
    const known = latest.get(visit);
    // What is kept here may rest on a transaction that the disk refused a moment ago.
    if (known && who !== undefined) {
      const record = await tx.get(signUps, signUpId(visit, who));
      if (isDeepStrictEqual(record, known.get(who))) return known;
    } else if (known) return known;
    const records = await tx.list(signUps, { prefix: signUpPrefix(visit) });
    const roll = new Roll(records.map(([, record]) => record));
    latest.set(visit, roll);
    return roll;
  }

  return {
    of: durableOf,
    forget() {
      durable.clear();
      latest.clear();
    },
    async transact(work) {
      const written: [visit: string, changes: readonly SignUpChange[]][] = [];
      try {
        const result = await store.transact((tx) =>
          work(tx, {
            of: (visit, who) => latestOf(tx, visit, who),
            write(visit, changes) {
              for (const { who, record } of changes) {
                if (record) tx.put(signUps, signUpId(visit, who), record);
                else tx.delete(signUps, signUpId(visit, who));
              }
              latest.get(visit)?.apply(changes);
              written.push([visit, changes]);
            },
          }),
        );
        for (const [visit, changes] of written) (await durableOf(visit)).apply(changes);
        return result;
      } catch (error) {
        latest.clear();
        throw error;
      }
    },
  };
}
