import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { nothingPosted } from '../../src/delivery/landed.ts';
import { answer } from '../../src/visits/answering.ts';
import type { VisitsState } from '../../src/visits/listing.ts';
import {
  answerButtons,
  type Presenting,
  presentAnnouncement,
} from '../../src/visits/messages/announcement.ts';
import { answerNoted, answerRefused } from '../../src/visits/messages/answers.ts';
import { eventText, titleOf, whenOf } from '../../src/visits/messages/names.ts';
import { planFault, planRefused } from '../../src/visits/messages/planning.ts';
import { presentPost } from '../../src/visits/messages/posts.ts';
import { cancelVisit, createVisit, modifyVisit, planOf, postponeVisit } from '../../src/visits/planning.ts';
import { defaultReminders } from '../../src/visits/reminders.ts';
import { type SignUp, SignUpList } from '../../src/visits/sign-ups.ts';
import type { Visit } from '../../src/visits/visit.ts';
import { aPlan, aVisit, now } from './a-visit.ts';
import { duePosts } from './due.ts';

const context: Presenting = {
  now,
  communityZone: 'Europe/Paris',
  themeTitle: (id) => ({ 'missions/parcours': 'Sécuriser les parcours' })[id],
};

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** What a person reads, block by block. */
function shown(blocks: KnownBlock[]): string {
  const line = (block: KnownBlock): string => {
    if (block.type === 'header') return `# ${block.text.text}`;
    if (block.type === 'section') return block.text?.text ?? '';
    if (block.type === 'context') return block.elements.map((e) => ('text' in e ? e.text : '')).join(' ');
    if (block.type !== 'actions') return '';
    return block.elements.map((e) => (e.type === 'button' ? `[${e.text.text}]` : '')).join(' ');
  };
  return plain(blocks.map(line).join('\n'));
}

function signUpListOf(count: number, changes: Partial<SignUp> = {}): SignUpList {
  return new SignUpList(
    Array.from({ length: count }, (_, index) => ({
      who: `U${index + 1}`,
      status: 'going' as const,
      since: now.toISOString(),
      edition: 1,
      ...changes,
    })),
  );
}

function visitOf(outcome: ReturnType<typeof cancelVisit>): Visit {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.visit;
}

const announcement = { channel: 'C1', ts: '1.0' };

/** All posts due for a visit at an instant, as read, by the end of their key. */
function posted(visit: Visit, at: Date, signUpList = signUpListOf(1)): Record<string, string> {
  const state: VisitsState = {
    visits: [visit],
    settings: { reminders: [...defaultReminders] },
    signUpLists: new Map([[visit.id, signUpList]]),
    muted: new Set(),
    members: new Map(),
    posted: nothingPosted,
  };
  return Object.fromEntries(
    duePosts(state, at).map(({ key, slot, recipient, dueAt }) => [
      key,
      shown(presentPost(slot, recipient, signUpList, { ...context, now: at }, { late: dueAt < at }).blocks),
    ]),
  );
}

