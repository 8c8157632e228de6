import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteAsked } from '../../src/ask/asked.ts';
import { sourceView } from '../../src/ask/slack/source-view.ts';
import { choose } from '../../src/community/preferences.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { signUps } from '../../src/visits/sign-ups.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { aSignUp } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';

/** One page for each audience, about a bird of its own, with a word that is nowhere else. */
const birds = {
  public: 'Alouette',
  members: 'Bergeronnette',
  facilitators: 'Cormoran',
  'visit:12': 'Draine',
} as const;
type Audience = keyof typeof birds;
const audiences = Object.keys(birds) as Audience[];
const canary = (audience: Audience) => `CANARI-${audience.toUpperCase().replace(':', '-')}`;

/** For each audience: a page to ask about, a mission to browse, a meeting to count. */
function pagesFor(audience: Audience, index: number): Record<string, string> {
  const bird = birds[audience];
  const number = index + 1;
  const title = `Le projet ${bird}`;
  const text = `Le projet ${bird} rassemble des ateliers, sous le nom de ${canary(audience)}.`;
  const day = `2017-0${number}-10`;
  return {
    [`projects/${bird.toLowerCase()}.md`]: fileText(
      { title, kind: 'model', audience },
      `## ${title}\n${text}`,
    ),
    [`missions/${number}.md`]: fileText(
      { title: `Mission ${number}, ${canary(audience)}`, kind: 'mission', number, audience },
      `## En bref\nCette mission porte sur les ateliers partagés.`,
    ),
    [`sessions/${number}.md`]: fileText(
      {
        title: `Visite de ${canary(audience)}`,
        kind: 'visit',
        start: day,
        end: day,
        place: 'Castres',
        audience,
      },
      `## La rencontre\nOn y a vu des ateliers partagés, et ${canary(audience)}.`,
    ),
  };
}

const pages: Record<string, string> = Object.assign({}, ...audiences.map(pagesFor));
const knowledge = await knowledgeOf(pages);

/** What each person may read where nobody reads along, and what all who read a channel may. */
const people = {
  maelle: ['public'],
  claire: ['public', 'members'],
  youssef: ['public', 'members', 'visit:12'],
  nadia: ['public', 'members', 'facilitators'],
} satisfies Record<string, Audience[]>;
const channels = {
  '#visites': ['public', 'members'],
  '#partenaires': ['public'],
  '#animation': ['public', 'members', 'facilitators'],
} satisfies Record<string, Audience[]>;

type Person = keyof typeof people;
type Place =
  | 'direct message'
  | '/demander'
  | 'Home'
  | 'missions'
  | 'timeline'
  | 'source'
  | keyof typeof channels;
const members: Record<keyof typeof channels, Person[]> = {
  '#visites': ['claire', 'youssef', 'nadia'],
  '#partenaires': ['claire', 'nadia', 'maelle'],
  '#animation': ['nadia'],
};

const cells = (Object.keys(people) as Person[]).flatMap((person) => {
  const own = (Object.keys(channels) as (keyof typeof channels)[]).filter((one) =>
    members[one].includes(person),
  );
  const places: Place[] = ['direct message', '/demander', 'Home', 'missions', 'timeline', 'source', ...own];
  return places.flatMap((place) =>
    audiences.map((audience) => {
      const readers: readonly Audience[] = place.startsWith('#')
        ? channels[place as keyof typeof channels]
        : people[person];
      return { person, place, audience, told: readers.includes(audience) };
    }),
  );
});

let slack: Journey;
let store: Store;
beforeAll(async () => {
  store = createMemoryStore();
  slack = await aWorkspaceWithCapi({ store, pages });
  const youssef = slack.as('youssef').id;
  await store.transact((tx) => tx.put(signUps, `12/${youssef}`, aSignUp(youssef)));
});
afterAll(() => slack.stop());

/** Asks about a page from a place, and gives all that the person is shown in return. */
async function ask(person: Person, place: Place, audience: Audience): Promise<string> {
  const actor = slack.as(person);
  const question = `c’est quoi le projet ${birds[audience]} ?`;
  if (place === 'Home') {
    await actor.opensHome();
    await actor.seesHome('Chercher');
    await actor.chooses('home.search', `projet ${birds[audience]}`);
    return wordsOf(await actor.seesHome(`« projet ${birds[audience]} »`));
  }
  if (place === 'missions' || place === 'timeline') return browse(person, place);
  if (place === 'source') return openSource(person, audience);
  if (place === '/demander')
    await actor.commands(`/demander ${question}`, person === 'maelle' ? '#partenaires' : '#general');
  else if (place === 'direct message') await actor.says('Capi', question);
  else await actor.says(place, `@Capi ${question}`);
  return JSON.stringify(await actor.answer());
}

/** What can be browsed in the Home tab. */
async function browse(person: Person, place: 'missions' | 'timeline'): Promise<string> {
  const actor = slack.as(person);
  await actor.opensHome();
  await actor.seesHome('Explorer');
  await actor.clicks(`home.${place}`);
  const shown = JSON.stringify((await actor.seesModal(place === 'missions' ? 'Mission' : 'Visite')).view);
  await actor.closes();
  return shown;
}

/** Opens a page by its path, as a button that was made up would. */
async function openSource(person: Person, audience: Audience): Promise<string> {
  const path = `projects/${birds[audience].toLowerCase()}#le-projet-${birds[audience].toLowerCase()}`;
  return wordsOf(sourceView(path, knowledge, new Set<Audience>(people[person])));
}

