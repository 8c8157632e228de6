import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createApp, type Parts } from '../../src/app.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorkspace, type Connection, type Journey, type JourneyOptions } from './workspace.ts';

let shared: Promise<Knowledge> | undefined;

/** The community's own knowledge, read once for all journeys of a file. */
function communityKnowledge(): Promise<Knowledge> {
  shared ??= loadKnowledge('knowledge');
  return shared;
}

export interface CapiOptions extends Partial<Omit<JourneyOptions, 'app'>> {
  store?: Store;
  knowledge?: Knowledge;
  log?: Log;
  settleMs?: number;
}

/** Capi as it is, connected to a local workspace by Socket Mode. */
export async function aWorkspaceWithCapi(options: CapiOptions = {}): Promise<Journey> {
  const {
    store = createMemoryStore(),
    knowledge = await communityKnowledge(),
    log = createLog('silent'),
    settleMs = 30_000,
    ...rest
  } = options;
  return aWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    app: (connection) => capi(connection, { store, knowledge: () => knowledge, log, settleMs }),
    ...rest,
  });
}

/** The real app, with everything of its own but what is given. */
export async function capi(
  connection: Connection,
  parts: Pick<Parts, 'store' | 'knowledge' | 'log' | 'settleMs'>,
) {
  const { botToken, appToken, apiUrl, clock } = connection;
  const app = await createApp({
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    clock,
    zone: 'Europe/Paris',
    facilitators: { group: 'animation', channel: 'C0ANIMATION', people: [] },
    ...parts,
  });
  clock.onMove(app.wake);
  return app;
}
