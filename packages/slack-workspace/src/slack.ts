import { EventEmitter } from 'node:events';
import { SocketHub } from './bot/socket-hub.ts';
import type { MovableClock } from './clock.ts';
import { grantedScopes, type Manifest } from './manifest.ts';
import { newSecret } from './state/ids.ts';
import type { State } from './state/model.ts';
import { createState, type Seed } from './state/seed.ts';

/** How long Slack waits for an app, in ms of the real clock: tests may be less patient. */
export interface Deadlines {
  /** For an acknowledgement. */
  ack: number;
  /** For a trigger to be used. */
  trigger: number;
}

export const slackDeadlines: Deadlines = { ack: 3000, trigger: 3000 };

export interface SlackOptions {
  manifest: Manifest;
  seed: Seed;
  clock: MovableClock;
  deadlines: Deadlines;
  /** Scopes of the manifest that the workspace did not grant. */
  refusedScopes: readonly string[];
}

/** Everything that the parts of the workspace share: the state, the time, the way to the bot. */
export class Slack {
  readonly manifest: Manifest;
  readonly clock: MovableClock;
  readonly deadlines: Deadlines;
  readonly state: State;
  readonly scopes: ReadonlySet<string>;
  readonly hub: SocketHub;
  botToken = `xoxb-local-${newSecret()}`;
  appToken = `xapp-local-${newSecret()}`;
  /** Are the app's tokens worth nothing any more? */
  tokensRevoked = false;
  /** What the app did that Slack would frown upon: late acknowledgements, malformed answers. */
  readonly complaints: string[] = [];
  /** Where the state is kept between starts; undefined: in memory only. */
  storedAt: string | undefined;
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin = '';
  readonly #changes = new EventEmitter();
  readonly #begin: () => State;

  constructor(options: SlackOptions) {
    this.manifest = options.manifest;
    this.clock = options.clock;
    this.deadlines = options.deadlines;
    this.scopes = grantedScopes(options.manifest, options.refusedScopes);
    const { name, description = '' } = options.manifest.display_information;
    const displayName = options.manifest.features.bot_user?.display_name ?? name;
    this.#begin = () => createState(options.seed, { name: displayName, description }, options.clock);
    this.state = this.#begin();
    this.#changes.setMaxListeners(0);
    this.hub = new SocketHub({
      appId: this.state.app.id,
      ackWithin: options.deadlines.ack,
      listener: {
        connectionsChanged: () => this.changed(),
        complain: (complaint) => this.complaints.push(complaint),
      },
    });
  }

  now(): Date {
    return this.clock.now();
  }

  /** To be called after every change of what a person can see. */
  changed(): void {
    this.#changes.emit('change');
  }

  /** Tells of every change. Returns what stops it. */
  onChange(listener: () => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  /** Goes on from where an earlier start left off. */
  resume(earlier: { state: State; ahead: number; botToken: string; appToken: string }): void {
    this.botToken = earlier.botToken;
    this.appToken = earlier.appToken;
    this.clock.advance(earlier.ahead);
    Object.assign(this.state, earlier.state);
  }

  /** Erases what was said and done, and begins anew from the seed, at the machine's time. */
  startOver(): void {
    this.clock.reset();
    Object.assign(this.state, this.#begin());
    this.changed();
  }

  async close(): Promise<void> {
    this.clock.close();
    await this.hub.close();
    this.#changes.removeAllListeners();
  }
}
