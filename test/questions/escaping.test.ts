import { describe, expect, it } from 'vitest';
import type { Tools } from '../../src/capability.ts';
import type { Delivery } from '../../src/delivery/delivery.ts';
import type { Posted } from '../../src/delivery/landed.ts';
import { publish } from '../../src/knowledge/published.ts';
import type { Document } from '../../src/knowledge/types.ts';
import { createLog } from '../../src/log.ts';
import { openQuestion, questions } from '../../src/questions/question.ts';
import type { QuestionsContext } from '../../src/questions/slack/context.ts';
import { questionPosts } from '../../src/questions/slack/posts.ts';
import { presentAnswer, presentCall, presentToFacilitators } from '../../src/questions/slack/present.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { askAs } from '../support/asking.ts';
import { anUpcomingVisit } from '../support/community.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';
import { registerAll } from '../support/registered.ts';

// Texts of people and of pages reach facilitators and members in Capi's name: they must not notify a channel, mention
// somebody or show a link that is not where it says.

const hostile = 'Vélos <!channel> <@U1> <https://evil.example|ici> & co';
// A narrow space comes before the « ! » of an answer.
const escaped = 'channel&gt; &lt;@U1&gt; &lt;https://evil.example|ici&gt; &amp; co';
const now = new Date('2026-11-24T08:00:00Z');

const question = openQuestion({
  id: '1',
  text: hostile,
  author: 'UCLAIRE',
  named: false,
  audience: 'members',
  now,
  zone: 'Europe/Paris',
});

const knowledge = await knowledgeOf({
  'answers/q.md': fileText(
    { title: hostile, kind: 'answer', review: '2026-11-30', sources: [{ title: hostile }] },
    `## Prêt de vélos\n\`${hostile}\``,
  ),
});
const query = { now, posted: {} as Posted };
const page = knowledge.documents.get('answers/q') as Document;

/** All that Slack parses. */
function expectEscaped(message: unknown) {
  const text = JSON.stringify(message);
  expect(text).toContain(escaped);
  expect(text).not.toMatch(/<[!@h]/);
}

describe('what people and pages say is escaped', () => {
  it('in the question that facilitators see', () => {
    expectEscaped(presentToFacilitators(question, { zone: 'Europe/Paris', helpers: [] }));
    const published = { ...question, text: '', status: 'published' as const };
    expectEscaped(
      presentToFacilitators(published, { zone: 'Europe/Paris', helpers: [], pageTitle: hostile }),
    );
  });

  it('in the answer that its author gets: question, title, words and source of the page', () => {
    expectEscaped(presentAnswer(question, page));
    const { blocks } = presentAnswer({ ...question, text: 'Qui prête ?' }, page);
    for (const block of blocks.slice(1, 3)) expectEscaped(block);
  });

  it('in the call to those who may know', () => {
    const visit = anUpcomingVisit({ host: 'Re-Sources' });
    expectEscaped(presentCall(question, { user: 'U2', visit, isHost: false }));
  });

  it.each([
    ['not-answered', 'closed'],
    ['published', 'published'],
  ] as const)('in the post that says %s', async (about, status) => {
    const store = createMemoryStore();
    await store.transact((tx) => tx.put(questions, '1', { ...question, status }));
    const tools = { store, roles: { facilitators: async () => [] } } as unknown as Tools;
    const context = { page: async () => page } as unknown as QuestionsContext;
    const { compose } = await questionPosts(tools, context).list(query);
    const slot = { key: 'k', dueAt: now, channel: 'D1', question: { ...question, status }, about };

    expectEscaped(await compose(slot as never, { channel: 'D1' }, { now, late: false }));
  });

  it('in the page that is to be read again', async () => {
    const store = createMemoryStore();
    await store.transact((tx) =>
      publish(tx, {
        path: 'answers/q',
        page: {
          kind: 'page',
          title: hostile,
          audience: 'members',
          updated: '2026-11-24',
          review: '2026-11-30',
          sources: [],
          sections: [{ heading: hostile, text: hostile }],
        },
        owner: 'UNADIA',
        origin: 'question:1',
        now,
      }),
    );
    const { contributions } = registerAll({
      store,
      clock: { now: () => now },
      knowledge: () => knowledge,
      refreshKnowledge: async () => {},
      wake: () => {},
      roles: { facilitators: async () => [] } as unknown as Tools['roles'],
      community: { zone: 'Europe/Paris' } as Tools['community'],
      log: createLog('silent'),
      delivery: { placeOf: async () => undefined } as Partial<Delivery> as Delivery,
    });
    const source = contributions.map(({ posts }) => posts).find((posts) => posts?.prefix === 'review:');
    const listing = await source?.list(query);
    const slot = listing?.slots[0];
    if (!listing || !slot) throw new Error('no page is to be read again');

    const message = await listing.compose(slot, { channel: 'UNADIA' }, { now, late: false });
    expectEscaped({ text: message?.text });
    for (const block of message?.blocks?.slice(0, 1) ?? []) expectEscaped(block);
  });

  it('in an answer of the memory', () => {
    const { text } = askAs(knowledge, 'prêt de vélos');
    expectEscaped(text);
  });
});
