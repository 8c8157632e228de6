import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Store, table } from '../store/store.ts';
import { createWorkInProgress } from '../work-in-progress.ts';
import { type EventBody, eventKey, interactionKey } from './event-key.ts';
import { createRecentKeys } from './recent-keys.ts';

/** An event that Slack sent. Its body is kept only until it is dealt with. */
interface Entry {
  body?: EventBody;
  /** ISO instant of arrival, then of the end. */
  at: string;
  /** How often a new process took it up. */
  takenUp?: number;
}

export const entries = table<Entry>('inbox.events');

/** How long an event is remembered, in ms: Slack repeats what it thinks lost for an hour, and on request for a day. */
const memory = 24 * 3600_000;
/** An event that was taken up so often and still is not dealt with is what kills the process: it is left alone. */
const patience = 2;
/** Between two times of forgetting, in ms. */
const forgetEvery = 3600_000;

export interface Inbox {
  /** The transport to give to Bolt in place of the one wrapped. */
  receiver: Receiver;
  /** Takes up the events that an earlier process left unfinished. Call it once the app is started. */
  resume(): Promise<void>;
  /**
   * Takes nothing more in (what is not acknowledged, Slack sends again to the next process) and resolves when nothing is
   * under way any more, at the latest after `ms`.
   */
  drain(ms: number): Promise<void>;
}

interface Parts {
  store: Store;
  clock: Clock;
  log: Log;
  /** Could Capi have to do something about this event? The others are passed on without being written down. */
  matters: (body: EventBody) => boolean;
}

/**
 * Bolt acknowledges an event before its listeners run, so that a crash would lose it. This wraps the transport: an
 * event is durable in the store **before** it is acknowledged, is dealt with once however often Slack sends it, and is
 * taken up again by the next process if this one dies. Listeners of a resumed event find `context.resumed`.
 */
export function withInbox(transport: Receiver, { store, clock, log, matters }: Parts): Inbox {
  const underWay = createWorkInProgress();
  const inHand = new Set<string>();
  const interactions = createRecentKeys(forgetEvery);
  let stopping = false;
  let app: Pick<App, 'processEvent'> | undefined;
  let forgotAt = 0;

  const handle = async (event: ReceiverEvent) => {
    await app?.processEvent(event);
  };

  const journal = (key: string, body: EventBody): Promise<void> =>
    store.transact((transaction) => transaction.put(entries, key, { body, at: clock.now().toISOString() }));

  const finish = (key: string): Promise<void> =>
    store.transact((transaction) => transaction.put(entries, key, { at: clock.now().toISOString() }));

  const receive = async (event: ReceiverEvent): Promise<void> => {
    if (stopping) return;
    const body = event.body as EventBody;
    const interaction = interactionKey(event.body);
    if (interaction !== undefined && !interactions.isNew(interaction, clock.now())) return event.ack();
    const key = matters(body) ? eventKey(body) : undefined;
    if (key === undefined) return handle(event);
    if (inHand.has(key)) return event.ack();
    inHand.add(key);
    try {
      if (await store.get(entries, key)) return await event.ack();
      const acknowledged = journal(key, body).then(() => event.ack());
      // Work need not wait for the disk: whatever it makes durable stands behind this entry in the journal.
      await Promise.all([acknowledged, handle({ ...event, ack: alreadyAcknowledged })]);
      await finish(key);
    } finally {
      inHand.delete(key);
    }
    await forget();
  };

  const takeUp = async (key: string, { body, at, takenUp = 0 }: Entry): Promise<void> => {
    if (!body) return;
    const about = { event: body.event?.type, times: takenUp };
    if (takenUp >= patience) {
      log.error(about, 'an event has stopped every process that took it up: left alone');
      return finish(key);
    }
    log.info(about, 'taking up an unfinished event');
    await store.transact((transaction) => transaction.put(entries, key, { body, at, takenUp: takenUp + 1 }));
    await handle({ body, ack: alreadyAcknowledged, customProperties: { resumed: true } });
    await finish(key);
  };

  const forget = async (): Promise<void> => {
    const now = clock.now().getTime();
    if (now - forgotAt < forgetEvery) return;
    forgotAt = now;
    const known = await store.list(entries);
    const old = known.filter(([, entry]) => !entry.body && now - Date.parse(entry.at) > memory);
    if (old.length === 0) return;
    await store.transact((transaction) => {
      for (const [key] of old) transaction.delete(entries, key);
    });
  };

  return {
    receiver: {
      init(bolt) {
        app = bolt;
        const journalling: Pick<App, 'processEvent'> = {
          processEvent: (event) => underWay.track(receive(event)),
        };
        // A transport calls nothing of the app but this.
        transport.init(journalling as App);
      },
      start: (...args: unknown[]) => transport.start(...args),
      stop: (...args: unknown[]) => transport.stop(...args),
    },

    async resume() {
      const known = await store.list(entries);
      await Promise.all(known.map(([key, entry]) => underWay.track(takeUp(key, entry))));
      await forget();
    },

    async drain(ms) {
      stopping = true;
      const left = await underWay.finished(ms);
      if (left > 0) log.warn({ events: left }, 'stopped with events under way: the next start takes them up');
    },
  };
}

/** Bolt acknowledges every event it gets; ours is acknowledged by itself, once durable. */
const alreadyAcknowledged = async () => {};
