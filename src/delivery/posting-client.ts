import { webApi } from '@slack/bolt';
import type { DeliveryClient } from './outgoing.ts';

/**
 * The Web API client that delivery posts with. The one that comes with Bolt sends a message again when the
 * reply is lost: one call, up to eleven messages. This one never does; and it tells « too many » instead of waiting
 * in silence. Only for posting: a client that reconnects to Slack needs its retries.
 */
export function createPostingClient(
  token: string,
  options: Pick<webApi.WebClientOptions, 'slackApiUrl' | 'logger'> = {},
): DeliveryClient {
  return new webApi.WebClient(token, {
    ...options,
    retryConfig: { retries: 0 },
    timeout: 10_000,
    rejectRateLimitedCalls: true,
  });
}
