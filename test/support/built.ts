import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');

/** Builds what changed and gives the address of `dist/`, for tests that need a process of their own to kill. */
export function built(): string {
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-b', 'tsconfig.app.json'], { cwd: root });
  return pathToFileURL(join(root, 'dist/')).href;
}
