import type { ChosenQuietHours } from '../delivery/quiet-hours.ts';
import { type Reader, type Store, table } from '../store/store.ts';

/** How a person wants the weekly letter: read in the channel, sent to them too, or neither (nothing for them alone). */
export type DigestChoice = 'channel' | 'also-direct' | 'none';

/** What a person chose for themselves, in the Home tab. */
export interface Preferences {
  digest: DigestChoice;
  /** Agrees to be asked about the meetings that they took part in. */
  mayBeAsked: boolean;
  /** Hours on the person's own clock in which Capi writes nothing of its own accord. */
  quietHours?: ChosenQuietHours;
}

/** By Slack id of the person. */
export const preferences = table<Preferences>('community.preferences');

const defaultPreferences: Preferences = { digest: 'channel', mayBeAsked: false };

export async function preferencesOf(reader: Reader, user: string): Promise<Preferences> {
  return { ...defaultPreferences, ...(await reader.get(preferences, user)) };
}

/** Writes the whole of what a person chose. */
export function choose(store: Store, user: string, chosen: Preferences): Promise<void> {
  return store.transact((tx) => tx.put(preferences, user, chosen));
}

/** The quiet hours of those who chose some, by Slack id. */
export async function quietHoursOf(reader: Reader): Promise<ReadonlyMap<string, ChosenQuietHours>> {
  return new Map(
    (await reader.list(preferences)).flatMap(([user, { quietHours }]) =>
      quietHours ? [[user, quietHours] as const] : [],
    ),
  );
}
