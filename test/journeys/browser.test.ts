import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import type { Journey } from '../support/workspace.ts';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['CHROMIUM'] ?? browsers.find(existsSync);

if (!executablePath) {
  console.warn(
    'The browser test is skipped: no Chromium here. Install it (apt-get install chromium) or name it: CHROMIUM=/path npm test',
  );
}

describe.skipIf(!executablePath)('the page of the local workspace, in a browser', () => {
  let slack: Journey;
  let browser: Browser;

  beforeAll(async () => {
    slack = await aWorkspaceWithCapi({
      hooks: { suggestions: ['Quelles sont les missions du référentiel ?'] },
    });
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await slack?.stop();
  });

  async function open(viewport: {
    width: number;
    height: number;
  }): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage({ viewport });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${slack.workspace.url}?as=${slack.as(person).id}`);
    return { page, errors };
  }

  it('answers a first-time visitor who clicks a question, with its source', async () => {
    const { page, errors } = await open('claire', { width: 1280, height: 800 });

    await page.getByRole('button', { name: /missions du référentiel/ }).click();
    await page.getByText('La mission 3', { exact: false }).first().waitFor();
    await page
      .getByRole('button', { name: /Mission 1/ })
      .first()
      .click();

    await page.getByRole('dialog').getByText('Passage cité').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);

  it('is used with the keyboard alone', async () => {
    const { page, errors } = await open('hugo', { width: 1280, height: 800 });

    await page.getByRole('textbox').first().focus();
    await page.keyboard.type('/demander c’est quoi un PTCE ?');
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Partager dans le canal' }).waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(/pôle territorial de coopération économique/i);
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);

  it('fits a phone, without scrolling sideways', async () => {
    const { page, errors } = await open('solene', { width: 360, height: 740 });

    await page.getByRole('textbox').first().fill('@Capi la visite 5 ?');
    await page.keyboard.press('Enter');
    await page.getByText('1 réponse').first().waitFor();

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);
});
