import type { HomeView } from '@slack/types';
import type { Tools } from '../../capability.ts';
import { messageAddress } from '../../slack/addresses.ts';
import { communityReminders } from '../../visits/contract.ts';
import { type HomeState, homeState } from '../state.ts';
import { homeView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** People whose last search is remembered. */
const mostSearches = 500;
/** Slack does not say when a tab is left: those opened in the last half hour count as open (ms). */
const openFor = 30 * 60_000;
/** As many at most are shown anew because of others: each costs a call to Slack. */
const mostFollowed = 50;
/** What others do is shown so long after it, for a run of changes at once (ms). */
const followAfter = 1_500;

/** Shows each person their Home tab, as things stand. */
export interface Publisher {
  /** Shows it, now or after the showing under way: what is shown in the end is what holds then. */
  show(user: string): Promise<void>;
  /** The same, for those who have it open. */
  follow(user: string): Promise<void>;
  /** Something changed, whoever did it: open tabs that say otherwise are shown anew, in a moment. */
  followAll(): void;
  search(user: string, query: string): void;
  stop(): void;
}

export function createPublisher(tools: Tools): Publisher {
  const { store, client, clock, community, knowledge, audiences, roles, identity, log } = tools;
  /** Who opened it, and when (ms). */
  const opened = new Map<string, number>();
  const shown = new Map<string, string>();
  const queries = new Map<string, string>();
  const running = new Map<string, { again: boolean; done: Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;

  async function contextOf(state: HomeState): Promise<ViewContext> {
    const [settings, chosen] = await Promise.all([community.settings(), communityReminders(store)]);
    const keys = state.facilitator?.undelivered.slice(0, 5).map(({ key }) => key) ?? [];
    const names = await Promise.all(keys.map(async (key) => [key, await tools.nameOf(key)] as const));
    return {
      settings,
      reminders: chosen.reminders.map(({ daysBefore }) => daysBefore).toSorted((a, b) => b - a),
      postNames: new Map(names.flatMap(([key, name]) => (name === undefined ? [] : [[key, name] as const]))),
      addressOf: (message) => messageAddress(identity, message),
    };
  }

  async function viewOf(user: string): Promise<HomeView> {
    const [visible, isFacilitator] = await Promise.all([audiences.ofPerson(user), roles.isFacilitator(user)]);
    const query = queries.get(user);
    const visitor = { user, visible, isFacilitator, query };
    const state = await homeState(store, knowledge(), visitor, clock.now(), community.zone);
    return homeView(state, await contextOf(state));
  }

  async function publishUntilCurrent(user: string, turn: { again: boolean }): Promise<void> {
    try {
      do {
        turn.again = false;
        const view = await viewOf(user);
        await client.views.publish({ user_id: user, view });
        shown.set(user, JSON.stringify(view));
      } while (turn.again);
    } finally {
      running.delete(user);
    }
  }

  function publish(user: string): Promise<void> {
    const underWay = running.get(user);
    if (underWay) {
      underWay.again = true;
      return underWay.done;
    }
    const turn = { again: false, done: Promise.resolve() };
    running.set(user, turn);
    turn.done = publishUntilCurrent(user, turn);
    return turn.done;
  }

  const isOpen = (user: string) => clock.now().getTime() - (opened.get(user) ?? 0) < openFor;

  /** One after the other: a moment later is soon enough, and clicks of others are not held up. */
  async function publishWhatChanged(): Promise<void> {
    const users = [...opened.keys()].filter(isOpen).slice(-mostFollowed);
    for (const user of users) if (JSON.stringify(await viewOf(user)) !== shown.get(user)) await publish(user);
  }

  return {
    show(user) {
      opened.delete(user);
      opened.set(user, clock.now().getTime());
      return publish(user);
    },
    follow: async (user) => (opened.has(user) ? publish(user) : undefined),
    followAll() {
      if (timer || opened.size === 0) return;
      timer = setTimeout(() => {
        timer = undefined;
        publishWhatChanged().catch((err: unknown) =>
          log.warn({ err }, 'Home tabs could not be brought up to date'),
        );
      }, followAfter);
      timer.unref();
    },
    search(user, query) {
      queries.delete(user);
      if (query.trim() !== '') queries.set(user, query);
      const [oldest] = queries.keys();
      if (queries.size > mostSearches && oldest !== undefined) queries.delete(oldest);
    },
    stop: () => clearTimeout(timer),
  };
}
