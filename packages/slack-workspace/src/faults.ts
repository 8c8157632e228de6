/** Troubles of the Web API, to see how the app bears them. The socket's trouble is the hub's. */
export type ApiFault = 'rate-limited' | 'server-error' | 'lost-reply' | 'lost-request' | 'slow';

/** Strikes calls while it stands. */
export interface FaultRule {
  kind: ApiFault;
  /** Only this method. */
  method?: string;
  /** How many calls it strikes before it goes; all unless told otherwise. */
  times?: number;
  /** The share of calls that it strikes, 0 to 1; all unless told otherwise. Chosen by {@link Faults} `random`. */
  share?: number;
}

/** The troubles that stand, and what they do to a call. */
export class Faults {
  readonly #random: () => number;
  #rules: FaultRule[] = [];
  /** Slack's limit of one message a second and channel; off unless wanted. */
  strictRate = false;
  readonly #lastPost = new Map<string, number>();

  /** `random` gives numbers from 0 to 1 (1 excluded), as Math.random does: pass a seeded one to repeat a run. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  add(rule: FaultRule): void {
    this.#rules.push({ ...rule });
  }

  clear(): void {
    this.#rules = [];
  }

  /** What befalls this call, if anything. */
  strike(method: string): ApiFault | undefined {
    const rule = this.#rules.find(
      (one) =>
        (one.method === undefined || one.method === method) &&
        (one.share === undefined || this.#random() < one.share),
    );
    if (!rule) return undefined;
    if (rule.times !== undefined) {
      rule.times -= 1;
      if (rule.times <= 0) this.#rules = this.#rules.filter((one) => one !== rule);
    }
    return rule.kind;
  }

  /** Is this message within the limit? `now` in ms, of the clock by which the app waits. */
  mayPost(channel: string, now: number): boolean {
    if (!this.strictRate) return true;
    if (now - (this.#lastPost.get(channel) ?? Number.NEGATIVE_INFINITY) < 1000) return false;
    this.#lastPost.set(channel, now);
    return true;
  }
}
