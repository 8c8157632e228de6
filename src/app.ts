import { App, webApi } from '@slack/bolt';
import { capabilities } from './capabilities.ts';
import type { Contribution, Demonstration, Tools } from './capability.ts';
import { type Clock, type Pauses, pausesAt } from './clock.ts';
import { communityData } from './community/personal.ts';
import { quietHoursOf } from './community/preferences.ts';
import { type Installed, openCommunity } from './community/settings.ts';
import type { FacilitatorSettings } from './config.ts';
import { createDelivery } from './delivery/delivery.ts';
import { createPostEngine } from './delivery/engine.ts';
import { createFiles } from './delivery/files.ts';
import { createMessageUpdater } from './delivery/message-updater.ts';
import { deliveryData } from './delivery/personal.ts';
import { createPostingClient } from './delivery/posting-client.ts';
import { listen } from './hearing.ts';
import { withInbox } from './inbox/inbox.ts';
import { inboxData } from './inbox/personal.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { withLivePages } from './knowledge/live.ts';
import { publishedData } from './knowledge/personal.ts';
import { type Log, slackLogger } from './log.ts';
import { createApology } from './slack/apology.ts';
import { createAudiences } from './slack/audience.ts';
import { concerns } from './slack/concerns.ts';
import { clientOptions, createReceiver, type SlackConnection } from './slack/connect.ts';
import { createNotices } from './slack/facilitator-notices.ts';
import { identify } from './slack/identity.ts';
import { createRoles } from './slack/roles.ts';
import { createZones } from './slack/zones.ts';
import type { PersonalData } from './store/personal-data.ts';
import type { Store } from './store/store.ts';

/** What the app is made of; everything else it makes itself. */
export interface Parts {
  connection: SlackConnection;
  knowledge: () => Knowledge;
  /** Reads the published pages again. */
  refreshKnowledge: () => Promise<void>;
  store: Store;
  clock: Clock;
  /** The community's IANA zone, until its facilitators choose another. */
  zone: string;
  facilitators: FacilitatorSettings;
  /** Where Capi can be reached by HTTP, without a final slash; only where there is HTTP. */
  publicUrl?: string;
  /** Slack id of the community's channel, until its facilitators choose another. */
  channel?: string;
  log: Log;
  /** How long (ms) a post of unknown outcome comes to rest before it is looked for: see `DeliveryOptions`. */
  settleMs?: number;
  /** Pauses between calls to Slack; real ones unless told otherwise. */
  pauses?: Pauses;
}

export interface RunningApp {
  /** Connects, then takes up what a stop or a crash left unfinished. */
  start(): Promise<void>;
  /** Takes nothing new, and waits for what is under way. */
  stop(): Promise<void>;
  /** The clock was moved: looks at once at what is due. */
  wake(): void;
  /** Does what is due now, and waits until it is done. */
  play(): Promise<void>;
  /** When Capi will next do something by itself, as far as is known. */
  nextDueAt(): Promise<Date | undefined>;
  /** For the local workspace only. */
  demonstrations: readonly Demonstration[];
}

/** Slack's own patience with an answer is shorter; a supervisor's before it kills, longer. In ms. */
const drainTime = 8000;

/**
 * Capi as a Bolt app, every capability registered.
 * @throws the Web API's error when Slack refuses the token
 */
