import { MovableClock } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choose } from '../../src/community/preferences.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { visits } from '../../src/visits/visit.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit } from '../support/community.ts';

let slack: Journey;
let store: Store;

/** A clock that goes on from Friday 27 November 2026, nine o'clock in Paris. */
function fromFriday(): MovableClock {
  const ahead = Date.parse('2026-11-27T08:00:00Z') - Date.now();
  return new MovableClock({ now: () => new Date(Date.now() + ahead) });
}

beforeEach(async () => {
  store = createMemoryStore();
  slack = await aWorkspaceWithCapi({ clock: fromFriday(), store });
  // The schedule has looked once: letters are wanted from now on.
  await until(async () => (await store.list({ name: 'digest.start' })).length > 0);
});
afterEach(() => slack.stop());

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
const goTo = (iso: string) => slack.workspace.clock.moveTo(new Date(iso));
const withVisit = () =>
  store.transact((tx) => tx.put(visits, '12', anUpcomingVisit({ announcement: undefined as never })));
const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));
const inChannel = (name: string) => {
  const { channels, messages } = slack.as('nadia').page;
  const id = channels.find((one) => one.name === name)?.id;
  const bot = slack.workspace.state.app.botUser;
  return messages.filter((one) => one.channel === id && one.user === bot && !one.ephemeral).map(wordsOf);
};
const letters = (name = 'general') => inChannel(name).filter((words) => words.includes('La lettre du'));

