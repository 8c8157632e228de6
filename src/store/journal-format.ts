import { crc32 } from 'node:zlib';
import type { Write } from './tables.ts';

/** A group of transactions as the journal has it. */
export interface Entry {
  /** Number of the group, one more than the one before. */
  sequence: number;
  transactions: Write[][];
}

/**
 * How a journal ends. `torn`: the last line was being written when the machine stopped; nobody was told that it
 * was done, so it may be cut. `damaged`: something that had been acknowledged can no longer be read.
 */
type Ending = { kind: 'clean' } | { kind: 'torn'; bytes: number } | { kind: 'damaged'; line: number };

export interface ReadJournal {
  /** The journal continues the state after this group. */
  after: number;
  entries: Entry[];
  ending: Ending;
  /** Bytes that are right, from the start: where writing goes on. */
  length: number;
  /** Checksum of the last right line, on which the next one is built. */
  checksum: number;
}

/*
 * One line a group: eight hexadecimal digits, a space, JSON. The digits are the CRC-32 of the JSON begun with
 * the checksum of the line before, so that a line that is missing, moved or from another journal shows too.
 */
function lineOf(content: unknown, before: number): { line: string; checksum: number } {
  const json = JSON.stringify(content);
  const checksum = crc32(json, before);
  return { line: `${checksum.toString(16).padStart(8, '0')} ${json}\n`, checksum };
}

/** First line of a journal that continues the state after group `after`. */
export function headerLine(after: number): { line: string; checksum: number } {
  return lineOf({ capi: 'journal', version: 1, after }, 0);
}

export function entryLine(entry: Entry, before: number): { line: string; checksum: number } {
  return lineOf({ q: entry.sequence, t: entry.transactions }, before);
}

/** Reads a whole journal. Never throws: what is wrong is told by `ending`; without a right header, undefined. */
export function readJournal(bytes: Buffer): ReadJournal | undefined {
  const lines = linesOf(bytes);
  const first = lines.next().value;
  const header = first && (decode(first.bytes, 0) as { content: Header; checksum: number } | undefined);
  if (header?.content.capi !== 'journal' || header.content.version !== 1) return undefined;
  const journal: ReadJournal = {
    after: header.content.after,
    entries: [],
    ending: { kind: 'clean' },
    length: first?.end ?? 0,
    checksum: header.checksum,
  };
  for (const line of lines) {
    const decoded = decode(line.bytes, journal.checksum) as { content: Body; checksum: number } | undefined;
    const sequence = journal.after + journal.entries.length + 1;
    if (decoded?.content.q !== sequence) {
      journal.ending = endingOf(bytes, journal.length, line, sequence - journal.after + 1);
      return journal;
    }
    journal.entries.push({ sequence, transactions: decoded.content.t });
    journal.length = line.end;
    journal.checksum = decoded.checksum;
  }
  return journal;
}

interface Header {
  capi: string;
  version: number;
  after: number;
}
interface Body {
  q: number;
  t: Write[][];
}
interface Line {
  bytes: Buffer;
  /** Offset after the line's end mark, or the end of the file where the mark is missing. */
  end: number;
  whole: boolean;
}

function* linesOf(bytes: Buffer): Generator<Line, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const mark = bytes.indexOf(10, start);
    const stop = mark < 0 ? bytes.length : mark;
    const end = mark < 0 ? stop : mark + 1;
    yield { bytes: bytes.subarray(start, stop), end, whole: mark >= 0 };
    start = end;
  }
  return undefined;
}

function decode(line: Buffer, before: number): { content: unknown; checksum: number } | undefined {
  const match = /^([0-9a-f]{8}) $/.exec(line.toString('latin1', 0, 9));
  const checksum = Number.parseInt(match?.[1] ?? '', 16);
  const json = line.subarray(9);
  if (crc32(json, before) !== checksum) return undefined;
  return { content: JSON.parse(json.toString('utf8')), checksum };
}

/**
 * A wrong line was torn when it is the last one and shows it: its end mark is missing, or it has the zeros that
 * a file system leaves where a page never reached the disk. Any other wrong line had been acknowledged.
 */
function endingOf(bytes: Buffer, at: number, line: Line, number: number): Ending {
  const isLast = !line.whole || line.end === bytes.length;
  const torn = isLast && (!line.whole || line.bytes.includes(0));
  return torn ? { kind: 'torn', bytes: bytes.length - at } : { kind: 'damaged', line: number };
}
