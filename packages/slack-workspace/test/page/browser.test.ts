import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aWorkspace, type Journey } from '../../src/testing.ts';
import { startWorkspace } from '../../src/workspace.ts';
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

  /** Opens the thread of the last message that has one. */
  async function openThread(page: Page): Promise<void> {
    await page
      .getByRole('button', { name: /réponse/ })
      .last()
      .click();
  }

  const focused = (page: Page) =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );

  it('shows a newcomer four questions, and the answer to the one they click, in a thread that they open', async () => {
    const page = await open('youssef');
    const questions = page.getByRole('list', { name: 'Questions à essayer' }).getByRole('button');
    expect(await questions.count()).toBe(4);
    await questions.first().click();
    const thread = page.getByRole('complementary', { name: 'Fil dans #general' });
    await openThread(page);
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
    await page.getByText('1\u00a0réponse').last().waitFor();
    // From the composer back to the last message, then into it, to its thread.
    const reply = page.getByRole('button', { name: /réponse/ }).last();
    for (let presses = 0; presses < 12; presses += 1) {
      if (await reply.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await thread.getByText('Vous dites').waitFor();
    expect(await focused(page)).toBe('Répondre…');
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
  });

  it('opens no thread by itself, and marks in the sidebar the answer that was not read', async () => {
    const page = await open('maelle');
    await page.locator('.main .composer-field').fill('@Echo un');
    await page.locator('.main .composer-field').press('Enter');
    await page.getByText('1\u00a0réponse').last().waitFor();
    expect(await page.getByRole('complementary').count()).toBe(0);
    const threads = page.getByRole('navigation').getByRole('button', { name: /^Fils/ });
    await threads.getByText('1', { exact: true }).waitFor();
    await threads.click();
    await page.getByRole('button', { name: /nouvelle réponse/ }).click();
    await page
      .getByRole('complementary')
      .getByText(/Vous dites.* un$/)
      .waitFor();
    await threads.getByText('1', { exact: true }).waitFor({ state: 'detached' });
  });

  it('tells on demand whom a message notifies', async () => {
    const page = await open('claire');
    await page.getByLabel('Écrire dans #general').fill('Bonjour @Nadia Benali !');
    await page.keyboard.press('Enter');
    const message = page.getByRole('listitem').filter({ hasText: 'Bonjour @Nadia' }).last();
    await message.hover();
    await message.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Qui est prévenu' }).click();
    await message.getByText('Prévient Nadia Benali').waitFor();
  });

  it('posts a file with and without text, and forwards a message', async () => {
    const page = await open('claire');
    const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('ici') };
    await page.getByLabel('Écrire dans #general').fill('Voici le plan');
    await page.getByLabel('Joindre un fichier').setInputFiles(file);
    const message = page.getByRole('listitem').filter({ hasText: 'Voici le plan' }).last();
    await message.getByRole('link', { name: 'plan.txt' }).waitFor();
    await page.getByLabel('Joindre un fichier').setInputFiles({ ...file, name: 'seul.txt' });
    await page.getByRole('link', { name: 'seul.txt' }).waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Transférer' }).click();
    const dialog = page.getByRole('dialog', { name: 'Transférer' });
    await dialog.getByLabel('Message (facultatif)').fill('À lire');
    await dialog.getByRole('button', { name: 'Transférer' }).click();
    const forwarded = page.getByRole('listitem').filter({ hasText: 'À lire' }).last();
    await forwarded.locator('blockquote', { hasText: 'Claire Delmas' }).waitFor();
  });

  it('stays at the end, but keeps the place of whoever reads further up and tells them of what came', async () => {
    const [page, nadia] = [await open('claire'), slack.as('nadia')];
    const list = page.locator('.main .messages');
    for (let line = 0; line < 8; line += 1) await nadia.says('#general', `ligne ${line}${'\n…'.repeat(8)}`);
    await list.getByText('ligne 7').waitFor();
    expect(await list.evaluate((element) => element.scrollTop)).toBe(0);
    await list.evaluate((element) => element.scrollTo(0, -600));
    const place = async () => (await list.getByText('ligne 5').boundingBox())?.y ?? 0;
    const before = await place();
    await nadia.says('#general', 'un de plus');
    const toEnd = page.getByRole('button', { name: 'Aller au dernier message' });
    await toEnd.waitFor();
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    await toEnd.click();
    expect(await list.evaluate((element) => Math.round(element.scrollTop))).toBe(0);
    await toEnd.waitFor({ state: 'detached' });
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

  it.each(['', '&in=list', '&in=home', '&in=threads', '&outils'])(
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

  it('asks before it begins anew', async () => {
    const page = await open('bruno', desktop, '&outils');
    await page.getByRole('button', { name: 'Recommencer à zéro' }).click();
    const dialog = page.getByRole('dialog', { name: /Recommencer/ });
    await dialog.getByText(/seront effacés/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Recommencer à zéro');
  });

  it('draws initials that are legible on every tint', async () => {
    const page = await open('hugo');
    const ratios = await page.evaluate(() => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const luminance = (colour: string) => {
        if (!canvas) return 0;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((one) => {
          const channel = one / 255;
          return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const avatar = document.querySelector<HTMLElement>('.me .avatar');
      return Array.from({ length: 36 }, (_, step) => {
        avatar?.style.setProperty('--hue', String(step * 10));
        const { backgroundColor, color } = getComputedStyle(avatar as Element);
        return (luminance(backgroundColor) + 0.05) / (luminance(color) + 0.05);
      });
    });
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
  });

  it('connects again by itself when the workspace is back, and says so meanwhile', async () => {
    const first = await startWorkspace({ manifest: echoManifest });
    const { port } = new URL(first.url);
    const page = await browser.newPage();
    await page.goto(first.url);
    await page.waitForSelector('.layout');
    await first.close();
    await page
      .getByRole('status')
      .getByText(/reconnexion/)
      .waitFor();
    const second = await startWorkspace({ manifest: echoManifest, port: Number(port) });
    await page.getByText(/reconnexion/).waitFor({ state: 'detached' });
    await page.close();
    await second.close();
  });
});
