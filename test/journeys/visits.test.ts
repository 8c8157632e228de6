import type { Message } from 'slack-workspace';
import { MovableClock } from 'slack-workspace';
import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aWorkspaceWithCapi, type CapiOptions } from '../support/capi.ts';

let slack: Journey;

/** A clock that goes on from Tuesday 24 November 2026, nine o'clock in Paris. */
function fromNovember(): MovableClock {
  const ahead = Date.parse('2026-11-24T08:00:00Z') - Date.now();
  return new MovableClock({ now: () => new Date(Date.now() + ahead) });
}

const start = async (options: CapiOptions = {}) => {
  slack = await aWorkspaceWithCapi({ clock: fromNovember(), ...options });
};
afterEach(() => slack.stop());

const as = (handle: string) => slack.as(handle);
const line = 'mardi 2 mars 9h30-17h Les Ateliers, Castres (81)';

/** Nadia plans a visit and it is announced. */
async function announced(inputs: Record<string, unknown> = {}): Promise<Message> {
  const nadia = as('nadia');
  await nadia.commands(`/visite nouvelle ${line}`, '#visites');
  await nadia.seesModal('Ce sera');
  await nadia.submits(inputs);
  await nadia.seesModal('C’est planifié');
  await nadia.closes();
  return as('claire').sees('Visite apprenante n° 8');
}

/** The announcement as it is shown now, once it says this. */
const announcementSays = (words: string | RegExp) =>
  as('claire').until(`an announcement with ${words}`, ({ messages }) =>
    messages.find(
      (one) =>
        one.threadTs === undefined &&
        wordsOf(one).includes('Visite apprenante n° 8') &&
        (typeof words === 'string' ? wordsOf(one).includes(words) : words.test(wordsOf(one))),
    ),
  );

const goTo = (iso: string) => slack.workspace.clock.moveTo(new Date(iso));
const inThread = (announcement: Message) =>
  as('claire').page.messages.filter((one) => one.threadTs === announcement.ts && one.ts !== announcement.ts);
/** What a person gets in private, files and all. */
const directTo = (handle: string) =>
  as(handle).page.messages.filter((one) => one.channel.startsWith('D') && !one.ephemeral);

describe('a facilitator plans', () => {
  beforeEach(() => start());

  it('in one line, sees it in full, and the announcement has its calendar file', async () => {
    const announcement = await announced();

    expect(wordsOf(announcement)).toContain('mardi 2 mars 2027, 9 h 30 – 17 h');
    expect(wordsOf(announcement)).toContain('Castres (81)');
    const file = await as('claire').until('the calendar file', ({ messages }) =>
      messages.find((one) => one.files?.[0]?.url.endsWith('/visite-apprenante-8.ics')),
    );
    expect(file.threadTs).toBe(announcement.ts);
  });

  it('late: questions are called for at once, in the thread of the announcement', async () => {
    const nadia = as('nadia');
    await nadia.commands(
      '/visite nouvelle mardi 15 décembre 9h30-17h Les Ateliers, Castres (81)',
      '#visites',
    );
    await nadia.seesModal('Ce sera');
    await nadia.submits();
    const announcement = await as('claire').sees('Visite apprenante n° 8');

    const call = await as('claire').sees(
      'a lieu dans 21 jours, le mardi 15 décembre 2026. Quelles questions',
    );
    expect(call.threadTs).toBe(announcement.ts);
  });

  it('in the form, which says the days in full before it saves', async () => {
    const nadia = as('nadia');
    await nadia.commands('/visite nouvelle', '#visites');
    await nadia.seesModal('Nouvelle rencontre');
    await nadia.chooses('Premier jour', '2027-03-02');
    await nadia.seesModal('Ce sera : *mardi 2 mars 2027*');
    await nadia.submits({ Lieu: 'Redon', Début: '09:30', Fin: '17:00' });
    await nadia.seesModal('9 h 30 – 17 h*. Vérifiez, puis validez de nouveau.');
    await nadia.submits();

    await nadia.seesModal('C’est planifié');
    await as('claire').sees('Redon');
  });

  it('and is told at once what is not understood in the days', async () => {
    const nadia = as('nadia');
    await nadia.commands('/visite nouvelle', '#visites');
    await nadia.seesModal('Nouvelle rencontre');

    await nadia.chooses('Ou les jours en toutes lettres', 'mardi 3 mars 2027');

    await nadia.seesModal(/Le 3 mars 2027 n’est pas un mardi/);
  });

  it('but not on a day that does not exist', async () => {
    const nadia = as('nadia');

    await nadia.commands('/visite nouvelle 29 février 2027 Castres', '#visites');

    await nadia.sees('Il n’y a pas de 29 février 2027');
    expect(nadia.page.modals).toEqual([]);
  });

  it('but not in a channel that Capi is not in', async () => {
    const nadia = as('nadia');
    await nadia.commands(`/visite nouvelle ${line}`, '#visites');
    await nadia.seesModal('Ce sera');

    await nadia.submits({ 'Canal de l’annonce': 'C0ENTRAIDE' });

    await nadia.seesModal('Invitez-le');
  });

  it('and nobody else may: they are told whom to ask', async () => {
    const claire = as('claire');

    await claire.commands(`/visite nouvelle ${line}`, '#visites');

    await claire.sees(/C’est l’équipe d’animation qui s’en occupe\. Demandez à .*ou/);
    expect(claire.page.modals).toEqual([]);
  });
});

