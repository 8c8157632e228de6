import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceView } from '../../src/ask/slack/source-view.ts';
import { noteAsked } from '../../src/community/asked.ts';
import { choose } from '../../src/community/preferences.ts';
import { storedSignUps, storedVisits } from '../../src/community/visits.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';
import { type Journey, wordsOf } from '../support/workspace.ts';

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

const knowledge = await knowledgeOf(
  Object.fromEntries(
    audiences.map((audience) => {
      const bird = birds[audience];
      const text = `Le projet ${bird} rassemble des ateliers, sous le nom de ${canary(audience)}.`;
      return [
        `projects/${bird.toLowerCase()}.md`,
        fileText({ title: `Le projet ${bird}`, kind: 'model', audience }, `## Le projet ${bird}\n${text}`),
      ];
    }),
  ),
);

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
type Place = 'direct message' | '/demander' | 'Home' | 'source' | keyof typeof channels;
const members: Record<keyof typeof channels, Person[]> = {
  '#visites': ['claire', 'youssef', 'nadia'],
  '#partenaires': ['claire', 'nadia', 'maelle'],
  '#animation': ['nadia'],
};

const cells = (Object.keys(people) as Person[]).flatMap((person) => {
  const own = (Object.keys(channels) as (keyof typeof channels)[]).filter((one) =>
    members[one].includes(person),
  );
  const places: Place[] = ['direct message', '/demander', 'Home', 'source', ...own];
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
  slack = await aWorkspaceWithCapi({ store, knowledge });
  const youssef = slack.as('youssef').id;
  await store.transact((tx) => {
    tx.put(storedVisits, '12', anUpcomingVisit({ days: ['2099-12-15'] }));
    tx.put(storedSignUps, `12/${youssef}`, { who: youssef, status: 'going' });
  });
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
  if (place === 'source') return openSource(person, audience);
  if (place === '/demander')
    await actor.commands(`/demander ${question}`, person === 'maelle' ? '#partenaires' : '#general');
  else if (place === 'direct message') await actor.says('Capi', question);
  else await actor.says(place, `@Capi ${question}`);
  return JSON.stringify(await actor.answer());
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
      for (const other of audiences.filter((one) => !people[person].includes(one as never)))
        expect(shown).not.toContain(canary(other));
    },
  );

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
    for (const words of ['*Le projet Berg', '*Le projet Corm', '*Le projet Draine', 'CANARI', 'Les Ateliers'])
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
