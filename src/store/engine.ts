import { AsyncLocalStorage } from 'node:async_hooks';
import { diskRefuses, storeClosed } from './messages.ts';
import { type Reader, type Store, StoreError, type Table, type Transaction } from './store.ts';
import { apply, asValue, copyOf, type Tables, type Write } from './tables.ts';

/** Where transactions become durable. */
export interface Durability {
  /** Waited for before a group is closed: what comes meanwhile belongs to it. */
  gather(): Promise<void>;
  /** Makes several transactions durable at once (group commit), all or none. */
  commit(group: readonly Write[][]): Promise<void>;
  /** Called after the group has been applied: the place for housekeeping; must not reject. */
  settled(tables: Tables): Promise<void>;
  /** Leaves no trace of what the tables no longer hold. */
  purge(tables: Tables): Promise<void>;
  /** Called once, after the last group. */
  close(tables: Tables): Promise<void>;
}

interface Waiting {
  writes: Write[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Transactions over tables in memory. Two states are kept: `durable`, which everybody reads, and `latest`, on
 * which the next transaction works while the ones before are on their way to the disk. This lets one fdatasync
 * serve all transactions that came meanwhile, and shows nobody what could still be lost.
 */
export function createEngine(durable: Tables, durability: Durability): Store {
  let latest = copyOf(durable);
  let waiting: Waiting[] = [];
  let committing = false;
  let flushing: Promise<void> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();
  let generation = 0;
  let closing: Promise<void> | undefined;
  const inside = new AsyncLocalStorage<{ over: boolean }>();

  /** Resolves when the writes are durable; with none, when everything that the transaction could see is. */
  function becomeDurable(writes: Write[]): Promise<void> {
    if (writes.length === 0 && waiting.length === 0 && !committing) return Promise.resolve();
    const durableNow = new Promise<void>((resolve, reject) => waiting.push({ writes, resolve, reject }));
    if (waiting.length === 1) flushing = flushing.then(durability.gather).then(flush);
    return durableNow;
  }

  async function flush(): Promise<void> {
    const group = waiting;
    const changes = group.map((one) => one.writes).filter((writes) => writes.length > 0);
    waiting = [];
    committing = true;
    try {
      if (changes.length > 0) await durability.commit(changes);
    } catch (cause) {
      giveUp([...group, ...waiting], cause);
      return;
    } finally {
      committing = false;
    }
    for (const one of group) {
      apply(durable, one.writes);
      one.resolve();
    }
    await durability.settled(durable);
  }

  /** What follows a failed group may have read its writes, so it falls with it. */
  function giveUp(failed: Waiting[], cause: unknown): void {
    waiting = [];
    generation += 1;
    latest = copyOf(durable);
    const error =
      cause instanceof StoreError ? cause : new StoreError('unwritable', diskRefuses(), { cause });
    for (const one of failed) one.reject(error);
  }

  async function run<R>(work: (transaction: Transaction) => R | Promise<R>): Promise<[R, Promise<void>]> {
    const begunIn = generation;
    const writes: Write[] = [];
    const frame = { over: false };
    try {
      const result = await inside.run(frame, async () => work(transactionOn(latest, writes, frame)));
      frame.over = true;
      if (begunIn !== generation) throw new StoreError('unwritable', diskRefuses());
      apply(latest, writes);
      return [result, becomeDurable(writes)];
    } finally {
      frame.over = true;
    }
  }

  const open = () => {
    if (closing) throw new StoreError('closed', storeClosed());
  };
  return {
    ...readerOf(() => durable, open),
    async transact(work) {
      open();
      if (inside.getStore()?.over === false)
        throw new Error('A transaction was begun inside another one: it would wait for itself for ever.');
      const mine = turn.then(() => run(work));
      turn = mine.catch(() => undefined);
      const [result, durableNow] = await mine;
      await durableNow;
      return result;
    },
    async purge() {
      open();
      // After the transactions begun before, and in the line of what is written: never beside it.
      const mine = turn.then(() => {
        const purged = flushing.then(() => durability.purge(durable));
        flushing = purged.catch(() => undefined);
        return purged;
      });
      turn = mine.catch(() => undefined);
      await mine;
    },
    close() {
      closing ??= turn.then(() => flushing).then(() => durability.close(durable));
      return closing;
    },
  };
}

function readerOf(tables: () => Tables, open: () => void): Reader {
  return {
    async get<T>(table: Table<T>, id: string) {
      open();
      return tables().get(table.name)?.get(id) as T | undefined;
    },
    async list<T>(table: Table<T>, options?: { prefix?: string }) {
      open();
      return listed<T>(tables().get(table.name), options?.prefix);
    },
  };
}

function listed<T>(records: Map<string, unknown> | undefined, prefix = ''): Array<[string, T]> {
  const found: Array<[string, T]> = [];
  for (const [id, record] of records ?? []) if (id.startsWith(prefix)) found.push([id, record as T]);
  return found;
}

function transactionOn(tables: Tables, writes: Write[], frame: { over: boolean }): Transaction {
  const open = () => {
    if (frame.over) throw new Error('This transaction is over: await everything inside it.');
  };
  const write = (one: Write) => {
    open();
    writes.push(one);
  };
  return {
    async get<T>(table: Table<T>, id: string) {
      open();
      const own = writes.findLast(([, name, of]) => name === table.name && of === id);
      if (own) return (own[0] === 'put' ? own[3] : undefined) as T | undefined;
      return tables.get(table.name)?.get(id) as T | undefined;
    },
    async list<T>(table: Table<T>, options?: { prefix?: string }) {
      open();
      const before = tables.get(table.name);
      const own = writes.filter(([, name]) => name === table.name);
      if (own.length === 0) return listed<T>(before, options?.prefix);
      const seen: Tables = new Map(before ? [[table.name, new Map(before)]] : []);
      apply(seen, own);
      return listed<T>(seen.get(table.name), options?.prefix);
    },
    put: (table, id, record) => write(['put', table.name, id, asValue(record)]),
    delete: (table, id) => write(['del', table.name, id]),
  };
}
