import type { MovableClock } from '../clock.ts';
import { addMessage } from './messages.ts';
import type { Channel, State, User } from './model.ts';

/** What a workspace starts with. People and channels are named by their handle; the app is a member where `bot` says so. */
export interface Seed {
  team: { name: string; domain: string };
  people: SeedPerson[];
  channels: SeedChannel[];
  /** Said an hour before the start, without telling the app. */
  messages: { channel: string; from: string; text: string }[];
  /** Seen by the app on a paid plan only. */
  userGroups: { handle: string; name: string; members: string[] }[];
}

export interface SeedPerson {
  handle: string;
  name: string;
  title: string;
  isFacilitator?: boolean;
  isAdmin?: boolean;
  isGuest?: boolean;
  /** IANA zone, Europe/Paris unless told otherwise. */
  zone?: string;
}

interface SeedChannel {
  name: string;
  kind: 'channel' | 'private';
  topic: string;
  /** Handles; everybody but guests if absent. */
  members?: string[];
  bot: boolean;
}

/** The app's own identity in the workspace. */
export interface AppIdentity {
  name: string;
  description: string;
}

const idOf = (letter: string, handle: string) =>
  `${letter}0${handle
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toUpperCase()}`;

function userOf(person: SeedPerson): User {
  return {
    id: idOf('U', person.handle),
    handle: person.handle,
    name: person.name,
    title: person.title,
    zone: person.zone ?? 'Europe/Paris',
    locale: 'fr-FR',
    isBot: false,
    isAdmin: person.isAdmin ?? false,
    isFacilitator: person.isFacilitator ?? false,
    isGuest: person.isGuest ?? false,
  };
}

function emptyState(seed: Seed, app: AppIdentity): State {
  const botUser = idOf('U', `${app.name}BOT`);
  const bot: User = {
    ...userOf({ handle: app.name.toLowerCase(), name: app.name, title: app.description }),
    id: botUser,
    isBot: true,
  };
  return {
    team: { id: 'T0LOCAL', ...seed.team },
    app: { id: 'A0LOCAL', botId: 'B0LOCAL', botUser, name: app.name },
    plan: 'free',
    users: new Map([[botUser, bot], ...seed.people.map(userOf).map((user) => [user.id, user] as const)]),
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

/** Builds the state of a workspace that has just been opened. */
export function createState(seed: Seed, app: AppIdentity, clock: MovableClock): State {
  const state = emptyState(seed, app);
  const created = Math.floor(clock.now().getTime() / 1000);
  for (const channel of seed.channels) addSeedChannel(state, channel, created);
  for (const user of state.users.values()) {
    if (!user.isBot) addIm(state, user, created);
  }
  for (const { handle, name, members } of seed.userGroups) {
    const id = idOf('S', handle);
    state.userGroups.set(id, { id, handle, name, members: members.map((one) => idOf('U', one)) });
  }
  const hourAgo = new Date(clock.now().getTime() - 3_600_000);
  for (const { channel, from, text } of seed.messages) {
    addMessage(state, hourAgo, { channel: idOf('C', channel), user: idOf('U', from), text });
  }
  for (const user of state.users.keys()) {
    for (const channel of state.channels.keys()) state.reads.set(`${user}:${channel}`, `${created}.000000`);
  }
  return state;
}

function addSeedChannel(state: State, seed: SeedChannel, created: number): void {
  const everybody = [...state.users.values()].filter((user) => !user.isBot && !user.isGuest);
  const members = seed.members?.map((handle) => idOf('U', handle)) ?? everybody.map((user) => user.id);
  const channel: Channel = {
    id: idOf('C', seed.name),
    name: seed.name,
    kind: seed.kind,
    topic: seed.topic,
    members: new Set(seed.bot ? [...members, state.app.botUser] : members),
    archived: false,
    created,
  };
  state.channels.set(channel.id, channel);
}

/** Adds a person who arrives later, with their direct messages and the public channels that all belong to. */
export function admit(state: State, person: SeedPerson, now: Date): User {
  const user = userOf(person);
  state.users.set(user.id, user);
  addIm(state, user, Math.floor(now.getTime() / 1000));
  if (!user.isGuest) state.channels.get(idOf('C', 'general'))?.members.add(user.id);
  return user;
}

function addIm(state: State, user: User, created: number): void {
  const id = idOf('D', user.handle);
  const members = new Set([user.id, state.app.botUser]);
  state.channels.set(id, {
    id,
    name: '',
    kind: 'im',
    topic: '',
    members,
    archived: false,
    created,
  });
}
