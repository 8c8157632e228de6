import { areTooLong, blockProblems } from 'slack-workspace';
import { wordsOf } from 'slack-workspace/testing';
import { describe, expect, it } from 'vitest';
import { type DigestReader, type DigestState, digestContent } from '../../src/digest/content.ts';
import { presentDigest } from '../../src/digest/present.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';

const long =
  'Un passage assez long pour être relu avec plaisir un lundi matin, avant la prochaine rencontre.';
const knowledge = await knowledgeOf({
  'sessions/2017-12-04-marseille.md': fileText(
    {
      title: 'Visite à Marseille',
      kind: 'visit',
      start: '2017-12-04',
      place: 'Marseille',
      sources: [{ title: 'Bilan' }],
    },
    long,
  ),
  'missions/1.md': fileText(
    { title: 'Mission 1', kind: 'mission', number: 1 },
    `${long}\n\n## Un axe\n${long} Axe.`,
  ),
  'sheets/brouillon.md': fileText({ title: 'Fiche', kind: 'sheet', audience: 'visit:12' }, 'Un extrait.'),
  'answers/velos.md': fileText({ title: 'Qui prête des vélos ?' }, 'Trois pôles.'),
  'answers/public.md': fileText({ title: 'C’est ouvert à qui ?', audience: 'public' }, 'À toutes et à tous.'),
});

const nothing: DigestState = { visits: [], published: [], recaps: [], questions: [], asked: [], knowledge };
const reader: DigestReader = {
  visible: visibleTo('members'),
  channel: 'C-general',
  day: '2026-11-30',
  zone: 'Europe/Paris',
  since: new Date('2026-11-23T08:00:00Z'),
  leftOut: new Set(),
};
const content = (state: Partial<DigestState>, parts: Partial<DigestReader> = {}) =>
  digestContent({ ...nothing, ...state }, { ...reader, ...parts });
const asGuest = { visible: visibleTo('public') };

const recap = {
  id: 'r1',
  title: 'Visite à Redon',
  channel: 'C-visits',
  ts: '1.2',
  closesAt: new Date('2026-12-01T17:00:00Z'),
};
const question = {
  id: 'q1',
  text: 'Qui mutualise une paie ?',
  dueOn: '2026-12-02',
  audience: 'members' as const,
};
const velos = { path: 'answers/velos', publishedAt: '2026-11-25T10:00:00Z' };
const asked = (by: string, text = 'C’est quand la visite de Castres ?') => ({
  text,
  by,
  audience: 'members' as const,
});

