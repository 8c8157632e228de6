import { isOfPerson } from '../store/personal-data.ts';
import { type Reader, type Store, table } from '../store/store.ts';
import type { FinalOutcome, Outgoing } from './outgoing.ts';

/** What is remembered of a post. When it is due is not: that is derived anew each time. */
export interface DeliveryRecord {
  kind: string;
  /** Where it goes in the end: for a direct message, the conversation. */
  channel: string;
  threadTs?: string;
  /** `sending`: an attempt was begun and its end is not known. `waiting`: surely not posted so far. */
  progress: 'sending' | 'waiting' | 'over';
  attempts: number;
  /** ISO; of the first attempt, and of the last change. */
  firstSendingAt: string;
  changedAt: string;
  dueAt?: string;
  outcome?: FinalOutcome;
}

export const deliveries = table<DeliveryRecord>('deliveries');

/** What is remembered of a channel in which nothing can be posted. */
export interface BlockedChannel {
  why: 'archived' | 'lost';
  error: string;
  /** ISO, of the last attempt. */
  triedAt: string;
}

/** By channel. */
export const blockedChannels = table<BlockedChannel>('delivery-channels');

export type Records = ReturnType<typeof recordsIn>;

/** Delivery's part of the store. Every write is durable when its promise resolves. */
export function recordsIn(store: Store) {
  return {
    get: (key: string) => store.get(deliveries, key),

    /** Writes down that an attempt begins. */
    claim: (outgoing: Outgoing, channel: string, now: Date) =>
      store.transact(async (tx) => {
        const before = await tx.get(deliveries, outgoing.key);
        const { kind, threadTs, dueAt } = outgoing;
        const record: DeliveryRecord = {
          kind,
          channel,
          threadTs,
          dueAt: dueAt?.toISOString(),
          progress: 'sending',
          attempts: (before?.attempts ?? 0) + 1,
          firstSendingAt: before?.firstSendingAt ?? now.toISOString(),
          changedAt: now.toISOString(),
        };
        tx.put(deliveries, outgoing.key, record);
        return record;
      }),

    /** Takes an attempt back of which it is sure that it posted nothing. */
    withdraw: (key: string, record: DeliveryRecord, now: Date) =>
      store.transact((tx) =>
        tx.put(deliveries, key, {
          ...record,
          progress: 'waiting',
          attempts: record.attempts - 1,
          changedAt: now.toISOString(),
        }),
      ),

    /** The end, also for a post that was never attempted. */
    settle: (outgoing: Outgoing, outcome: FinalOutcome, now: Date) =>
      store.transact(async (tx) => {
        const at = now.toISOString();
        const { kind, channel, dueAt } = outgoing;
        const before = (await tx.get(deliveries, outgoing.key)) ?? {
          kind,
          channel,
          attempts: 0,
          firstSendingAt: at,
          dueAt: dueAt?.toISOString(),
        };
        tx.put(deliveries, outgoing.key, { ...before, progress: 'over', changedAt: at, outcome });
        return outcome;
      }),

    /** The attempt was looked for and is not there: the post may be tried again. */
    release: (key: string, record: DeliveryRecord, now: Date) =>
      store.transact((tx) =>
        tx.put(deliveries, key, { ...record, progress: 'waiting', changedAt: now.toISOString() }),
      ),

    forget: (keys: readonly string[]) =>
      store.transact((tx) => {
        for (const key of keys) tx.delete(deliveries, key);
      }),

    list: (prefix = '') => store.list(deliveries, { prefix }),

    blocked: (channel: string) => store.get(blockedChannels, channel),

    /** @returns true the first time, until the channel is unblocked */
    block: (channel: string, blocked: BlockedChannel) =>
      store.transact(async (tx) => {
        const isNew = (await tx.get(blockedChannels, channel))?.why !== blocked.why;
        tx.put(blockedChannels, channel, blocked);
        return isNew;
      }),

    unblock: async (channel: string) => {
      if (await store.get(blockedChannels, channel))
        await store.transact((tx) => tx.delete(blockedChannels, channel));
    },
  };
}

/** A post that could not be made, or not in time. */
export interface UndeliveredPost {
  key: string;
  /** ISO instant at which that was settled. */
  at: string;
  why: 'too-late' | 'failed' | 'unverified';
}

/** Those since an instant, the latest first. */
export async function undeliveredSince(reader: Reader, since: Date): Promise<UndeliveredPost[]> {
  const from = since.toISOString();
  return (await reader.list(deliveries))
    .flatMap(([key, { changedAt, outcome }]) => {
      const why = whyUndelivered(outcome);
      return why && changedAt >= from ? [{ key, at: changedAt, why }] : [];
    })
    .toReversed();
}

function whyUndelivered(outcome: FinalOutcome | undefined): UndeliveredPost['why'] | undefined {
  if (outcome?.state === 'skipped' && outcome.reason === 'too-late') return 'too-late';
  return outcome?.state === 'failed' || outcome?.state === 'unverified' ? outcome.state : undefined;
}

/** Channels of the conversations between Capi and a person: those of the posts whose keys name the person. */
export async function conversationsWith(reader: Reader, person: string): Promise<ReadonlySet<string>> {
  const records = await reader.list(deliveries);
  return new Set(
    records
      .filter(([key, { channel }]) => isOfPerson(key, person) && channel.startsWith('D'))
      .map(([, { channel }]) => channel),
  );
}
