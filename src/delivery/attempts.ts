import type { DeliveryOptions } from './delivery.ts';
import { findPosted } from './history.ts';
import { createIncidents } from './incidents.ts';
import { marked, plain } from './marker.ts';
import type { FinalOutcome, Message, Outcome, Outgoing, PostArguments } from './outgoing.ts';
import type { Pacing } from './pacing.ts';
import type { DeliveryRecord, Records } from './records.ts';
import { judge, type Verdict } from './verdict.ts';

interface AttemptsOptions extends DeliveryOptions {
  records: Records;
  pacing: Pacing;
  sleep(ms: number): Promise<void>;
  monotonic(): number;
}

/** Attempts that had an unknown outcome and left no message, after which a post is given up. */
const mostAttempts = 6;
const lateAfter = 10 * 60_000;
const probeEvery = 3_600_000;
const longestBackoff = 60_000;

/** What the history says of a post: its `ts` if it is there, or why it could not be read. */
type Found = { ts: string | undefined } | { verdict: Verdict } | 'unreadable';

/** The life of one post, from the claim to its end. */
export function createAttempts(options: AttemptsOptions) {
  const {
    client,
    clock,
    records,
    pacing,
    sleep,
    monotonic,
    random = Math.random,
    settleMs = 30_000,
  } = options;
  const incidents = createIncidents(options);
  const startedAt = monotonic();
  const attemptedAt = new Map<string, number>();
  const conversations = new Map<string, string>();
  let suspended: string | undefined;

  async function deliver(outgoing: Outgoing): Promise<Outcome> {
    for (let failures = 0; ; failures++) {
      const record = await records.get(outgoing.key);
      if (record?.outcome) return record.outcome;
      const blocked = await preflight(outgoing);
      if (blocked) return blocked;
      const outcome =
        record?.progress === 'sending'
          ? await reconcile(outgoing, record, failures)
          : await attempt(outgoing, failures);
      if (outcome) return outcome;
    }
  }

  /** What stands in the way without asking Slack. Once an hour Slack is asked all the same. */
  async function preflight(outgoing: Outgoing): Promise<Outcome | undefined> {
    if (suspended !== undefined) return { state: 'suspended', error: suspended };
    const blocked = await records.blocked(outgoing.channel);
    if (!blocked) return undefined;
    if (Math.abs(clock.now().getTime() - Date.parse(blocked.triedAt)) >= probeEvery) return undefined;
    if (blocked.why === 'lost') return { state: 'paused', error: blocked.error };
    return over(outgoing, { state: 'cancelled', reason: 'archived' });
  }

  /** An attempt was begun and its end is not known: let it come to rest, then look for the message. */
  async function reconcile(
    outgoing: Outgoing,
    record: DeliveryRecord,
    failures: number,
  ): Promise<Outcome | undefined> {
    // Counted on a clock that never jumps; for an attempt before our start, from our start.
    const rest = (attemptedAt.get(outgoing.key) ?? startedAt) + settleMs - monotonic();
    if (rest > 0) await sleep(rest);
    if (suspended !== undefined) return { state: 'suspended', error: suspended };
    return afterSearch(outgoing, record, await findInHistory(outgoing.key, record), failures);
  }

  async function afterSearch(
    outgoing: Outgoing,
    record: DeliveryRecord,
    found: Found,
    failures: number,
  ): Promise<Outcome | undefined> {
    if (found !== 'unreadable' && 'verdict' in found) return onVerdict(outgoing, found.verdict, failures);
    if (found === 'unreadable' && outgoing.ifUnverifiable !== 'post-again')
      return over(outgoing, { state: 'unverified' });
    if (found !== 'unreadable' && found.ts !== undefined)
      return over(outgoing, { state: 'sent', channel: record.channel, ts: found.ts });
    if (record.attempts >= mostAttempts) return over(outgoing, { state: 'failed', error: 'no_reply' });
    await records.release(outgoing.key, record, clock.now());
    return undefined;
  }

  async function findInHistory(
    key: string,
    { channel, threadTs, firstSendingAt }: DeliveryRecord,
  ): Promise<Found> {
    const trace = { key, channel, firstSendingAt, threadTs };
    try {
      return { ts: await findPosted(client, trace) };
    } catch (error) {
      const verdict = judge(error);
      return verdict.kind === 'refused' || verdict.kind === 'unfit' ? 'unreadable' : { verdict };
    }
  }

  async function attempt(outgoing: Outgoing, failures: number): Promise<Outcome | undefined> {
    await pacing.free(outgoing.channel, outgoing.pace === 'steady');
    if (suspended !== undefined) return { state: 'suspended', error: suspended };
    if (outgoing.notAfter && clock.now() > outgoing.notAfter)
      return over(outgoing, { state: 'skipped', reason: 'too-late' });
    const channel = await conversationOf(outgoing, failures);
    if (typeof channel !== 'string') return channel.outcome;
    const record = await records.claim(outgoing, channel, clock.now());
    const message = await composeNow(outgoing, record);
    if (!message) return over(outgoing, { state: 'skipped', reason: 'unwanted' });
    attemptedAt.set(outgoing.key, monotonic());
    return send(outgoing, record, marked(outgoing.key, message, record), failures);
  }

  async function send(
    outgoing: Outgoing,
    record: DeliveryRecord,
    args: PostArguments,
    failures: number,
  ): Promise<Outcome | undefined> {
    let ts: string | undefined;
    try {
      ({ ts } = await client.chat.postMessage(args));
    } catch (error) {
      const verdict = judge(error);
      if (verdict.kind === 'unfit' && args.blocks) {
        options.log.warn({ key: outgoing.key, error: verdict.error }, 'posted as plain text');
        return send(outgoing, record, plain(args), failures);
      }
      // What was surely not posted need not be looked for.
      if (verdict.kind !== 'ambiguous') await records.withdraw(outgoing.key, record, clock.now());
      return onVerdict(outgoing, verdict, failures);
    }
    // A reply without `ts` is no reply: look in the history.
    if (ts === undefined) return undefined;
    await records.unblock(outgoing.channel);
    return over(outgoing, { state: 'sent', channel: record.channel, ts });
  }

  /** @returns how the post ends; undefined when it is to be tried again, which may now be done at once */
  async function onVerdict(
    outgoing: Outgoing,
    verdict: Verdict,
    failures: number,
  ): Promise<Outcome | undefined> {
    const { error } = verdict;
    options.log.warn(
      { key: outgoing.key, kind: outgoing.kind, verdict: verdict.kind, error },
      'post not done',
    );
    switch (verdict.kind) {
      case 'wait':
        pacing.hold(verdict.ms + random() * 1_000);
        await pacing.free(outgoing.channel, false);
        return undefined;
      case 'unsent':
      case 'ambiguous':
        await sleep(Math.min(longestBackoff, 1_000 * 2 ** failures));
        return undefined;
      case 'suspended':
        suspend(error);
        return { state: 'suspended', error };
      case 'lost':
      case 'archived':
        return block(outgoing, verdict.kind, error);
      case 'unfit':
      case 'refused':
        return over(outgoing, { state: 'failed', error });
    }
  }

  async function block(outgoing: Outgoing, why: 'lost' | 'archived', error: string): Promise<Outcome> {
    const { channel } = outgoing;
    const isNew = await records.block(channel, { why, error, triedAt: clock.now().toISOString() });
    if (isNew) incidents.tell({ kind: `channel-${why}`, channel, error });
    if (why === 'lost') return { state: 'paused', error };
    return over(outgoing, { state: 'cancelled', reason: 'archived' });
  }

  /** A direct message needs its conversation's id: without it, its history could not be read. */
  async function conversationOf(
    outgoing: Outgoing,
    failures: number,
  ): Promise<string | { outcome: Outcome | undefined }> {
    const { channel } = outgoing;
    if (!/^[UW]/.test(channel)) return channel;
    const known = conversations.get(channel);
    if (known) return known;
    try {
      const id = (await client.conversations.open({ users: channel })).channel?.id;
      if (id === undefined) throw new Error('conversations.open gave no channel');
      conversations.set(channel, id);
      return id;
    } catch (error) {
      return { outcome: await onVerdict(outgoing, judge(error), failures) };
    }
  }

  async function composeNow(outgoing: Outgoing, record: DeliveryRecord): Promise<Message | undefined> {
    const now = clock.now();
    const late = outgoing.dueAt !== undefined && now.getTime() - outgoing.dueAt.getTime() > lateAfter;
    try {
      return await outgoing.compose({ now, late });
    } catch (error) {
      await records.withdraw(outgoing.key, record, now);
      throw error;
    }
  }

  async function over(outgoing: Outgoing, outcome: FinalOutcome): Promise<Outcome> {
    await records.settle(outgoing, outcome, clock.now());
    attemptedAt.delete(outgoing.key);
    incidents.ofOutcome(outgoing, outcome);
    return outcome;
  }

  function suspend(error: string): void {
    if (suspended === undefined) incidents.tell({ kind: 'suspended', error });
    suspended = error;
  }

  return {
    deliver,
    suspend,
    /** Begins nothing more in this process. */
    stop(): void {
      suspended = 'stopping';
    },
    resume(): void {
      suspended = undefined;
    },
  };
}
