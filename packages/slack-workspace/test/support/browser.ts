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

/** Builds the page: `npm test` may be run before any build. The folder is not emptied, as others may read it. */
export async function buildPage(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const vite = fileURLToPath(new URL('../../../../node_modules/vite/bin/vite.js', import.meta.url));
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: root });
}
