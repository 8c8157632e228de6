import { deliveries } from '../../src/delivery/records.ts';
import type { Transaction } from '../../src/store/store.ts';

/** As if Capi had posted the message of this key. */
export function noteLanded(
  tx: Transaction,
  key: string,
  { channel, ts, threadTs }: { channel: string; ts: string; threadTs?: string },
  at: Date,
): void {
  tx.put(deliveries, key, {
    kind: 'test',
    channel,
    threadTs,
    progress: 'over',
    attempts: 1,
    firstSendingAt: at.toISOString(),
    changedAt: at.toISOString(),
    outcome: { state: 'sent', channel, ts },
  });
}
