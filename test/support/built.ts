import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

/**
 * The address of a built module, for tests that need a process of its own to kill. Builds what changed first.
 * @param path below `dist/`, such as « store/file-store.js »
 */
export function builtModule(path: string): string {
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-b', 'tsconfig.app.json'], { cwd: root });
  return pathToFileURL(join(root, 'dist', path)).href;
}