describe('members', () => {
  beforeEach(() => start());

  it('answer, change their mind, and the announcement counts them in place', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté : vous venez à la visite apprenante n° 8');
    await as('youssef').clicks('Peut-être', announcement);
    await announcementSays('1 personne vient · 1 peut-être');

    await as('youssef').clicks('Je viens', announcement);

    await announcementSays('2 personnes viennent');
    const all = as('claire').page.messages.filter((one) => wordsOf(one).startsWith('Visite apprenante n° 8'));
    expect(all).toHaveLength(1);
  });

  it('get the date for their agenda when they come', async () => {
    const announcement = await announced();

    await as('claire').clicks('Je viens', announcement);

    await as('claire').until('a file in private', ({ messages }) =>
      messages.find((one) => one.channel.startsWith('D') && one.files?.[0]?.url.endsWith('.ics')),
    );
  });

  it('wait when it is full, and are offered the seat that gets free, one after the other', async () => {
    const announcement = await announced({ 'Nombre de places': '1' });
    await as('claire').clicks('Je viens', announcement);
    await as('youssef').clicks('Je viens', announcement);
    await as('youssef').sees('vous êtes en 1re position sur la liste d’attente');
    await as('solene').clicks('Je viens', announcement);
    await announcementSays('complet, 2 en liste d’attente');

    await as('claire').clicks('Je ne peux pas', announcement);
    await as('youssef').sees('Une place se libère');
    slack.workspace.clock.advance(26 * 3_600_000);
    const offer = await as('solene').sees('Une place se libère');
    await as('solene').clicks('Je prends la place', offer);

    await as('solene').sees('vous venez à la visite apprenante n° 8');
    await announcementSays(/1 personne vient · complet/);
  });

  it('see the next visits and their own answer', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');

    await as('claire').commands('/visite');

    const overview = await as('claire').sees('Prochaines rencontres');
    expect(overview.ephemeral).toBe(true);
    expect(wordsOf(overview)).toContain('Vous avez répondu « je viens ».');
    expect(wordsOf(overview)).not.toContain('Nouvelle rencontre');
  });

  it('see counts and no names', async () => {
    const announcement = await announced();
    await as('youssef').clicks('Je viens', announcement);
    await as('youssef').sees('C’est noté');

    await as('claire').commands('/visite inscrits 8');

    const counts = await as('claire').answer();
    expect(wordsOf(counts)).toContain('1 personne vient');
    expect(counts.ephemeral).toBe(true);
    expect(JSON.stringify(counts)).not.toContain(as('youssef').id);
  });
});

