import type { Tools } from '../../capability.ts';
import { preferences } from '../../community/preferences.ts';
import { type PostSlot, type PostSource, person, type Recipient } from '../../delivery/post-source.ts';
import type { Slot } from '../schedule.ts';
import type { Letters } from './letters.ts';
import { presentPreview } from './preview.ts';

interface LetterSlot extends PostSlot {
  letter: Slot;
  /** The letter itself, or its preview for facilitators. */
  about: 'letter' | 'preview';
}

/** The key of a letter's preview, and the beginning of those that go to one person. */
export const previewKey = ({ key }: Slot) => `${key}:preview`;

/** The weekly letter, its previews to facilitators, and the letter to those who want it in private too. */
export function digestPosts(tools: Tools, letters: Letters): PostSource<LetterSlot> {
  const { store, roles, audiences } = tools;

  function slotsOf(letter: Slot, channel: string): LetterSlot[] {
    const { key, dueAt, previewAt, notAfter } = letter;
    const kind = 'digest';
    return [
      { key: previewKey(letter), kind, channel, letter, about: 'preview', dueAt: previewAt, notAfter: dueAt },
      { key, kind, channel, letter, about: 'letter', dueAt, notAfter, importance: 'tell-if-missed' },
    ];
  }

  /** Where facilitators work; without such a place, each of them. */
  async function facilitators(): Promise<Recipient[]> {
    return roles.channel === undefined
      ? (await roles.facilitators()).map(person)
      : [{ channel: roles.channel }];
  }

  async function wantingItInPrivate(): Promise<Recipient[]> {
    const chosen = await store.list(preferences);
    return chosen.flatMap(([user, { digest }]) => (digest === 'also-direct' ? [person(user)] : []));
  }

  return {
    prefix: 'digest:',
    async list({ id }) {
      const { channel } = await letters.settings();
      const planned = channel === undefined ? [] : await letters.slotsWithLast();
      const [previewers, subscribers] = await Promise.all([facilitators(), wantingItInPrivate()]);
      return {
        slots: planned
          .filter(({ day }) => id === undefined || day === id)
          .flatMap((letter) => slotsOf(letter, channel ?? '')),
        recipientsOf: ({ about, channel: where }) =>
          about === 'preview' ? previewers : [{ channel: where }, ...subscribers],
        async compose({ about, letter, channel: where }, { suffix: reader }, { late }) {
          if (about === 'preview') return presentPreview(letter, where, letters);
          // To one person, as far as they may read.
          const audience =
            reader === undefined
              ? await letters.inChannel(where)
              : { visible: await audiences.ofPerson(reader) };
          return letters.write(letter, audience, late);
        },
      };
    },
  };
}
