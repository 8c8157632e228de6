import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { slackApi } from './slack-api.ts';

const client = () =>
  new webApi.WebClient('xoxb-test', {
    retryConfig: { retries: 0 },
    timeout: 200,
    rejectRateLimitedCalls: true,
  });

describe('the Web API of tests', () => {
  it('answers what was expected and keeps the decoded arguments', async () => {
    const calls = slackApi.expects('chat.postMessage', { ts: '1.2' });
    const blocks = [{ type: 'divider' }];
    const reply = await client().chat.postMessage({ channel: 'C1', text: 'bonjour', blocks });
    expect(reply.ts).toBe('1.2');
    expect(calls).toMatchObject([{ channel: 'C1', text: 'bonjour', blocks }]);
  });

  it('refuses as Slack refuses', async () => {
    slackApi.expects('chat.postMessage', { ok: false, error: 'is_archived' });
    await expect(client().chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject({
      data: { error: 'is_archived' },
    });
  });

  it.each([
    [{ kind: 'rateLimited', retryAfterSeconds: 7 }, { retryAfter: 7 }],
    [{ kind: 'rateLimited' }, { message: expect.stringContaining('retry-after header: null') }],
    [{ kind: 'http', status: 503 }, { statusCode: 503 }],
    [{ kind: 'http', status: 200, body: '<html>' }, { data: { error: '<html>' } }],
    [{ kind: 'lostReply' }, { code: 'slack_webapi_request_error' }],
    [{ kind: 'hangs', forMs: 1000 }, { code: 'slack_webapi_request_error' }],
  ] as const)('fails in transit: %o', async (fault, error) => {
    const calls = slackApi.fails('chat.postMessage', fault);
    await expect(client().chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject(error);
    expect(calls).toHaveLength(1);
  });
});