describe('what is said where', () => {
  it(`is tried in at least 60 cells (${cells.length})`, () => {
    expect(cells.length).toBeGreaterThanOrEqual(60);
  });

  it.each(cells)(
    '$person, $place: a page for $audience is told: $told',
    async ({ person, place, audience, told }) => {
      const shown = await ask(person, place, audience);
      expect(shown.includes(canary(audience))).toBe(told);
      for (const other of audiences.filter((one) => !people[person].includes(one as never))) {
        expect(shown).not.toContain(canary(other));
        // Nor is it named in what is suggested. (One's own tab also shows what one asked.)
        if (other !== audience && place !== 'Home') expect(shown).not.toContain(birds[other]);
      }
    },
  );

  const counted = [
    ...(Object.keys(channels) as (keyof typeof channels)[]).map((place) => ({
      place,
      person: members[place][0] ?? 'nadia',
      count: channels[place].length,
    })),
    ...(Object.keys(people) as Person[]).map((person) => ({
      place: 'Capi' as const,
      person,
      count: people[person].length,
    })),
  ];
  it.each(counted)(
    '$person, $place: $count meetings are counted and listed',
    async ({ person, place, count }) => {
      const actor = slack.as(person);
      const mention = place === 'Capi' ? '' : '@Capi ';
      await actor.says(place, `${mention}combien de visites ont eu lieu en 2017 ?`);
      expect(wordsOf(await actor.answer())).toMatch(new RegExp(`\\b${count} visites?\\b|une seule visite`));
      await actor.says(place, `${mention}quelles visites ont eu lieu en 2017 ?`);
      const list = wordsOf(await actor.answer());
      const readers: readonly Audience[] = place === 'Capi' ? people[person] : channels[place];
      for (const audience of audiences)
        if (!readers.includes(audience)) expect(list).not.toContain(canary(audience));
    },
  );

  it('keeps a card for members from a guest who had asked, and from the channels that guests read', async () => {
    const maelle = slack.as('maelle');
    await maelle.says('Capi', 'Qui garde les clés du jardin ?');
    await maelle.clicks('Demander à la communauté', await maelle.answer());
    await maelle.seesModal('sous 3 jours');
    await maelle.submits();
    await maelle.closes();
    const nadia = slack.as('nadia');
    await nadia.clicks('Répondre et publier', await nadia.sees('Question à la communauté'));
    await nadia.seesModal('La réponse');
    await nadia.submits({ 'La réponse': `Le gardien ${canary('members')}.`, 'Qui peut la lire': 'members' });
    await nadia.seesModal('C’est publié');
    await nadia.closes();
    await maelle.sees('réservée aux membres');
    await maelle.opensHome();
    await maelle.seesHome('la communauté y a répondu');
    await maelle.clicks('Lire la réponse');
    await maelle.seesModal('réservée');
    await maelle.closes();
  });

  it('offers more in private in the same way whether there is more or not', async () => {
    const claire = slack.as('claire');
    await claire.says('#partenaires', `@Capi c’est quoi le projet ${birds.members} ?`);
    const reserved = await claire.answer();
    await claire.says('#partenaires', '@Capi c’est quoi le projet Xyzzyx ?');
    const unknown = await claire.answer();
    const plain = (words: string) => words.replaceAll(/Bergeronnette|Xyzzyx/g, '');
    expect(plain(wordsOf(reserved))).toBe(plain(wordsOf(unknown)));

    await claire.clicks('Me répondre en privé', reserved);
    const told = await claire.answer();
    expect(wordsOf(told)).toContain(canary('members'));
    expect(told.ephemeral).toBe(true);
    const maelle = slack.as('maelle');
    await maelle.clicks('Me répondre en privé', reserved);
    expect(wordsOf(await maelle.answer())).toContain('Je n’ai pas trouvé');
  });

  it('is within what its readers may know in letters and their counts too', async () => {
    const at = slack.workspace.clock.now().toISOString();
    await store.transact((tx) => {
      for (const audience of audiences) {
        tx.put(publishedPages, `projects/${birds[audience].toLowerCase()}`, {
          markdown: '',
          version: 1,
          firstPublishedAt: at,
          publishedAt: at,
          origin: 'test',
        });
      }
    });
    for (const by of ['U1', 'U2', 'U3'])
      await noteAsked(store, by, {
        text: canary('members'),
        by,
        at,
        outcome: 'decline',
        audience: 'members',
      });
    await slack.as('nadia').commands('/digest réglages', '#animation');
    await slack.as('nadia').seesModal('Lettre hebdomadaire');
    await slack.as('nadia').submits({ Canal: 'C0PARTENAIRES' });
    await slack.as('nadia').seesModal('C’est enregistré');
    await slack.as('nadia').closes();
    await choose(store, slack.as('maelle').id, { digest: 'also-direct', mayBeAsked: false });
    await slack.as('nadia').commands('/digest maintenant', '#animation');
    const letter = wordsOf(await slack.as('maelle').sees('La lettre du'));
    expect(letter).toContain('Le projet Alouette');
    // What was asked in front of everybody may be said again; what only members asked or may read may not.
    for (const words of [
      '*Le projet Berg',
      '*Le projet Corm',
      '*Le projet Draine',
      canary('members'),
      canary('facilitators'),
      canary('visit:12'),
      'Les Ateliers',
    ])
      expect(letter).not.toContain(words);
    expect(letter).toContain('1 nouvelle page');
  });

  it('was in no payload to anybody who may not read it: 0 leaks', () => {
    for (const person of Object.keys(people) as Person[]) {
      const seen = JSON.stringify(slack.as(person).page);
      for (const audience of audiences)
        if (!people[person].includes(audience as never)) expect(seen).not.toContain(canary(audience));
    }
  });
});
