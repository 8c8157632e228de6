import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileWorking } from '../../../src/ask/slack/while-working.ts';
import type { WebClient } from '../../../src/slack/web-client.ts';

function aSlack({ refuses = false } = {}) {
  const calls: string[] = [];
  const call = (name: string) => async () => {
    calls.push(name);
    if (refuses) throw new Error('missing_scope');
  };
  const client = { reactions: { add: call('add'), remove: call('remove') } } as unknown as WebClient;
  return { client, calls };
}

const question = { channel: 'C1', ts: '1.0' };

describe('the sign that Capi is at work', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const work = async (ms: number) => {
    const done = new Promise((resolve) => setTimeout(resolve, ms));
    await vi.advanceTimersByTimeAsync(ms);
    return done;
  };

  it('is not shown when the answer comes at once', async () => {
    const { client, calls } = aSlack();
    await whileWorking(client, question, false, () => work(100));
    expect(calls).toEqual([]);
  });

  it('is shown when it takes longer, and taken away', async () => {
    const { client, calls } = aSlack();
    await whileWorking(client, question, false, () => work(1000));
    expect(calls).toEqual(['add', 'remove']);
  });

  it('is taken away when the work fails, and the failure goes on', async () => {
    const { client, calls } = aSlack();
    const failing = whileWorking(client, question, false, async () => {
      await work(1000);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(calls).toEqual(['add', 'remove']);
  });

  it('left by a process that was killed is taken away by the one that resumes', async () => {
    const { client, calls } = aSlack();
    await whileWorking(client, question, true, () => work(0));
    expect(calls).toEqual(['remove']);
  });

  it('does not stand in the way of the answer when Slack refuses it', async () => {
    const { client } = aSlack({ refuses: true });
    await expect(
      whileWorking(client, question, false, async () => {
        await work(1000);
        return 'answer';
      }),
    ).resolves.toBe('answer');
  });
});
