import { expect, it } from 'vitest';
import { deliveryData } from '../../src/delivery/personal.ts';
import { deliveries } from '../../src/delivery/records.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { noteLanded } from '../support/landed.ts';

it('forgets posts after two years, but not where threads begin', async () => {
  const store = createMemoryStore();
  await store.transact((tx) => {
    const long = new Date('2024-11-01T08:00Z');
    noteLanded(tx, 'visit:1:announcement:C1', { channel: 'C1', ts: '1.0' }, long);
    noteLanded(tx, 'visit:1:reminder:J-7:2024-11-08:U1', { channel: 'D1', ts: '2.0' }, long);
    noteLanded(tx, 'trouble:failed:visit:1:offer:1:U1', { channel: 'C2', ts: '3.0' }, long);
    noteLanded(tx, 'answer:C1:4', { channel: 'C1', ts: '5.0', threadTs: '4.0' }, long);
    noteLanded(
      tx,
      'answer:C1:6',
      { channel: 'C1', ts: '7.0', threadTs: '6.0' },
      new Date('2026-11-01T08:00Z'),
    );
  });
  await store.transact((tx) => deliveryData.expire?.(tx, new Date('2026-12-01T08:00Z')));
  expect((await store.list(deliveries)).map(([key]) => key)).toEqual([
    'visit:1:announcement:C1',
    'answer:C1:6',
  ]);
});
