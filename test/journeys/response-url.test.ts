import { describe, expect, it, vi } from 'vitest';
import { capiOverHttp } from '../support/capi-over-http.ts';
import { type Fault, slackApi } from '../support/slack-api.ts';

// What Capi answers to a command or a click goes to an address that Slack gives with it, and takes for half an hour.

describe('the address for answers', () => {
  it('takes the answer to a command, for its person’s eyes', async () => {
    const { commands, responseUrl } = await capiOverHttp();
    const answers = slackApi.expects(responseUrl);

    const { status } = await commands('UNADIA', '/recap');

    expect(status).toBe(200);
    await vi.waitFor(() =>
      expect(answers).toMatchObject([
        { response_type: 'ephemeral', text: expect.stringContaining('Ce que vous pouvez faire') },
      ]),
    );
  });

  it('takes a refusal, beside the message that was clicked on', async () => {
    const { clicks, responseUrl } = await capiOverHttp();
    const answers = slackApi.expects(responseUrl);

    await clicks('UCLAIRE', { action_id: 'home.community' });

    await vi.waitFor(() =>
      expect(answers).toMatchObject([
        {
          response_type: 'ephemeral',
          replace_original: false,
          text: expect.stringContaining('équipe d’animation'),
        },
      ]),
    );
  });

  it.each<[string, Fault]>([
    ['has expired', { kind: 'http', status: 404, body: 'expired_url' }],
    ['fails', { kind: 'http', status: 500 }],
    ['says « too many »', { kind: 'rateLimited', retryAfterSeconds: 1 }],
    ['hangs up', { kind: 'lostReply' }],
  ])('that %s harms nobody: the next click is answered', async (_, fault) => {
    const { clicks, responseUrl } = await capiOverHttp();
    const lost = slackApi.fails(responseUrl, fault);
    await clicks('UCLAIRE', { action_id: 'home.community' });
    await vi.waitFor(() => expect(lost).toHaveLength(1));
    const answers = slackApi.expects(responseUrl);

    const { status } = await clicks('UYOUSSEF', { action_id: 'home.community' });

    expect(status).toBe(200);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
  });
});
