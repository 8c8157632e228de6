import type { Tools } from '../../capability.ts';
import { communityReminders } from '../../community/reminders.ts';
import { settingsOf } from '../../community/settings.ts';
import { messageAddress } from '../../slack/addresses.ts';
import { type HomeState, homeState } from '../state.ts';
import { homeView, type Surroundings } from './view.ts';

/** People whose last search is remembered. */
const mostSearches = 500;

/** Shows each person their Home tab, as things stand. */
export interface Publisher {
  /** Shows it, now or after the showing under way: what is shown in the end is what holds then. */
  show(user: string): Promise<void>;
  /** The same, for those who have opened it since the start. */
  follow(user: string): Promise<void>;
  search(user: string, query: string): void;
}

export function createPublisher(tools: Tools): Publisher {
  const { store, client, clock, zone, knowledge, audiences, roles, identity } = tools;
  const seen = new Set<string>();
  const queries = new Map<string, string>();
  const running = new Map<string, { again: boolean; done: Promise<void> }>();

  async function surroundings(state: HomeState): Promise<Surroundings> {
    const [settings, chosen] = await Promise.all([
      settingsOf(store, tools.channel === undefined ? {} : { channel: tools.channel }),
      communityReminders(store),
    ]);
    const keys = state.facilitator?.troubles.slice(0, 5).map(({ key }) => key) ?? [];
    const names = await Promise.all(keys.map(async (key) => [key, await tools.nameOf(key)] as const));
    return {
      zone,
      settings,
      facilitatorsChannel: roles.channel,
      reminders: chosen.reminders.map(({ daysBefore }) => daysBefore),
      names: new Map(names.flatMap(([key, name]) => (name === undefined ? [] : [[key, name] as const]))),
      addressOf: (message) => messageAddress(identity, message),
    };
  }

  async function publish(user: string): Promise<void> {
    const [clearance, isFacilitator] = await Promise.all([
      audiences.ofPerson(user),
      roles.isFacilitator(user),
    ]);
    const query = queries.get(user);
    const visitor = { user, clearance, isFacilitator, ...(query !== undefined && { query }) };
    const state = await homeState(store, knowledge(), visitor, clock.now(), zone);
    await client.views.publish({ user_id: user, view: homeView(state, await surroundings(state)) });
  }

  async function publishUntilCurrent(user: string, turn: { again: boolean }): Promise<void> {
    try {
      do {
        turn.again = false;
        await publish(user);
      } while (turn.again);
    } finally {
      running.delete(user);
    }
  }

  function show(user: string): Promise<void> {
    seen.add(user);
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

  return {
    show,
    follow: async (user) => (seen.has(user) ? show(user) : undefined),
    search(user, query) {
      queries.delete(user);
      if (query.trim() !== '') queries.set(user, query);
      const [oldest] = queries.keys();
      if (queries.size > mostSearches && oldest !== undefined) queries.delete(oldest);
    },
  };
}
