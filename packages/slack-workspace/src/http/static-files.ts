import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built page: `index.html` and `assets/`. The same from `src/` and from `dist/`. */
export const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface Asset {
  type: string;
  content: Buffer;
}

const policy = [
  "default-src 'self'",
  "img-src 'self' https: data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page itself, with the policy that lets only its own scripts run. */
export async function pageAsset(folder: string): Promise<Asset & { policy: string }> {
  return { type: TYPES['.html'] ?? '', content: await readFile(join(folder, 'index.html')), policy };
}

/** The asset at a path under `/assets/`; nothing for one that is none, or that would leave its folder. */
export async function asset(folder: string, path: string): Promise<Asset | undefined> {
  const type = TYPES[extname(path)];
  const assets = join(folder, 'assets');
  const file = normalize(join(assets, path));
  if (type === undefined || !file.startsWith(assets + sep) || !(await isFile(file))) return undefined;
  return { type, content: await readFile(file) };
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
