import { beforeEach, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/knowledge/published.ts';
import { openQuestion, questions } from '../../src/questions/question.ts';
import { draftSheet, sheets } from '../../src/recaps/sheet.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { visits } from '../../src/visits/visit.ts';
import { aMatter } from '../recaps/a-recap.ts';
import { capiOverHttp } from '../support/capi-over-http.ts';
import { fileText, knowledgeOf } from '../support/knowledge.ts';
import { slackApi } from '../support/slack-api.ts';
import { aVisit } from '../visits/a-visit.ts';

// Slack shows facilitators' buttons to whoever reads the message or once was a facilitator: what a click may do is
// decided when it comes. Each is sent as Slack sends it, by a member who is no facilitator.

const now = new Date('2026-11-24T08:00:00Z');
const page = 'answers/q';
const knowledge = await knowledgeOf({ [`${page}.md`]: fileText({ title: 'Q ?' }, '## Q ?\nR.') });

const settled = {
  kind: 'notice',
  channel: 'D1',
  progress: 'over',
  attempts: 1,
  firstSendingAt: now.toISOString(),
  changedAt: now.toISOString(),
  outcome: { state: 'sent', channel: 'D1', ts: '1.0' },
};

/** A visit that waits for a date, its sheet, a question that waits for an answer, a published answer of Nadia's. */
async function aBusyStore(): Promise<Store> {
  const store = createMemoryStore();
  const visit = aVisit({ status: 'postponed' });
  const asked = openQuestion({
    id: '1',
    text: 'Qui finance ?',
    author: 'UYOUSSEF',
    named: true,
    audience: 'members',
    now,
    zone: 'Europe/Paris',
  });
  await store.transact(async (tx) => {
    tx.put(visits, visit.id, visit);
    tx.put(sheets, visit.id, draftSheet(aMatter(), now));
    tx.put(questions, '1', { ...asked, thread: { channel: 'D1', ts: '1.0' } });
    // Facilitators were told of both: nothing is to be posted.
    for (const key of ['recap:12:drafted:UNADIA', 'question:1:posted'])
      tx.put({ name: 'deliveries' }, key, settled);
    const card = {
      kind: 'page',
      title: 'Q ?',
      audience: 'members',
      updated: '2026-11-24',
      sources: [],
      sections: [{ heading: 'Q ?', text: 'R.' }],
    } as const;
    await publish(tx, { path: page, page: card, owner: 'UNADIA', origin: 'question:1', now });
  });
  return store;
}

const capi = async () => capiOverHttp({ store: await aBusyStore(), knowledge: () => knowledge });

// Messages that Capi posted before are brought up to date.
beforeEach(() => void slackApi.allows('chat.update', { channel: 'D1', ts: '1.0' }));

const refusal = /équipe d’animation|ne vous appartient pas|confiée à une autre personne/;

const windows: [name: string, action: { action_id: string; value?: string }][] = [
  ['a new visit', { action_id: 'visits.do:new', value: 'new' }],
  ['changing a visit', { action_id: 'visits.do:change', value: '12' }],
  ['postponing a visit', { action_id: 'visits.do:postpone', value: '12' }],
  ['cancelling a visit', { action_id: 'visits.do:cancel', value: '12' }],
  ['the reminders of a visit', { action_id: 'visits.do:reminders', value: '12' }],
  ['the community’s reminders', { action_id: 'visits.do:reminders', value: 'community' }],
  ['the sheet of a visit', { action_id: 'recap-open-sheet', value: '12' }],
  ['who speaks for the host', { action_id: 'recap-choose-hosts', value: '12' }],
  ['preparing the letter', { action_id: 'digest.prepare', value: '2026-11-30' }],
  ['the letter’s settings', { action_id: 'digest.settings.open' }],
  ['the community’s settings', { action_id: 'home.community' }],
  ['a card', { action_id: 'questions.answer', value: '1' }],
  ['a card made of a reply', { action_id: 'questions.keep', value: '{"question":"1","text":"Nous."}' }],
  ['another’s page', { action_id: 'questions.amend', value: page }],
];

describe('a window of facilitators', () => {
  it.each(windows)('%s opens for one of them', async (_, action) => {
    const { clicks } = await capi();
    slackApi.allows('conversations.info', { channel: {} });
    slackApi.allows('conversations.members', { members: [] });
    slackApi.allows('users.list', { members: [] });
    const opened = slackApi.expects('views.open');

    await clicks('UNADIA', action);

    await vi.waitFor(() => expect(opened).toHaveLength(1));
  });

  it.each(windows)('%s does not open for a member, who is told whom to ask', async (_, action) => {
    const { clicks, responseUrl } = await capi();
    const told = slackApi.expects(responseUrl);

    await clicks('UCLAIRE', action);

    await vi.waitFor(() => expect(told).toMatchObject([{ text: expect.stringMatching(refusal) }]));
  });
});

describe('what facilitators decide in one click', () => {
  it.each([
    ['recap-draft-again', '12'],
    ['recap-send-to-host', '12'],
    ['recap-publish', '12'],
    ['recap-send-markdown', '12'],
    ['digest.skip', '2026-11-30'],
    ['digest.restore', '2026-11-30'],
    ['questions.take', '1'],
    ['questions.close', '1'],
    ['questions.helpers', '1'],
    ['freshness.renew', page],
    ['freshness.withdraw', page],
  ])('%s is refused to a member, and nothing changes', async (action_id, value) => {
    const store = await aBusyStore();
    const { clicks, responseUrl } = await capiOverHttp({ store, knowledge: () => knowledge });
    const told = slackApi.expects(responseUrl);
    const before = await decided(store);

    await clicks('UCLAIRE', { action_id, value });

    await vi.waitFor(() => expect(told).toMatchObject([{ text: expect.stringMatching(refusal) }]));
    expect(await decided(store)).toEqual(before);
  });
});

/** All that a facilitator decides upon. */
async function decided(store: Store) {
  const tables = [
    'visits',
    'recaps',
    'recap-sheets',
    'recap-hosts',
    'digest.editions',
    'questions',
    'knowledge.pages',
  ];
  return Promise.all(tables.map((name) => store.list({ name })));
}

describe('a command of facilitators', () => {
  it.each([
    ['/visite', 'nouvelle'],
    ['/visite', 'reporter'],
    ['/visite', 'annuler'],
    ['/visite', 'modifier'],
    ['/recap', 'fiche 8'],
    ['/recap', 'clore 8'],
    ['/recap', 'hote 8 <@U1|claire>'],
    ['/recap', 'grille 8 2 1'],
    ['/digest', 'réglages'],
    ['/demander', 'sans-réponse'],
  ])('%s %s is refused to a member', async (command, text) => {
    const { commands, responseUrl } = await capi();
    const told = slackApi.expects(responseUrl);

    await commands('UCLAIRE', command, text);

    await vi.waitFor(() => expect(told).toMatchObject([{ text: expect.stringMatching(refusal) }]));
  });
});