describe('reminders', () => {
  beforeEach(() => start());

  it('come at nine, to the channel or to those who come, once', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');

    goTo('2027-02-23T08:00:00Z');
    const reminder = await as('claire').sees('Dans 7 jours : visite apprenante n° 8');
    expect(reminder.channel).toMatch(/^D/);
    goTo('2027-03-01T08:00:00Z');
    await as('claire').sees('Demain : visite apprenante n° 8');

    expect(directTo('youssef').map(wordsOf).join()).not.toContain('Demain');
    const all = directTo('claire').filter((one) => /Dans 7 jours|Demain/.test(wordsOf(one)));
    expect(all).toHaveLength(2);
  });

  it('stop for whoever wants none', async () => {
    const announcement = await announced();
    for (const handle of ['claire', 'youssef']) {
      await as(handle).clicks('Je viens', announcement);
      await as(handle).sees('C’est noté');
    }
    await as('claire').commands('/visite rappels');
    await as('claire').sees('Vous recevez en message direct');
    await as('claire').clicks('Ne plus recevoir de rappels');
    await as('claire').sees('Vous ne recevez plus de rappels');

    goTo('2027-03-01T08:00:00Z');
    await as('youssef').sees('Demain : visite apprenante n° 8');

    expect(directTo('claire').map(wordsOf).join()).not.toContain('Demain');
  });

  it('are chosen for one visit', async () => {
    await announced();
    const bruno = as('bruno');
    await bruno.commands('/visite rappels 8');
    await bruno.seesModal('Quels rappels pour cette rencontre');
    await bruno.submits({ 'Dire « à demain » : combien de jours avant ?': '3' });
    await bruno.seesModal('Pour garder vos changements');
    await bruno.submits({
      'Quels rappels pour cette rencontre ?': 'own',
      'Dire « à demain » : combien de jours avant ?': '3',
    });
    await bruno.seesModal('C’est enregistré');

    expect(wordsOf(bruno.page.modals.at(-1)?.view)).toContain('samedi 27 février, à 9 h');
  });

  it('are four, chosen for the community too, the call for questions among them', async () => {
    await announced();
    const nadia = as('nadia');
    await nadia.commands('/visite rappels');
    await nadia.clicks('Régler les rappels de la communauté', await nadia.sees('Vous recevez'));
    await nadia.seesModal('Rappels de toutes les rencontres');
    const days = [
      ['Rappeler que les inscriptions sont ouvertes', '30'],
      ['Appeler les questions à poser', '21'],
      ['Donner les informations pratiques', '7'],
      ['Dire « à demain »', '1'],
    ] as const;
    const shown = JSON.stringify(nadia.page.modals.at(-1)?.view);
    for (const [, value] of days) expect(shown).toContain(`"initial_value":"${value}"`);
    await nadia.submits({ 'Appeler les questions à poser : combien de jours avant ?': '14' });
    await nadia.seesModal('J-14 : Appeler les questions à poser (dans le fil de l’annonce)');

    goTo('2027-02-16T08:00:00Z');
    const call = await as('claire').sees('a lieu dans 14 jours, le mardi 2 mars 2027. Quelles questions');
    expect(call.threadTs).toBeDefined();
  });

  it('call for questions by direct message too, with the form that gathers them', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    const bruno = as('bruno');
    await bruno.commands('/visite rappels 8');
    await bruno.seesModal('Quels rappels pour cette rencontre');
    await bruno.submits({
      'Quels rappels pour cette rencontre ?': 'own',
      'Appeler les questions à poser : à qui ?': 'going',
    });
    await bruno.seesModal('C’est enregistré');

    goTo('2027-02-09T08:00:00Z');
    const call = await as('claire').sees('Quelles questions voulez-vous poser à l’hôte ?');
    expect(call.channel).toMatch(/^D/);
    await as('claire').clicks('Poser une question', call);

    await as('claire').seesModal('question');
    expect(inThread(announcement).map(wordsOf).join()).not.toContain('Quelles questions');
  });

  it('that were missed are told to the facilitators once, and not posted late', async () => {
    await announced();
    await as('claire').clicks('Je viens', await announcementSays('n° 8'));
    await as('claire').sees('C’est noté');

    // A whole week passes at once: as if Capi had been off.
    goTo('2027-02-27T12:00:00Z');

    const notice = await as('nadia').sees(
      'Je n’ai pas pu publier à temps le rappel J-7 de la visite apprenante n° 8',
    );
    expect(notice.channel).toBe('C0ANIMATION');
    expect(directTo('claire').map(wordsOf).join()).not.toContain('Dans 7 jours');
  });
});

