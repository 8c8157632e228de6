import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of production code. */
export interface Source {
  /** `src/visits/book.ts` */
  path: string;
  text: string;
}

/** Every file of production code. */
export function sources(): Source[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