describe('the announcement', () => {
  it('says what, when, where, who comes, and lets people answer', () => {
    const visit = aVisit({
      capacity: 20,
      themes: ['missions/parcours', 'gone'],
      info: 'Gare à 10 min ; bus <2>',
    });
    const { text, blocks } = presentAnnouncement(visit, signUpListOf(3), context);
    expect(plain(text)).toBe(
      'Visite apprenante n° 8 – PTCE fictif La Filature partagée : mardi 2 mars 2027, 9 h 30 – 17 h, Roubaix (59)',
    );
    expect(shown(blocks)).toMatchInlineSnapshot(`
      "# Visite apprenante n° 8 – PTCE fictif La Filature partagée
      📅 *mardi 2 mars 2027, 9 h 30 – 17 h*
      📍 Roubaix (59)
      Thèmes : Sécuriser les parcours
      Gare à 10 min ; bus &lt;2&gt;
      3 personnes viennent · 17 places libres sur 20
      [Je viens] [Peut-être] [Je ne peux pas]"
    `);
  });

  it('marks examples, and shows what no longer holds', () => {
    expect(plain(titleOf(aVisit({ isExample: true })))).toBe(
      '[EXEMPLE] Visite apprenante n° 8 – PTCE fictif La Filature partagée',
    );
    const cancelled = visitOf(cancelVisit(aVisit(), now));
    expect(shown(presentAnnouncement(cancelled, signUpListOf(1), context).blocks)).toMatchInlineSnapshot(`
      "# Visite apprenante n° 8 – PTCE fictif La Filature partagée
      *Rencontre annulée.*
      📅 ~*mardi 2 mars 2027, 9 h 30 – 17 h*~
      📍 ~Roubaix (59)~"
    `);
    const postponed = visitOf(postponeVisit(aVisit(), undefined, [], now));
    expect(shown(presentAnnouncement(postponed, signUpListOf(1), context).blocks)).toMatchInlineSnapshot(`
      "# Visite apprenante n° 8 – PTCE fictif La Filature partagée
      *Report : la nouvelle date n’est pas encore fixée.*
      📅 ~*mardi 2 mars 2027, 9 h 30 – 17 h*~
      📍 Roubaix (59)"
    `);
    const begun = { ...context, now: new Date('2027-03-02T08:30:00Z') };
    expect(shown(presentAnnouncement(aVisit(), signUpListOf(0), begun).blocks)).toContain(
      'Les inscriptions sont closes.',
    );
  });

  it('tells the seats left, the waiting list and those who are to confirm', () => {
    const counts = (visit: Visit, signUpList: SignUpList) =>
      shown(presentAnnouncement(visit, signUpList, context).blocks)
        .split('\n')
        .at(-2);
    expect(counts(aVisit(), signUpListOf(0))).toBe('Aucune inscription pour l’instant');
    expect(counts(aVisit({ capacity: 3 }), signUpListOf(2))).toBe(
      '2 personnes viennent · 1 place libre sur 3',
    );
    expect(counts(aVisit({ capacity: 2, edition: 2 }), signUpListOf(2))).toBe(
      '2 personnes viennent, dont 2 à confirmer · complet',
    );
    const full = signUpListOf(2);
    full.apply([{ who: 'U9', record: { who: 'U9', status: 'waitlisted', since: '', edition: 1 } }]);
    expect(counts(aVisit({ capacity: 2 }), full)).toBe(
      '2 personnes viennent · complet, 1 en liste d’attente',
    );
  });

  it('stays within Slack’s limits at the longest', () => {
    const longest = aVisit({
      host: '&'.repeat(120),
      place: '<'.repeat(80),
      info: '&'.repeat(1200),
      number: 999,
    });
    const { blocks } = presentAnnouncement(longest, signUpListOf(10_000), context);
    expect(blocks.length).toBeLessThan(50);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
    for (const block of blocks) {
      if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
      if (block.type === 'section') expect(block.text?.text.length).toBeLessThanOrEqual(3000);
    }
  });
});

describe('reminders', () => {
  const visit = aVisit({ announcement, info: 'Gare à 10 min' });
  it.each([
    ['J-30', '2027-01-31T08:00:00Z'],
    ['J-7', '2027-02-23T08:00:00Z'],
    ['J-7 late', '2027-02-24T08:00:00Z'],
    ['J-1', '2027-03-01T08:00:00Z'],
  ])('%s', (_, at) => {
    expect(posted(visit, new Date(at))).toMatchSnapshot();
  });
});

