import { webApi } from '@slack/bolt';
import type { FileClient } from './files.ts';
import type { UpdateClient } from './message-updater.ts';
import type { DeliveryClient } from './outgoing.ts';

/**
 * The Web API client that delivery posts with. The one that comes with Bolt sends a message again when the
 * reply is lost: one call, up to eleven messages. This one never does; and it tells « too many » instead of waiting
 * in silence. After ten seconds (`timeout`, ms) the reply counts as lost. Only for posting: a client that reconnects
 * to Slack needs its retries.
 */
export function createPostingClient(
  token: string,
  options: Pick<webApi.WebClientOptions, 'slackApiUrl' | 'logger' | 'timeout'> = {},
): DeliveryClient & UpdateClient & FileClient {
  return new webApi.WebClient(token, {
    timeout: 10_000,
    ...options,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}
