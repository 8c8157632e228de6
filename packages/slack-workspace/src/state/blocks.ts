import type { KnownBlock } from '@slack/types';
import { newId } from './ids.ts';
import type { Json } from './model.ts';

/** Gives blocks and their elements the ids that the app left out, as Slack does. The blocks must be valid. */
export function withIds(blocks: readonly unknown[]): KnownBlock[] {
  return blocks.map((value) => {
    const block = { block_id: newId('', 5), ...(value as Json) } as Json;
    if (Array.isArray(block['elements'])) block['elements'] = block['elements'].map(withActionId);
    for (const part of ['accessory', 'element']) {
      if (block[part]) block[part] = withActionId(block[part]);
    }
    return block as unknown as KnownBlock;
  });
}

const PASSIVE = new Set(['mrkdwn', 'plain_text', 'image']);

function withActionId(value: unknown): unknown {
  const element = value as Json;
  const type = String(element['type']);
  if (PASSIVE.has(type) || type.startsWith('rich_text')) return element;
  return { action_id: newId('', 5), ...element };
}

/** An element that a person can act on, with the block that holds it. */
export interface PlacedElement {
  blockId: string;
  actionId: string;
  element: Json & { type: string };
  /** The element of an `input` block. */
  input: boolean;
  block: Json;
}

/** All elements of blocks that a person can act on, in reading order. */
export function elementsOf(blocks: readonly KnownBlock[]): PlacedElement[] {
  return blocks.flatMap((known) => {
    const block = known as unknown as Json;
    const elements = Array.isArray(block['elements']) ? block['elements'] : [];
    return [...elements, block['accessory'], block['element']].flatMap((value): PlacedElement[] => {
      const element = value as (Json & { type: string }) | undefined;
      const actionId = element?.['action_id'];
      if (!element || typeof actionId !== 'string') return [];
      return [
        { blockId: String(block['block_id']), actionId, element, input: block['type'] === 'input', block },
      ];
    });
  });
}