describe('changes', () => {
  const visit = aVisit({ announcement });

  it('of date', () => {
    expect(
      posted(visitOf(postponeVisit(visit, { days: ['2027-03-09'] }, [], now)), now),
    ).toMatchInlineSnapshot(`
      {
        "visit:12:change:2": "*La visite apprenante n° 8 change de date.*
      📅 *mardi 9 mars 2027, 9 h 30 – 17 h* (au lieu de : mardi 2 mars 2027, 9 h 30 – 17 h)
      Merci aux personnes inscrites de confirmer leur réponse.",
        "visit:12:change:2:U1": "*La visite apprenante n° 8 change de date.*
      📅 *mardi 9 mars 2027, 9 h 30 – 17 h* (au lieu de : mardi 2 mars 2027, 9 h 30 – 17 h)
      Vous aviez répondu « je viens » : merci de confirmer ou de changer.
      [Je viens] [Peut-être] [Je ne peux pas]",
      }
    `);
  });

  it('of place', () => {
    const plan = { ...planOf(visit), place: 'Lille & Lambersart' };
    const moved = visitOf(modifyVisit(visit, plan, { version: 1, plan: visit }, [], now));
    expect(posted(moved, now, signUpListOf(0))).toMatchInlineSnapshot(`
      {
        "visit:12:change:2": "*La visite apprenante n° 8 change de lieu.*
      📍 *Lille &amp; Lambersart (59)* (au lieu de : Roubaix)
      Merci aux personnes inscrites de confirmer leur réponse.",
      }
    `);
  });

  it('to a date not yet known, and cancellation', () => {
    const seminar = { ...visit, kind: 'seminar' as const };
    expect(posted(visitOf(postponeVisit(visit, undefined, [], now)), now)).toMatchInlineSnapshot(`
      {
        "visit:12:change:2": "*La visite apprenante n° 8 est reportée.* Elle était prévue mardi 2 mars 2027, 9 h 30 – 17 h. La nouvelle date n’est pas encore fixée.",
        "visit:12:change:2:U1": "*La visite apprenante n° 8 est reportée.* Elle était prévue mardi 2 mars 2027, 9 h 30 – 17 h. La nouvelle date n’est pas encore fixée.",
      }
    `);
    expect(posted(visitOf(cancelVisit(visit, now)), now)).toMatchInlineSnapshot(`
      {
        "visit:12:cancellation": "*La visite apprenante n° 8 est annulée.* Elle était prévue mardi 2 mars 2027, 9 h 30 – 17 h, Roubaix (59).",
        "visit:12:cancellation:U1": "*La visite apprenante n° 8 est annulée.* Elle était prévue mardi 2 mars 2027, 9 h 30 – 17 h, Roubaix (59).",
      }
    `);
    expect(posted(visitOf(cancelVisit(seminar, now)), now, signUpListOf(0))).toMatchInlineSnapshot(`
      {
        "visit:12:cancellation": "*Le séminaire de capitalisation n° 8 est annulé.* Il était prévu mardi 2 mars 2027, 9 h 30 – 17 h, Roubaix (59).",
      }
    `);
  });

  it('of seats: an offer until a day and an hour', () => {
    const small = { ...visit, capacity: 1 };
    const signUpList = signUpListOf(1);
    signUpList.apply([{ who: 'U9', record: { who: 'U9', status: 'waitlisted', since: '', edition: 1 } }]);
    const outcome = answer(small, signUpList, 'U1', 'declined', now);
    if (outcome.ok) signUpList.apply(outcome.changes);
    expect(posted(small, now, signUpList)).toMatchInlineSnapshot(`
      {
        "visit:12:offer:2026-11-24T08:00:00.000Z:U9": "*Une place se libère pour la visite apprenante n° 8.*
      📅 mardi 2 mars 2027, 9 h 30 – 17 h
      📍 Roubaix (59)
      Elle est à vous jusqu’au mercredi 25 novembre à 9 h. Ensuite, elle sera proposée à la personne suivante.
      [Je prends la place] [Je laisse la place]",
      }
    `);
  });
});

