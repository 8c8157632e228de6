import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { createIndexing } from '../../src/knowledge/indexing.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { contentOf, loadKnowledge } from '../../src/knowledge/load.ts';
import { parseFile } from '../../src/knowledge/parse.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';

/** The text of a knowledge file: what is not given is right. A field given as undefined is left out. */
export function fileText(fields: Record<string, unknown> = {}, body = 'Un premier fait.'): string {
  const all = { title: 'Une page', kind: 'page', audience: 'members', updated: '2026-11-23', ...fields };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  return `---\n${stringify(Object.fromEntries(given))}---\n${body}\n`;
}

/** Files by path under a folder of their own, which goes with the test. Gives the folder's path. */
export async function knowledgeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'capi-knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) await writeInto(folder, file, content);
  return folder;
}

export async function writeInto(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

/** The knowledge that these files hold, through a folder on disk. */
export async function knowledgeFrom(files: Record<string, string | Uint8Array>): Promise<Knowledge> {
  return loadKnowledge(await knowledgeFolder(files));
}

/** The same without a disk: also outside a test. */
export function knowledgeOf(files: Record<string, string>): Promise<Knowledge> {
  return createIndexing().update(contentOf(filesRead(files)));
}

/** Files as a folder's reader gives them. */
export function filesRead(files: Record<string, string>) {
  return Object.entries(files).map(([file, text]) => {
    const reading = parseFile(file, text);
    return { ...reading, passages: reading.parsed ? passagesOf(reading.parsed.document) : [] };
  });
}
