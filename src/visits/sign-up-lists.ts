import { isDeepStrictEqual } from 'node:util';
import type { Store, Transaction } from '../store/store.ts';
import { type SignUpChange, SignUpList, signUpId, signUpPrefix, signUps } from './sign-ups.ts';

/** The answers as one transaction sees and changes them. */
export interface SignUpListsInTransaction {
  /** As all earlier transactions left them. With `who`, that person's own answer is checked against the store. */
  of(visit: string, who?: string): Promise<SignUpList>;
  write(visit: string, changes: readonly SignUpChange[]): void;
}

/** Answers to visits, cached in memory: a click costs the same with ten answers or ten thousand. */
export interface SignUpLists {
  /** Resolves once all of them are durable: they may be told to people. */
  of(visit: string): Promise<SignUpList>;
  /** Drops the cache: answers were changed in the store by somebody else. */
  forget(): void;
  /** A transaction on the store that also changes answers. Resolves once durable. */
  transact<R>(work: (tx: Transaction, signUpLists: SignUpListsInTransaction) => Promise<R>): Promise<R>;
}

export function createSignUpLists(store: Store): SignUpLists {
  /** As the last transaction left them; read inside transactions only, so that none is missed. */
  const cache = new Map<string, SignUpList>();

  async function read(tx: Transaction, visit: string, who?: string): Promise<SignUpList> {
    const cached = cache.get(visit);
    // The cache may still hold what the disk refused a moment ago.
    const isFresh =
      who === undefined || isDeepStrictEqual(await tx.get(signUps, signUpId(visit, who)), cached?.get(who));
    if (cached && isFresh) return cached;
    const records = await tx.list(signUps, { prefix: signUpPrefix(visit) });
    const signUpList = new SignUpList(records.map(([, record]) => record));
    cache.set(visit, signUpList);
    return signUpList;
  }

  async function transact<R>(
    work: (tx: Transaction, signUpLists: SignUpListsInTransaction) => Promise<R>,
  ): Promise<R> {
    try {
      return await store.transact((tx) =>
        work(tx, {
          of: (visit, who) => read(tx, visit, who),
          write(visit, changes) {
            for (const { who, record } of changes) {
              if (record) tx.put(signUps, signUpId(visit, who), record);
              else tx.delete(signUps, signUpId(visit, who));
            }
            cache.get(visit)?.apply(changes);
          },
        }),
      );
    } catch (error) {
      cache.clear();
      throw error;
    }
  }

  return {
    of: (visit) => transact((_, signUpLists) => signUpLists.of(visit)),
    forget: () => cache.clear(),
    transact,
  };
}
