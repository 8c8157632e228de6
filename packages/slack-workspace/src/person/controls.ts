import { setTimeout } from 'node:timers/promises';
import type { ApiFault, Faults } from '../faults.ts';
import { say } from '../messages.ts';
import type { Extra, Fault, PageState } from '../page-api.ts';
import type { Slack } from '../slack.ts';
import { Refused } from './refused.ts';

/** What the program that starts the workspace lends to the page. */
export interface Hooks {
  /** Questions for a first-time visitor to click. */
  suggestions?: readonly string[];
  /** When the app will next do something by itself. */
  nextDue?: () => Promise<Date | undefined>;
  /** Does what is due at the workspace's time, and waits until it is done. */
  play?: () => Promise<void>;
  /**
   * Asked to begin anew: stops the app, erases what the app keeps, calls `erase` for the workspace's own state, and
   * starts the app again. Without it the workspace alone is erased, and its app stays connected.
   */
  startOver?: (erase: () => void) => Promise<void>;
  /** Buttons of its own. `run` may tell how far it is, and gives where its result can be seen. */
  extras?: readonly HostExtra[];
}

interface HostExtra extends Pick<Extra, 'id' | 'label'> {
  run(tell: (progress: Extra['progress']) => void): Promise<Extra['leadsTo']> | Promise<void>;
}

/** How long (ms) the clock waits for what falls due on its way. */
const PATIENCE = 4000;
/** Things due that one move of the clock stops at. */
const MOST_STOPS = 60;
/** A series of changes for one question about what is due next (ms). */
const SETTLING = 300;

type Shown = Pick<
  PageState,
  'now' | 'clockMoved' | 'nextDue' | 'plan' | 'faults' | 'extras' | 'suggestions' | 'storage'
>;

/** The controls of the workspace beside what Slack has: its clock, its plan, its troubles. */
export class Controls {
  readonly #slack: Slack;
  readonly #faults: Faults;
  readonly #hooks: Hooks;
  #standing: readonly Fault[] = [];
  /** How far each of the program's buttons is, or where it led, by id. */
  readonly #runs = new Map<string, Pick<Extra, 'progress' | 'leadsTo'>>();
  #nextDue: Date | undefined;
  #refreshing = false;

  constructor(slack: Slack, faults: Faults, hooks: Hooks) {
    this.#slack = slack;
    this.#faults = faults;
    this.#hooks = hooks;
    if (hooks.nextDue) slack.onChange(() => this.#refreshSoon());
  }

  #refreshSoon(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    void setTimeout(SETTLING, undefined, { ref: false }).then(() => {
      this.#refreshing = false;
      return this.refreshNextDue();
    });
  }

  /** The part of the page that shows them. */
  shown(): Shown {
    const { clock, state, storedAt } = this.#slack;
    return {
      storage: storedAt === undefined ? undefined : { place: storedAt },
      now: clock.now().toISOString(),
      clockMoved: clock.ahead > 0,
      ...(this.#nextDue && { nextDue: this.#nextDue.toISOString() }),
      plan: state.plan,
      faults: [...this.#standing],
      extras: (this.#hooks.extras ?? []).map(({ id, label }) => ({ id, label, ...this.#runs.get(id) })),
      suggestions: [...(this.#hooks.suggestions ?? [])],
    };
  }

  /** Asks the program again when its app will next do something. */
  async refreshNextDue(): Promise<void> {
    const before = this.#nextDue?.getTime();
    this.#nextDue = await this.#hooks.nextDue?.();
    if (this.#nextDue?.getTime() !== before) this.#slack.changed();
  }

  /** Goes forward from one thing due to the next, so that a week that is passed over is as a week lived through. */
  async moveClock(to: Date): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.refreshNextDue();
      const due = this.#nextDue;
      if (!due || due >= to || due <= this.#slack.now()) break;
      this.#goTo(due);
      await this.#play();
    }
    this.#goTo(to);
    await this.#play();
    await this.refreshNextDue();
  }

  #goTo(instant: Date): void {
    try {
      this.#slack.clock.moveTo(instant);
    } catch (error) {
      if (error instanceof RangeError) throw new Refused(say.clockBack);
      throw error;
    }
    this.#slack.changed();
  }

  /** With troubles switched on it may last: then it goes on by itself. */
  async #play(): Promise<void> {
    const patience = new AbortController();
    const wait = setTimeout(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.#hooks.play?.(), wait]);
    patience.abort();
  }

  async goToNextDue(): Promise<void> {
    await this.refreshNextDue();
    if (!this.#nextDue) throw new Refused(say.nothingDue(this.#slack.state.app.name));
    const soonest = Math.max(this.#nextDue.getTime(), this.#slack.now().getTime());
    await this.moveClock(new Date(soonest));
  }

  setPlan(plan: 'free' | 'paid'): void {
    this.#slack.state.plan = plan;
    this.#slack.changed();
  }

  setFaults(faults: readonly Fault[]): void {
    this.#standing = [...faults];
    this.#faults.clear();
    this.#faults.strictRate = faults.includes('strict-rate');
    this.#slack.hub.setClosedToNew(faults.includes('no-socket'));
    for (const fault of faults) {
      if (fault !== 'strict-rate' && fault !== 'no-socket')
        this.#faults.add({ kind: fault satisfies ApiFault });
    }
    this.#slack.changed();
  }

  /** Begins anew: the program stops its app and erases what that keeps, then the workspace erases its own. */
  async startOver(): Promise<void> {
    const erase = () => this.#slack.startOver();
    this.#runs.clear();
    if (this.#hooks.startOver) await this.#hooks.startOver(erase);
    else erase();
    await this.refreshNextDue();
    this.#slack.changed();
  }

  async runExtra(id: string): Promise<void> {
    const extra = this.#hooks.extras?.find((one) => one.id === id);
    if (!extra) throw new Refused(say.unknownExtra);
    if (this.#runs.get(id)?.progress) throw new Refused(say.extraRuns);
    const tell = (progress: Extra['progress']) => {
      this.#runs.set(id, { progress });
      this.#slack.changed();
    };
    try {
      const leadsTo = await extra.run(tell);
      this.#runs.set(id, leadsTo ? { leadsTo } : {});
    } catch (error) {
      this.#runs.delete(id);
      this.#slack.changed();
      this.#slack.complaints.push(`extra ${id}: ${String(error)}`);
      throw new Refused(say.extraFailed);
    }
    await this.refreshNextDue();
    this.#slack.changed();
  }
}
