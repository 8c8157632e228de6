import { AsyncLocalStorage } from 'node:async_hooks';
import { diskRefuses, storeClosed } from './messages.ts';
import { type Store, StoreError, type Table, type Transaction } from './store.ts';
import {
  applyWrites,
  copyTables,
  listRecords,
  readerOf,
  type Tables,
  toJsonRecord,
  type Write,
} from './tables.ts';

/** How transactions become durable. What is left out is nothing to do. */
export interface Durability {
  /** Awaited before a group is committed: transactions that end meanwhile join it. */
  gather?(): Promise<void>;
  /** Makes several transactions durable at once (group commit), all or none. */
  commit?(group: readonly Write[][]): Promise<void>;
  /** Called after the group has been applied, for housekeeping; must not reject. */
  afterCommit?(tables: Tables): Promise<void>;
  /** Erases every copy of what the tables no longer hold. */
  purge?(tables: Tables): Promise<void>;
  /** Called once, after the last group. */
  close?(tables: Tables): Promise<void>;
}

interface Pending {
  writes: Write[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Transactions over tables in memory. Two states are kept: `durable`, which readers see, and `latest`, on which
 * the next transaction works while earlier ones are being written. So one fdatasync serves every transaction that
 * came meanwhile, and readers never see what could still be lost.
 */
export function createEngine(durable: Tables, durability: Durability = {}): Store {
  let latest = copyTables(durable);
  let pending: Pending[] = [];
  let committing = false;
  let flushing: Promise<void> = Promise.resolve();
  let queue: Promise<unknown> = Promise.resolve();
  let generation = 0;
  let closing: Promise<void> | undefined;
  const current = new AsyncLocalStorage<Frame>();

  /** Resolves when the writes are durable; with none, when everything that the transaction has read is. */
  function enqueue(writes: Write[]): Promise<void> {
    if (writes.length === 0 && pending.length === 0 && !committing) return Promise.resolve();
    const done = new Promise<void>((resolve, reject) => pending.push({ writes, resolve, reject }));
    if (pending.length === 1) flushing = flushing.then(() => durability.gather?.()).then(flush);
    return done;
  }

  async function flush(): Promise<void> {
    const group = pending;
    const changes = group.map((one) => one.writes).filter((writes) => writes.length > 0);
    pending = [];
    committing = true;
    try {
      if (changes.length > 0) await durability.commit?.(changes);
    } catch (cause) {
      rejectAll([...group, ...pending], cause);
      return;
    } finally {
      committing = false;
    }
    for (const one of group) {
      applyWrites(durable, one.writes);
      one.resolve();
    }
    await durability.afterCommit?.(durable);
  }

  /** Transactions after a failed group may have read its writes, so they fail too. */
  function rejectAll(failed: Pending[], cause: unknown): void {
    pending = [];
    generation += 1;
    latest = copyTables(durable);
    const error =
      cause instanceof StoreError ? cause : new StoreError('unwritable', diskRefuses(), { cause });
    for (const one of failed) one.reject(error);
  }

  async function run<R>(work: (transaction: Transaction) => R | Promise<R>): Promise<[R, Promise<void>]> {
    const startedIn = generation;
    const writes: Write[] = [];
    const frame: Frame = { over: false };
    try {
      const result = await current.run(frame, async () => work(transactionOn(latest, writes, frame)));
      frame.over = true;
      if (startedIn !== generation) throw new StoreError('unwritable', diskRefuses());
      applyWrites(latest, writes);
      return [result, enqueue(writes)];
    } finally {
      frame.over = true;
    }
  }

  /** Runs `work` after everything that was queued before it. */
  function queued<R>(work: () => Promise<R>): Promise<R> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  const assertOpen = () => {
    if (closing) throw new StoreError('closed', storeClosed());
  };
  return {
    ...readerOf(durable, assertOpen),
    async transact(work) {
      assertOpen();
      if (current.getStore()?.over === false)
        throw new Error('A transaction was begun inside another one: it would wait for itself for ever.');
      const [result, written] = await queued(() => run(work));
      await written;
      return result;
    },
    async purge() {
      assertOpen();
      // After the transactions queued before, and never at the same time as a group is written.
      await queued(() => {
        const purged = flushing.then(() => durability.purge?.(durable));
        flushing = purged.catch(() => undefined);
        return purged;
      });
    },
    close() {
      closing ??= queue.then(() => flushing).then(() => durability.close?.(durable));
      return closing;
    },
  };
}

/** Whether a transaction has ended: its reads and writes are then refused. */
interface Frame {
  over: boolean;
}

function transactionOn(tables: Tables, writes: Write[], frame: Frame): Transaction {
  const assertOpen = () => {
    if (frame.over) throw new Error('This transaction is over: await everything inside it.');
  };
  const write = (one: Write) => {
    assertOpen();
    writes.push(one);
  };
  return {
    async get<T>(table: Table<T>, id: string) {
      assertOpen();
      const own = writes.findLast(([, name, of]) => name === table.name && of === id);
      if (own) return (own[0] === 'put' ? own[3] : undefined) as T | undefined;
      return tables.get(table.name)?.get(id) as T | undefined;
    },
    async list<T>(table: Table<T>, options?: { prefix?: string }) {
      assertOpen();
      const own = writes.filter(([, name]) => name === table.name);
      if (own.length === 0) return listRecords(tables, table, options?.prefix);
      const seen: Tables = new Map([[table.name, new Map(tables.get(table.name))]]);
      applyWrites(seen, own);
      return listRecords(seen, table, options?.prefix);
    },
    put: (table, id, record) => write(['put', table.name, id, toJsonRecord(record)]),
    delete: (table, id) => write(['del', table.name, id]),
  };
}
