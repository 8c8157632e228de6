import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Hooks, startWorkspace } from 'slack-workspace';
import { parse } from 'yaml';
import type { RunningApp } from '../app.ts';
import type { FacilitatorSettings } from '../config.ts';
import type { Runtime } from '../runtime.ts';
import { createMemoryStore } from '../store/memory.ts';
import { communitySeed } from './seed.ts';
import { localStage } from './stage.ts';

/** Where the local workspace listens unless told otherwise; any free port when this one is taken. */
const usualPort = 3000;

/** As a community would set it: the group on a paid plan, else the members of #animation. */
const localFacilitators: FacilitatorSettings = { group: 'animation', channel: 'C0ANIMATION', people: [] };

/** The channel that everybody reads but guests. */
const localChannel = 'C0GENERAL';

const manifestFile = fileURLToPath(new URL('../../manifest.yml', import.meta.url));

/**
 * Opens the local workspace: a stand-in for Slack on this machine, with a page. It begins anew at each start, and so
 * does what Capi remembers of it.
 * @param port where to listen; undefined: the usual one, or any free one
 * @param suggestions questions that a first-time visitor can click
 * @throws when the port asked for is taken
 */
export async function openLocalWorkspace(
  port: number | undefined,
  suggestions: readonly string[],
): Promise<Runtime> {
  const manifest: unknown = parse(await readFile(manifestFile, 'utf8'));
  let app: RunningApp | undefined;
  let extras: NonNullable<Hooks['extras']> = [];
  const hooks = {
    suggestions,
    get extras() {
      return extras;
    },
    nextDue: async () => app?.nextDueAt(),
    play: async () => app?.play(),
  };
  const open = (at: number) => startWorkspace({ manifest, seed: communitySeed, port: at, hooks });

  const workspace = await open(port ?? usualPort).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && port === undefined) return open(0);
    throw error;
  });
  const { botToken, appToken, apiUrl, clock, url: address, close } = workspace;
  return {
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    clock,
    store: createMemoryStore(),
    facilitators: localFacilitators,
    channel: localChannel,
    address,
    onAppReady(running) {
      app = running;
      const stage = localStage(workspace);
      extras = running.demonstrations.map(({ id, label, run }) => ({ id, label, run: () => run(stage) }));
      clock.onMove(running.wake);
    },
    close,
  };
}
