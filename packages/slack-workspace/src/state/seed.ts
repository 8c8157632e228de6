import { z } from 'zod';
import type { MovableClock } from '../clock.ts';
import { addMessage } from './messages.ts';
import { type Channel, SLACKBOT, type State, type User } from './model.ts';

const personSchema = z.strictObject({
  handle: z.string(),
  /** Slack id; made of the handle unless told otherwise. `W…` ids are those of Enterprise Grid. */
  id: z
    .string()
    .regex(/^[UW][A-Z0-9]+$/)
    .optional(),
  name: z.string(),
  title: z.string().default(''),
  /** A word that the page shows beside the name. */
  tag: z.string().optional(),
  isAdmin: z.boolean().default(false),
  /** Invited into some channels only. */
  isGuest: z.boolean().default(false),
  /** A guest of one channel only. */
  isSingleChannelGuest: z.boolean().default(false),
  /** The account was closed. */
  isDeactivated: z.boolean().default(false),
  /** Id of another organisation to which this person belongs (Slack Connect): `T…`. */
  team: z
    .string()
    .regex(/^[TE][A-Z0-9]+$/)
    .optional(),
  /** IANA zone; that of the team unless told otherwise. */
  zone: z.string().optional(),
  locale: z.string().optional(),
});

const seedSchema = z.strictObject({
  team: z.strictObject({
    name: z.string(),
    domain: z.string(),
    zone: z.string().default('Europe/Paris'),
    locale: z.string().default('fr-FR'),
  }),
  people: z.array(personSchema).min(1),
  channels: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['channel', 'private']).default('channel'),
        topic: z.string().default(''),
        /** Handles; everybody but guests and people of other organisations if absent. */
        members: z.array(z.string()).optional(),
        /** Is the app a member? */
        bot: z.boolean().default(false),
        /** Shared with another organisation (Slack Connect), or about to be. */
        sharing: z.enum(['shared', 'pending']).optional(),
      }),
    )
    .default([]),
  /** Said an hour before the start, without telling the app. */
  messages: z.array(z.strictObject({ channel: z.string(), from: z.string(), text: z.string() })).default([]),
  /** Seen by the app on a paid plan only. */
  userGroups: z
    .array(z.strictObject({ handle: z.string(), name: z.string(), members: z.array(z.string()) }))
    .default([]),
});

/** What a workspace starts with. People and channels are named by their handle. */
export type Seed = z.input<typeof seedSchema>;
export type SeedPerson = z.input<typeof personSchema>;
type ReadSeed = z.output<typeof seedSchema>;

/** Reads a seed (already parsed from YAML or JSON). Throws an Error that names what is wrong in it. */
export function readSeed(value: unknown): ReadSeed {
  const seed = seedSchema.safeParse(value);
  if (!seed.success) throw new Error(`seed: ${z.prettifyError(seed.error)}`);
  return seed.data;
}

/** The app's own identity in the workspace. */
interface AppIdentity {
  name: string;
  description: string;
}

const idOf = (letter: string, handle: string) =>
  `${letter}0${handle
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toUpperCase()}`;

function userOf(given: SeedPerson, team: State['team']): User {
  const { id, tag, zone = team.zone, locale = team.locale, ...person } = personSchema.parse(given);
  return {
    ...person,
    id: id ?? idOf('U', person.handle),
    tag,
    zone,
    locale,
    isBot: false,
    isGuest: person.isGuest || person.isSingleChannelGuest,
    team: person.team ?? team.id,
  };
}

function emptyState({ team: given }: ReadSeed, app: AppIdentity): State {
  const team = { id: 'T0LOCAL', ...given };
  const botUser = idOf('U', `${app.name}BOT`);
  const bot = { handle: app.name.toLowerCase(), name: app.name, title: app.description, id: botUser };
  return {
    team,
    app: { id: 'A0LOCAL', botId: 'B0LOCAL', botUser, name: app.name },
    plan: 'free',
    users: new Map([
      [botUser, { ...userOf(bot, team), isBot: true }],
      [SLACKBOT, { ...userOf({ id: SLACKBOT, handle: 'slackbot', name: 'Slackbot' }, team), isBot: true }],
    ]),
    channels: new Map(),
    messages: new Map(),
    ephemerals: [],
    files: new Map(),
    userGroups: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    statuses: new Map(),
    prompts: new Map(),
    reads: new Map(),
    lastTs: 0,
  };
}

/** Builds the state of a workspace that has just been opened. Throws as {@link readSeed}, or for an unknown handle. */
export function createState(given: Seed, app: AppIdentity, clock: MovableClock): State {
  const seed = readSeed(given);
  const state = emptyState(seed, app);
  const created = Math.floor(clock.now().getTime() / 1000);
  for (const person of seed.people) {
    const user = userOf(person, state.team);
    state.users.set(user.id, user);
  }
  for (const channel of seed.channels) addSeedChannel(state, channel, created);
  for (const user of state.users.values()) if (!user.isBot) addIm(state, user, created);
  for (const { handle, name, members } of seed.userGroups) {
    const id = idOf('S', handle);
    state.userGroups.set(id, { id, handle, name, members: members.map((one) => userIdOf(state, one)) });
  }
  const hourAgo = new Date(clock.now().getTime() - 3_600_000);
  for (const { channel, from, text } of seed.messages) {
    addMessage(state, hourAgo, { channel: idOf('C', channel), user: userIdOf(state, from), text });
  }
  for (const user of state.users.keys()) {
    for (const channel of state.channels.keys()) state.reads.set(`${user}:${channel}`, `${created}.000000`);
  }
  return state;
}

function userIdOf(state: State, handle: string): string {
  for (const user of state.users.values()) if (user.handle === handle) return user.id;
  throw new Error(`seed: nobody is called ${handle}`);
}

function addSeedChannel(state: State, seed: ReadSeed['channels'][number], created: number): void {
  const isEverybody = (user: User) => !user.isBot && !user.isGuest && user.team === state.team.id;
  const members =
    seed.members?.map((handle) => userIdOf(state, handle)) ??
    [...state.users.values()].filter(isEverybody).map((user) => user.id);
  const channel: Channel = {
    id: idOf('C', seed.name),
    name: seed.name,
    kind: seed.kind,
    topic: seed.topic,
    members: new Set(seed.bot ? [...members, state.app.botUser] : members),
    archived: false,
    created,
    sharing: seed.sharing,
  };
  state.channels.set(channel.id, channel);
}

/** Adds a person who arrives later, with their direct messages and the public channel that all belong to. */
export function admit(state: State, person: SeedPerson, now: Date): User {
  const user = userOf(person, state.team);
  state.users.set(user.id, user);
  addIm(state, user, Math.floor(now.getTime() / 1000));
  if (!user.isGuest) state.channels.get(idOf('C', 'general'))?.members.add(user.id);
  return user;
}

function addIm(state: State, user: User, created: number): void {
  const id = idOf('D', user.handle);
  const members = new Set([user.id, state.app.botUser]);
  state.channels.set(id, { id, name: '', kind: 'im', topic: '', members, archived: false, created });
}
