import type { Tools } from '../../capability.ts';
import type { Message } from '../../delivery/outgoing.ts';
import type { Submission } from '../../slack/handlers.ts';
import { formMessages as messages } from '../form-messages.ts';
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

interface Held {
  value?: string | null;
  selected_time?: string | null;
  selected_conversation?: string | null;
  selected_option?: { value: string } | null;
  selected_options?: { value: string }[];
}
export const held = (view: Submission['view'], name: string): Held => view.state.values[name]?.[name] ?? {};

/** As `respond` wants it. */
export const withBlocks = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });

/** What a form becomes once it is dealt with. */
export function done(title: string, text: string) {
  const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
  return {
    type: 'modal' as const,
    title: plain(title),
    close: plain(messages.close),
    blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }],
  };
}
