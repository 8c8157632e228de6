import type { Clock } from '../clock.ts';
import type { Audience, VisibleAudiences } from '../knowledge/types.ts';
import { type Rank, visibleTo } from '../knowledge/visibility.ts';
import type { Log } from '../log.ts';
import { createSlackCache } from './cache.ts';
import { allUsers } from './members.ts';
import { allPages } from './pages.ts';
import type { WebClient } from './web-client.ts';

/** Who reads what is posted somewhere in Slack, so that an answer suits its place. */
export interface Audiences {
  /** What one person may read where nobody else reads along (direct message, ephemeral answer). */
  ofPerson(user: string): Promise<VisibleAudiences>;
  /** What every reader of a channel may read: the least privileged decides. */
  ofChannel(channel: string): Promise<VisibleAudiences>;
  /** The channel's members changed (or, without one, who facilitates): look again. */
  forget(channel?: string): void;
}

/** What Slack does not tell of readers. */
export interface ReaderFacts {
  /** Capi's own id: it reads along everywhere and is no reader. */
  capi: string;
  isFacilitator(user: string): Promise<boolean>;
  /** Groups of visits that a person belongs to. */
  groupsOf(user: string): Promise<Iterable<Audience>>;
}

const noFacts: ReaderFacts = {
  capi: '',
  isFacilitator: async () => false,
  groupsOf: async () => [],
};

/**
 * Guests, strangers from connected workspaces and channels that cannot be examined get public content only: when
 * in doubt, less is shown (it fails closed). What Slack tells is cached for some minutes; it is asked again when a member
 * joins a channel.
 */
export function createAudiences(
  client: WebClient,
  clock: Clock,
  log: Log,
  facts: ReaderFacts = noFacts,
): Audiences {
  const cached = createSlackCache(clock);

  const outsiders = () =>
    cached(
      'outsiders',
      async () => new Set((await allUsers(client)).filter(isOutsider).map((user) => user.id)),
    );

  const rankOfPerson = (user: string): Promise<Rank> =>
    cached(`person:${user}`, async () => {
      const { user: found } = await client.users.info({ user });
      return !found || isOutsider(found) ? 'public' : 'members';
    });

  const rankOfChannel = (channel: string): Promise<Rank> =>
    cached(`channel:${channel}`, async () => {
      const { channel: found } = await client.conversations.info({ channel });
      if (!found || found.is_ext_shared || found.is_pending_ext_shared) return 'public';
      const members = await allPages(
        (page) => client.conversations.members({ channel, limit: 500, ...page }),
        (answer) => answer.members ?? [],
      );
      const guests = await outsiders();
      const readers = members.filter((member) => member !== facts.capi);
      if (readers.some((reader) => guests.has(reader))) return 'public';
      const facilitate = await Promise.all(readers.map(facts.isFacilitator));
      return readers.length > 0 && facilitate.every(Boolean) ? 'facilitators' : 'members';
    });

  const visibleToPerson = async (user: string): Promise<VisibleAudiences> => {
    if ((await rankOfPerson(user)) === 'public') return visibleTo('public');
    const rank = (await facts.isFacilitator(user)) ? 'facilitators' : 'members';
    return visibleTo(rank, await facts.groupsOf(user));
  };

  const orPublic = async (examined: Promise<VisibleAudiences>, what: object): Promise<VisibleAudiences> => {
    try {
      return await examined;
    } catch (err) {
      log.warn({ err, ...what }, 'audience could not be examined: public content only');
      return visibleTo('public');
    }
  };

  return {
    ofPerson: (user) => orPublic(visibleToPerson(user), { user }),
    ofChannel: (channel) => orPublic(rankOfChannel(channel).then(visibleTo), { channel }),
    forget: (channel) =>
      channel === undefined ? cached.forget() : cached.forget(`channel:${channel}`, 'outsiders'),
  };
}

interface SlackUser {
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  deleted?: boolean;
}

function isOutsider(user: SlackUser): boolean {
  return Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.deleted);
}
