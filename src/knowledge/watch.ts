import { isDeepStrictEqual } from 'node:util';
import { folderReader, type ReadFile } from './folder.ts';
import { folderWatchers } from './folder-watchers.ts';
import { type CreateIndex, createIndexing } from './indexing.ts';
import type { Knowledge } from './knowledge.ts';
import { contentOf } from './load.ts';
import { type PublishedFile, withPublished } from './published.ts';
import type { KnownQuestion } from './search/index.ts';

/** The knowledge as it stands, kept up to date with its folder. */
export interface KnowledgeSource {
  /** The latest reading. Keep it for the time of one answer, which then rests on one consistent state. */
  current(): Knowledge;
  /**
   * Takes in what Capi has in its store, from now on: the pages that it published, and the questions that sections are
   * known to have answered. Resolves once the search knows them.
   */
  include(stored: StoredKnowledge): Promise<void>;
  /** Reads again at once (a page was published, say); resolves once what changed is found by the search. */
  refresh(): Promise<void>;
  /** Stops watching. Nothing is called back once it has resolved. */
  close(): Promise<void>;
}

/** Reads what Capi keeps, as it stands now. */
interface StoredKnowledge {
  published(): Promise<readonly PublishedFile[]>;
  confirmed(): Promise<readonly KnownQuestion[]>;
}

export interface WatchOptions {
  /** Another index than the usual one. */
  createIndex?: CreateIndex;
  /** After files changed and were read again. */
  onChange?: (knowledge: Knowledge) => void;
  /** A new reading failed (the earlier one is kept), or a folder cannot be watched (it is still looked at now and then). */
  onError?: (error: unknown) => void;
  /** Time for a series of changes to end before reading, in ms (default 200). */
  settleMs?: number;
  /** Time between two looks at the folder without any event, in ms (default 60,000): network file systems and containers' mounts send none. */
  rescanMs?: number;
}

/**
 * Loads a knowledge folder and follows its changes without a restart: the earlier reading serves until the new
 * one is indexed, and only changed files are parsed again. Throws when the folder cannot be read at first.
 */
export async function watchKnowledge(
  directory: string,
  options: WatchOptions = {},
): Promise<KnowledgeSource> {
  const { createIndex, onChange, onError, settleMs = 200, rescanMs = 60_000 } = options;
  const read = folderReader(directory);
  let files: readonly ReadFile[] = [];
  let knowledge: Knowledge | undefined;
  let settling: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  let stored: StoredKnowledge = { published: async () => [], confirmed: async () => [] };
  let confirmed: readonly KnownQuestion[] = [];
  const indexing = createIndexing(createIndex);
  let closed = false;

  const reportError = (error: unknown) => {
    if (!closed) onError?.(error);
  };
  const watchers = folderWatchers(() => schedule(), reportError);

  async function refresh(): Promise<Knowledge> {
    const found = await read();
    // What happened in a folder between its reading and its watching is seen by reading once more.
    if (!closed && watchers.follow(found.folders)) schedule();
    const all = withPublished(found.files, await stored.published());
    const questions = await stored.confirmed();
    if (!isDeepStrictEqual(questions, confirmed)) indexing.confirm(questions);
    confirmed = questions;
    if (knowledge && isSame(files, all)) return knowledge;
    const next = await indexing.update(contentOf(all));
    const isFirst = knowledge === undefined;
    files = all;
    knowledge = next;
    if (!closed && !isFirst) onChange?.(next);
    return next;
  }

  /** Reads soon, once, however many events come: a folder that changes without end is still read. */
  function schedule(): void {
    if (closed || settling) return;
    settling = setTimeout(() => {
      settling = undefined;
      reading = reading.then(async () => void (closed || (await refresh()))).catch(reportError);
    }, settleMs).unref();
  }

  /** Reads once those before have ended; a failure is told to whoever asked, and to nobody after. */
  function readNow(): Promise<void> {
    const mine = reading.then(async () => void (await refresh()));
    reading = mine.catch(() => undefined);
    return mine;
  }

  const reads = refresh();
  reading = reads.then(
    () => undefined,
    () => undefined,
  );
  const first = await reads.catch((error: unknown) => {
    closed = true;
    clearTimeout(settling);
    watchers.close();
    throw error;
  });
  const rescan = setInterval(schedule, rescanMs).unref();

  return {
    current: () => knowledge ?? first,
    include(source) {
      stored = source;
      return readNow();
    },
    refresh: readNow,
    async close() {
      closed = true;
      clearTimeout(settling);
      clearInterval(rescan);
      watchers.close();
      await reading;
    },
  };
}

/** Readings of an unchanged folder hold the same objects. */
function isSame(before: readonly ReadFile[], after: readonly ReadFile[]): boolean {
  return before.length === after.length && before.every((file, index) => file === after[index]);
}
