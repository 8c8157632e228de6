import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseICS } from 'node-ical';
import { startWorkspace, type Workspace } from 'slack-workspace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createApp, type RunningApp } from '../../../src/app.ts';
import type { Tools } from '../../../src/capability.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { communitySeed } from '../../../src/local/seed.ts';
import { createLog } from '../../../src/log.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import { createVisitRepository } from '../../../src/visits/repository.ts';
import { createFeed } from '../../../src/visits/slack/feed.ts';
import { knowledge2018 } from '../../fixtures/communities.ts';
import { aPlan, now } from '../a-visit.ts';

const store = createMemoryStore();
let workspace: Workspace;
let app: RunningApp;
let origin: string;

beforeAll(async () => {
  workspace = await startWorkspace({
    seed: communitySeed,
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
  });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const knowledge = await loadKnowledge(knowledge2018);
  app = await createApp({
    connection: {
      mode: 'http',
      botToken: workspace.botToken,
      signingSecret: 'a'.repeat(32),
      port,
      apiUrl: workspace.apiUrl,
    },
    knowledge: () => knowledge,
    refreshKnowledge: async () => {},
    store,
    clock: { now: () => now },
    zone: 'Europe/Paris',
    facilitators: { people: [] },
    publicUrl: origin,
    log: createLog('silent'),
  });
  await app.start();
  const repository = createVisitRepository(store);
  await repository.plan(aPlan({ channel: 'C0VISITES' }), 'U1', now);
  await repository.plan(
    aPlan({ channel: 'C0VISITES', number: 9, days: ['2027-04-06'], place: 'Redon' }),
    'U1',
    now,
  );
});
afterAll(async () => {
  await app.stop();
  await workspace.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** As a facilitator would read it in `/visite liste`. */
const address = async () =>
  (await createFeed({ store, publicUrl: origin } as Tools, createVisitRepository(store)).address()) ?? '';

describe('the calendar that agendas subscribe to', () => {
  it('has all visits, at an address that stays the same', async () => {
    const found = await address();
    expect(await address()).toBe(found);

    const response = await fetch(found);

    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = Object.values(parseICS(await response.text())).filter((one) => one?.type === 'VEVENT');
    expect(events.map((event) => (event as { location?: unknown }).location)).toEqual(
      ['Roubaix (59)', 'Redon (59)'].map((place) => place.replace(' ', '\u00A0')),
    );
  });

  it('cannot be had without its address', async () => {
    const found = await address();

    for (const wrong of [
      `${origin}/agenda/visites.ics`,
      found.replace(/.\.ics$/, '_.ics'),
      `${origin}/agenda/`,
    ])
      expect((await fetch(wrong)).status).toBe(404);
  });
});
