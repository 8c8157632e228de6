import type { Reader } from '../store/store.ts';
import { type DeliveryRecord, deliveries } from './records.ts';

/** Where a message stands, and since when. */
export interface Landed {
  /** Slack id of the channel; for a direct message, of the conversation. */
  channel: string;
  /** Slack's time stamp, which identifies the message in its channel. */
  ts: string;
  /** ISO instant at which Slack was known to have it. */
  at: string;
}

/** What is remembered of the posts whose keys begin alike, read at one moment. */
export interface Posted {
  /** Has this key an outcome for good: posted, skipped or given up? */
  isSettled(key: string): boolean;
  /** Was the post dropped at the last moment because nobody wanted it any more? */
  wasUnwanted(key: string): boolean;
  /** Where the message of this key stands, if it was posted. */
  landedAt(key: string): Landed | undefined;
  /** Those whose keys begin so. */
  landedUnder(prefix: string): Array<[key: string, Landed]>;
}

export const nothingPosted: Posted = {
  isSettled: () => false,
  wasUnwanted: () => false,
  landedAt: () => undefined,
  landedUnder: () => [],
};

/** Where the message of this key stands, if it was posted: the one place where that is noted. */
export async function landedAt(reader: Reader, key: string): Promise<Landed | undefined> {
  return landing(await reader.get(deliveries, key));
}

/** Where the messages whose keys begin so stand, in the order of posting. */
export async function landedUnder(reader: Reader, prefix: string): Promise<Array<[key: string, Landed]>> {
  return landingsOf(await reader.list(deliveries, { prefix }));
}

/** What is remembered of the posts whose keys begin so. */
export async function postedUnder(reader: Reader, prefix: string): Promise<Posted> {
  const records = new Map(await reader.list(deliveries, { prefix }));
  return {
    isSettled: (key) => records.get(key)?.outcome !== undefined,
    wasUnwanted: (key) => {
      const outcome = records.get(key)?.outcome;
      return outcome?.state === 'skipped' && outcome.reason === 'unwanted';
    },
    landedAt: (key) => landing(records.get(key)),
    landedUnder: (start) => landingsOf([...records].filter(([key]) => key.startsWith(start))),
  };
}

function landingsOf(records: Iterable<[key: string, DeliveryRecord]>): Array<[key: string, Landed]> {
  return [...records]
    .flatMap(([key, record]): Array<[string, Landed]> => {
      const landed = landing(record);
      return landed ? [[key, landed]] : [];
    })
    .sort(([, a], [, b]) => a.at.localeCompare(b.at));
}

function landing(record: DeliveryRecord | undefined): Landed | undefined {
  if (record?.outcome?.state !== 'sent') return undefined;
  const { channel, ts } = record.outcome;
  return { channel, ts, at: record.changedAt };
}
