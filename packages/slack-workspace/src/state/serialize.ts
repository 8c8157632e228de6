import type { Json, State } from './model.ts';

/** Writes a state as JSON: maps, sets and bytes are marked. */
export function serialize(value: unknown): string {
  return JSON.stringify(value, function (this: Json, key: string) {
    // The holder's own value: a Buffer was turned into something else by its `toJSON` already.
    const held = this[key];
    if (held instanceof Map) return { $map: [...held] };
    if (held instanceof Set) return { $set: [...held] };
    return Buffer.isBuffer(held) ? { $bytes: held.toString('base64') } : held;
  });
}

/** Reads what {@link serialize} wrote. Throws a SyntaxError for text that is no JSON. */
export function deserialize(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const { $map, $set, $bytes } = value as Json;
    if (Array.isArray($map)) return new Map($map);
    if (Array.isArray($set)) return new Set($set);
    return typeof $bytes === 'string' ? Buffer.from($bytes, 'base64') : value;
  });
}

/**
 * A state as it was saved, for an app that may have another name by now. What a newer version added is as in `fresh`.
 * Undefined when a part of it is not what it should be.
 */
export function restored(saved: unknown, fresh: State): State | undefined {
  const state = { ...fresh, ...Object(saved) } as State;
  const isSound = (Object.keys(fresh) as (keyof State)[]).every(
    (key) => Object(state[key]).constructor === Object(fresh[key]).constructor,
  );
  const bot = isSound ? state.users.get(state.app.botUser) : undefined;
  if (!bot) return undefined;
  state.app.name = fresh.app.name;
  const { name, title, handle } = fresh.users.get(fresh.app.botUser) ?? bot;
  Object.assign(bot, { name, title, handle });
  // A Home tab is one and the same record in both places.
  for (const home of state.homes.values()) state.views.set(home.id, home);
  return state;
}
