import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { MovableClock } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPage, chromiumPath, openBrowser } from '../../packages/slack-workspace/test/support/browser.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';

const guide = readFileSync('docs/guide.md', 'utf8');

/** `npm run guide:pictures` sets it: what is played is then also photographed, in a headless browser. */
const takesPictures = process.env['CAPI_GUIDE_PICTURES'] !== undefined && chromiumPath !== undefined;

let slack: Journey;
/** A picture of what somebody sees; `query` as the page's own addresses have it. */
let picture: (name: string, handle: string, query: Record<string, string>, height?: number) => Promise<void> =
  async () => {};
let done = async () => {};

/** A clock that goes on from Friday 27 November 2026, nine o'clock in Paris: pictures are alike each time. */
function fromFriday(): MovableClock {
  const ahead = Date.parse('2026-11-27T08:00:00Z') - Date.now();
  return new MovableClock({ now: () => new Date(Date.now() + ahead) });
}

beforeAll(async () => {
  slack = await aWorkspaceWithCapi({ publishing: true, clock: fromFriday() });
  const nadia = slack.as('nadia');
  await nadia.commands('/visite nouvelle mardi 15 décembre 9h30-17h Les Ateliers, Castres (81)', '#visites');
  await nadia.seesModal('Ce sera');
  await nadia.submits({ capacity: '20' });
  await nadia.seesModal('C’est planifié');
  await nadia.closes();
  await slack.as('claire').sees('Visite apprenante n° 8');
  if (!takesPictures) return;
  await buildPage();
  mkdirSync('docs/images', { recursive: true });
  const browser = await openBrowser();
  done = () => browser.close();
  picture = async (name, handle, query, height = 720) => {
    const page = await browser.newPage({ viewport: { width: 1100, height }, locale: 'fr-FR' });
    const address = new URL(slack.workspace.url);
    address.search = new URLSearchParams({ as: slack.as(handle).id, ...query }).toString();
    await page.goto(address.href);
    await page.waitForSelector('.layout');
    await page.waitForTimeout(600);
    await page.screenshot({ path: `docs/images/${name}.png` });
    await page.close();
  };
}, 60_000);
afterAll(async () => {
  await done();
  await slack.stop();
});

describe('the guide', { timeout: takesPictures ? 60_000 : 10_000 }, () => {
  it('shows pictures that are there, and leads to pages that are there', () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(existsSync(`docs/${link}`), link).toBe(true);
  });

  it('names commands and shortcuts that there are', () => {
    const { features } = parse(readFileSync('manifest.yml', 'utf8')) as {
      features: { slash_commands: { command: string }[]; shortcuts: { name: string }[] };
    };
    const commands = features.slash_commands.map(({ command }) => command);
    for (const [command] of guide.matchAll(/(?<=`)\/[a-z]+/g)) expect(commands).toContain(command);
    expect(features.shortcuts.map(({ name }) => name)).toContain('En faire une fiche');
  });

  it('tells what a member sees: a question, a refusal, the Home tab', async () => {
    const claire = slack.as('claire');
    await claire.says('#general', '@Capi c’est quand la visite à Marseille ?');
    const answer = await claire.sees('16 octobre 2017');
    expect(wordsOf(answer)).toContain('Voir la source');
    await picture('question', 'claire', { in: answer.channel, fil: answer.threadTs ?? '' });

    await claire.says('#general', '@Capi combien de pôles prêtent des vélos cargo ?');
    await claire.clicks('Demander à la communauté', await claire.sees('Demander à la communauté'));
    await claire.seesModal('sous 3 jours');
    await picture('demander', 'claire', { in: answer.channel });
    await claire.submits();
    await claire.closes();

    await claire.opensHome();
    const home = wordsOf(await claire.seesHome('Prochaines rencontres'));
    for (const label of ['Mes préférences', 'Mes données', 'Explorer']) expect(home).toContain(label);
    await picture('accueil', 'claire', { in: 'home' }, 800);
  });

  it('tells how a facilitator plans a visit: one line fills the form', async () => {
    const nadia = slack.as('nadia');
    const announcement = await nadia.sees('Visite apprenante n° 8');
    await slack.as('claire').clicks('Je viens', announcement);
    await slack.as('claire').sees('C’est noté');
    await nadia.sees('1 personne vient');
    await picture('annonce', 'nadia', { in: announcement.channel });

    await nadia.commands('/visite nouvelle mardi 2 mars 9h30-17h Les Ateliers, Castres (81)', '#visites');
    await nadia.seesModal('Ce sera : *mardi 2 mars 2027, 9 h 30 – 17 h*');
    await picture('visite', 'nadia', { in: announcement.channel });
    await nadia.closes();
  });

  it('tells what a facilitator sees: a question that waits, its card, the letter', async () => {
    const nadia = slack.as('nadia');
    const posted = await nadia.sees('Question à la communauté');
    await picture('animation', 'nadia', { in: posted.channel });
    await nadia.opensHome();
    const home = wordsOf(await nadia.seesHome('Animation'));
    for (const label of ['Régler la communauté', 'Régler la lettre', 'Régler les rappels'])
      expect(home).toContain(label);
    await picture('accueil-animation', 'nadia', { in: 'home' }, 1_240);

    await nadia.says('#animation', 'Trois pôles : Redon, Castres et Voiron.', posted);
    await nadia.clicks('Répondre et publier', posted);
    await nadia.seesModal('La réponse');
    await picture('fiche', 'nadia', { in: posted.channel });
    await nadia.submits({ 'La réponse': 'Trois pôles prêtent des vélos cargo : Redon, Castres et Voiron.' });
    await nadia.seesModal('C’est publié');
    await nadia.closes();
    await nadia.sees(/C’est publié : \*/);

    await nadia.commands('/digest aperçu', '#animation');
    const letter = wordsOf(await nadia.sees('Aperçu : cette lettre part le lundi 30 novembre 2026 à 9 h'));
    for (const label of ['Préparer la lettre', 'Sauter cette semaine']) expect(letter).toContain(label);
    await picture('lettre', 'nadia', { in: posted.channel }, 800);
  });
});
