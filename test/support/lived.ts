import { readdirSync } from 'node:fs';
import { type Store, table } from '../../src/store/store.ts';

/** The person whose data tests look for, somebody else, and when they are looked for. */
export const me = 'USENTINELLE';
export const somebody = 'UAUTRE';
export const now = new Date('2026-11-30T08:00:00Z');

/**
 * What one part of Capi remembers of {@link me} and of somebody else once both used it: `test/<part>/lived.ts`. Texts
 * of the person say SECRET.
 */
export interface Lived {
  /** How many items the person's file has of it, by title. */
  exported: Record<string, number>;
  fill(store: Store): Promise<void>;
}

/** Records as they come, by table and id. */
export function put(store: Store, records: Record<string, Record<string, unknown>>): Promise<void> {
  return store.transact((tx) => {
    for (const [name, byId] of Object.entries(records))
      for (const [id, record] of Object.entries(byId)) tx.put(table<unknown>(name), id, record);
  });
}

/** Those of all parts. */
export async function allLived(): Promise<Lived[]> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^[\w-]+[\\/]lived\.ts$/.test(name) && !name.startsWith('support'),
  );
  const modules = await Promise.all(
    files.toSorted().map((name) => import(/* @vite-ignore */ `../${name.replaceAll('\\', '/')}`)),
  );
  return modules.map(({ lived }: { lived: Lived }) => lived);
}
