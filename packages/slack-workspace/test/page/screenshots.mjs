/**
 * Takes pictures of the running local workspace, to be looked at: every pane, light and dark, on a desktop and on a
 * phone, and what the first questions bring.
 *
 *   npm start                                                     (in one terminal)
 *   node test/page/screenshots.mjs http://127.0.0.1:3000 pictures/
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , address = 'http://127.0.0.1:3000', folder = 'pictures'] = process.argv;
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const schemes = /** @type {const} */ (['light', 'dark']);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const { channels, people } = await (await fetch(new URL('/page/state', address))).json();
const members = people.filter((one) => !one.isBot);

/** Every place that can be reached by its address. */
const places = {
  arrival: '',
  list: 'in=list',
  home: 'in=home',
  threads: 'in=threads',
  tools: 'outils',
  ...Object.fromEntries(channels.map(({ id, name }) => [`in-${name}`, `in=${id}`])),
};

async function open(size, colorScheme, query) {
  const page = await browser.newPage({ viewport: sizes[size], colorScheme, locale: 'fr-FR' });
  page.on('pageerror', (error) => console.error(`${query}: ${error}`));
  await page.goto(`${address}?${query}`);
  await page.waitForSelector('.layout');
  await page.waitForTimeout(400);
  return page;
}

async function picture(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

for (const size of Object.keys(sizes)) {
  for (const scheme of schemes) {
    for (const [name, query] of Object.entries(places)) {
      await picture(await open(size, scheme, query), `${size}-${scheme}-${name}`);
    }
    // Somebody new each time, so that the questions are offered.
    const newcomer = members.pop();
    const page = await open(size, scheme, `as=${newcomer?.id ?? ''}`);
    const question = page.locator('.suggestion').first();
    if (await question.isVisible()) {
      await question.click();
      await page
        .getByRole('button', { name: /réponse/ })
        .last()
        .click();
      await page.locator('.thread .message').nth(1).waitFor();
      await page.waitForTimeout(300);
    }
    await picture(page, `${size}-${scheme}-answer`);
  }
}
await browser.close();
console.log(`${(Object.keys(places).length + 1) * 4} pictures in ${folder}`);