export async function createApp(parts: Parts): Promise<RunningApp> {
  const { connection, store, clock, log } = parts;
  const options = clientOptions(connection);
  const readOptions = {
    ...options,
    retryConfig: { retries: 3, factor: 2, minTimeout: 200 },
    timeout: 10_000,
  };
  const client = new webApi.WebClient(connection.botToken, { ...readOptions, logger: slackLogger(log) });
  const identity = await identify(client);
  /** The answer of the first capability that has one; called once all are registered. */
  const firstAnswer = async <T>(ask: (one: Contribution) => Promise<T | undefined> | undefined) => {
    const answers = await Promise.all(contributions.map(async (one) => ask(one)));
    return answers.find((answer) => answer !== undefined);
  };

  const publicPage = (name: string) => firstAnswer((one) => one.publicPage?.(name));
  const inbox = withInbox(createReceiver(connection, log, publicPage), {
    store,
    clock,
    log,
    matters: concerns(identity.botUserId),
  });
  const { pauses = pausesAt() } = parts;
  const pace = { settleMs: parts.settleMs, ...pauses };
  const posting = createPostingClient(connection.botToken, {
    ...options,
    logger: slackLogger(log),
  });
  const delivery = createDelivery({
    client: posting,
    store,
    clock,
    log,
    ...pace,
    onIncident: (incident) => notices.tellIncident(incident),
  });
  const updater = createMessageUpdater({ client: posting, log, ...pauses });
  const files = createFiles({ client: posting, store, clock, log, ...pace });
  const community = await openCommunity(store, installedBy(parts), () => {
    roles.forget();
    audiences.forget();
    engine.wake();
  });
  const roles = createRoles(client, parts.facilitators, clock, log, {
    people: async () => (await community.settings()).facilitators,
    channel: () => community.facilitatorsChannel,
  });
  const audiences = createAudiences(client, clock, log, {
    capi: identity.botUserId,
    isFacilitator: roles.isFacilitator,
    groupsOf: async (user) =>
      (await Promise.all(contributions.map(async (one) => (await one.groupsOf?.(user)) ?? []))).flat(),
  });
  const nameOf = (key: string) => firstAnswer((one) => one.nameOf?.(key));
  const notices = createNotices({ delivery, roles, clock, nameOf });
  const tools: Tools = {
    ...parts,
    pauses,
    knowledge: () =>
      withLivePages(
        parts.knowledge(),
        contributions.flatMap((one) => one.livePages?.() ?? []),
      ),
    delivery,
    updater,
    files,
    audiences,
    roles,
    community,
    notices,
    identity,
    client,
    nameOf,
    whoComes: (page) => firstAnswer((one) => one.whoComes?.(page)),
    wake: () => engine.wake(),
    personalData: () => personalDataOf(contributions),
  };

  const app = new App({
    receiver: inbox.receiver,
    authorize: async () => ({ botToken: connection.botToken, ...identity }),
    clientOptions: readOptions,
    logger: slackLogger(log),
    extendedErrorHandler: true,
  });
  app.error(createApology(tools));
  app.event('member_joined_channel', async ({ event: { channel, user } }) => {
    audiences.forget(channel);
    roles.forget(channel);
    if (user !== identity.botUserId) return;
    await delivery.channelIsBack(channel);
    engine.wake();
  });
  // Before all listeners: runs when they are done.
  app.use(async ({ body, next }) => {
    await next();
    await Promise.all(contributions.map(async (one) => one.afterwards?.(actorOf(body))));
  });
  const contributions = capabilities.flatMap((capability) => capability.register(app, tools) ?? []);
  listen(app, contributions);
  const sources = contributions.flatMap((one) => one.posts ?? []);
  const engine = createPostEngine(sources, {
    pauses,
    onPoll: contributions.flatMap((one) => one.onPoll ?? []),
    delivery,
    updater,
    store,
    clock,
    log,
    quietHours: () => quietHoursOf(store),
    zoneOf: createZones(client, clock, log),
  });

  return {
    wake: engine.wake,
    play: engine.play,
    nextDueAt: engine.nextDueAt,
    demonstrations: contributions.flatMap((one) => one.demonstrations ?? []),
    async start() {
      await app.start();
      // Some posts of an earlier process may have to come to rest first: nobody should wait for that.
      inbox.resume().catch((err: unknown) => log.error({ err }, 'unfinished events could not be taken up'));
      engine.start();
    },
    async stop() {
      engine.stop();
      await app.stop();
      await inbox.drain(drainTime);
      const left = await delivery.stop(drainTime);
      if (left > 0) log.warn({ posts: left }, 'stopped with posts under way: the next start takes them up');
      await updater.drain(drainTime);
      await Promise.all(contributions.map(async (one) => one.stop?.(drainTime)));
    },
  };
}

interface Body {
  type?: string;
  user?: { id: string };
  user_id?: string;
}

/** Who clicked, submitted or typed a command; events of the workspace are nobody's act here. */
function actorOf(body: Body): string | undefined {
  if (body.type === 'event_callback') return undefined;
  return body.user?.id ?? body.user_id;
}

/** The settings of the installation: what holds until facilitators choose in Slack. */
function installedBy({ zone, channel, facilitators }: Parts): Installed {
  return {
    zone,
    channel,
    facilitatorsChannel: facilitators.channel,
  };
}

/**
 * What every part of Capi keeps of people. Events come before deliveries: these tell which conversations are a
 * person's.
 */
export function personalDataOf(contributions: readonly Contribution[]): PersonalData[] {
  return [
    inboxData,
    deliveryData,
    publishedData,
    communityData,
    ...contributions.flatMap((one) => one.personal ?? []),
  ];
}
