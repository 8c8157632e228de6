import { readFileSync } from 'node:fs';
import { aWorkspace, type Connection, type Journey, type JourneyOptions } from 'slack-workspace/testing';
import { parse } from 'yaml';
import { createApp, type Parts } from '../../src/app.ts';
import { confirmedQuestions } from '../../src/ask/confirmed.ts';
import { type Pauses, pausesAt } from '../../src/clock.ts';
import { folderReader } from '../../src/knowledge/folder.ts';
import { createIndexing } from '../../src/knowledge/indexing.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { contentOf, loadKnowledge } from '../../src/knowledge/load.ts';
import { publishedReader, withPublished } from '../../src/knowledge/published.ts';
import { communitySeed } from '../../src/local/seed.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { knowledge2018 } from '../fixtures/communities.ts';
import { filesRead } from './knowledge.ts';

let shared: Promise<Knowledge> | undefined;

/** The community's own knowledge, read once for all journeys of a file. */
function communityKnowledge(): Promise<Knowledge> {
  shared ??= loadKnowledge(knowledge2018);
  return shared;
}

/** The knowledge as the app has it: what it publishes is taken in. */
type LivingKnowledge = Pick<Parts, 'knowledge' | 'refreshKnowledge'>;

const readFolder = folderReader(knowledge2018);

/** The community's knowledge (or that of these pages) together with what is published in a store. */
export async function livingKnowledge(
  store: Store,
  pages?: Record<string, string>,
): Promise<LivingKnowledge> {
  const files = pages ? filesRead(pages) : (await readFolder()).files;
  const published = publishedReader(store);
  const indexing = createIndexing();
  const read = async () => {
    indexing.confirm(await confirmedQuestions(store));
    return indexing.update(contentOf(withPublished(files, await published())));
  };
  let knowledge = await read();
  return {
    knowledge: () => knowledge,
    async refreshKnowledge() {
      knowledge = await read();
    },
  };
}

/** A knowledge that stays as it is. */
const still = (knowledge: Knowledge): LivingKnowledge => ({
  knowledge: () => knowledge,
  refreshKnowledge: async () => {},
});

export interface CapiOptions extends Partial<Omit<JourneyOptions, 'app'>> {
  store?: Store;
  knowledge?: Knowledge;
  /** The test publishes pages: they are taken into the community's knowledge. */
  publishing?: boolean;
  /** Instead of the community's knowledge, as files by path; the test may publish more. */
  pages?: Record<string, string>;
  log?: Log;
  settleMs?: number;
  pauses?: Pauses;
  facilitators?: Parts['facilitators'];
}

/** Capi as it is, connected to a local workspace by Socket Mode. */
export async function aWorkspaceWithCapi(options: CapiOptions = {}): Promise<Journey> {
  const {
    store = createMemoryStore(),
    knowledge,
    publishing,
    pages,
    log = createLog('silent'),
    settleMs = 30_000,
    pauses,
    facilitators = { group: 'animation', channel: 'C0ANIMATION', people: [] },
    ...rest
  } = options;
  const known =
    publishing || pages
      ? await livingKnowledge(store, pages)
      : still(knowledge ?? (await communityKnowledge()));
  return aWorkspace({
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    seed: communitySeed,
    app: (connection) => capi(connection, { store, log, settleMs, pauses, facilitators, ...known }),
    ...rest,
  });
}

/** The real app, with everything of its own but what is given. */
export async function capi(
  connection: Connection,
  parts: Pick<Parts, 'store' | 'log' | 'settleMs'> &
    Partial<Pick<Parts, 'facilitators' | 'pauses'>> &
    LivingKnowledge,
) {
  const { botToken, appToken, apiUrl, clock } = connection;
  const app = await createApp({
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    clock,
    zone: 'Europe/Paris',
    facilitators: { group: 'animation', channel: 'C0ANIMATION', people: [] },
    channel: 'C0GENERAL',
    ...parts,
    // What Slack's pace makes real people wait for is no part of a journey.
    pauses: parts.pauses ?? pausesAt(50),
  });
  clock.onMove(app.wake);
  return { ...app, idle: app.play };
}
