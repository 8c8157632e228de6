import { channelFaults } from './messages.ts';
import type { WebClient } from './web-client.ts';

/** A submission has to be answered in three seconds (ms): what Slack does not tell in time is not checked. */
const patience = 1_500;

/** Why nothing could be posted in this channel, as plain text; undefined when nothing is known against it. */
export async function channelFault(client: WebClient, channel: string): Promise<string | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined).unref());
  return Promise.race([asked(client, channel), late]);
}

async function asked(client: WebClient, channel: string): Promise<string | undefined> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived) return channelFaults.archived;
    return found?.is_member === false ? channelFaults['not-in-channel'] : undefined;
  } catch (error) {
    const refusal = (error as { data?: { error?: string } }).data?.error;
    // A private channel that Capi is not in does not exist for it.
    return refusal === 'channel_not_found' ? channelFaults['not-in-channel'] : undefined;
  }
}