describe('answers', () => {
  it('are noted in one sentence', () => {
    const visit = aVisit({ capacity: 1 });
    const signUpList = new SignUpList();
    const said = (who: string, wish: 'going' | 'maybe' | 'declined') => {
      const outcome = answer(visit, signUpList, who, wish, now);
      if (outcome.ok) signUpList.apply(outcome.changes);
      return plain(answerNoted(visit, signUpList, who, 'Europe/Paris'));
    };
    const what = 'la visite apprenante n° 8 (mardi 2 mars 2027, 9 h 30 – 17 h)';
    expect(said('U1', 'going')).toBe(`C’est noté : vous venez à ${what}.`);
    expect(said('U2', 'going')).toBe(
      `C’est complet : vous êtes en 1re position sur la liste d’attente pour ${what}. Si une place se libère, je vous la propose par message.`,
    );
    expect(said('U3', 'declined')).toBe(`C’est noté : vous ne venez pas à ${what}.`);
    expect(plain(answerRefused('begun'))).toBe('Cette rencontre a commencé : les inscriptions sont closes.');
  });
});

describe('when and where', () => {
  it('tells the zone only when it is not the community’s', () => {
    const reunion = aPlan({ zone: 'Indian/Reunion', start: '09:00', end: '16:00' });
    expect(plain(whenOf(reunion, 'Europe/Paris'))).toBe(
      'mardi 2 mars 2027, 9 h – 16 h (heure de La Réunion)',
    );
    expect(plain(whenOf(reunion, 'Indian/Reunion'))).toBe('mardi 2 mars 2027, 9 h – 16 h');
    expect(plain(whenOf({ ...reunion, zone: 'America/New_York' }, 'Europe/Paris'))).toContain(
      '(heure de New York)',
    );
  });

  it('tells several days with the first and last hour', () => {
    expect(
      plain(
        whenOf(aPlan({ days: ['2027-02-09', '2027-02-10'], start: '13:30', end: '16:00' }), 'Europe/Paris'),
      ),
    ).toBe('les 9 et 10 février 2027 (début à 13 h 30 le premier jour, fin à 16 h le dernier)');
  });

  it('gives calendars plain text', () => {
    expect(eventText(aVisit({ host: 'Terres & Talents', info: 'Salle <2>' }))).toEqual({
      summary: 'Visite apprenante n°\u00A08 – Terres & Talents',
      location: 'Roubaix\u00A0(59)',
      description: 'Terres & Talents\n\nSalle <2>',
    });
  });
});

describe('facilitators are told', () => {
  it('what another one changed meanwhile', () => {
    const seen = aVisit();
    const plan = {
      ...planOf(seen),
      place: 'Lille',
      capacity: 20,
      days: ['2027-03-09'],
      start: '10:00',
      channel: 'C2',
    };
    const visit = visitOf(modifyVisit(seen, plan, { version: 1, plan: seen }, [], now));
    const outcome = modifyVisit(visit, planOf(seen), { version: 1, plan: seen }, [], now);
    expect(outcome.ok ? '' : plain(planRefused(outcome))).toMatchInlineSnapshot(`
      "Cette rencontre vient d’être modifiée par quelqu’un d’autre :
      Lieu : Roubaix → Lille
      Jours : mardi 2 mars 2027 → mardi 9 mars 2027
      Début : 9 h 30 → 10 h
      Canal de l’annonce : modifié
      Nombre de places : rien → 20"
    `);
  });

  it('all that is wrong, and what to do', () => {
    const outcome = createVisit(aPlan({ days: [], capacity: 0, department: 'Tarn' }), 'UFAC', [], now);
    expect(outcome.ok ? '' : plain(planRefused(outcome))).toMatchInlineSnapshot(`
      "Département : Écrivez le code du département : 81, 2A, 974.
      Nombre de places : Donnez un nombre de places entre 1 et 10 000, ou laissez vide.
      Jours : Il manque une réponse ici."
    `);
    expect(plain(planFault({ field: 'end', code: 'end-missing' }))).toBe(
      'Il manque l’heure de fin. Sans heures, laissez vides le début et la fin.',
    );
  });
});

it('puts the visit in each button', () => {
  expect(answerButtons(aVisit()).elements).toMatchObject([
    { action_id: 'visits.answer.going', value: '12', style: 'primary' },
    { action_id: 'visits.answer.maybe', value: '12' },
    { action_id: 'visits.answer.declined', value: '12' },
  ]);
});
