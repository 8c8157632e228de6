import type { Reader, Table } from './store.ts';

/** One write. Maps to one SQL statement, should the store move to PostgreSQL. */
export type Write =
  | readonly [kind: 'put', table: string, id: string, record: unknown]
  | readonly [kind: 'del', table: string, id: string];

/** Every record by table and id, both in insertion order. */
export type Tables = Map<string, Map<string, unknown>>;

/** Applies writes in their order. A record put again keeps its place. */
export function applyWrites(tables: Tables, writes: Iterable<Write>): void {
  for (const write of writes) {
    const [kind, name, id] = write;
    const records = tables.get(name);
    if (kind === 'del') {
      records?.delete(id);
      if (records?.size === 0) tables.delete(name);
    } else if (records) records.set(id, write[3]);
    else tables.set(name, new Map([[id, write[3]]]));
  }
}

/** A copy that can be written to independently; the records are immutable and shared. */
export function copyTables(tables: Tables): Tables {
  return new Map(Array.from(tables, ([name, records]) => [name, new Map(records)]));
}

/**
 * The record as it will be read after a restart, deeply frozen: memory and file return the same, and a caller who
 * changes a record in place gets an error at once.
 * @throws TypeError when JSON cannot hold the record (dates, maps, NaN, functions…): store ISO strings, lists
 */
export function toJsonRecord(record: unknown): unknown {
  const json = JSON.stringify(record, refuseWhatJsonLoses);
  if (json === undefined) throw new TypeError('A record must be a JSON value; to remove it, use delete().');
  return deepFreeze(JSON.parse(json) as unknown);
}

/** Freezes a JSON value and everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

// A regular function: JSON.stringify passes the holder as `this`, and calls toJSON of dates before the replacer.
function refuseWhatJsonLoses(this: unknown, key: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[key];
  const lossy =
    original instanceof Date ||
    original instanceof Map ||
    original instanceof Set ||
    ['function', 'symbol', 'bigint'].includes(typeof original) ||
    (typeof original === 'number' && !Number.isFinite(original));
  if (lossy)
    throw new TypeError(`A record cannot hold ${String(original)} (in « ${key} »): use JSON values.`);
  return value;
}

/** The records of a table whose id starts with `prefix`. */
export function listRecords<T>(
  tables: Tables,
  { name }: Table<T>,
  prefix = '',
): Array<[id: string, record: T]> {
  return [...(tables.get(name) ?? [])].filter(([id]) => id.startsWith(prefix)) as Array<[string, T]>;
}

/** Reads of tables in memory. `check` runs before each read and may throw. */
export function readerOf(tables: Tables, check = () => {}): Reader {
  return {
    async get<T>(table: Table<T>, id: string) {
      check();
      return tables.get(table.name)?.get(id) as T | undefined;
    },
    async list<T>(table: Table<T>, options?: { prefix?: string }) {
      check();
      return listRecords(tables, table, options?.prefix);
    },
  };
}
