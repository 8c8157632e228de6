import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Hooks, startWorkspace } from 'slack-workspace';
import { parse } from 'yaml';
import type { RunningApp } from '../app.ts';
import type { Config, FacilitatorSettings } from '../config.ts';
import type { Runtime, StartContext } from '../runtime.ts';
import { openFileStore } from '../store/file-store.ts';
import { playLife } from './life.ts';
import { extraLabels } from './messages.ts';
import { communitySeed } from './seed.ts';

/** Where the local workspace listens unless told otherwise; any free port when this one is taken. */
const usualPort = 3000;

/** As a community would set it: the group on a paid plan, else the members of #animation. */
const localFacilitators: FacilitatorSettings = { group: 'animation', channel: 'C0ANIMATION', people: [] };

/** The channel that everybody reads but guests. */
const localChannel = 'C0GENERAL';

const manifestFile = fileURLToPath(new URL('../../manifest.yml', import.meta.url));

/**
 * Opens the local workspace: a stand-in for Slack on this machine, with a page. It is kept between starts, and so is what
 * Capi remembers, until somebody begins anew on the page.
 * @param port where to listen; undefined: where it did before, else the usual one, else any free one
 * @throws when the port asked for is taken; StoreError when the data directory is in use or damaged
 */
export async function openLocalWorkspace(
  config: Config,
  { log, suggestions }: StartContext,
  port: number | undefined,
): Promise<Runtime> {
  const manifest: unknown = parse(await readFile(manifestFile, 'utf8'));
  const keptIn = join(config.dataDirectory, 'local');
  const capiFolder = join(keptIn, 'capi');
  const openStore = () => openFileStore(capiFolder, { onWarning: (warning) => log.warn(warning, 'store') });
  let store = await openStore();
  let app: RunningApp | undefined;
  let extras: NonNullable<Hooks['extras']> = [];
  let stopWaking = () => {};
  let restart: ((meanwhile: () => Promise<void>) => Promise<void>) | undefined;
  const hooks: Hooks = {
    suggestions,
    get extras() {
      return extras;
    },
    nextDue: async () => app?.nextDueAt(),
    play: async () => app?.play(),
    startOver: async (erase) =>
      restart?.(async () => {
        await store.close();
        await rm(capiFolder, { recursive: true });
        store = await openStore();
        erase();
      }),
  };
  const workspace = await startWorkspace({
    manifest,
    seed: communitySeed,
    port,
    usualPort,
    state: join(keptIn, 'workspace'),
    onWarning: (warning) => log.warn(warning),
    hooks,
  });
  const { botToken, appToken, apiUrl, clock, url: address, close } = workspace;
  return {
    connection: { mode: 'socket', botToken, appToken, apiUrl },
    clock,
    get store() {
      return store;
    },
    facilitators: localFacilitators,
    channel: localChannel,
    address,
    keptIn,
    onAppReady(running) {
      app = running;
      const stage = { now: () => clock.now(), channel: 'C0VISITES', facilitator: 'U0NADIA' };
      extras = [
        ...running.demonstrations.map(({ id, label, run }) => ({ id, label, run: () => run(stage) })),
        {
          id: 'local.life',
          label: extraLabels.life,
          run: (onStep) =>
            playLife({ workspace, zone: config.zone, beat: 1500, onStep }).catch((err) => {
              log.error({ err }, 'the life of a visit could not be played to its end');
              throw err;
            }),
        },
      ];
      stopWaking();
      stopWaking = clock.onMove(running.wake);
    },
    onRestart(given) {
      restart = given;
    },
    close,
  };
}