describe('a visit that changes', () => {
  beforeEach(() => start());

  it('of date: it is said in the thread, those who come are asked to confirm, reminders follow', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');

    const nadia = as('nadia');
    await nadia.commands('/visite reporter 8 mardi 9 mars');
    await nadia.seesModal('Ce sera : *mardi 9 mars 2027, 9 h 30 – 17 h*');
    await nadia.submits();
    await nadia.seesModal('C’est enregistré');

    const ask = await as('claire').sees('merci de confirmer ou de changer');
    expect(wordsOf(ask)).toContain('au lieu de : mardi 2 mars 2027');
    await announcementSays(/mardi 9 mars 2027[\s\S]*à confirmer/);
    await as('claire').until('the change in the thread', () =>
      inThread(announcement).find((one) => wordsOf(one).includes('change de date')),
    );
    await as('claire').clicks('Je viens', ask);
    await announcementSays(/1 personne vient$/m);

    goTo('2027-03-08T08:00:00Z');
    await as('claire').sees('Demain : visite apprenante n° 8');
    expect(directTo('claire').filter((one) => wordsOf(one).startsWith('*Demain'))).toHaveLength(1);
  });

  it('long before, is told once, also after what is old was forgotten', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    const nadia = as('nadia');
    await nadia.commands('/visite reporter 8 mardi 29 juin 2027');
    await nadia.seesModal('mardi 29 juin 2027');
    await nadia.submits();
    await as('claire').sees('merci de confirmer');
    await slack.settles();

    // The day when old records are forgotten; then the next occasion to say something.
    goTo('2027-05-29T07:00:00Z');
    await as('nadia').sees('à temps la lettre');
    goTo('2027-05-30T07:00:00Z');
    await as('claire').sees('Dans 30 jours : visite apprenante n° 8');
    await slack.settles();

    expect(directTo('claire').filter((one) => wordsOf(one).includes('change de date'))).toHaveLength(1);
  });

  it('is postponed without a date, then dated again', async () => {
    await announced();
    const nadia = as('nadia');
    await nadia.commands('/visite reporter');
    await nadia.seesModal('Reporter sans date');
    await nadia.submits();
    await nadia.seesModal('est reportée');
    await nadia.closes();
    await announcementSays('la nouvelle date n’est pas encore fixée');

    await nadia.commands('/visite modifier 8');
    await nadia.seesModal('Modifier la rencontre');
    await nadia.chooses('Premier jour', '2027-04-06');
    await nadia.seesModal('mardi 6 avril 2027');
    await nadia.submits();

    await nadia.seesModal('C’est enregistré');
    await announcementSays('mardi 6 avril 2027, 9 h 30 – 17 h');
  });

  it('is cancelled: said once, and nothing more comes', async () => {
    const announcement = await announced();
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    const nadia = as('nadia');
    await nadia.commands('/visite annuler castres');
    await nadia.seesModal('Une rencontre annulée ne peut pas être rétablie');
    await nadia.submits();
    await nadia.seesModal('est annulée');

    await as('claire').sees(/La visite apprenante n° 8 est annulée\.\* Elle était prévue mardi 2 mars/);
    await announcementSays('Rencontre annulée.');
    goTo('2027-03-01T08:00:00Z');
    await slack.settles();
    expect(directTo('claire').map(wordsOf).join()).not.toContain('Demain');
    expect(directTo('claire').filter((one) => wordsOf(one).includes('annulée'))).toHaveLength(1);
  });

  it('by two facilitators at once: the second sees what the first did, and decides', async () => {
    await announced();
    const [nadia, bruno] = [as('nadia'), as('bruno')];
    await nadia.commands('/visite modifier 8');
    await bruno.commands('/visite modifier 8');
    await nadia.seesModal('Modifier la rencontre');
    await bruno.seesModal('Modifier la rencontre');
    await nadia.submits({ Lieu: 'Albi' });
    await nadia.seesModal('C’est enregistré');

    await bruno.submits({ 'Nombre de places': '30' });

    await bruno.seesModal('Lieu : Castres → Albi');
    await bruno.submits();
    await bruno.seesModal('C’est enregistré');
    await announcementSays(/Albi[\s\S]*30 places libres sur 30/);
  });
});

