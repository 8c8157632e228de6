import type { KnownBlock } from '@slack/types';
import { withIds } from './blocks.ts';
import { newId, newSecret } from './ids.ts';
import type { Json, State, ViewRecord } from './model.ts';

/** How many modals may lie on one another. */
export const MOST_MODALS = 3;

/** What the app gives as a view, once it was found valid. */
export type GivenView = Json & { type: 'modal' | 'home'; blocks: unknown[] };

function prepared(view: GivenView): ViewRecord['view'] {
  return { ...view, blocks: withIds(view.blocks) as KnownBlock[] };
}

function newHash(now: Date): string {
  return `${Math.floor(now.getTime() / 1000)}.${newSecret().slice(0, 8)}`;
}

/** Lays a modal before a person, on top of those that are open. */
export function pushModal(state: State, now: Date, user: string, view: GivenView): ViewRecord {
  const stack = modalsOf(state, user);
  const id = newId('V');
  const previous = stack.at(-1);
  const record: ViewRecord = {
    id,
    user,
    view: prepared(view),
    hash: newHash(now),
    previous,
    root: stack[0] ?? id,
    errors: {},
  };
  state.views.set(id, record);
  state.modals.set(user, [...stack, id]);
  return record;
}

/** The ids of the modals open before a person, the top one last. */
export function modalsOf(state: State, user: string): string[] {
  return state.modals.get(user) ?? [];
}

/** Closes one modal, so that the one under it shows. */
export function closeModal(state: State, { id, user }: ViewRecord): void {
  state.views.delete(id);
  state.modals.set(
    user,
    modalsOf(state, user).filter((open) => open !== id),
  );
}

/** Closes all modals of a person and gives them. */
export function closeAllModals(state: State, user: string): ViewRecord[] {
  const records = modalsOf(state, user).flatMap((id) => state.views.get(id) ?? []);
  for (const record of records) closeModal(state, record);
  return records;
}

/** Replaces what a view shows. */
export function replaceView(record: ViewRecord, now: Date, view: GivenView): void {
  record.view = prepared(view);
  record.hash = newHash(now);
  record.errors = {};
}

/** Sets a person's Home tab. */
export function publishHome(state: State, now: Date, user: string, view: GivenView): ViewRecord {
  const existing = state.homes.get(user);
  if (existing) {
    replaceView(existing, now, view);
    return existing;
  }
  const id = newId('V');
  const record: ViewRecord = {
    id,
    user,
    view: prepared(view),
    hash: newHash(now),
    root: id,
    errors: {},
  };
  state.views.set(id, record);
  state.homes.set(user, record);
  return record;
}
