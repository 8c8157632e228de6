import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'knowledge/README.md',
  ...filesIn('docs', '.md'),
  ...filesIn('packages', 'README.md'),
];

function filesIn(folder: string, end: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesIn(path, end);
    return entry.name.endsWith(end) ? [path] : [];
  });
}

const files = ['src', 'test', 'docs', 'knowledge', 'bench', 'lint', 'packages'].flatMap((folder) =>
  filesIn(folder, '').map((path) => `/${path}`),
);

describe('the docs', () => {
  it.each(documents)('%s links to what is there', (path) => {
    const text = read(path).replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));

    expect(local.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  it.each(documents)('%s names files that exist', (path) => {
    const named = [...read(path).matchAll(/`([\w-]+\/[\w/.-]+\.(?:ts|md|yml))`/g)].map(
      ([, name = '']) => name,
    );

    expect(named.filter((name) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
  });

  it.each(documents)('%s names scripts that exist', (path) => {
    const scripts = (folder: string): object =>
      (JSON.parse(read(join(folder, 'package.json'))) as { scripts?: object }).scripts ?? {};
    const known = { ...scripts('.'), ...scripts('packages/slack-workspace'), ...scripts('bench') };
    const named = [...read(path).matchAll(/npm run (?:--silent )?([\w:-]+\w)/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });

  it('show every file and folder of src in the drawing of the house, and no other', () => {
    const drawing = /```\n(packages\/[\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
    const source = drawing.slice(drawing.indexOf('src/\n'), drawing.indexOf('\nlint/'));
    const drawn = [...source.matchAll(/^ {2}(\S+)/gm)].map(([, name = '']) => name.replace('/', ''));

    expect(drawn.toSorted()).toEqual(readdirSync('src').toSorted());
  });

  it('begin with a README that fits on a page: in English for engineers, then the two commands', () => {
    const lines = read('README.md').split('\n');

    expect(lines.length).toBeLessThanOrEqual(91);
    expect(lines.indexOf('npm ci && npm start')).toBeLessThan(25);
  });
});
