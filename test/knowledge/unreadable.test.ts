import type * as FileSystem from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { fileText, knowledgeFolder } from '../support/knowledge.ts';

// Rights are no test of it: where tests run as root, everything can be read.
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const refusing =
    <Rest extends unknown[], Result>(
      code: string,
      end: string,
      call: (path: string, ...rest: Rest) => Promise<Result>,
    ) =>
    (path: string, ...rest: Rest) =>
      path.endsWith(end) ? Promise.reject(Object.assign(new Error(code), { code })) : call(path, ...rest);
  return {
    ...real,
    readFile: refusing('EACCES', 'fermé.md', refusing('ENOENT', 'parti.md', real.readFile)),
    readdir: refusing('EACCES', 'privé', real.readdir),
  };
});

it('tells what may not be read, serves the rest, and forgets a file that goes away while it is read', async () => {
  const text = fileText({ title: undefined });
  const folder = await knowledgeFolder({
    'fermé.md': text,
    'parti.md': text,
    'privé/page.md': text,
    'page.md': fileText(),
  });
  const { documents, faults } = await readKnowledge(folder);
  expect([...documents.keys()]).toEqual(['page']);
  expect(faults.map(({ file, message }) => `${file} ${message.replace(/\s/gu, ' ')}`)).toEqual([
    'fermé.md Lecture impossible (EACCES) : vérifiez que Capi a le droit de lire cet emplacement.',
    'privé Lecture impossible (EACCES) : vérifiez que Capi a le droit de lire cet emplacement.',
  ]);
});
