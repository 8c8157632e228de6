import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { replaceFile } from './files.ts';
import { entryLine, headerLine, type ReadJournal } from './journal-format.ts';
import { diskFailed } from './messages.ts';
import { StoreError } from './store.ts';
import type { Write } from './tables.ts';

/** A journal being written: append-only, one line per group, synced before the group is acknowledged. */
export interface Journal {
  /** Number of the last durable group. */
  readonly sequence: number;
  /** Bytes and groups since the journal was begun. */
  readonly length: number;
  readonly groups: number;
  /**
   * Appends a group and waits for the disk.
   * @throws the file system's error, with the file as it was before; StoreError when even that failed
   */
  append(transactions: readonly Write[][]): Promise<void>;
  /** Refuses every later group: the journal can no longer be trusted. */
  fail(cause: unknown): void;
  close(): Promise<void>;
}

/** Begins a new, empty journal after group `after`, keeping the old one under `previous`. */
export async function beginJournal(path: string, after: number, previous?: string): Promise<Journal> {
  const { line, checksum } = headerLine(after);
  await replaceFile(path, line, previous);
  const length = Buffer.byteLength(line);
  return continueJournal(path, { after, entries: [], ending: { kind: 'clean' }, length, checksum });
}

/** Continues a journal that was read; a torn tail is cut. */
export async function continueJournal(path: string, read: ReadJournal): Promise<Journal> {
  const file = await open(path, constants.O_RDWR);
  if (read.ending.kind !== 'clean') await cut(file, read.length);
  let { length, checksum } = read;
  let groups = read.entries.length;
  let broken: unknown;

  return {
    get sequence() {
      return read.after + groups;
    },
    get length() {
      return length;
    },
    get groups() {
      return groups;
    },
    async append(transactions) {
      if (broken) throw new StoreError('unwritable', diskFailed(path), { cause: broken });
      const sequence = read.after + groups + 1;
      const entry = entryLine({ sequence, transactions: transactions as Write[][] }, checksum);
      const bytes = Buffer.from(entry.line);
      try {
        await writeAt(file, bytes, length);
        await file.datasync();
      } catch (error) {
        // A half-written line must be gone before the next group is appended, or the process restarts.
        await cut(file, length).catch(() => {
          broken = error;
        });
        throw error;
      }
      length += bytes.length;
      groups += 1;
      checksum = entry.checksum;
    },
    fail(cause) {
      broken = cause;
    },
    close: () => file.close(),
  };
}

async function writeAt(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function cut(file: FileHandle, length: number): Promise<void> {
  await file.truncate(length);
  await file.sync();
}
