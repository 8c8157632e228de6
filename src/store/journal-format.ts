import { crc32 } from 'node:zlib';
import type { Write } from './tables.ts';

/** A group of transactions in the journal. */
export interface Entry {
  /** Number of the group, one more than the previous one. */
  sequence: number;
  transactions: Write[][];
}

/**
 * How a journal ends. `torn`: the last line was being written when the machine stopped; it was never acknowledged,
 * so it may be cut. `damaged`: something that had been acknowledged can no longer be read.
 */
type Ending = { kind: 'clean' } | { kind: 'torn'; bytes: number } | { kind: 'damaged'; line: number };

export interface ReadJournal {
  /** The journal continues the state after this group. */
  after: number;
  entries: Entry[];
  ending: Ending;
  /** Valid bytes from the start: where writing continues. */
  length: number;
  /** Checksum of the last valid line, which seeds that of the next one. */
  checksum: number;
}

/*
 * One line per group: eight hexadecimal digits, a space, JSON. The digits are the CRC-32 of the JSON, seeded with
 * the checksum of the previous line: a line that is missing, moved or from another journal is detected too.
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

/** Parses a whole journal. Never throws: `ending` says what is wrong. Undefined without a valid header. */
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
  /** Offset after the newline, or the end of the file without one. */
  end: number;
  /** Whether it ends in a newline. */
  whole: boolean;
}

function* linesOf(bytes: Buffer): Generator<Line, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const stop = newline < 0 ? bytes.length : newline;
    const end = newline < 0 ? stop : newline + 1;
    yield { bytes: bytes.subarray(start, stop), end, whole: newline >= 0 };
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
 * An invalid line was torn when it is the last one and either has no newline or contains the zeros that a file
 * system leaves where a page never reached the disk. Any other invalid line had been acknowledged.
 */
function endingOf(bytes: Buffer, at: number, line: Line, number: number): Ending {
  const isLast = !line.whole || line.end === bytes.length;
  const torn = isLast && (!line.whole || line.bytes.includes(0));
  return torn ? { kind: 'torn', bytes: bytes.length - at } : { kind: 'damaged', line: number };
}
