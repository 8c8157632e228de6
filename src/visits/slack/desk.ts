import type { Tools } from '../../capability.ts';
import { createSlackCache } from '../../slack/cache.ts';
import { type Book, type BookOutcome, createBook } from '../book.ts';
import { type Calendars, createCalendars } from './calendars.ts';
import { createFeed, type Feed } from './feed.ts';
import { createLivePages, type LivePages } from './live.ts';

/** What the listeners of visits share. */
export interface Desk {
  tools: Tools;
  book: Book;
  calendars: Calendars;
  live: LivePages;
  /** Reads of Slack that serve some minutes. */
  remember: ReturnType<typeof createSlackCache>;
  now(): Date;
  feed: Feed;
  /** A visit or its answers changed, durably: what shows them follows. */
  changed(): void;
  /** Does something once for a window, however often it is submitted because an answer was lost. */
  once(view: string, work: () => Promise<BookOutcome>): Promise<BookOutcome>;
}

/** Windows submitted lately whose outcome is remembered. */
const mostRemembered = 200;

export function createDesk(tools: Tools): Desk {
  const book = createBook(tools.store);
  const live = createLivePages(tools, book);
  const done = new Map<string, BookOutcome>();
  const calendars = createCalendars(tools, book);
  return {
    tools,
    book,
    calendars,
    live,
    feed: createFeed(tools, book),
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
