/**
 * What it takes to make the Home tab of a facilitator in a large community: 40 visits to come, 10,000 answers, 10,000
 * posts remembered, 500 questions of the month, a search.
 *
 *   npm run bench:home
 */
import { performance } from 'node:perf_hooks';
import { noteAsked } from '../src/ask/asked.ts';
import { openCommunity } from '../src/community/settings.ts';
import { homeView } from '../src/home/slack/view.ts';
import { homeState } from '../src/home/state.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { visibleTo } from '../src/knowledge/visibility.ts';
import { createMemoryStore } from '../src/store/memory.ts';
import { table } from '../src/store/store.ts';
import { signUps } from '../src/visits/sign-ups.ts';
import { visits } from '../src/visits/visit.ts';
import { knowledge2018 } from '../test/fixtures/communities.ts';
import { machine, quantile, record, round } from './figures.ts';

const now = new Date('2026-11-30T08:00:00Z');
const at = now.toISOString();
const rounds = 300;

const store = createMemoryStore();
await store.transact((tx) => {
  for (let id = 0; id < 40; id += 1) {
    tx.put(visits, `${id}`, {
      id: `${id}`,
      kind: 'visit',
      number: id,
      host: 'Un pôle',
      place: 'Castres',
      days: ['2027-03-02'],
      start: '09:30',
      end: '17:00',
      zone: 'Europe/Paris',
      channel: 'C1',
      datedAt: '2026-11-02T09:00:00.000Z',
      capacity: 300,
      themes: [],
      status: 'planned',
      version: 1,
      edition: 1,
      createdAt: at,
      createdBy: 'U0',
      updatedAt: at,
      mostEvents: 1,
    });
  }
  for (let id = 0; id < 10_000; id += 1) {
    tx.put(signUps, `${id % 40}/U${id}`, { who: `U${id}`, status: 'going', since: at, edition: 1 });
    const outcome = { state: id % 500 === 0 ? 'failed' : 'sent' };
    tx.put(table<unknown>('deliveries'), `k:${id}`, { changedAt: at, outcome });
  }
});
for (let id = 0; id < 500; id += 1) {
  const text = `Qui prête du matériel au pôle ${id % 40} ?`;
  await noteAsked(store, `${id}`, { by: `U${id}`, at, outcome: 'decline', audience: 'members', text });
}
const community = await openCommunity(store, {
  zone: 'Europe/Paris',
  channel: 'C0',
  facilitatorsChannel: 'C1',
});
const knowledge = await loadKnowledge(knowledge2018);
const visitor = {
  user: 'U7',
  visible: visibleTo('facilitators'),
  isFacilitator: true,
  query: 'mutualiser des emplois',
};

const times: number[] = [];
let blocks = 0;
for (let count = 0; count < rounds; count += 1) {
  const before = performance.now();
  const state = await homeState(store, knowledge, visitor, now, 'Europe/Paris');
  const view = homeView(state, {
    addressOf: () => 'https://exemple.slack.com/archives/C1/p1',
    settings: await community.settings(),
    reminders: [30, 7, 1],
    postNames: new Map(),
  });
  times.push(performance.now() - before);
  blocks = view.blocks.length;
}

await record(
  'home',
  [
    `${rounds} times; ${machine()}.`,
    '',
    '| p50, ms | p95, ms | longest, ms | blocks |',
    '| --- | --- | --- | --- |',
    `| ${round(quantile(times, 0.5))} | ${round(quantile(times, 0.95))} | ${round(Math.max(...times))} | ${blocks} |`,
  ].join('\n'),
);
