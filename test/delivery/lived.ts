import { type Lived, me, now, put } from '../support/lived.ts';

const over = { progress: 'over', changedAt: '2026-11-29T08:00:00.000Z' };

export const lived: Lived = {
  exported: { 'Messages que Capi m’a envoyés de lui-même': 1 },
  fill: (store) =>
    put(store, {
      deliveries: {
        [`visit:1:reminder:J-7:2026-10-01:${me}`]: { ...over, channel: 'D1' },
        'answer:D1:1': { ...over, channel: 'D1' },
        'answer:C1:1': { ...over, channel: 'C1' },
        'answer:C1:0': { ...over, changedAt: '2024-08-01T00:00:00.000Z', channel: 'C1' },
      },
      'delivery-files': {
        [`privacy:export:${me}:1`]: { state: 'sent', channel: 'D1', at: now.toISOString() },
        // What was sent into the conversation with them, under a key that names nobody.
        'recap:1:sheet-file': { state: 'sent', channel: me, at: now.toISOString() },
        'recap:1:sheet-file:other': { state: 'sent', channel: 'C1', at: now.toISOString() },
      },
      'delivery-channels': { [me]: { why: 'lost', error: 'x', triedAt: now.toISOString() } },
    }),
};
