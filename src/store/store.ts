/** Names a collection of records and, for the compiler, their type. A capability declares its own tables. */
export interface Table<T> {
  readonly name: string;
  /** Set when no record ever says anything of a person: nobody exports or erases it. */
  readonly holds?: 'nothing personal';
  /** Never set: only carries the record's type. */
  readonly record?: T;
}

/**
 * Declares a table, in the one place where its records are written. What is not said to hold nothing personal stands
 * in the `PersonalData` of its capability.
 * @param name part of the file format: never reuse one for another shape
 */
export function table<T>(name: string, holds?: 'nothing personal'): Table<T> {
  return { name, holds };
}

/** Reads that see one consistent state. Records are values: what is returned must not be changed in place. */
export interface Reader {
  get<T>(table: Table<T>, id: string): Promise<T | undefined>;
  /** All records of a table, by id in insertion order; with `prefix`, those whose id starts with it. */
  list<T>(table: Table<T>, options?: { prefix?: string }): Promise<Array<[id: string, record: T]>>;
}

/** One transaction: its own reads see its writes at once, others see them only if it succeeds as a whole. */
export interface Transaction extends Reader {
  put<T>(table: Table<T>, id: string, record: T): void;
  delete<T>(table: Table<T>, id: string): void;
}

/**
 * Everything that Capi stores. One process holds it at a time.
 *
 * `transact` runs `work` alone (transactions are serialised), applies all of its writes or none, and resolves
 * **once they are durable**: only then may a person be told that it is done. It rejects with the error of
 * `work`, or with `StoreError` when the disk refuses; memory and disk then both stand as before.
 */
export interface Store extends Reader {
  transact<R>(work: (transaction: Transaction) => R | Promise<R>): Promise<R>;
  /**
   * Erases what was deleted or replaced before this call from every file, journal and previous generation included.
   * As slow as writing everything twice: for erasing a person's data.
   * @throws StoreError `unwritable` when that could not be done; nothing is lost
   */
  purge(): Promise<void>;
  /** Waits for running transactions, then releases the store. Later calls are rejected. */
  close(): Promise<void>;
}

/** The store cannot do what was asked; the message (French) says what to do about it. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: 'locked' | 'corrupt' | 'unwritable' | 'closed';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
