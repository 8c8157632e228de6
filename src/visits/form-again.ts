import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { type FormMemory, memoryText } from './form-memory.ts';

/** A form as Slack sends it back. */
export interface SentForm {
  callback_id: string;
  title: PlainTextElement;
  submit: PlainTextElement | null;
  close: PlainTextElement | null;
  blocks: readonly { type: string; block_id?: string }[];
}

/** Where the form says what it understood. */
const saying = 'understood';

/**
 * The same form with the same inputs, which keep what was typed in them, saying something else at its head: the
 * days in full, or why they are not understood.
 */
export function formAgain(sent: SentForm, memory: FormMemory, says: string): ModalView {
  const head: KnownBlock = { type: 'section', block_id: saying, text: { type: 'mrkdwn', text: says } };
  const rest = sent.blocks.filter((block) => block.block_id !== saying) as KnownBlock[];
  return {
    type: 'modal',
    callback_id: sent.callback_id,
    private_metadata: memoryText(memory),
    title: sent.title,
    submit: sent.submit ?? undefined,
    close: sent.close ?? undefined,
    blocks: [head, ...rest],
  };
}
