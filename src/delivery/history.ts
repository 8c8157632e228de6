import { carries } from './marker.ts';
import type { DeliveryClient, Page } from './outgoing.ts';

/** How much before the first attempt to look (ms). */
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
 * Looks for a message by its key in the channel, newest first, or in the whole thread. The newest page is always
 * looked at: our clock may be wrong, so it only says when to stop.
 * @returns its `ts`, undefined when it is not there
 * @throws the Web API's error when the history cannot be read
 */
export async function findPosted(client: DeliveryClient, trace: Trace): Promise<string | undefined> {
  const { key, channel, threadTs } = trace;
  const since = (Date.parse(trace.firstSendingAt) - margin) / 1_000;
  for (let cursor = ''; ; ) {
    const args = {
      channel,
      include_all_metadata: true,
      limit: pageSize,
      cursor: cursor || undefined,
    } as const;
    const { messages = [], response_metadata }: Page =
      threadTs === undefined
        ? await client.conversations.history(args)
        : await client.conversations.replies({ ...args, ts: threadTs });
    const found = messages.find((message) => carries(message, key));
    if (found?.ts !== undefined) return found.ts;
    cursor = response_metadata?.next_cursor ?? '';
    const isOldEnough = threadTs === undefined && Number(messages.at(-1)?.ts ?? 0) < since;
    if (cursor === '' || isOldEnough) return undefined;
  }
}
