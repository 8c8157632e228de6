import { MovableClock } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pausesAt } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { aWorkspaceWithCapi, capi, livingKnowledge } from '../support/capi.ts';

const store = createMemoryStore();
let slack: Journey;

/** A clock that goes on from Tuesday 24 November 2026, nine o'clock in Paris. */
function fromNovember(): MovableClock {
  const ahead = Date.parse('2026-11-24T08:00:00Z') - Date.now();
  return new MovableClock({ now: () => new Date(Date.now() + ahead) });
}

beforeEach(async () => {
  slack = await aWorkspaceWithCapi({ store, clock: fromNovember() });
});
afterEach(() => slack.stop());

/** Nadia plans visits n° 8, 9…, and they are announced. */
async function announced(days: readonly string[]): Promise<void> {
  const nadia = slack.as('nadia');
  for (const day of days) {
    await nadia.commands(`/visite nouvelle ${day} 2027 9h30-17h Les Ateliers, Castres (81)`, '#visites');
    await nadia.seesModal('Ce sera');
    await nadia.submits();
    await nadia.seesModal('C’est planifié');
    await nadia.closes();
  }
  await slack.as('claire').sees(`Visite apprenante n° ${7 + days.length}`);
}

/** Capi stops, and starts again when the clock says this. */
const comesBackAt = (iso: string) =>
  slack.replacesApp(async (connection) => {
    connection.clock.moveTo(new Date(iso));
    const known = await livingKnowledge(store);
    return capi(connection, { store, log: createLog('silent'), settleMs: 200, pauses: pausesAt(), ...known });
  });

it('after days of silence Capi comes back without a storm, late within the grace time, later for facilitators', async () => {
  const [claire, nadia] = [slack.as('claire'), slack.as('nadia')];
  await announced(['2 mars', '3 mars', '4 mars', '5 mars', '6 mars']);
  const reminders = () => claire.page.messages.filter((one) => wordsOf(one).startsWith('*Dans '));
  const notices = () =>
    nadia.page.messages.filter((one) => wordsOf(one).includes('pas pu publier à temps le rappel'));

  // Their J-30 fell or falls due on 31 January and 1, 2, 3 and 4 February, each for two days.
  await comesBackAt('2027-02-03T09:30:00Z');
  await claire.until('both reminders', () => reminders().length > 1 || undefined);
  await nadia.until('both notices', () => notices().length > 1 || undefined);
  await slack.settles();

  const [earlier = '', later = ''] = reminders().map(wordsOf);
  expect(earlier).toContain('Dans 29 jours : visite apprenante n° 10* (rappel envoyé en retard)');
  expect(later).toContain('Dans 30 jours : visite apprenante n° 11* (rappel envoyé en retard)');
  expect(reminders()).toHaveLength(2);
  // One a second is sent; what Slack notes is when it came.
  const [first, second] = reminders().map(({ ts }) => Number(ts));
  expect(Number(second) - Number(first)).toBeGreaterThan(0.5);
  expect(notices().map((one) => /J-\d+ de la visite apprenante n° \d+/.exec(wordsOf(one))?.[0])).toEqual([
    'J-30 de la visite apprenante n° 8',
    'J-30 de la visite apprenante n° 9',
  ]);
  expect(notices().every(({ channel }) => channel === 'C0ANIMATION')).toBe(true);
});
