import type { Clock, Pauses } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import { type DuePost, duePosts, findPost, livePosts, nextDueAt, peopleOf } from './due-posts.ts';
import { type Posted, postedUnder } from './landed.ts';
import type { MessageUpdater } from './message-updater.ts';
import type { Circumstances, Message } from './outgoing.ts';
import { createPollTimer } from './poll-timer.ts';
import type { Listing, PostSource } from './post-source.ts';
import type { ChosenQuietHours } from './quiet-hours.ts';

/** What is due before the next poll is told ahead, so that nine o'clock is nine o'clock (ms). */
const toldAhead = 2 * 60_000;

/** Makes the posts that capabilities owe by themselves, and keeps those that show a state up to date. */
export interface PostEngine {
  start(): void;
  stop(): void;
  /** Something changed: polls at once. */
  wake(): void;
  /** Polls once, and waits until all that is due has an outcome. */
  play(): Promise<void>;
  /** When Capi will next do something by itself, as far as is known. */
  nextDueAt(): Promise<Date | undefined>;
}

interface PostEngineOptions {
  /** What is done at each poll, before what is due is listed. */
  onPoll?: readonly ((now: Date) => Promise<void>)[];
  delivery: Delivery;
  updater: MessageUpdater;
  store: Store;
  clock: Clock;
  log: Log;
  /** The quiet hours of those who chose some, by Slack id. */
  quietHours(): Promise<ReadonlyMap<string, ChosenQuietHours>>;
  /** The IANA zone of a person's clock, if Slack tells. */
  zoneOf(user: string): Promise<string | undefined>;
  pauses?: Pauses;
}

/** A post, with whom to ask again for it. */
interface Due {
  source: PostSource;
  post: DuePost;
  posted: Posted;
}

/** @param sources one that fails is told to the log and holds up none of the others */
export function createPostEngine(
  sources: readonly PostSource[],
  { delivery, updater, store, clock, log, quietHours, zoneOf, onPoll = [], pauses }: PostEngineOptions,
): PostEngine {
  /** What each of them gives; one that fails is told to the log. */
  async function ofEach<One, T>(all: readonly One[], ask: (one: One) => Promise<T>): Promise<T[]> {
    const answers = await Promise.allSettled(all.map(ask));
    for (const answer of answers)
      if (answer.status === 'rejected') log.error({ err: answer.reason }, 'what is due could not be told');
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  }

  async function read(source: PostSource, now: Date) {
    const posted = await postedUnder(store, source.prefix);
    const listing = await source.list({ now, posted });
    const people = peopleOf(listing, { now, posted });
    const zones = await Promise.all(people.map(async (user) => [user, await zoneOf(user)] as const));
    const known = new Map(
      zones.flatMap(([user, zone]) => (zone === undefined ? [] : [[user, zone] as const])),
    );
    return { listing, conditions: { now, posted, quiet: { chosen: await quietHours(), zones: known } } };
  }

  /** What the source has to post now or before the next poll. Messages that show a state are brought up to date. */
  async function ask(source: PostSource, now: Date): Promise<Due[]> {
    const { listing, conditions } = await read(source, now);
    const { posted } = conditions;
    for (const post of livePosts(listing, posted)) update(listing, post, posted);
    const due = duePosts(listing, { ...conditions, until: new Date(now.getTime() + toldAhead) });
    for (const { key } of due) if (posted.wasUnwanted(key)) await delivery.reopen(key);
    return due.map((post) => ({ source, post, posted }));
  }

  function update({ compose }: Listing, { key, slot, recipient }: DuePost, posted: Posted): void {
    const place = posted.landedAt(key);
    const message = async () => compose(slot, recipient, { now: clock.now(), late: false });
    if (place) updater.update({ key, ...place }, message);
  }

  /** Starts what is due and tells how long (ms) it is until the next. Posts of one channel follow each other. */
  async function poll(): Promise<{ posts: Promise<void>[]; waitMs: number }> {
    const now = clock.now();
    await ofEach(onPoll, (act) => act(now));
    const all = (await ofEach(sources, (source) => ask(source, now))).flat();
    all.sort((one, other) => one.post.dueAt.getTime() - other.post.dueAt.getTime());
    const due = all.filter(({ post }) => post.dueAt <= now);
    const next = all[due.length]?.post.dueAt.getTime() ?? Number.POSITIVE_INFINITY;
    return { posts: due.map(deliver), waitMs: next - now.getTime() };
  }

  async function deliver(due: Due): Promise<void> {
    const { key, slot, recipient, dueAt } = due.post;
    const { channel, threadTs } = recipient;
    const { kind, notAfter } = slot;
    const compose = (circumstances: Circumstances) => composeAnew(due, circumstances);
    try {
      const outgoing = { key, kind, channel, threadTs, dueAt, notAfter, compose, pace: 'steady' } as const;
      const { state } = await delivery.post(outgoing);
      if (state === 'sent') timer.wakeSoon();
    } catch (error) {
      log.error({ err: error, key }, 'post failed');
    }
  }

  /** Asks again whether the post is wanted: the state may have changed since the poll. */
  async function composeAnew(
    { source, post, posted }: Due,
    circumstances: Circumstances,
  ): Promise<Message | undefined> {
    const id = post.slot.key.split(':')[1];
    const listing = await source.list({ now: circumstances.now, posted, id });
    const fresh = findPost(listing, post);
    return fresh && listing.compose(fresh.slot, fresh.recipient, circumstances);
  }

  const timer = createPollTimer(async () => (await poll()).waitMs, log, pauses);

  return {
    start: timer.start,
    stop: timer.stop,
    wake: timer.wake,
    async play() {
      await Promise.all((await poll()).posts);
      timer.wake();
    },
    async nextDueAt() {
      const instants = await ofEach(sources, async (source) => {
        const { listing, conditions } = await read(source, clock.now());
        return nextDueAt(listing, conditions);
      });
      return instants.flatMap((instant) => instant ?? []).sort((a, b) => a.getTime() - b.getTime())[0];
    },
  };
}
