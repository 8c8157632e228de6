import { createHash, type Hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { readIfThere, replaceFile } from '../store/files.ts';
import { fieldsOf } from './search/entries.ts';
import { type FrozenIndex, type SearchIndex, thawIndex } from './search/index.ts';
import type { Passage } from './types.ts';

/** Where an index is kept between two runs, so that the next one need not work it out. Nothing of it ever throws. */
export interface KeptIndex {
  /** The index of exactly these passages, if it is there; if another one is, or a damaged one, that goes. */
  load(passages: readonly Passage[]): Promise<SearchIndex | undefined>;
  /** Keeps the index of these passages, which must never have had others: an index keeps the words that it met. */
  keep(index: Pick<SearchIndex, 'freeze'>, passages: readonly Passage[]): Promise<void>;
  /** Its passages changed: nothing of them stays. */
  forget(): Promise<void>;
}

/** The file's name; the store's own sweeping takes what a killed process left of it half written. */
export const keptIndexName = 'capi.index';

/** Bytes of a digest. The file: digest of what it is the index of, digest of the rest, the rest. */
const DIGEST = 32;

const require = createRequire(import.meta.url);
const OUR_CODE = ['french', 'search'].map((folder) => fileURLToPath(new URL(`${folder}/`, import.meta.url)));
const LIBRARIES = ['minisearch', '@orama/stemmers/french'];

/**
 * An index kept in a file. It is used only when it was made by this very code of these very passages; losing it costs
 * the time to build it, and nothing else.
 * @param path in a folder that is made when it is missing
 * @param onTrouble told when the file cannot be read, written or removed
 * @param code folders of the code that makes indexes
 */
export function keptIndexAt(
  path: string,
  onTrouble: (error: unknown) => void,
  code: readonly string[] = OUR_CODE,
): KeptIndex {
  const forget = () => rm(path, { force: true }).catch(onTrouble);
  return {
    async load(passages) {
      try {
        const bytes = await readIfThere(path);
        const index = bytes && thawed(bytes, await keyOf(passages, code), passages);
        if (index) return index;
      } catch (error) {
        onTrouble(error);
      }
      await forget();
      return undefined;
    },
    async keep(index, passages) {
      try {
        const content = serialize(index.freeze());
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await replaceFile(path, Buffer.concat([await keyOf(passages, code), digest(content), content]));
      } catch (error) {
        onTrouble(error);
      }
    },
    forget,
  };
}

/** The index that a file holds, when it is whole and that of these passages. */
function thawed(bytes: Buffer, key: Buffer, passages: readonly Passage[]): SearchIndex | undefined {
  const content = bytes.subarray(2 * DIGEST);
  const isRight =
    key.equals(bytes.subarray(0, DIGEST)) && digest(content).equals(bytes.subarray(DIGEST, 2 * DIGEST));
  return isRight ? thawIndex(deserialize(content) as FrozenIndex, passages) : undefined;
}

function digest(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** Tells apart all that an index depends on: what makes it, and what is indexed. */
async function keyOf(passages: readonly Passage[], code: readonly string[]): Promise<Buffer> {
  const hash = createHash('sha256');
  await addMakers(hash, code);
  for (const passage of passages) hash.update(JSON.stringify([passage.id, fieldsOf(passage)]));
  return hash.digest();
}

/**
 * The code itself stands for its version: nobody can forget to raise it, and it costs some milliseconds. Node's own
 * version counts too, as it brings what a letter is.
 */
async function addMakers(hash: Hash, code: readonly string[]): Promise<void> {
  const ours = await Promise.all(code.map(filesIn));
  const files = [...ours.flat(), ...LIBRARIES.map((name) => require.resolve(name))];
  hash.update(`${process.version} ${process.arch}`);
  for (const bytes of await Promise.all(files.map((file) => readFile(file)))) hash.update(bytes);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
