import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldCase } from './fold.ts';

const require = createRequire(import.meta.url);

/**
 * The forms of the French language, with their accents and without, as sorted fingerprints: 2.3 MB, where the words
 * themselves take forty. One string in some seven thousand passes for a word by collision.
 */
let fingerprints: Uint32Array | undefined;

/**
 * Whether a word is French, in any of its forms; names are not. Reads the list at the first call (a quarter of a second).
 * @param word in lower case, with its own accents or with none
 */
export function isFrenchWord(word: string): boolean {
  fingerprints ??= readWordList();
  // The list writes « oeuvre ».
  const wanted = fingerprint(word.replaceAll('œ', 'oe'));
  let [from, to] = [0, fingerprints.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((fingerprints[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return fingerprints[from] === wanted;
}

function readWordList(): Uint32Array {
  const list = readFileSync(require.resolve('an-array-of-french-words'), 'utf8');
  const found = new Uint32Array(list.length / 4);
  let count = 0;
  // Word by word: parsed at once, the list would stay in the process's memory.
  for (const [, word = ''] of list.matchAll(/"([^"]+)"/g)) {
    found[count++] = fingerprint(word);
    if (!/^[a-z]+$/.test(word)) found[count++] = fingerprint(foldCase(word));
  }
  return found.slice(0, count).sort();
}

/** FNV-1a: 32 bits. */
function fingerprint(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
