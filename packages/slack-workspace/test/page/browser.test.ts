import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aWorkspace, type Journey } from '../../src/testing.ts';
import { echoApp, echoManifest } from '../echo-app.ts';
import { buildPage, chromiumPath, howToHaveChromium, openBrowser } from '../support/browser.ts';

if (!chromiumPath) console.warn(howToHaveChromium);

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const question = 'C’est quoi un PTCE\u202f?';

describe.skipIf(!chromiumPath)('the page in a browser', { timeout: 20_000 }, () => {
  let browser: Browser;
  let slack: Journey;
  const faults: string[] = [];

  beforeAll(async () => {
    await buildPage();
    browser = await openBrowser();
    slack = await aWorkspace({
      manifest: echoManifest,
      app: echoApp,
      hooks: { suggestions: [question, 'Deux\u202f?', 'Trois\u202f?', 'Quatre\u202f?'] },
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await slack?.stop();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(faults.splice(0)).toEqual([]);
  });

  /** Opens the page as somebody; whatever the browser complains of fails the test. */
  async function open(handle: string, viewport = desktop, rest = ''): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'fr-FR' });
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${slack.workspace.url}?as=${slack.as(handle).id}${rest}`);
    await page.waitForSelector('.layout');
    return page;
  }

  const focused = (page: Page) =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );

  it('shows a newcomer four questions, and the answer to the one they click', async () => {
    const page = await open('youssef');
    const questions = page.getByRole('list', { name: 'Questions à essayer' }).getByRole('button');
    expect(await questions.count()).toBe(4);
    await questions.first().click();
    const thread = page.getByRole('complementary', { name: 'Fil dans #general' });
    await thread.getByText('Vous dites').waitFor();
    expect(await thread.textContent()).toContain('C’est quoi un PTCE');
    expect(await questions.count()).toBe(0);
  });

  it('can be asked by keyboard alone', async () => {
    const page = await open('claire');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Aller au contenu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Écrire dans #general');
    await page.keyboard.type('@ec');
    await page.getByRole('option', { name: '@Echo' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('quand est la visite ?');
    await page.keyboard.press('Enter');
    const thread = page.getByRole('complementary', { name: 'Fil dans #general' });
    await thread.getByText('Vous dites').waitFor();
    expect(await focused(page)).toBe('Répondre…');
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
  });

  it('goes from one answer to the next, and leaves a thread closed once it was', async () => {
    const page = await open('maelle');
    const asks = async (question: string) => {
      await page.locator('.main .composer-field').fill(`@Echo ${question}`);
      await page.locator('.main .composer-field').press('Enter');
    };
    const thread = page.getByRole('complementary');
    await asks('un');
    await thread.getByText(/Vous dites.* un$/).waitFor();
    await asks('deux');
    await thread.getByText(/Vous dites.* deux$/).waitFor();
    await page.getByRole('button', { name: 'Fermer le fil' }).click();
    await page.reload();
    await page.waitForSelector('.message');
    expect(await thread.count()).toBe(0);
  });

  it('runs a command, answers it privately, and asks in a modal what is missing', async () => {
    const page = await open('nadia');
    await page.getByLabel('Écrire dans #general').fill('/dem');
    await page.keyboard.press('Tab');
    await page.keyboard.type('une question');
    await page.keyboard.press('Enter');
    await page.getByText('Visible de vous uniquement').waitFor();
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    const modal = page.getByRole('dialog', { name: 'Un nom' });
    await modal.getByLabel('Nom').fill('non');
    await page.keyboard.press('Enter');
    await modal.getByText('Pas celui-là.').waitFor();
    expect(await modal.getByLabel('Nom').getAttribute('aria-invalid')).toBe('true');
    await modal.getByLabel('Nom').fill('encore');
    await modal.getByRole('button', { name: 'Envoyer' }).click();
    const above = page.getByRole('dialog', { name: 'Un autre' });
    await above.waitFor();
    await page.keyboard.press('Escape');
    await above.waitFor({ state: 'detached' });
    expect(await modal.getByLabel('Nom').inputValue()).toBe('encore');
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
  });

  it('shows two people side by side what the other one does', async () => {
    const [claire, bruno] = await Promise.all([open('claire'), open('bruno')]);
    await claire.getByLabel('Écrire dans #general').fill('Bonjour *Bruno*');
    await claire.keyboard.press('Enter');
    const message = bruno.getByRole('listitem').filter({ hasText: 'Bonjour Bruno' }).last();
    await message.locator('strong', { hasText: 'Bruno' }).waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Réagir' }).click();
    await bruno.getByRole('button', { name: 'Réagir avec ❤️' }).click();
    await claire.getByRole('button', { name: '❤️\u00a0: Bruno Castaing' }).waitFor();
  });

  it('publishes the Home tab and opens the conversation beside it', async () => {
    const page = await open('solene', desktop, '&in=home');
    await page.getByRole('heading', { name: 'Votre page' }).waitFor();
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByLabel('Écrire à Echo').waitFor();
  });

  it.each(['', '&in=list', '&in=home', '&outils'])(
    'fits a phone without scrolling sideways (%s)',
    async (rest) => {
      const page = await open('hugo', phone, rest);
      await page.waitForTimeout(200);
      const tooWide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, aside, nav, .messages')]
          .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
          .map((element) => element.className || element.tagName),
      );
      expect(tooWide).toEqual([]);
    },
  );

  it('has one pane at a time on a phone, and a way back', async () => {
    const page = await open('hugo', phone);
    await page.getByRole('button', { name: 'Retour aux conversations' }).click();
    await page.getByRole('button', { name: 'projets' }).click();
    await page.getByLabel('Écrire dans #projets').waitFor();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.goBack();
    expect(await page.getByRole('navigation').isVisible()).toBe(true);
  });

  it('moves the clock of the workspace', async () => {
    const page = await open('bruno', desktop, '&outils');
    const tools = page.getByRole('complementary', { name: 'Horloge et outils' });
    const before = await tools.locator('.clock').textContent();
    await tools.getByRole('button', { name: '1\u00a0jour' }).click();
    await tools.getByText('Elle a été avancée').waitFor();
    expect(await tools.locator('.clock').textContent()).not.toBe(before);
  });
});
