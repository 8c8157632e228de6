import { webApi } from '@slack/bolt';
import type {
  DeliveryClient,
  HistoryArguments,
  PostArguments,
  PostedMessage,
} from '../../src/delivery/outgoing.ts';

type Posted = PostArguments & PostedMessage & { ts: string };

/**
 * What goes wrong with one call. `lost-reply`: done, but the answer is lost. `lost-request`: never arrived.
 * `slow`: the caller gives up, and the message appears so many ms later. A name: Slack's own refusal.
 */
export type FakeFault =
  | 'lost-reply'
  | 'lost-request'
  | 'unreachable'
  | { slow: number }
  | { retryAfter: number }
  | { error: string };

/** The few methods that delivery needs, in memory, with Slack's own error classes and faults to order. */
export class FakeSlack {
  readonly messages: Posted[] = [];
  /** Names of the methods called, with their channel. */
  readonly calls: string[] = [];
  #faults = new Map<string, Array<FakeFault | undefined>>();
  #count = 0;
  readonly #startedAt = Math.floor((Date.now() - performance.now()) / 1000);

  /** Lets the next calls of a method fail, in this order; undefined lets one through. */
  fails(method: string, ...faults: Array<FakeFault | undefined>): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...faults]);
  }

  textsIn(channel: string): string[] {
    return this.messages.filter((message) => message.channel === channel).map(({ text }) => text);
  }

  readonly client: DeliveryClient = {
    chat: {
      postMessage: (args) =>
        this.#call('chat.postMessage', args.channel, () => {
          const ts = this.#store(args);
          return { ts, channel: args.channel };
        }),
    },
    conversations: {
      history: (args) => this.#call('conversations.history', args.channel, () => this.#page(args)),
      replies: (args) => this.#call('conversations.replies', args.channel, () => this.#page(args, args.ts)),
      open: ({ users }) => this.#call('conversations.open', users, () => ({ channel: { id: `D${users}` } })),
    },
  };

  #store(args: PostArguments): string {
    this.#count += 1;
    // Slack's clock never jumps, whatever ours does.
    const seconds = this.#startedAt + Math.floor(performance.now() / 1000);
    const ts = `${seconds}.${`${this.#count}`.padStart(6, '0')}`;
    this.messages.push({ ...args, ts, blocks: args.blocks ?? [] });
    return ts;
  }

  /** Two a page: whoever does not page on finds little. Channels come newest first, threads oldest first. */
  #page({ channel, cursor = '0' }: HistoryArguments, threadTs?: string) {
    const from = Number(cursor);
    const all = this.messages.filter(
      (message) => message.channel === channel && message.thread_ts === threadTs,
    );
    if (threadTs === undefined) all.reverse();
    return {
      messages: all.slice(from, from + 2),
      response_metadata: { next_cursor: from + 2 < all.length ? `${from + 2}` : '' },
    };
  }

  async #call<T>(method: string, channel: string, act: () => T): Promise<T> {
    this.calls.push(`${method} ${channel}`);
    const fault = this.#faults.get(method)?.shift();
    if (fault === undefined) return act();
    const lost = (code: string) =>
      new webApi.WebAPIRequestError(Object.assign(new Error('fetch failed'), { code }));
    if (fault === 'lost-reply') act();
    if (fault === 'lost-reply' || fault === 'lost-request') throw lost('ECONNRESET');
    if (fault === 'unreachable') throw lost('ECONNREFUSED');
    if ('slow' in fault) {
      setTimeout(act, fault.slow);
      throw lost('ABORT_ERR');
    }
    if ('retryAfter' in fault) throw new webApi.WebAPIRateLimitedError(fault.retryAfter);
    throw new webApi.WebAPIPlatformError({ ok: false, error: fault.error });
  }
}
