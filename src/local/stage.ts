import type { Workspace } from 'slack-workspace';
import type { Stage } from '../capability.ts';

/** The local workspace as demonstrations use it. */
export function localStage({ clock, state, act }: Pick<Workspace, 'clock' | 'state' | 'act'>): Stage {
  const people = () => [...state.users.values()].filter((user) => !user.isBot && !user.isGuest);
  const facilitator = () => people().find((user) => user.tag)?.id ?? '';
  return {
    channel: 'C0VISITES',
    now: () => clock.now(),
    members: async () =>
      people()
        .filter((user) => !user.tag)
        .map(({ id }) => id),
    facilitator: async () => facilitator(),
    async goTo(instant) {
      if (instant <= clock.now()) return;
      const moved = await act(facilitator(), { type: 'move-clock', to: instant.toISOString() });
      if (!moved.ok) throw new Error(moved.error);
    },
  };
}
