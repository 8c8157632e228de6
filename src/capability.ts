import type { App } from '@slack/bolt';
import type { Clock, Pauses } from './clock.ts';
import type { Community } from './community/settings.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Files } from './delivery/files.ts';
import type { MessageUpdater } from './delivery/message-updater.ts';
import type { PostSource } from './delivery/post-source.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { LivePage } from './knowledge/live.ts';
import type { KnownQuestion } from './knowledge/search/index.ts';
import type { Audience } from './knowledge/types.ts';
import type { Log } from './log.ts';
import type { Audiences } from './slack/audience.ts';
import type { PublicPage } from './slack/connect.ts';
import type { FacilitatorNotices } from './slack/facilitator-notices.ts';
import type { CommandCall, HeardMessage } from './slack/handlers.ts';
import type { Identity } from './slack/identity.ts';
import type { Roles } from './slack/roles.ts';
import type { WebClient } from './slack/web-client.ts';
import type { PersonalData } from './store/personal-data.ts';
import type { Reader, Store } from './store/store.ts';

/** What every capability may use. */
export interface Tools {
  /** The knowledge as it stands now: files may have changed since the last call. */
  knowledge: () => Knowledge;
  /** Pages were published or withdrawn: resolves once the search finds it so. */
  refreshKnowledge(): Promise<void>;
  store: Store;
  delivery: Delivery;
  /** Keeps messages that show a state up to date, in place. */
  updater: MessageUpdater;
  files: Files;
  audiences: Audiences;
  /** Who facilitates. */
  roles: Roles;
  /** Tells the facilitators what they should know. */
  notices: FacilitatorNotices;
  clock: Clock;
  /** Pauses between calls to Slack. */
  pauses: Pauses;
  /** Where and when the community lives, as its facilitators last chose. */
  community: Community;
  /** What a post is to people, by its key; undefined when nobody knows it. */
  nameOf(key: string): Promise<string | undefined>;
  /** Who comes to the meeting of this page, by name: mrkdwn for the eyes of a facilitator alone, never to be kept. */
  whoComes(page: string): Promise<string | undefined>;
  /** What every part of Capi keeps of people. */
  personalData(): readonly PersonalData[];
  /** Who Capi is in this workspace. */
  identity: Identity;
  /** Where Capi can be reached by HTTP, without a final slash; only where there is HTTP. */
  publicUrl?: string;
  log: Log;
  /** Slack's Web API, for reading and for what follows no event; posts go through `delivery`. */
  client: WebClient;
  /** Something changed that posts by itself depend on: the schedule looks at once. */
  wake(): void;
}

/** The local workspace, as a demonstration uses it. */
interface Stage {
  now(): Date;
  /** Slack id of the channel where visits are announced. */
  channel: string;
  /** Slack id of somebody who facilitates. */
  facilitator: string;
}

/** Something to try in the local workspace, with a button of its own. */
export interface Demonstration {
  id: string;
  /** French. */
  label: string;
  run(stage: Stage): Promise<void>;
}

/** Something that a capability hears, in its turn. Each resolves to whether it took it: then nobody else hears it. */
export interface Hearer {
  message?(message: HeardMessage): Promise<boolean>;
  '/demander'?(call: CommandCall): Promise<boolean>;
}

/** What a capability does besides answering people. */
export interface Contribution {
  /** What it hears of messages and of `/demander`, by the names that stand in `hearing.ts`. */
  hears?: Readonly<Record<string, Hearer>>;
  /** After whatever was done in Slack: a click, a form, a command (`user` did it) or an event (nobody did). */
  afterwards?(user: string | undefined): Promise<void>;
  /** What it posts by itself. */
  posts?: PostSource;
  /**
   * Does what the clock alone calls for. Called at least once a minute, after each change and after each post that was
   * sent, before what is due is listed.
   */
  onPoll?(now: Date): Promise<void>;
  /** What a post is to people, by its key (« le rappel J-7 de la visite n° 8 »); undefined for a key not its own. */
  nameOf?(key: string): Promise<string | undefined>;
  /** Who comes to the meeting of this page; undefined for a page not its own: see {@link Tools.whoComes}. */
  whoComes?(page: string): Promise<string | undefined>;
  /** Groups of readers that a person belongs to by what they did here: those who come to a visit. */
  groupsOf?(user: string): Promise<readonly Audience[]>;
  /** What it knows now, for answers: the same objects as long as nothing changed. */
  livePages?(): readonly LivePage[];
  /** What it shows, under `/agenda/…` by HTTP, to whoever has the address. */
  publicPage?(name: string): Promise<PublicPage | undefined>;
  /** What can be tried in the local workspace; never offered in a real one. */
  demonstrations?: readonly Demonstration[];
  /** What it keeps of people. */
  personal?: PersonalData;
  /** Waits for what is under way outside the schedule, at most so long (ms). */
  stop?(ms: number): Promise<void>;
}

/** One thing that Capi can do: a folder with its rules, its messages and its Slack listeners. */
export interface Capability {
  name: string;
  /** Adds the capability's listeners to the app; gives what it does besides. Must not use the tools yet. */
  register(app: App, tools: Tools): Contribution | undefined;
  /** Things to try that work with this knowledge, for somebody who meets Capi for the first time. */
  suggestions?(knowledge: Knowledge): string[];
  /** Questions whose answer was found useful: the search ranks what they quoted higher. */
  confirmedQuestions?(reader: Reader): Promise<KnownQuestion[]>;
}
