import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMessageUpdater, type MessageUpdater } from '../../src/delivery/message-updater.ts';
import { createLog } from '../../src/log.ts';

const shown = { key: 'visit:1', channel: 'C1', ts: '1.0' };
let updates: { at: number; text: string }[];
let faults: unknown[];
let updater: MessageUpdater;
let count: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  updates = [];
  faults = [];
  count = 0;
  updater = createMessageUpdater({
    client: {
      chat: {
        update: async ({ text }) => {
          const fault = faults.shift();
          if (fault) throw fault;
          updates.push({ at: Date.now(), text });
        },
      },
    },
    log: createLog('silent'),
    monotonic: () => Date.now(),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The state changes. */
function change() {
  count += 1;
  updater.update(shown, async () => ({ text: `${count} viennent`, blocks: [{ type: 'divider' }] }));
}

const refusal = (error: string) => ({ code: 'slack_webapi_platform_error', data: { error } });
const tooMany = (retryAfter: number) => ({ code: 'slack_webapi_rate_limited_error', retryAfter });

describe('a message that shows a state', () => {
  it('is updated once a second however many changes, and right in the end', async () => {
    for (let click = 0; click < 100; click += 1) {
      change();
      await vi.advanceTimersByTimeAsync(25);
    }
    await vi.advanceTimersByTimeAsync(2000);

    expect(updates.length).toBeLessThanOrEqual(4);
    expect(updates.at(-1)?.text).toBe('100 viennent');
    const gaps = updates.slice(1).map(({ at }, index) => at - (updates[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1000);
  });

  it('is left alone when nothing of it changed', async () => {
    change();
    await vi.advanceTimersByTimeAsync(2000);
    count -= 1;
    change();
    await vi.advanceTimersByTimeAsync(2000);

    expect(updates).toHaveLength(1);
  });

  it('waits as long as Slack wants', async () => {
    faults = [tooMany(7)];
    change();
    await vi.advanceTimersByTimeAsync(6900);
    expect(updates).toEqual([]);

    await vi.advanceTimersByTimeAsync(2000);
    expect(updates).toHaveLength(1);
  });

  it('is tried again when nobody knows what became of it', async () => {
    faults = [new Error('socket hang up'), { code: 'slack_webapi_http_error', statusCode: 500 }];
    change();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(updates).toHaveLength(1);
  });

  it('is left alone when it is gone', async () => {
    faults = [refusal('message_not_found')];
    change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(updates).toEqual([]);

    await updater.drain(10);
  });
});
