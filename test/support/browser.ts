import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is: `CHROMIUM_PATH`, or the usual places of Debian; nothing when there is none. */
export const chromiumPath = [process.env['CHROMIUM_PATH'] ?? '', ...candidates].find(existsSync);

/** What to say when the tests of the page cannot run. */
export const howToHaveChromium =
  'No Chromium here: the tests of the page in a browser are skipped. ' +
  'Install it (apt-get install chromium) or set CHROMIUM_PATH, and run them again.';

/** A headless Chromium that asks nothing of the network. */
export function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error(howToHaveChromium);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Compiles the page's modules, which the browser loads from `dist/`: `npm test` may be run before any build. */
export async function buildPage(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  await promisify(execFile)(process.execPath, [tsc, '-b', 'src/workspace/page'], { cwd: root });
}
