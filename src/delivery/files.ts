import { type Clock, type Pauses, pausesAt } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Store, table } from '../store/store.ts';
import type { HistoryArguments, Page } from './outgoing.ts';
import { judge } from './verdict.ts';

/** A file to be shared once. */
export interface OutgoingFile {
  /** Identity, as of any post. */
  key: string;
  /** A channel, or a person (`U…`) for a direct message. */
  channel: string;
  threadTs?: string;
  /** `visite-8.ics` */
  name: string;
  title: string;
  /** What is said with it, in mrkdwn. */
  comment: string;
  content: string;
}

/**
 * What became of a file. `unavailable`: this installation may not send files (a scope is missing); say it in words.
 * `later`: nothing was done, ask again.
 */
export type FileOutcome = 'sent' | 'failed' | 'unavailable' | 'later';

/** The Web API's methods that sending files needs. It must not retry by itself. */
export interface FileClient {
  files: {
    getUploadURLExternal(args: {
      filename: string;
      length: number;
    }): Promise<{ upload_url?: string; file_id?: string }>;
    completeUploadExternal(args: {
      files: [{ id: string; title: string }];
      channel_id: string;
      thread_ts?: string;
      initial_comment: string;
    }): Promise<unknown>;
  };
  conversations: {
    history(args: HistoryArguments): Promise<Page>;
    replies(args: HistoryArguments & { ts: string }): Promise<Page>;
    open(args: { users: string }): Promise<{ channel?: { id?: string } }>;
  };
}

interface FileRecord {
  /** `sending`: asked of Slack, and the end is not known. */
  state: 'sending' | 'sent' | 'failed';
  file: string;
  /** Where it goes in the end: for a direct message, the conversation. */
  channel: string;
  threadTs?: string;
  /** ISO instant of the attempt. */
  at: string;
}

export const sentFiles = table<FileRecord>('delivery-files');

export interface FilesOptions extends Partial<Pauses> {
  client: FileClient;
  store: Store;
  clock: Clock;
  log: Log;
  /** How long (ms) a file may take to show in the history after an attempt of unknown outcome (default 30,000). */
  settleMs?: number;
}

/** Sends files so that each is there once: Slack gives a file an id before it is shared, by which it is found again. */
export interface Files {
  send(file: OutgoingFile): Promise<FileOutcome>;
  /** Keys of files that were sent or given up. */
  settled(prefix: string): Promise<string[]>;
}

export function createFiles(options: FilesOptions): Files {
  const { client, store, clock, log, settleMs = 30_000, sleep = pausesAt().sleep } = options;

  const write = (key: string, record: FileRecord) =>
    store.transact((tx) => tx.put(sentFiles, key, record)).then(() => record);

  /** An attempt was begun and its end is not known: let it come to rest, then look for the file. */
  async function reconcile(key: string, record: FileRecord): Promise<boolean> {
    await sleep(settleMs);
    const { channel, threadTs, file } = record;
    const oldest = ((Date.parse(record.at) - 60_000) / 1_000).toFixed(6);
    const page = { channel, oldest, include_all_metadata: true, limit: 200 } as const;
    const { messages = [] } =
      threadTs === undefined
        ? await client.conversations.history(page)
        : await client.conversations.replies({ ...page, ts: threadTs });
    const isThere = messages.some(({ files = [] }) => files.some(({ id }) => id === file));
    if (isThere) await write(key, { ...record, state: 'sent' });
    return isThere;
  }

  async function share(outgoing: OutgoingFile): Promise<void> {
    const { key, name, title, comment, threadTs } = outgoing;
    const content = Buffer.from(outgoing.content);
    const channel = await conversationOf(outgoing.channel);
    const { upload_url: url = '', file_id: id = '' } = await client.files.getUploadURLExternal({
      filename: name,
      length: content.length,
    });
    const uploaded = await fetch(url, { method: 'POST', body: content, signal: AbortSignal.timeout(10_000) });
    if (!uploaded.ok) throw new Error(`upload refused: ${uploaded.status}`);
    const at = clock.now().toISOString();
    const record = await write(key, { state: 'sending', file: id, channel, threadTs, at });
    await client.files.completeUploadExternal({
      files: [{ id, title }],
      channel_id: channel,
      initial_comment: comment,
      thread_ts: threadTs,
    });
    await write(key, { ...record, state: 'sent' });
  }

  async function conversationOf(channel: string): Promise<string> {
    if (!/^[UW]/.test(channel)) return channel;
    return (await client.conversations.open({ users: channel })).channel?.id ?? channel;
  }

  /** @returns the outcome when there is one already */
  async function earlier(key: string): Promise<FileOutcome | undefined> {
    const record = await store.get(sentFiles, key);
    if (!record) return undefined;
    if (record.state !== 'sending') return record.state;
    return (await reconcile(key, record)) ? 'sent' : undefined;
  }

  async function onFailure(key: string, error: unknown): Promise<FileOutcome> {
    const verdict = judge(error);
    log.warn({ key, verdict: verdict.kind, error: verdict.error }, 'file not sent');
    if (verdict.error === 'missing_scope') return 'unavailable';
    const record = await store.get(sentFiles, key);
    if (verdict.kind === 'ambiguous' || verdict.kind === 'suspended') return 'later';
    // Surely not shared: the attempt need not be looked for.
    if (record) await store.transact((tx) => tx.delete(sentFiles, key));
    if (verdict.kind === 'wait') await sleep(verdict.ms);
    if (verdict.kind === 'wait' || verdict.kind === 'unsent' || verdict.kind === 'lost') return 'later';
    await write(key, {
      state: 'failed',
      file: record?.file ?? '',
      channel: record?.channel ?? '',
      at: clock.now().toISOString(),
    });
    return 'failed';
  }

  return {
    async send(file) {
      try {
        const known = await earlier(file.key);
        if (known) return known;
        await share(file);
        return 'sent';
      } catch (error) {
        return onFailure(file.key, error);
      }
    },
    async settled(prefix) {
      const records = await store.list(sentFiles, { prefix });
      return records.filter(([, { state }]) => state !== 'sending').map(([key]) => key);
    },
  };
}