describe('answers', () => {
  beforeEach(() => start());

  it('know the visits that are announced, and how many come', async () => {
    const nadia = as('nadia');
    await nadia.commands(
      '/visite nouvelle mardi 9 mars 2027 9h30-17h PTCE du Pays de Redon, Redon (35)',
      '#visites',
    );
    await nadia.seesModal('Ce sera');
    await nadia.submits();
    await nadia.seesModal('C’est planifié');
    const announcement = await as('claire').sees('Visite apprenante n° 8');
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    await announcementSays('1 personne vient');

    const youssef = as('youssef');
    await youssef.says('Capi', 'c’est quand la prochaine visite ?');
    await youssef.sees('La visite apprenante n° 8 aura lieu le mardi 9 mars 2027');
    await youssef.says('Capi', 'qui vient à Redon ?');
    const counts = await youssef.sees('1 personne vient à la visite apprenante n° 8');
    expect(JSON.stringify(counts)).not.toMatch(/Claire|U0CLAIRE/);
    await youssef.says('Capi', 'combien d’inscrits à la prochaine visite ?');
    await youssef.until(
      'another answer',
      ({ messages }) =>
        messages.filter((one) => wordsOf(one).includes('1 personne vient à la visite')).length > 1 ||
        undefined,
    );

    await as('maelle').says('#partenaires', '@Capi qui vient à Redon ?');
    const toGuests = await as('maelle').answer();
    expect(wordsOf(toGuests)).not.toContain('personne vient');
  });

  it('tell facilitators in private who comes, and nobody else anywhere', async () => {
    const announcement = await announced({ 'Nombre de places': '1' });
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    await as('youssef').clicks('Je viens', announcement);
    await as('youssef').sees('liste d’attente');
    const nadia = as('nadia');
    await nadia.commands('/visite inscrits 8');
    await nadia.seesModal('Viennent (1)');
    await nadia.submits({
      'Ou une personne hors de Slack, par son nom': 'Paul Martin',
      'C’est complet': ['yes'],
    });
    await nadia.seesModal('Inscription notée');
    await nadia.closes();
    const [claire, youssef] = [`<@${as('claire').id}>`, `<@${as('youssef').id}>`];

    await nadia.commands('/demander qui vient à Castres ?', '#visites');
    const ephemeral = await nadia.sees('visibles que de vous');
    await nadia.says('Capi', 'qui vient à Castres ?');
    const direct = await nadia.until('the names in private', ({ messages }) =>
      messages.find((one) => one.channel.startsWith('D') && wordsOf(one).includes('visibles que de vous')),
    );
    await nadia.says('#visites', '@Capi qui vient à Castres ?');
    const inChannel = await nadia.until('the counts in the channel', ({ messages }) =>
      messages.find(
        (one) =>
          one.channel === 'C0VISITES' && !one.ephemeral && wordsOf(one).includes('2 personnes viennent à'),
      ),
    );

    expect(ephemeral.ephemeral).toBe(true);
    for (const message of [ephemeral, direct]) {
      expect(wordsOf(message)).toContain(`*Viennent* : ${claire} et 1 personne hors de Slack`);
      expect(wordsOf(message)).toContain(`*Sur la liste d’attente* : ${youssef}`);
      expect(JSON.stringify(message)).not.toContain('Paul');
    }
    expect(JSON.stringify(inChannel)).not.toMatch(new RegExp(`${as('claire').id}|${as('youssef').id}|Paul`));
    await as('youssef').commands('/demander qui vient à Castres ?', '#visites');
    const member = await as('youssef').sees('2 personnes viennent à');
    expect(JSON.stringify(member)).not.toContain(as('claire').id);
  });
});

