import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the page's files are. */
export interface PageFiles {
  /** `index.html`, styles, images. */
  sources: string;
  /** What the compiler made of the page's modules. */
  scripts: string;
}

/** The package's own folders, the same from `src/` and from `dist/`. */
const root = fileURLToPath(new URL('../../../', import.meta.url));

export const ownPageFiles: PageFiles = {
  sources: join(root, 'src/workspace/page'),
  scripts: join(root, 'dist/workspace/page'),
};

const preact = dirname(createRequire(import.meta.url).resolve('preact/package.json'));

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

/** The page itself, with the policy that lets only its own scripts run. */
export async function pageAsset(files: PageFiles): Promise<Asset & { policy: string }> {
  const content = await readFile(join(files.sources, 'index.html'));
  return { type: TYPES['.html'] ?? '', content, policy: contentPolicy(content.toString()) };
}

function contentPolicy(html: string): string {
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "img-src 'self' https: data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The asset at a path under `/assets/`; nothing for one that is none, or that would leave its folder. */
export async function asset(files: PageFiles, path: string): Promise<Asset | undefined> {
  const type = TYPES[extname(path)];
  if (type === undefined) return undefined;
  for (const [folder, name] of candidates(files, path)) {
    const file = normalize(join(folder, name));
    if (!file.startsWith(folder + sep)) return undefined;
    if (await isFile(file)) return { type, content: await readFile(file) };
  }
  return undefined;
}

function candidates(files: PageFiles, path: string): [folder: string, name: string][] {
  if (path.startsWith('preact/')) return [[preact, path.slice('preact/'.length)]];
  return [
    [files.scripts, path],
    [files.sources, path],
  ];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
