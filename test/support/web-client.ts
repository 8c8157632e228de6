import { webApi } from '@slack/bolt';
import { createLog, slackLogger } from '../../src/log.ts';

/** The client that Capi reads Slack with: it tries twice again, here without waiting. */
export const aWebClient = () =>
  new webApi.WebClient('xoxb-test', {
    logger: slackLogger(createLog('silent')),
    retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 1 },
  });
