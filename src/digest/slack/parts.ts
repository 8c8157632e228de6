import type { Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import { nextSlot, type Slot } from '../schedule.ts';
import type { Letters } from './letters.ts';

/** What the listeners of the letter share. */
export interface Parts extends Tools {
  letters: Letters;
}

/** The letter that comes next; undefined when none is planned. */
export async function next({ letters, clock, community }: Parts): Promise<Slot | undefined> {
  const [{ digest, channel }, before] = await Promise.all([letters.settings(), letters.last()]);
  return channel === undefined ? undefined : nextSlot(digest, community.zone, clock.now(), before?.day);
}

/** As `respond` wants it. */
export const withBlocks = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });
