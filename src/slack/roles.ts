import type { Clock } from '../clock.ts';
import type { FacilitatorSettings } from '../config.ts';
import { MemberError } from '../errors.ts';
import type { Log } from '../log.ts';
import { createSlackCache } from './cache.ts';
import { allUsers, peopleOf } from './members.ts';
import { slackMessages } from './messages.ts';
import type { WebClient } from './web-client.ts';

/** Who may plan visits and decide for the community. */
export interface Roles {
  isFacilitator(user: string): Promise<boolean>;
  /** Their Slack ids, bots left out. */
  facilitators(): Promise<readonly string[]>;
  /** The facilitators' channel, where they are told what they should know; without it, each is told in private. */
  readonly channel: string | undefined;
  /** The members of a channel changed, or (without one) those named by facilitators: look again. */
  forget(channel?: string): void;
}

/** Who facilitates, as facilitators themselves decided; the channel is the installation's until they do. */
interface ChosenByFacilitators {
  people(): Promise<readonly string[]>;
  channel(): string | undefined;
}

/** Somebody who was made a facilitator a moment ago is not refused for minutes (ms). */
const lookAgainAfter = 5_000;

const name = 'facilitators';

/**
 * The members of a user group where the plan has it, else those of a channel; people named in the settings in any
 * case. When nothing is set at all, the workspace's administrators. What Slack does not tell counts for nobody: it
 * fails closed.
 * @param chosen what facilitators decided since the installation
 */
export function createRoles(
  client: WebClient,
  settings: FacilitatorSettings,
  clock: Clock,
  log: Log,
  chosen: ChosenByFacilitators = { people: async () => [], channel: () => settings.channel },
): Roles {
  const cached = createSlackCache(clock);

  const known = () =>
    cached(name, async () => new Set([...settings.people, ...(await chosen.people()), ...(await members())]));

  async function members(): Promise<readonly string[]> {
    const { group, people } = settings;
    const channel = chosen.channel();
    const ofGroup = group === undefined ? undefined : await orUndefined('group', groupMembers(client, group));
    if (ofGroup) return ofGroup;
    if (channel !== undefined) return (await orUndefined('channel', peopleOf(client, channel))) ?? [];
    const unset = people.length === 0 && group === undefined;
    return unset ? ((await orUndefined('administrators', administrators(client))) ?? []) : [];
  }

  /** What a free plan or a missing scope refuses is looked for elsewhere. */
  async function orUndefined<T>(what: string, asked: Promise<T>): Promise<T | undefined> {
    try {
      return await asked;
    } catch (err) {
      // A free plan has no user groups: nothing is wrong.
      const isExpected = (err as { data?: { error?: string } }).data?.error === 'plan_upgrade_required';
      log[isExpected ? 'debug' : 'warn']({ err, what }, 'facilitators could not be read there');
      return undefined;
    }
  }

  return {
    get channel() {
      return chosen.channel();
    },
    async isFacilitator(user) {
      if ((await known()).has(user)) return true;
      if ((cached.ageOf(name) ?? 0) < lookAgainAfter) return false;
      cached.forget(name);
      return (await known()).has(user);
    },
    facilitators: async () => [...(await known())],
    forget(channel) {
      if (channel === undefined || channel === chosen.channel()) cached.forget(name);
    },
  };
}

/**
 * Lets only facilitators go on.
 * @throws MemberError for anybody else, saying whom to ask
 */
export async function requireFacilitator(roles: Roles, user: string): Promise<void> {
  if (await roles.isFacilitator(user)) return;
  throw new MemberError('facilitators-only', slackMessages.facilitatorsOnly(await roles.facilitators()));
}

/** @returns undefined when there is no such group */
async function groupMembers(client: WebClient, group: string): Promise<readonly string[] | undefined> {
  const { usergroups = [] } = await client.usergroups.list({ include_users: true });
  const handle = group.replace(/^@/, '');
  return usergroups.find((one) => one.id === handle || one.handle === handle)?.users;
}

async function administrators(client: WebClient): Promise<readonly string[]> {
  const admins = (await allUsers(client)).filter((user) => (user.is_admin || user.is_owner) && !user.deleted);
  return admins.flatMap(({ id }) => id ?? []);
}
