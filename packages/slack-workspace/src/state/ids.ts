import { randomBytes, randomUUID } from 'node:crypto';
import type { State } from './model.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A fresh identifier of Slack's form: its letter and ten capitals or figures. */
export function newId(letter: string, length = 10): string {
  let id = letter;
  for (const byte of randomBytes(length)) id += ALPHABET[byte % ALPHABET.length];
  return id;
}

/** The unguessable part of an address. */
export function newSecret(): string {
  return randomUUID().replaceAll('-', '');
}

/** The next message time: the clock's, or just after the last one given, so that it is unique and increasing. */
export function nextTs(state: State, now: Date): string {
  state.lastTs = Math.max(now.getTime() * 1000, state.lastTs + 1);
  return formatTs(state.lastTs);
}

/** Microseconds since 1970 as a message time. */
export function formatTs(micros: number): string {
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** Compares two message times: -1 when the first is older, 0 when they are the same, else 1. */
export function compareTs(a: string, b: string): number {
  return Math.sign(microsOf(a) - microsOf(b));
}

function microsOf(ts: string): number {
  const [seconds = '0', fraction = ''] = ts.split('.');
  return Number(seconds) * 1e6 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
