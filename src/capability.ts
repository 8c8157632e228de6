import type { App } from '@slack/bolt';
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Log } from './log.ts';
import type { Audiences } from './slack/audience.ts';
import type { FacilitatorNotices } from './slack/facilitator-notices.ts';
import type { Identity } from './slack/identity.ts';
import type { Roles } from './slack/roles.ts';
import type { Store } from './store/store.ts';

/** What every capability may use. */
export interface Tools {
  /** The knowledge as it stands now: files may have changed since the last call. */
  knowledge: () => Knowledge;
  store: Store;
  delivery: Delivery;
  audiences: Audiences;
  /** Who facilitates. */
  roles: Roles;
  /** Tells the facilitators what they should know. */
  notices: FacilitatorNotices;
  clock: Clock;
  /** The community's IANA zone. */
  zone: string;
  /** Who Capi is in this workspace. */
  identity: Identity;
  log: Log;
}

/** One thing that Capi can do: a folder with its rules, its messages and its Slack listeners. */
export interface Capability {
  name: string;
  /** Adds the capability's listeners to the app. */
  register(app: App, tools: Tools): void;
  /** Things to try that work with this knowledge, for somebody who meets Capi for the first time. */
  suggestions?(knowledge: Knowledge): string[];
}