describe('what a letter says', () => {
  it('is nothing when there is nothing to say', () => {
    expect(content({})).toBeUndefined();
  });

  it('is nothing when there is only something to rediscover, or what was asked most', () => {
    const often = ['U1', 'U2', 'U3'].map((by) => asked(by));
    expect(content({ asked: often }, { day: '2026-11-30' })).toBeUndefined();
  });

  it('is the visits of the next three months, with places left, and those to be dated again', () => {
    const visits = [
      anUpcomingVisit({ id: '1' }),
      anUpcomingVisit({ id: '2', days: ['2027-03-15'] }),
      anUpcomingVisit({ id: '3', status: 'postponed', days: ['2027-06-15'] }),
    ];
    expect(content({ visits })?.visits.map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('is what was published since the letter before', () => {
    expect(content({ published: [velos] })?.published[0]?.document.title).toBe('Qui prête des vélos ?');
    expect(content({ published: [{ ...velos, publishedAt: '2026-11-23T07:59:00Z' }] })).toBeUndefined();
    expect(content({ published: [{ ...velos, path: 'answers/withdrawn' }] })).toBeUndefined();
  });

  it.each([
    ['tonight', '2026-11-30T20:00:00Z', 1],
    ['tomorrow', '2026-12-01T22:59:00Z', 1],
    ['in two days', '2026-12-01T23:00:00Z', 0],
    ['yesterday', '2026-11-29T22:00:00Z', 0],
  ])('is the recap threads that close within a day: %s', (_, closesAt, count) => {
    expect(content({ recaps: [{ ...recap, closesAt: new Date(closesAt) }] })?.recaps.length ?? 0).toBe(count);
  });

  it('is the questions that wait, the late ones first and said to be late', () => {
    const late = { ...question, id: 'q2', dueOn: '2026-11-29' };
    expect(content({ questions: [question, late] })?.questions.map(({ id, late: is }) => [id, is])).toEqual([
      ['q2', true],
      ['q1', false],
    ]);
  });

  it('is what three people or more asked in nearly the same words, without their names', () => {
    const items = [
      asked('U1'),
      asked('U2', 'cest quand la visite a castres svp'),
      asked('U3', 'La visite de Castres, c’est quand ?'),
      asked('U4', 'Qui prête des vélos ?'),
      asked('U4', 'qui prete des velos'),
      asked('U4', 'Qui prête un vélo ?'),
    ];
    const found = content({ asked: items, published: [velos] });
    expect(found?.asked).toMatchObject([{ text: 'C’est quand la visite de Castres ?', people: 3 }]);
    expect(JSON.stringify(found?.asked)).not.toContain('U1');
  });

  it('brings back the meeting held in these days of another year', () => {
    const found = content({ published: [velos] }, { day: '2026-11-30' })?.rediscovery;
    expect(found).toMatchObject({
      document: { title: 'Visite à Marseille' },
      why: { kind: 'anniversary', years: 9 },
    });
  });

  it('else a part of a theme of the next visit, another one the week after', () => {
    const visits = [anUpcomingVisit({ themes: ['missions/1'], days: ['2027-01-12'] })];
    const texts = ['2026-12-07', '2026-12-14', '2026-12-21'].map(
      (day) => content({ visits }, { day })?.rediscovery?.section.text,
    );
    expect(new Set(texts)).toEqual(new Set([long, `${long} Axe.`]));
    expect(texts[0]).toBe(texts[2]);
    expect(texts[0]).not.toBe(texts[1]);
    expect(content({ visits: [anUpcomingVisit()] }, { day: '2026-12-07' })?.rediscovery).toBeUndefined();
  });

  it('leaves out what facilitators left out, down to nothing at all', () => {
    const state = { visits: [anUpcomingVisit({ id: '1' })], published: [velos] };
    const without = (...ids: string[]) => content(state, { leftOut: new Set(ids) });
    expect(without('visit:1')).toMatchObject({ visits: [], published: [{ path: 'answers/velos' }] });
    expect(without('visit:1', 'page:answers/velos')).toBeUndefined();
    expect(without('passage:sessions/2017-12-04-marseille')?.rediscovery).toBeUndefined();
  });

  it('is only what everybody who reads the place may know', () => {
    const everything = {
      visits: [anUpcomingVisit()],
      published: [velos, { ...velos, path: 'answers/public' }],
      recaps: [recap],
      questions: [question, { ...question, id: 'q2', audience: 'public' as const }],
      asked: ['U1', 'U2', 'U3'].map((by) => asked(by)),
    };
    const state = { ...everything, knowledge: { ...knowledge, sessions: [] } };
    const found = content(state, asGuest);
    expect(found?.visits).toEqual([]);
    expect(found?.recaps).toEqual([]);
    expect(found?.published.map(({ path }) => path)).toEqual(['answers/public']);
    expect(found?.questions.map(({ id }) => id)).toEqual(['q2']);
    expect(found?.asked).toEqual([]);
  });

  it('tells of a sheet, not of the page of its meeting nor of a draft', () => {
    const at = '2026-11-25T10:00:00Z';
    const published = [
      { path: 'sessions/2017-12-04-marseille', publishedAt: at },
      { path: 'sheets/brouillon', publishedAt: at },
      velos,
    ];
    const group = { visible: visibleTo('members', ['visit:12']) };
    expect(content({ published }, group)?.published.map(({ path }) => path)).toEqual(['answers/velos']);
  });

  it('may say in a channel what was announced there', () => {
    expect(
      content({ visits: [anUpcomingVisit()] }, { ...asGuest, channel: 'C-visits' })?.visits,
    ).toHaveLength(1);
  });
});

describe('the letter as a message', () => {
  const frame = {
    day: '2026-11-30',
    zone: 'Europe/Paris',
    addressOf: ({ channel, ts }: { channel: string; ts: string }) =>
      `https://x.slack.com/archives/${channel}/p${ts}`,
  };
  const letter = (
    state: Partial<DigestState>,
    parts: Partial<typeof frame & { intro: string; late: boolean }> = {},
  ) => {
    const found = content(state);
    if (!found) throw new Error('nothing to say');
    return presentDigest(found, { ...frame, ...parts });
  };

  it('reads like a letter', () => {
    const state = {
      visits: [anUpcomingVisit()],
      published: [velos],
      recaps: [recap],
      questions: [{ ...question, dueOn: '2026-11-28' }],
      asked: ['U1', 'U2', 'U3'].map((by) => asked(by)),
    };
    expect(wordsOf(letter(state, { intro: 'Bonne semaine à toutes & à tous' }))).toMatchInlineSnapshot(`
      "La lettre du lundi 30 novembre 2026 : 1 rencontre à venir, 1 nouvelle page, 1 fil de retours, 1 question en attente
      La lettre du lundi 30 novembre 2026
      Bonne semaine à toutes &amp; à tous
      *Prochaines rencontres*
      • *Visite apprenante n° 8 – Les Ateliers* : mardi 15 décembre 2026, 9 h 30 – 17 h, dans 15 jours · Castres (81) · 12 inscriptions, 8 places libres · <https://x.slack.com/archives/C-visits/p1700000000.000100|voir l’annonce>
      *Fils de retours : dernier jour*
      • *Visite à Redon* : il se ferme demain à 18 h · <https://x.slack.com/archives/C-visits/p1.2|ajouter un retour>
      *Nouveau dans la mémoire*
      *Qui prête des vélos ?*
      Trois pôles.
      Lire
      *Questions qui attendent une réponse*
      « Qui mutualise une paie ? »
      En retard : une réponse était attendue le samedi 28 novembre 2026
      Je réponds
      *Ce que vous avez le plus demandé*
      • « C’est quand la visite de Castres ? » (3 personnes)
      *À redécouvrir*
      Il y a 9 ans cette semaine : *Visite à Marseille*
      >Un passage assez long pour être relu avec plaisir un lundi matin, avant la prochaine rencontre.
      Lire
      _Source : Bilan_
      La recevoir aussi en message direct : onglet Accueil de Capi, « Mes préférences »."
    `);
  });

  it('says when it is late', () => {
    expect(wordsOf(letter({ visits: [anUpcomingVisit()] }, { late: true }))).toContain('Envoyée en retard');
  });

  it.each([
    ['plain', (index: number) => `Texte n° ${index} `.repeat(20)],
    ['made of what has to be escaped', () => '&<>'.repeat(300)],
  ])('fits within Slack’s limits with 40 items of each sort, their words %s', (_, words) => {
    const forty = Array.from({ length: 40 }, (__, index) => index);
    const state = {
      visits: forty.map((index) =>
        anUpcomingVisit({ id: `${index}`, host: words(index), place: words(index) }),
      ),
      published: forty.map(() => velos),
      recaps: forty.map((index) => ({ ...recap, id: `${index}`, title: words(index) })),
      questions: forty.map((index) => ({ ...question, id: `${index}`, text: words(index) })),
      asked: ['U1', 'U2', 'U3'].map((by) => asked(by, words(1))),
    };
    const { text, blocks } = letter(state, { intro: words(1).repeat(9) });
    expect(blockProblems(blocks, 'message')).toEqual([]);
    expect(areTooLong(blocks)).toBe(false);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(text.length).toBeLessThan(3_000);
    expect(wordsOf(blocks)).toMatch(/et 3\d autres/);
  });

  it('lets nothing that people wrote mention, link or broadcast', () => {
    const hostile = '<!channel> <@U1> <https://x|y> & <b>';
    const state = {
      visits: [anUpcomingVisit({ host: hostile, place: hostile })],
      recaps: [{ ...recap, title: hostile }],
      questions: [{ ...question, text: hostile }],
    };
    expect(JSON.stringify(letter(state, { intro: hostile }))).not.toMatch(/<[!@b]|<https:\/\/x\|/);
  });
});