describe('who comes', () => {
  beforeEach(() => start());

  it('is kept by facilitators too, for those who telephone', async () => {
    const announcement = await announced({ 'Nombre de places': '1' });
    await as('claire').clicks('Je viens', announcement);
    await as('claire').sees('C’est noté');
    const nadia = as('nadia');
    await nadia.commands('/visite inscrits 8');
    await nadia.seesModal('Viennent (1)');

    await nadia.submits({ 'Ou une personne hors de Slack, par son nom': 'Paul <!channel> Martin' });
    await nadia.seesModal('cochez la case plus bas');
    await nadia.submits({ 'C’est complet': ['yes'] });
    await nadia.seesModal('Inscription notée : Paul &lt;!channel&gt; Martin.');
    await announcementSays('2 personnes viennent');
    await nadia.submits({ 'Retirer une personne hors de Slack': 'guest:1' });

    await nadia.seesModal('Retiré de la liste : Paul &lt;!channel&gt; Martin.');
    await announcementSays('1 personne vient');
  });
});

describe('when Slack is in trouble', () => {
  const announcements = () =>
    as('claire').page.messages.filter((one) => wordsOf(one).startsWith('Visite apprenante n° 8'));

  it.each(['rate-limited', 'lost-reply', 'server-error'] as const)(
    'with %s, the announcement is there once',
    async (kind) => {
      await start({ settleMs: 200, patience: 9000 });
      slack.workspace.addFault({ kind, method: 'chat.postMessage', times: 1 });

      const announcement = await announced();
      await as('claire').clicks('Je viens', announcement);
      await announcementSays('1 personne vient');

      expect(announcements()).toHaveLength(1);
    },
  );

  it('the counts are right in the end, whatever befell the updates', async () => {
    await start({ patience: 9000 });
    const announcement = await announced();
    slack.workspace.addFault({ kind: 'lost-reply', method: 'chat.update', times: 1 });
    slack.workspace.addFault({ kind: 'server-error', method: 'chat.update', times: 1 });
    for (const handle of ['claire', 'youssef', 'solene']) await as(handle).clicks('Je viens', announcement);

    await announcementSays('3 personnes viennent');
  });

  it('an archived channel is told to the facilitators once, and another one may be chosen', async () => {
    await start();
    slack.workspace.state.channels.get('C0VISITES')!.archived = true;
    const nadia = as('nadia');
    await nadia.commands(`/visite nouvelle ${line}`);
    await nadia.seesModal('Ce sera');
    await nadia.submits({ 'Canal de l’annonce': 'C0VISITES' });
    await nadia.seesModal('Ce canal est archivé');
    slack.workspace.state.channels.get('C0VISITES')!.archived = false;
    await nadia.submits({ 'Canal de l’annonce': 'C0VISITES' });
    await nadia.seesModal('C’est planifié');
    await nadia.closes();
    await as('claire').sees('Visite apprenante n° 8');
    slack.workspace.state.channels.get('C0VISITES')!.archived = true;

    goTo('2027-01-31T08:00:00Z');
    goTo('2027-02-09T08:00:00Z');
    await nadia.sees('est archivé : je n’y publie plus rien');
    await nadia.commands('/visite modifier 8');
    await nadia.seesModal('Modifier la rencontre');
    await nadia.submits({ 'Canal de l’annonce': 'C0GENERAL' });

    await nadia.seesModal('L’annonce paraît dans');
    const moved = await as('claire').until('the announcement in the other channel', ({ messages }) =>
      messages.find((one) => one.channel === 'C0GENERAL' && wordsOf(one).includes('Visite apprenante n° 8')),
    );
    expect(moved.threadTs).toBeUndefined();
    const told = nadia.page.messages.filter((one) => wordsOf(one).includes('est archivé'));
    expect(told).toHaveLength(1);
  });

  it('without the right to send files, the date is said in words', async () => {
    await start({ refusedScopes: ['files:write'] });
    const announcement = await announced();

    await as('claire').clicks('Je viens', announcement);

    await as('claire').sees('Vous venez, à noter dans votre agenda');
  });

  it('on a paid plan, the members of the user group facilitate', async () => {
    await start();
    await as('nadia').does({ type: 'plan', plan: 'paid' });

    await announced();
  });
});