describe('the weekly letter', () => {
  it('is shown to facilitators the day before, and leaves on Monday at nine, once', async () => {
    await withVisit();
    goTo('2026-11-29T08:00:00Z');
    const preview = wordsOf(
      await slack.as('nadia').sees('Aperçu : cette lettre part le lundi 30 novembre 2026'),
    );
    expect(preview).toContain('Visite apprenante n° 8 – Les Ateliers');
    expect(letters()).toEqual([]);

    goTo('2026-11-30T08:00:00Z');
    await slack.as('claire').sees('La lettre du lundi 30 novembre 2026');
    goTo('2026-11-30T09:00:00Z');
    await quiet();
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toContain('mardi 15 décembre 2026');
  });

  it('without a channel of theirs, is shown to each facilitator in private', async () => {
    await slack.stop();
    store = createMemoryStore();
    slack = await aWorkspaceWithCapi({
      clock: fromFriday(),
      store,
      facilitators: { people: ['U0NADIA', 'U0BRUNO'] },
    });
    await until(async () => (await store.list({ name: 'digest.start' })).length > 0);
    await withVisit();
    goTo('2026-11-29T08:00:00Z');
    const [nadia, bruno] = [slack.as('nadia'), slack.as('bruno')];
    const preview = await bruno.sees('Aperçu : cette lettre part le lundi 30 novembre 2026');
    await nadia.clicks('Sauter cette semaine', await nadia.sees('Aperçu'));
    await bruno.until('the preview to say so', () =>
      bruno.page.messages.find(({ ts, ...one }) => ts === preview.ts && wordsOf(one).includes('est sautée')),
    );
  });

  it('is not posted when there is nothing to say', async () => {
    goTo('2026-11-29T08:00:00Z');
    await slack.as('nadia').sees('Rien à dire pour l’instant');
    goTo('2026-11-30T08:00:00Z');
    goTo('2026-12-01T08:00:00Z');
    await quiet();
    expect(letters()).toEqual([]);
  });

  it('has the introduction that facilitators wrote, without what they left out', async () => {
    await withVisit();
    await store.transact((tx) => tx.put(visits, '13', anUpcomingVisit({ id: '13', host: 'Re-Sources' })));
    goTo('2026-11-29T08:00:00Z');
    const nadia = slack.as('nadia');
    await nadia.clicks('Préparer la lettre', await nadia.sees('Aperçu'));
    await nadia.seesModal('Introduction');
    await nadia.submits({
      Introduction: 'Belle semaine à Castres & ailleurs.',
      'Éléments à écarter cette semaine': ['visit:13'],
    });
    await nadia.seesModal('C’est noté');
    await nadia.sees('Belle semaine à Castres');

    goTo('2026-11-30T08:00:00Z');
    await slack.as('claire').sees('La lettre du lundi');
    expect(letters()[0]).toContain('Belle semaine à Castres &amp; ailleurs.');
    expect(letters()[0]).toContain('Les Ateliers');
    expect(letters()[0]).not.toContain('Re-Sources');
  });

  it('is skipped for a week, and leaves again the next', async () => {
    await withVisit();
    goTo('2026-11-29T08:00:00Z');
    const nadia = slack.as('nadia');
    await nadia.clicks('Sauter cette semaine', await nadia.sees('Aperçu'));
    await nadia.sees('est sautée');
    goTo('2026-11-30T08:00:00Z');
    await quiet();
    expect(letters()).toEqual([]);
    goTo('2026-12-07T08:00:00Z');
    await slack.as('claire').sees('La lettre du lundi 7 décembre 2026');
  });

  it('comes in private to those who want it so, and to nobody else', async () => {
    await withVisit();
    await slack.as('youssef').commands('/digest');
    await slack.as('youssef').chooses('digest.choice', 'also-direct', await slack.as('youssef').answer());
    await slack.as('youssef').sees('vous la recevrez aussi');
    goTo('2026-11-30T08:00:00Z');
    const inPrivate = (handle: string) => {
      const { channels, messages } = slack.as(handle).page;
      const own = channels.find((one) => one.kind === 'im')?.id;
      return messages.filter((one) => one.channel === own && wordsOf(one).includes('La lettre du'));
    };
    await slack.as('youssef').until('the letter in private', () => inPrivate('youssef')[0]);
    expect(inPrivate('claire')).toEqual([]);
  });

  it('sent at once by a facilitator, is not sent again the next day', async () => {
    await withVisit();
    goTo('2026-11-29T10:00:00Z');
    await slack.as('nadia').commands('/digest maintenant', '#animation');
    await slack.as('nadia').sees('La lettre vient de partir');
    await slack.as('nadia').commands('/digest maintenant', '#animation');
    await slack.as('nadia').sees('déjà partie');
    goTo('2026-11-30T08:00:00Z');
    await quiet();
    expect(letters()).toHaveLength(1);
  });

  it('sent at once, has what was prepared for the one that it stands for, and goes to those who want it in private', async () => {
    await withVisit();
    await choose(store, slack.as('youssef').id, { digest: 'also-direct', mayBeAsked: false });
    goTo('2026-11-29T08:00:00Z');
    const nadia = slack.as('nadia');
    const preview = await nadia.sees('Aperçu');
    await nadia.clicks('Préparer la lettre', preview);
    await nadia.seesModal('Introduction');
    await nadia.submits({ Introduction: 'Bonne semaine à Castres.' });
    await nadia.closes();
    await nadia.clicks('Sauter cette semaine', await nadia.sees('Bonne semaine à Castres'));
    await nadia.sees('est sautée');

    await nadia.commands('/digest maintenant', '#animation');
    await nadia.sees('La lettre vient de partir');
    expect(letters()[0]).toContain('Bonne semaine à Castres.');
    const own = await slack.as('youssef').sees('Vous la recevez ici à votre demande');
    expect(wordsOf(own)).toContain('La lettre du dimanche 29 novembre 2026');
    // The preview says so, and nothing more can be prepared for it.
    await nadia.sees('La lettre de cette semaine est partie le dimanche 29 novembre 2026');
    goTo('2026-11-30T08:00:00Z');
    await quiet();
    expect(letters()).toHaveLength(1);
  });

  it('lets its readers answer a question that waits, and read what is new', async () => {
    const claire = slack.as('claire');
    await claire.says('Capi', 'Combien de pôles prêtent des vélos cargo ?');
    await claire.clicks('Demander à la communauté', await claire.answer());
    await claire.seesModal('sous 3 jours');
    await claire.submits();
    await claire.closes();
    await slack.as('nadia').sees('Question à la communauté');
    goTo('2026-11-30T08:00:00Z');
    const youssef = slack.as('youssef');
    const letter = await youssef.sees('La lettre du lundi 30 novembre 2026');
    expect(wordsOf(letter)).toContain('Réponse attendue d’ici au lundi 30 novembre 2026');
    await youssef.clicks('Je réponds', letter);
    await youssef.seesModal('Votre réponse');
    await youssef.submits({ 'Votre réponse': 'Trois pôles, dont Redon.' });
    await youssef.seesModal('Merci');
    await slack.as('nadia').sees(/Réponse de <@U\w+> :\n>Trois pôles, dont Redon/);
  });

  it('leaves in the place, on the day and at the hour that facilitators chose', async () => {
    await withVisit();
    const nadia = slack.as('nadia');
    await nadia.commands('/digest réglages', '#animation');
    await nadia.seesModal('Lettre hebdomadaire');
    const visites = nadia.page.channels.find(({ name }) => name === 'visites')?.id;
    await nadia.submits({ Canal: visites, Jour: '4', Heure: '18:30', 'Fuseau horaire': 'Indian/Reunion' });
    await nadia.seesModal('Prochaine lettre : jeudi 3 décembre 2026 à 18 h 30');
    await nadia.closes();
    goTo('2026-11-30T08:00:00Z');
    goTo('2026-12-03T14:30:00Z');
    await slack.as('claire').sees('La lettre du jeudi 3 décembre 2026');
    expect(letters('general')).toEqual([]);
  });

  it('after four weeks off, leaves once, and says that it is late', async () => {
    await store.transact((tx) => tx.put(visits, '1', anUpcomingVisit({ id: '1', days: ['2027-02-16'] })));
    goTo('2026-11-30T08:00:00Z');
    await slack.as('claire').sees('La lettre du lundi 30 novembre 2026');
    goTo('2026-12-28T10:00:00Z');
    await slack.as('claire').sees('La lettre du lundi 28 décembre 2026');
    await quiet();
    expect(letters()).toHaveLength(2);
    expect(letters()[1]).toContain('Envoyée en retard');
  });

  it('that could not leave in its day is not sent any more; facilitators are told, once', async () => {
    await withVisit();
    goTo('2026-11-30T08:00:00Z');
    await slack.as('claire').sees('La lettre du lundi 30 novembre 2026');
    goTo('2026-12-09T10:00:00Z');
    await slack.as('nadia').sees(/La lettre du lundi 7 décembre 2026|la lettre hebdomadaire/);
    await quiet();
    expect(letters()).toHaveLength(1);
  });

  it('is the facilitators’ to preview, send and set', async () => {
    for (const word of ['aperçu', 'maintenant', 'réglages']) {
      await slack.as('claire').commands(`/digest ${word}`);
      expect(wordsOf(await slack.as('claire').answer())).toContain(
        'C’est l’équipe d’animation qui s’en occupe',
      );
    }
  });
});
