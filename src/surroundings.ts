import type { RunningApp } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config, FacilitatorSettings } from './config.ts';
import type { Log } from './log.ts';
import type { SlackConnection } from './slack/connect.ts';
import { openFileStore } from './store/file-store.ts';
import type { Store } from './store/store.ts';

/** What Capi lives in: all that differs between the real Slack and the local workspace. */
export interface Surroundings {
  connection: SlackConnection;
  clock: Clock;
  store: Store;
  facilitators: FacilitatorSettings;
  /** Slack id of the community's channel. */
  channel?: string;
  /** Where a person can go and see it, when that is on this machine. */
  address?: string;
  /** Lets the surroundings know the app that lives in them. */
  meet?(app: RunningApp): void;
  close(): Promise<void>;
}

/**
 * The real Slack, with a store on disk.
 * @throws StoreError when the data directory is in use, damaged or cannot be written to
 */
export async function openSlack(
  connection: SlackConnection,
  config: Config,
  log: Log,
): Promise<Surroundings> {
  const store = await openFileStore(config.dataDirectory, {
    onWarning: (warning) => log.warn(warning, 'store'),
  });
  const { facilitators, channel } = config;
  return {
    connection,
    clock: systemClock,
    store,
    facilitators,
    ...(channel ? { channel } : {}),
    close: async () => {},
  };
}
