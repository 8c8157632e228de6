import { MovableClock } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish, publishedPages } from '../../src/knowledge/published.ts';
import { cardPage } from '../../src/questions/card.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';

let slack: Journey;
let store: Store;
const path = 'answers/2026-05-20-velos';

/** A clock that goes on from Friday 27 November 2026, nine o'clock in Paris. */
function fromFriday(): MovableClock {
  const ahead = Date.parse('2026-11-27T08:00:00Z') - Date.now();
  return new MovableClock({ now: () => new Date(Date.now() + ahead) });
}

beforeEach(async () => {
  store = createMemoryStore();
  const card = {
    question: 'Quels pôles prêtent des vélos cargo ?',
    answer: 'Trois pôles en prêtent.',
    source: 'Réponse de la communauté',
    review: '2026-11-30',
    audience: 'members',
  } as const;
  const page = cardPage(card, '', '2026-05-20');
  const now = new Date('2026-05-20T08:00:00Z');
  await store.transact((tx) => publish(tx, { path, page, owner: 'U0BRUNO', origin: 'question:1', now }));
  slack = await aWorkspaceWithCapi({ store, publishing: true, clock: fromFriday() });
});
afterEach(() => slack.stop());

const goTo = (iso: string) => slack.workspace.clock.moveTo(new Date(iso));
const asks = async () => {
  const claire = slack.as('claire');
  await claire.says('#general', '@Capi quels pôles prêtent des vélos cargo ?');
  return wordsOf(await claire.answer());
};

describe('a page whose day to be read again has come', () => {
  it('is put to its owner, who says that it still holds', async () => {
    goTo('2026-11-30T08:00:00Z');
    const bruno = slack.as('bruno');
    const asked = await bruno.sees('est à revoir depuis le lundi 30 novembre 2026');
    await bruno.clicks('Toujours juste', asked);
    await bruno.sees('est à revoir le dimanche 30 mai 2027');
    expect((await store.get(publishedPages, path))?.markdown).toContain('review: 2027-05-30');
    goTo('2026-12-02T08:00:00Z');
    expect(await asks()).not.toContain('À vérifier');
  });

  it('left as it is, is cited with a warning', async () => {
    expect(await asks()).not.toContain('À vérifier');
    goTo('2026-12-02T08:00:00Z');
    expect(await asks()).toContain('À vérifier : cette page était à revoir le 30 novembre 2026.');
  });

  it('is put in other words, or taken back', async () => {
    goTo('2026-11-30T08:00:00Z');
    const bruno = slack.as('bruno');
    await bruno.clicks('Modifier', await bruno.sees('est à revoir depuis'));
    await bruno.seesModal('La réponse');
    await bruno.submits({ 'La réponse': 'Cinq pôles en prêtent, depuis l’été.' });
    await bruno.seesModal('je cite désormais cette version');
    await bruno.closes();
    expect(await asks()).toContain('Cinq pôles');
    await bruno.clicks('Retirer', await bruno.sees('est à revoir depuis'));
    await bruno.sees('je ne la cite plus');
    expect(await asks()).not.toContain('Cinq pôles');
  });

  it('is nobody else’s to decide', async () => {
    goTo('2026-11-30T08:00:00Z');
    await slack.as('bruno').sees('est à revoir depuis');
    expect(slack.as('claire').page.messages.some((one) => wordsOf(one).includes('est à revoir'))).toBe(false);
  });
});
