import { createHash } from 'node:crypto';
import { type Adapter, Low } from 'lowdb';
import { readIfThere, replaceFile } from './files.ts';
import type { Tables } from './tables.ts';

/** The whole state after group `sequence`. Lists of pairs, because objects put keys such as "12" first. */
export interface SnapshotData {
  capi: 'snapshot';
  version: 1;
  sequence: number;
  tables: Array<[name: string, records: Array<[id: string, record: unknown]>]>;
}

/** A file that is not as Capi wrote it: empty, cut, changed, or of another version. */
export class DamagedFile extends Error {
  override name = 'DamagedFile';
  readonly path: string;
  constructor(path: string, options?: ErrorOptions) {
    super(`Damaged file: ${path}`, options);
    this.path = path;
  }
}

const head = /^\{"sha256":"([0-9a-f]{64})","data":$/;
const headLength = '{"sha256":"","data":'.length + 64;
const tail = '}\n';

/**
 * A lowdb adapter. lowdb's own file adapter never syncs, so a power cut can leave an empty file; its files are
 * readable by every account, and it takes a file that reads `null` for a new one. This one replaces the file
 * atomically and durably, with its checksum, and keeps the previous one.
 */
function durableFile(path: string, previous: string): Adapter<SnapshotData> & { written: number } {
  return {
    written: 0,
    async read() {
      const bytes = await readIfThere(path);
      return bytes === undefined ? null : decodeSnapshot(bytes, path);
    },
    async write(data) {
      const json = JSON.stringify(data);
      const sum = createHash('sha256').update(json).digest('hex');
      this.written = json.length;
      await replaceFile(path, `{"sha256":"${sum}","data":${json}${tail}`, previous);
    },
  };
}

function decodeSnapshot(bytes: Buffer, path: string): SnapshotData {
  const sum = head.exec(bytes.toString('latin1', 0, headLength))?.[1];
  const json = bytes.subarray(headLength, -tail.length);
  const ends = bytes.toString('latin1', bytes.length - tail.length) === tail;
  if (!sum || !ends || createHash('sha256').update(json).digest('hex') !== sum) throw new DamagedFile(path);
  const data = JSON.parse(json.toString('utf8')) as SnapshotData;
  if (data.capi !== 'snapshot' || data.version !== 1) throw new DamagedFile(path);
  return data;
}

export interface Snapshots {
  /** @returns the last snapshot, undefined when none was ever written. @throws DamagedFile */
  read(): Promise<SnapshotData | undefined>;
  /** @returns its length in characters, about its bytes */
  write(sequence: number, tables: Tables): Promise<number>;
}

/** Snapshots in one file through lowdb; `previous` is where the previous generation is kept. */
export function snapshotsAt(path: string, previous: string): Snapshots {
  const none: SnapshotData = { capi: 'snapshot', version: 1, sequence: -1, tables: [] };
  return {
    async read() {
      const db = new Low(durableFile(path, previous), none);
      await db.read();
      return db.data === none ? undefined : db.data;
    },
    async write(sequence, tables) {
      const data: SnapshotData = {
        capi: 'snapshot',
        version: 1,
        sequence,
        tables: Array.from(tables, ([name, records]) => [name, [...records]]),
      };
      const file = durableFile(path, previous);
      await new Low(file, data).write();
      return file.written;
    },
  };
}
