import type { KnownBlock } from '@slack/types';
import { type Pauses, pausesAt } from '../clock.ts';
import type { Log } from '../log.ts';
import { createWorkInProgress } from '../work-in-progress.ts';
import { markedBlocks } from './marker.ts';
import type { Message } from './outgoing.ts';
import { judge } from './verdict.ts';

/** A message of ours that shows a state. */
interface Shown {
  /** The key that it was posted with. */
  key: string;
  channel: string;
  ts: string;
}

/** The Web API's method that it needs. It must not retry by itself. */
export interface UpdateClient {
  chat: {
    update(args: { channel: string; ts: string; text: string; blocks: KnownBlock[] }): Promise<unknown>;
  };
}

/** Keeps messages as the state has them, in place. */
export interface MessageUpdater {
  /**
   * The state behind this message changed. However often it is called, Slack is asked at most once a second and
   * message, and what is shown in the end is what `compose` gives then; nothing when it gives undefined.
   */
  update(shown: Shown, compose: () => Promise<Message | undefined>): void;
  /** Resolves when all messages are up to date, or after so long (ms). */
  drain(ms: number): Promise<void>;
}

/** At most one update of a message in this time (ms). */
const between = 1_000;
/** Failures of unknown cause after which a message is left as it is until its next change. */
const mostFailures = 6;

interface Keeping {
  running: boolean;
  stale: boolean;
  compose: () => Promise<Message | undefined>;
  updatedAt: number;
  /** As last shown, to spare what changes nothing. */
  content?: string;
}

export interface MessageUpdaterOptions extends Partial<Pauses> {
  client: UpdateClient;
  log: Log;
}

export function createMessageUpdater({
  client,
  log,
  sleep = pausesAt().sleep,
  monotonic = pausesAt().monotonic,
}: MessageUpdaterOptions): MessageUpdater {
  const keepings = new Map<string, Keeping>();
  const work = createWorkInProgress();

  async function keep(shown: Shown, keeping: Keeping): Promise<void> {
    keeping.running = true;
    let failures = 0;
    while (keeping.stale) {
      await sleep(Math.max(0, keeping.updatedAt + between - monotonic()));
      keeping.stale = false;
      const waitMs = await tryUpdate(shown, keeping, failures);
      failures = waitMs === undefined ? 0 : failures + 1;
      if (waitMs !== undefined) await sleep(waitMs);
    }
    keeping.running = false;
  }

  /** @returns how long to wait (ms) before trying again; undefined when there is nothing more to do */
  async function tryUpdate(shown: Shown, keeping: Keeping, failures: number): Promise<number | undefined> {
    const { key, channel, ts } = shown;
    const message = await keeping.compose();
    const content = JSON.stringify(message);
    if (!message || content === keeping.content) return undefined;
    try {
      await client.chat.update({
        channel,
        ts,
        text: message.text,
        blocks: markedBlocks(key, message.blocks),
      });
      keeping.content = content;
      return undefined;
    } catch (error) {
      const verdict = judge(error);
      const mayPass = verdict.kind === 'wait' || verdict.kind === 'unsent' || verdict.kind === 'ambiguous';
      log.warn({ key, verdict: verdict.kind, error: verdict.error }, 'message not brought up to date');
      if (!mayPass || failures >= mostFailures) return undefined;
      keeping.stale = true;
      return verdict.kind === 'wait' ? verdict.ms : between * 2 ** failures;
    } finally {
      keeping.updatedAt = monotonic();
    }
  }

  return {
    update(shown, compose) {
      const id = `${shown.channel}:${shown.ts}`;
      const keeping = keepings.get(id) ?? {
        running: false,
        stale: false,
        compose,
        updatedAt: Number.NEGATIVE_INFINITY,
      };
      keepings.set(id, keeping);
      keeping.compose = compose;
      keeping.stale = true;
      if (keeping.running) return;
      work.track(keep(shown, keeping)).catch((err: unknown) => {
        keeping.running = false;
        log.error({ err, key: shown.key }, 'message not brought up to date');
      });
    },
    async drain(ms) {
      await work.finished(ms);
    },
  };
}
