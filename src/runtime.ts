import type { RunningApp } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError, type FacilitatorSettings } from './config.ts';
import type { Log } from './log.ts';
import type { SlackConnection } from './slack/connect.ts';
import { openFileStore } from './store/file-store.ts';
import type { Store } from './store/store.ts';

/** What Capi lives in: all that differs between the real Slack and the local workspace. */
export interface Runtime {
  connection: SlackConnection;
  clock: Clock;
  store: Store;
  facilitators: FacilitatorSettings;
  /** Slack id of the community's channel. */
  channel?: string;
  /** Where a person can go and see it, when that is on this machine. */
  address?: string;
  /** Where a person's trials are kept between starts, when that is on this machine. */
  keptIn?: string;
  /** Called once the app is made, before it starts; again for each app made after a restart. */
  onAppReady?(app: RunningApp): void;
  /** Called with what stops the app, waits for `meanwhile`, and starts another one on {@link Runtime.store} as it is then. */
  onRestart?(restart: (meanwhile: () => Promise<void>) => Promise<void>): void;
  close(): Promise<void>;
}

/** What the start lends to whoever opens a runtime. */
export interface StartContext {
  log: Log;
  /** Questions that a first-time visitor can try. */
  suggestions: readonly string[];
}

export type OpenRuntime = (config: Config, context: StartContext) => Promise<Runtime>;

/**
 * The real Slack, with a store on disk.
 * @throws StoreError when the data directory is in use, damaged or cannot be written to
 * @throws ConfigError when no token is set
 */
export const openSlack: OpenRuntime = async (config, { log }) => {
  const { connection, facilitators, channel } = config;
  if (connection.mode === 'local')
    throw new ConfigError([
      'SLACK_BOT_TOKEN manque (« xoxb-… », page OAuth & Permissions de l’app Slack) ; pour essayer sans compte : npm start',
    ]);
  const store = await openFileStore(config.dataDirectory, {
    onWarning: (warning) => log.warn(warning, 'store'),
  });
  return { connection, clock: systemClock, store, facilitators, channel, close: async () => {} };
};
