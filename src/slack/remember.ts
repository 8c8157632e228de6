import type { Clock } from '../clock.ts';

/** How long an observation of Slack may serve, in ms. */
const keepFor = 5 * 60_000;

/** What was learnt of Slack, by a name that says what it is about. */
export interface Remember {
  /** The observation of this name, made by `learn` when there is none that still serves. What failed is asked again. */
  <T>(name: string, learn: () => Promise<T>): Promise<T>;
  /** Looks anew at the next call; without names, at everything. */
  forget(...names: string[]): void;
  /** How long ago it was looked at, in ms; undefined when it was not. */
  ageOf(name: string): number | undefined;
}

/** Remembers what was learnt for five minutes: enough for a conversation, short enough for what people change. */
export function createRemember(clock: Clock): Remember {
  const known = new Map<string, { at: number; value: Promise<unknown> }>();
  const remember = <T>(name: string, learn: () => Promise<T>): Promise<T> => {
    const now = clock.now().getTime();
    const found = known.get(name);
    if (found && found.at + keepFor > now) return found.value as Promise<T>;
    const value = learn();
    const observation = { at: now, value };
    known.set(name, observation);
    value.catch(() => {
      if (known.get(name) === observation) known.delete(name);
    });
    return value;
  };
  const forget = (...names: string[]) => {
    if (names.length === 0) known.clear();
    for (const name of names) known.delete(name);
  };
  const ageOf = (name: string) => {
    const at = known.get(name)?.at;
    return at === undefined ? undefined : clock.now().getTime() - at;
  };
  return Object.assign(remember, { forget, ageOf });
}
