import type { Clock } from '../clock.ts';

/** How long what Slack answered serves, in ms. */
const maxAge = 5 * 60_000;

/** Answers of Slack, by a name that says what they are about. */
export interface SlackCache {
  /** The answer of this name, asked for by `load` when there is none that still serves. A failure is not kept. */
  <T>(name: string, load: () => Promise<T>): Promise<T>;
  /** Asks again at the next call; without names, for everything. */
  forget(...names: string[]): void;
  /** How long ago it was asked for, in ms; undefined when it was not. */
  ageOf(name: string): number | undefined;
}

/** Keeps answers for five minutes: enough for a conversation, short enough for what people change. */
export function createSlackCache(clock: Clock): SlackCache {
  const entries = new Map<string, { at: number; value: Promise<unknown> }>();
  const cached = <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const found = entries.get(name);
    if (found && found.at + maxAge > now) return found.value as Promise<T>;
    const value = load();
    const entry = { at: now, value };
    entries.set(name, entry);
    value.catch(() => {
      if (entries.get(name) === entry) entries.delete(name);
    });
    return value;
  };
  const forget = (...names: string[]) => {
    if (names.length === 0) entries.clear();
    for (const name of names) entries.delete(name);
  };
  const ageOf = (name: string) => {
    const at = entries.get(name)?.at;
    return at === undefined ? undefined : clock.now().getTime() - at;
  };
  return Object.assign(cached, { forget, ageOf });
}
