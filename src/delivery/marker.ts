import { createHash } from 'node:crypto';
import type { KnownBlock } from '@slack/types';
import type { Message, PostArguments, PostedMessage } from './outgoing.ts';

const eventType = 'capi_post';
/** Slack's limit for a `block_id`. */
const longestBlockId = 255;
/** Slack wants texts below 4,000 characters. */
const longestPlainText = 3_900;

/**
 * The message with its key in it, twice: in the metadata, and in a block's id should the metadata not be
 * readable. By it the message is recognised in the history.
 */
export function marked(
  key: string,
  message: Message,
  place: { channel: string; threadTs?: string },
): PostArguments {
  return {
    channel: place.channel,
    thread_ts: place.threadTs,
    text: message.text,
    blocks: markedBlocks(key, message.blocks),
    metadata: { event_type: eventType, event_payload: { key } },
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** The same as plain text, for when Slack refuses the blocks or the length. */
export function plain({ blocks: _, text, ...rest }: PostArguments): PostArguments {
  return { ...rest, text: text.slice(0, longestPlainText) };
}

export function carries(message: PostedMessage, key: string): boolean {
  const { metadata, blocks = [] } = message;
  const payload = metadata?.event_payload as { key?: unknown } | undefined;
  if (metadata?.event_type === eventType && payload?.key === key) return true;
  return blocks.some((block) => block.block_id === blockIdOf(key));
}

/** The blocks with the key in the first that has no id of its own. */
export function markedBlocks(key: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  const blockId = blockIdOf(key);
  const free = blocks.findIndex((block) => block.block_id === undefined);
  return blocks.map((block, index) => (index === free ? { ...block, block_id: blockId } : block));
}

function blockIdOf(key: string): string {
  const id = `capi:${key}`;
  return id.length <= longestBlockId ? id : `capi:${createHash('sha256').update(key).digest('hex')}`;
}
