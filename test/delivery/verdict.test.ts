import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { DeliveryClient } from '../../src/delivery/outgoing.ts';
import { createPostingClient } from '../../src/delivery/posting-client.ts';
import { judge } from '../../src/delivery/verdict.ts';
import { createLog, slackLogger } from '../../src/log.ts';
import { slackApi } from '../support/slack-api.ts';

const silent = { logger: slackLogger(createLog('silent')) };
const post = (client: DeliveryClient) =>
  client.chat
    .postMessage({
      channel: 'C1',
      text: 'bonjour',
      metadata: { event_type: 'capi_post', event_payload: { key: 'k' } },
      unfurl_links: false,
      unfurl_media: false,
    })
    .then(() => undefined, judge);

describe('a call that failed', () => {
  it.each([
    ['429 with Retry-After', { kind: 'rateLimited', retryAfterSeconds: 7 }, { kind: 'wait', ms: 7_000 }],
    ['429 without it', { kind: 'rateLimited' }, { kind: 'wait', ms: 30_000 }],
    ['500', { kind: 'http', status: 500 }, { kind: 'ambiguous', error: 'http_500' }],
    ['a page of HTML with status 200', { kind: 'http', status: 200, body: '<html>' }, { kind: 'ambiguous' }],
    ['a lost reply', { kind: 'lostReply' }, { kind: 'ambiguous', error: 'no_reply' }],
  ] as const)('in transit: %s', async (_, fault, verdict) => {
    const calls = slackApi.fails('chat.postMessage', fault);
    expect(await post(createPostingClient('xoxb-test', silent))).toMatchObject(verdict);
    expect(calls, 'sent once, never again by the client').toHaveLength(1);
  });

  it.each([
    ['ratelimited', 'wait'],
    ['internal_error', 'ambiguous'],
    ['fatal_error', 'ambiguous'],
    ['service_unavailable', 'ambiguous'],
    ['is_archived', 'archived'],
    ['not_in_channel', 'lost'],
    ['channel_not_found', 'lost'],
    ['token_revoked', 'suspended'],
    ['account_inactive', 'suspended'],
    ['msg_too_long', 'unfit'],
    ['invalid_blocks', 'unfit'],
    ['restricted_action', 'refused'],
  ])('by Slack: %s → %s', async (error, kind) => {
    slackApi.expects('chat.postMessage', { ok: false, error });
    expect(await post(createPostingClient('xoxb-test', silent))).toMatchObject({ kind });
  });

  it('before any byte left: nothing can have been posted', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const slackApiUrl = `http://127.0.0.1:${port}/`;
    const nobodyListens = createPostingClient('xoxb-test', { ...silent, slackApiUrl });
    expect(await post(nobodyListens)).toMatchObject({ kind: 'unsent' });
  });
});
