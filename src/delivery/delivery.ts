import { type Clock, type Pauses, pausesAt } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createWorkInProgress } from '../work-in-progress.ts';
import { createAttempts } from './attempts.ts';
import type { DeliveryClient, Incident, Outcome, Outgoing } from './outgoing.ts';
import { createPacing } from './pacing.ts';
import { type DeliveryRecord, recordsIn } from './records.ts';

export interface DeliveryOptions extends Partial<Pauses> {
  /** Without retries of its own (see `createPostingClient`). */
  client: DeliveryClient;
  store: Store;
  clock: Clock;
  /** Gets keys, kinds and error names; never a text. */
  log: Log;
  /**
   * Tells facilitators. Called once for each incident, when it is already recorded; what it posts should have a
   * key of its own.
   */
  onIncident?(trouble: Incident): void | Promise<void>;
  /**
   * After an attempt of unknown outcome, how long (ms) a message may still take to show in the history: the
   * client's timeout and 20 s (default 30,000).
   */
  settleMs?: number;
  /** 0 to 1, for the jitter of waits (default: Math.random). */
  random?(): number;
}

/** A post under way is waited for at most so long by who wants to know where it stands (ms). */
const longestLook = 1_000;

/**
 * Posts messages so that each is there once, whatever fails: the key is claimed durably, the message carries it,
 * and after a crash or a lost reply the channel's history is looked at before anything is posted again.
 */
export interface Delivery {
  /**
   * Posts it unless that was done, is under way (then both get the same outcome) or is no longer wanted. Waits
   * as long as Slack wants. `paused` and `suspended` are not final: ask again later.
   * @throws StoreError when the store refuses, and whatever `compose` throws; the key can be posted again
   */
  post(outgoing: Outgoing): Promise<Outcome>;
  /** Where a post stands, if it was sent. One on its way is waited for a second: people click as soon as they see it. */
  placeOf(key: string): Promise<{ channel: string; ts: string } | undefined>;
  /** Everything remembered whose key starts so, oldest first: for lists of what was skipped or failed. */
  records(prefix?: string): Promise<Array<[key: string, record: DeliveryRecord]>>;
  /** Lets a key that ended without being sent be posted again (« Renvoyer »). @returns false when it was sent */
  reopen(key: string): Promise<boolean>;
  /** Capi was invited again, or the channel is no longer archived. */
  channelIsBack(channel: string): Promise<void>;
  /** The token no longer works (`tokens_revoked`, `app_uninstalled`): nothing more is called. */
  suspend(error: string): void;
  resume(): void;
  /**
   * Begins no new attempt and waits for those under way, at most so long (ms). What is left waits for the next
   * start: nothing of it is lost.
   * @returns how many posts are still under way
   */
  stop(ms: number): Promise<number>;
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { store } = options;
  const { sleep, monotonic } = { ...pausesAt(), ...options };
  const records = recordsIn(store);
  const pacing = createPacing(monotonic, sleep);
  const attempts = createAttempts({ ...options, records, pacing, sleep, monotonic });
  const work = createWorkInProgress();
  const underWay = new Map<string, Promise<Outcome>>();

  async function begin(outgoing: Outgoing): Promise<Outcome> {
    const known = (await records.get(outgoing.key))?.outcome;
    if (known) return known;
    const attempt = () => attempts.deliver(outgoing);
    return outgoing.pace === 'steady' ? pacing.inTurn(outgoing.channel, attempt) : attempt();
  }

  return {
    post(outgoing) {
      const running = underWay.get(outgoing.key);
      if (running) return running;
      const mine = work.track(begin(outgoing)).finally(() => underWay.delete(outgoing.key));
      underWay.set(outgoing.key, mine);
      return mine;
    },
    async placeOf(key) {
      const running = underWay.get(key);
      if (running) await Promise.race([running.catch(() => undefined), sleep(longestLook)]);
      const outcome = (await records.get(key))?.outcome;
      return outcome?.state === 'sent' ? { channel: outcome.channel, ts: outcome.ts } : undefined;
    },
    records: (prefix) => records.list(prefix),
    async reopen(key) {
      const record = await records.get(key);
      if (record?.outcome === undefined || record.outcome.state === 'sent') return false;
      await records.forget([key]);
      return true;
    },
    channelIsBack: (channel) => records.unblock(channel),
    suspend: attempts.suspend,
    resume: attempts.resume,
    stop(ms) {
      attempts.stop();
      return work.finished(ms);
    },
  };
}
