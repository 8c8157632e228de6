import { readFileSync } from 'node:fs';
import { MovableClock } from 'slack-workspace';
import { aWorkspace, type Journey, wordsOf } from 'slack-workspace/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RunningApp } from '../../src/app.ts';
import { publishedPages } from '../../src/knowledge/published.ts';
import { playLife } from '../../src/local/life.ts';
import { lifeSteps } from '../../src/local/messages.ts';
import { communitySeed } from '../../src/local/seed.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { capi, livingKnowledge } from '../support/capi.ts';

const store = createMemoryStore();
let app: RunningApp | undefined;
let slack: Journey;

beforeAll(async () => {
  const ahead = Date.parse('2026-11-24T08:00:00Z') - Date.now();
  slack = await aWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    seed: communitySeed,
    clock: new MovableClock({ now: () => new Date(Date.now() + ahead) }),
    hooks: { nextDue: async () => app?.nextDueAt(), play: async () => app?.play() },
    app: async (connection) => {
      const known = await livingKnowledge(store);
      app = await capi(connection, { store, log: createLog('silent'), settleMs: 200, ...known });
      return app;
    },
  });
});
afterAll(() => slack.stop());

it('the life of a visit is played by people and the real Capi, from its planning to the published sheet', async () => {
  const told: string[] = [];
  const ending = await playLife({
    workspace: slack.workspace,
    zone: 'Europe/Paris',
    beat: 0,
    onStep: ({ step, done, of }) => told.push(`${done}/${of} ${step}`),
  });

  const { messages } = slack.as('claire').page;
  const inThread = messages.filter(({ threadTs }) => threadTs === ending.threadTs);
  expect(wordsOf(inThread.at(-1))).toMatch(/La fiche de la visite n° \d+ .* est publiée/);
  expect(await store.list(publishedPages)).toHaveLength(1);
  expect(told).toEqual(
    Object.values(lifeSteps).map((step, index, { length }) => `${index}/${length} ${step}`),
  );
}, 120_000);
