import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createApp } from '../../src/app.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { aWorkspace, type Connection, type Journey, type JourneyOptions } from './workspace.ts';

let shared: Promise<Knowledge> | undefined;

/** The community's own knowledge, read once for all journeys of a file. */
export function communityKnowledge(): Promise<Knowledge> {
  shared ??= loadKnowledge('knowledge');
  return shared;
}

export interface CapiOptions extends Partial<Omit<JourneyOptions, 'app'>> {
  store?: Store;
  knowledge?: Knowledge;
}

/** Capi as it is, connected to a local workspace by Socket Mode. */
export async function aWorkspaceWithCapi(options: CapiOptions = {}): Promise<Journey> {
  const { store = createMemoryStore(), knowledge = await communityKnowledge(), ...rest } = options;
  return aWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    app: (connection) => capi(connection, store, knowledge),
    ...rest,
  });
}

/** The real app, with everything of its own but the store and the knowledge given. */
export function capi(connection: Connection, store: Store, knowledge: Knowledge) {
  const { botToken, appToken, apiUrl, clock } = connection;
  return createApp({
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    knowledge: () => knowledge,
    store,
    clock,
    zone: 'Europe/Paris',
    facilitators: { group: 'animation', channel: 'C0ANIMATION', people: [] },
    log: createLog('silent'),
  });
}
