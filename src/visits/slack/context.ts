import type { Tools } from '../../capability.ts';
import { createSlackCache } from '../../slack/cache.ts';
import { createVisitRepository, type RepositoryOutcome, type VisitRepository } from '../repository.ts';
import { type Calendars, createCalendars } from './calendars.ts';
import { createFeed, type Feed } from './feed.ts';
import { createLivePages, type LivePages } from './live.ts';

/** What the listeners of visits share. */
export interface VisitsContext {
  tools: Tools;
  repository: VisitRepository;
  calendars: Calendars;
  live: LivePages;
  /** Reads of Slack that serve some minutes. */
  remember: ReturnType<typeof createSlackCache>;
  now(): Date;
  feed: Feed;
  /** A visit or its answers changed, durably: what shows them follows. */
  changed(): void;
  /** Does something once for a window, however often it is submitted because an answer was lost. */
  once(view: string, work: () => Promise<RepositoryOutcome>): Promise<RepositoryOutcome>;
}

/** Windows submitted lately whose outcome is remembered. */
const mostRemembered = 200;

export function createVisitsContext(tools: Tools): VisitsContext {
  const repository = createVisitRepository(tools.store);
  const live = createLivePages(tools, repository);
  const done = new Map<string, RepositoryOutcome>();
  const calendars = createCalendars(tools, repository);
  return {
    tools,
    repository,
    calendars,
    live,
    feed: createFeed(tools, repository),
    remember: createSlackCache(tools.clock),
    now: () => tools.clock.now(),
    changed: () => tools.wake(),
    async once(view, work) {
      const known = done.get(view);
      if (known) return known;
      const outcome = await work();
      if (outcome.ok) done.set(view, outcome);
      const [oldest] = done.keys();
      if (done.size > mostRemembered && oldest !== undefined) done.delete(oldest);
      return outcome;
    },
  };
}
