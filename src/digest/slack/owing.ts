import type { Tools } from '../../capability.ts';
import { preferences } from '../../community/preferences.ts';
import type { Owing } from '../../delivery/engine.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { PlannedPost } from '../../delivery/schedule.ts';
import type { Slot } from '../schedule.ts';
import type { Letters } from './letters.ts';
import { presentPreview } from './preview.ts';

/** The key of a letter's preview, and the beginning of those that go to one person. */
export const previewKey = ({ key }: Slot) => `${key}:preview`;

/** The letters that Capi owes: previews to facilitators, the letter itself, and to those who want it in private too. */
export function digestOwing(tools: Tools, letters: Letters): Owing {
  const { store, roles, delivery, audiences } = tools;
  const kind = 'digest';

  /** Where facilitators work; without such a place, to each of them. */
  async function previews(slot: Slot, channel: string): Promise<PlannedPost[]> {
    const key = previewKey(slot);
    const places =
      roles.channel === undefined
        ? (await roles.facilitators()).map((user) => ({ key: `${key}:${user}`, channel: user }))
        : [{ key, channel: roles.channel }];
    const compose = () => presentPreview(slot, channel, letters);
    return places.map((place) => ({
      ...place,
      kind,
      dueAt: slot.previewAt,
      notAfter: slot.dueAt,
      compose,
    }));
  }

  function letter(slot: Slot, channel: string): PlannedPost {
    const { key, dueAt, notAfter } = slot;
    const compose = async ({ late }: { late: boolean }): Promise<Message | undefined> =>
      letters.write(slot, await letters.inChannel(channel), late);
    return { key, kind, channel, dueAt, notAfter, compose };
  }

  /** In private, as far as each person may read, and only while they still want it. */
  async function direct(slot: Slot): Promise<PlannedPost[]> {
    const chosen = await store.list(preferences);
    const wanting = chosen.filter(([, { digest }]) => digest === 'also-direct').map(([user]) => user);
    return wanting.map((user) => ({
      key: `${slot.key}:${user}`,
      kind,
      channel: user,
      dueAt: slot.dueAt,
      notAfter: slot.notAfter,
      async compose({ late }) {
        if ((await store.get(preferences, user))?.digest !== 'also-direct') return undefined;
        return letters.write(slot, { visible: await audiences.ofPerson(user) }, late);
      },
    }));
  }

  const isOpen = ({ notAfter }: PlannedPost, now: Date) => notAfter === undefined || now < notAfter;

  return {
    async planned(now) {
      const { channel } = await letters.settings();
      if (channel === undefined) return [];
      const slots = await letters.slotsWithLast();
      const posts = slots.map(async (slot) => {
        const main = letter(slot, channel);
        // One that could not leave in its day is settled as such: facilitators are told, once.
        const missed = !isOpen(main, now) && (await delivery.recordOf(slot.key)) === undefined;
        const others = [...(await previews(slot, channel)), ...(await direct(slot))].filter((post) =>
          isOpen(post, now),
        );
        return isOpen(main, now) || missed ? [main, ...others] : others;
      });
      return (await Promise.all(posts)).flat();
    },
    async nextDueAt(now) {
      const slots = await letters.slots();
      const instants = slots.flatMap(({ previewAt, dueAt }) => [previewAt, dueAt]);
      return instants.filter((instant) => instant > now).toSorted((a, b) => a.getTime() - b.getTime())[0];
    },
  };
}
