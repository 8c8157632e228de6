import type { Browser, Page } from 'playwright-core';
import type { Journey } from 'slack-workspace/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage, chromiumPath, openBrowser } from '../../packages/slack-workspace/test/support/browser.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';

describe.skipIf(!chromiumPath)('a person asks Capi in a browser', () => {
  let slack: Journey;
  let browser: Browser;

  beforeAll(async () => {
    await buildPage();
    slack = await aWorkspaceWithCapi({
      hooks: { suggestions: ['Quelles sont les missions du référentiel ?'] },
    });
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await slack?.stop();
  });

  async function open(person: string, width: number): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 740 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${slack.workspace.url}?as=${slack.as(person).id}`);
    return { page, errors };
  }

  it('with a click on a proposed question, and opens the source', async () => {
    const { page, errors } = await open('claire', 1280);

    await page.getByRole('button', { name: /missions du référentiel/ }).click();
    await page.getByRole('button', { name: /réponse/ }).click();
    await page.getByRole('button', { name: 'Voir la source' }).first().click();

    await page.getByRole('dialog').getByText('Passage cité').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);

  it('with the keyboard alone', async () => {
    const { page, errors } = await open('hugo', 1280);

    await page.getByRole('textbox').first().focus();
    await page.keyboard.type('/demander c’est quoi un PTCE ?');
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: 'Partager dans le canal' }).waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(/pôle territorial de coopération économique/i);
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);

  it('on a phone, without scrolling sideways', async () => {
    const { page, errors } = await open('solene', 360);

    await page.getByRole('textbox').first().fill('@Capi la visite 5 ?');
    await page.keyboard.press('Enter');
    const asked = page.getByRole('listitem').filter({ hasText: 'la visite 5' });
    await asked.getByRole('button', { name: /réponse/ }).click();
    await page.getByRole('button', { name: 'Voir la source' }).waitFor();
    expect(await page.locator('body').textContent()).toMatch(/16\soctobre\s2017/);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.close();
  }, 30_000);
});
