import type { Reader, Table, Transaction } from './store.ts';

/**
 * What a part of Capi keeps of people: how it is exported, erased and deleted with time. Every table that is not
 * declared as holding nothing personal stands in exactly one of these: a test checks it.
 */
export interface PersonalData {
  /** The tables that it answers for. */
  tables: readonly Table<unknown>[];
  /** What is kept of a person, by a French title, in values that they understand. Empty lists are left out of the file. */
  export(reader: Reader, person: string): Promise<Record<string, unknown[]>>;
  /** Erases it: afterwards the person's id and texts are in none of the tables. */
  erase(tx: Transaction, person: string, now: Date): Promise<void>;
  /** Once the erasure is durable: what is held in memory, what has to be shown anew. */
  afterErase?(person: string): void | Promise<void>;
  /** Deletes what is older than it may be. @returns how many records */
  expire?(tx: Transaction, now: Date): Promise<number>;
}

/** Puts the place of an erased person where an id stood alone. */
export const erasedPerson = '';

/** The record with the person's id nowhere in its values: removed from lists, emptied elsewhere. */
export function withoutPerson<T>(record: T, person: string): T {
  return scrub(record, person) as T;
}

function scrub(value: unknown, person: string): unknown {
  if (value === person) return erasedPerson;
  if (Array.isArray(value)) return value.filter((item) => item !== person).map((item) => scrub(item, person));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrub(inner, person)]));
}

/** Rewrites the records of a table in which the person's id stands. */
export async function scrubTable(tx: Transaction, table: Table<unknown>, person: string): Promise<void> {
  for (const [id, record] of await tx.list(table)) {
    if (JSON.stringify(record).includes(`"${person}"`)) tx.put(table, id, withoutPerson(record, person));
  }
}

/** Is the id made of parts, one of which is the person: `visit:12:reminder:J-7:U1`, `12/U1`? */
export function isOfPerson(id: string, person: string): boolean {
  return id.split(/[:/]/).includes(person);
}

/** Deletes the records of a table for which `isOld` holds. @returns how many */
export async function deleteWhere<T>(
  tx: Transaction,
  table: Table<T>,
  isOld: (record: T, id: string) => boolean,
): Promise<number> {
  const old = (await tx.list(table)).filter(([id, record]) => isOld(record, id));
  for (const [id] of old) tx.delete(table, id);
  return old.length;
}
