import { carries } from './marker.ts';
import type { DeliveryClient, Page, PostedMessage } from './outgoing.ts';

/** How much before the first attempt to look (ms): our clock and Slack's may differ. */
const margin = 3_600_000;
const pageSize = 200;

/** Where and since when a message may have been posted. */
export interface Trace {
  key: string;
  channel: string;
  threadTs?: string;
  /** Of the first attempt, ISO. */
  firstSendingAt: string;
}

/**
 * Looks for a message by its key in the channel, or in the thread.
 * @returns its `ts`, undefined when it is not there
 * @throws the Web API's error when the history cannot be read
 */
export async function findPosted(client: DeliveryClient, trace: Trace): Promise<string | undefined> {
  const { key, channel, threadTs } = trace;
  const oldest = ((Date.parse(trace.firstSendingAt) - margin) / 1_000).toFixed(6);
  const args = { channel, oldest, include_all_metadata: true, limit: pageSize } as const;
  const isIt = (message: PostedMessage) => carries(message, key);
  for (let cursor: string | undefined; ; ) {
    const page: Page =
      threadTs === undefined
        ? await client.conversations.history({ ...args, ...(cursor ? { cursor } : {}) })
        : await client.conversations.replies({ ...args, ts: threadTs, ...(cursor ? { cursor } : {}) });
    const found = page.messages?.find(isIt);
    if (found?.ts !== undefined) return found.ts;
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
}
