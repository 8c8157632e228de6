import type { PersonalData } from '../store/personal-data.ts';
import type { Reader, Store } from '../store/store.ts';

/** All that is kept of a person, part after part, without the empty ones. */
export async function everythingOf(
  holders: readonly PersonalData[],
  reader: Reader,
  person: string,
): Promise<Record<string, unknown[]>> {
  const parts = await Promise.all(holders.map((holder) => holder.export(reader, person)));
  const entries = parts.flatMap((part) => Object.entries(part)).filter(([, items]) => items.length > 0);
  return Object.fromEntries(entries);
}

/**
 * Erases a person everywhere: from the tables in one transaction, then from the journal and the earlier generations.
 * Resolves when nothing of it is on disk any more.
 * @throws StoreError when the disk refuses; what was not yet erased can be erased again
 */
export async function eraseEverywhere(
  holders: readonly PersonalData[],
  store: Store,
  person: string,
  now: Date,
): Promise<void> {
  await store.transact(async (tx) => {
    for (const holder of holders) await holder.erase(tx, person, now);
  });
  await store.purge();
  for (const holder of holders) await holder.afterErase?.(person);
}

/**
 * Deletes what is older than it may be; when there was any, from the files too.
 * @returns how many records
 */
export async function forgetOld(holders: readonly PersonalData[], store: Store, now: Date): Promise<number> {
  const count = await store.transact(async (tx) => {
    let deleted = 0;
    for (const holder of holders) deleted += (await holder.expire?.(tx, now)) ?? 0;
    return deleted;
  });
  if (count > 0) await store.purge();
  return count;
}
