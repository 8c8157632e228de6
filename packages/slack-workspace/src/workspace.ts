import type { Server } from 'node:http';
import { postAsPerson } from './api/chat.ts';
import { tellTeamJoin, tellUserChange } from './bot/events.ts';
import { MovableClock } from './clock.ts';
import { exampleSeed } from './example-seed.ts';
import { type FaultRule, Faults } from './faults.ts';
import { builtPage, type Parts } from './http/routes.ts';
import { listen } from './http/server.ts';
import { type Manifest, readManifest } from './manifest.ts';
import type { Act, ActResult, PageState } from './page-api.ts';
import { perform } from './person/act.ts';
import { Controls, type Hooks } from './person/controls.ts';
import { pageState } from './person/page-state.ts';
import { type Deadlines, Slack, slackDeadlines } from './slack.ts';
import { SLACKBOT, type State } from './state/model.ts';
import { admit, type Seed, type SeedPerson } from './state/seed.ts';
import { restored } from './state/serialize.ts';
import { type Saved, Storage } from './storage.ts';

export interface WorkspaceOptions {
  /** The app's manifest, parsed from YAML or JSON: its events, commands, shortcuts and scopes. */
  manifest: unknown;
  /** Where to listen. Unless told: where it listened before, as the folder `state` tells, else at `usualPort`. */
  port?: number;
  /** Used unless it is taken; any free port then, and unless told otherwise. */
  usualPort?: number;
  /**
   * A folder that keeps the workspace between starts: what was said and done, the tokens, the clock's advance, the port.
   * Nothing is kept unless told. For one workspace at a time.
   */
  state?: string;
  /** Told in English what is wrong with the folder `state`; printed on the console unless told otherwise. */
  onWarning?: (warning: string) => void;
  /** A loopback address; 127.0.0.1 unless told otherwise. */
  host?: string;
  /** The workspace's time; pass the same one to the app. */
  clock?: MovableClock;
  seed?: Seed;
  /** Suggestions, next due post, buttons: what the program lends to the page. */
  hooks?: Hooks;
  deadlines?: Deadlines;
  refusedScopes?: readonly string[];
  /** Numbers from 0 to 1 that decide which calls a fault strikes. */
  random?: () => number;
  /** The folder of the built page. */
  pageFolder?: string;
}

/** A running local workspace. */
export interface Workspace {
  /** The page's address. */
  url: string;
  /** The Web API's root, for the app's `slackApiUrl`: `http://127.0.0.1:…/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  manifest: Manifest;
  clock: MovableClock;
  /** What the workspace holds, to look at. */
  state: State;
  /** What the app did that Slack would refuse or frown upon, oldest first. */
  complaints: readonly string[];
  /** Does what a person (by id) does on the page. */
  act(user: string, act: Act): Promise<ActResult>;
  /** What a person (by id) sees. */
  see(user: string): PageState;
  /** Resolves once everything sent to the app until now was acknowledged, or given up on. */
  acknowledged(): Promise<void>;
  /** Tells of every change. Returns what stops it. */
  onChange(listener: () => void): () => void;
  /** Strikes calls of the Web API until {@link Workspace.clearFaults}, or as often as the rule says. */
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  /** Somebody arrives in the workspace; gives their id. */
  admit(person: SeedPerson): string;
  /** Closes a person's account (by id). */
  deactivate(user: string): void;
  /** Slackbot writes in a channel (by id), as an automatic answer of Slack's own. */
  slackbotSays(channel: string, text: string): void;
  /** The app was removed from the workspace: its tokens are worth nothing. */
  revokeTokens(): void;
  /** Asks the app to reconnect, as Slack does several times a day. */
  recycleSockets(): void;
  /** Stops serving; sockets and pages are cut. */
  close(): Promise<void>;
}

/**
 * Opens a stand-in for Slack on loopback: a Web API and Socket Mode for the app, a page for people. Rejects if the
 * manifest or the seed is faulty, the port is taken, or the folder `state` cannot be used.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const slack = new Slack({
    manifest: readManifest(options.manifest),
    clock: options.clock ?? new MovableClock(),
    seed: options.seed ?? exampleSeed,
    deadlines: options.deadlines ?? slackDeadlines,
    refusedScopes: options.refusedScopes ?? [],
  });
  const storage =
    options.state === undefined
      ? undefined
      : await Storage.open(options.state, options.onWarning ?? console.warn);
  const earlier = await storage?.read((saved) => {
    const state = restored(saved.state, slack.state);
    return state && { ...saved, state };
  });
  if (earlier) slack.resume(earlier);
  slack.storedAt = storage?.place;
  const faults = new Faults(options.random);
  const controls = new Controls(slack, faults, options.hooks ?? {});
  const parts = { slack, faults, controls, pageFolder: options.pageFolder ?? builtPage };
  const ports = options.port === undefined ? [earlier?.port, options.usualPort, 0] : [options.port];
  const server = await listenAtFirstFree(parts, options.host ?? '127.0.0.1', ports);
  const saved = () => savedNow(slack);
  const stopSaving = storage && slack.onChange(() => storage.saveSoon(saved));
  await storage?.save(saved());
  return {
    ...asSeenFromOutside(parts),
    async close() {
      stopSaving?.();
      await close(slack, server);
      await storage?.save(saved());
    },
  };
}

async function listenAtFirstFree(
  parts: Parts,
  host: string,
  ports: readonly (number | undefined)[],
): Promise<Server> {
  const [port, ...others] = ports.filter((one) => one !== undefined);
  return listen(parts, host, port ?? 0).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || others.length === 0) throw error;
    return listenAtFirstFree(parts, host, others);
  });
}

function savedNow({ state, clock, botToken, appToken, origin }: Slack): Saved {
  // What an app may do for three seconds, and what it is thinking about, does not outlive a stop.
  const lasting = { ...state, triggers: new Map(), statuses: new Map() };
  return {
    version: 1,
    port: Number(new URL(origin).port),
    botToken,
    appToken,
    ahead: clock.ahead,
    state: lasting,
  };
}

function asSeenFromOutside({ slack, faults, controls }: Parts): Omit<Workspace, 'close'> {
  return {
    url: `${slack.origin}/`,
    apiUrl: `${slack.origin}/api/`,
    botToken: slack.botToken,
    appToken: slack.appToken,
    manifest: slack.manifest,
    clock: slack.clock,
    state: slack.state,
    complaints: slack.complaints,
    act: (user, act) => perform(slack, controls, user, act),
    see: (user) => pageState(slack, controls, user),
    acknowledged: () => slack.hub.acknowledged(),
    onChange: (listener) => slack.onChange(listener),
    addFault: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    admit: (person) => welcome(slack, person),
    deactivate(id) {
      const user = slack.state.users.get(id);
      if (!user || user.isBot) throw new Error(`nobody has the id ${id}`);
      user.isDeactivated = true;
      tellUserChange(slack, user);
      slack.changed();
    },
    slackbotSays(id, text) {
      const channel = slack.state.channels.get(id);
      if (!channel) throw new Error(`no channel has the id ${id}`);
      postAsPerson(slack, channel, { user: SLACKBOT, text });
    },
    revokeTokens: () => {
      slack.tokensRevoked = true;
    },
    recycleSockets: () => slack.hub.recycle(),
  };
}

function welcome(slack: Slack, person: SeedPerson): string {
  const user = admit(slack.state, person, slack.now());
  tellTeamJoin(slack, user);
  slack.changed();
  return user.id;
}

async function close(slack: Slack, server: Server): Promise<void> {
  await slack.close();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
