import type { Posted } from './landed.ts';
import type { Listing, PostSlot, Recipient } from './post-source.ts';
import { afterQuietHours, type ChosenQuietHours, defaultQuietHours } from './quiet-hours.ts';

/** One message to one recipient. */
export interface DuePost<Slot extends PostSlot = PostSlot> {
  key: string;
  slot: Slot;
  recipient: Recipient;
  dueAt: Date;
}

/** When people want no message. */
interface QuietHoursOfPeople {
  /** The hours of those who chose some, by Slack id. */
  chosen: ReadonlyMap<string, ChosenQuietHours>;
  /** IANA zones by Slack id, as far as Slack tells. */
  zones: ReadonlyMap<string, string>;
}

const noQuietHours: QuietHoursOfPeople = { chosen: new Map(), zones: new Map() };

interface Conditions {
  now: Date;
  posted: Posted;
  quiet?: QuietHoursOfPeople;
  /** Posts that fall due until then are told ahead (default: now). */
  until?: Date;
}

/**
 * What is to be posted, in the order in which it falls due: what is due and was neither posted nor given up. What
 * nobody had in time is there too where facilitators are to be told, under the key that all its readers share: the
 * delivery then records that it came too late.
 */
export function duePosts<Slot extends PostSlot>(
  listing: Listing<Slot>,
  { now, posted, quiet = noQuietHours, until = now }: Conditions,
): DuePost<Slot>[] {
  return listing.slots
    .filter(({ dueAt }) => dueAt <= until)
    .flatMap((slot) => {
      const posts = postsOf(listing, slot);
      if (!isOpen(slot, now)) return isMissed(posts, slot, { now, posted }) ? [asMissed(slot)] : [];
      return posts
        .filter(({ key }) => !posted.isSettled(key) || (slot.mayReturn && posted.wasUnwanted(key)))
        .flatMap((post) => outsideQuietHours(post, quiet, now) ?? [])
        .filter(({ dueAt }) => dueAt <= until);
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** The post of this key, if the state still calls for it. */
export function findPost<Slot extends PostSlot>(
  listing: Listing<Slot>,
  { key, slot: { key: slotKey } }: Pick<DuePost, 'key' | 'slot'>,
): DuePost<Slot> | undefined {
  const slot = listing.slots.find((one) => one.key === slotKey);
  return slot && postsOf(listing, slot).find((post) => post.key === key);
}

/** Messages that were posted and show a state. */
export function livePosts<Slot extends PostSlot>(listing: Listing<Slot>, posted: Posted): DuePost<Slot>[] {
  return listing.slots
    .filter(({ isLive }) => isLive)
    .flatMap((slot) => postsOf(listing, slot))
    .filter(({ key }) => posted.landedAt(key));
}

/** The next instant at which something falls due or quiet hours end; undefined when all is quiet. */
export function nextDueAt(
  listing: Listing,
  { now, posted, quiet = noQuietHours }: Conditions,
): Date | undefined {
  const waiting = listing.slots
    .filter((slot) => slot.dueAt <= now && isOpen(slot, now))
    .flatMap((slot) => postsOf(listing, slot))
    .filter(({ key }) => !posted.isSettled(key))
    .flatMap((post) => outsideQuietHours(post, quiet, now) ?? []);
  const instants = [...listing.slots, ...waiting].map(({ dueAt }) => dueAt);
  return [...instants, ...(listing.instants ?? [])]
    .filter((instant) => instant > now)
    .sort((a, b) => a.getTime() - b.getTime())[0];
}

/** People whose quiet hours have to be known, with the zone of their clock. */
export function peopleOf(listing: Listing, { now, posted }: Conditions): string[] {
  return listing.slots
    .filter((slot) => slot.quietHours === 'everybody' && slot.dueAt <= now && isOpen(slot, now))
    .flatMap((slot) => postsOf(listing, slot))
    .flatMap(({ key, recipient: { channel } }) =>
      isPerson(channel) && !posted.isSettled(key) ? [channel] : [],
    );
}

function postsOf<Slot extends PostSlot>(listing: Listing<Slot>, slot: Slot): DuePost<Slot>[] {
  const recipients = listing.recipientsOf?.(slot) ?? [placeOf(slot)];
  return recipients.map((recipient) => ({
    key: recipient.suffix === undefined ? slot.key : `${slot.key}:${recipient.suffix}`,
    slot,
    recipient,
    dueAt: recipient.dueAt ?? slot.dueAt,
  }));
}

function placeOf({ channel, threadTs }: PostSlot): Recipient {
  return { channel, threadTs };
}

function isOpen({ notAfter }: PostSlot, now: Date): boolean {
  return notAfter === undefined || now < notAfter;
}

/** Did its time pass without anybody having it? One reader who had it shows that it went out. */
function isMissed(
  posts: readonly DuePost[],
  { key, dueAt, notAfter, importance }: PostSlot,
  { now, posted }: Conditions,
): boolean {
  if (importance !== 'tell-if-missed' || notAfter === undefined) return false;
  const keys = [key, ...posts.map((post) => post.key)];
  return posts.length > 0 && dueAt < notAfter && notAfter < now && !keys.some(posted.isSettled);
}

function asMissed<Slot extends PostSlot>(slot: Slot): DuePost<Slot> {
  return { key: slot.key, slot, recipient: placeOf(slot), dueAt: slot.dueAt };
}

/** A post to one person waits for the end of their quiet hours. @returns undefined when it then comes too late */
function outsideQuietHours<Slot extends PostSlot>(
  post: DuePost<Slot>,
  { chosen, zones }: QuietHoursOfPeople,
  now: Date,
): DuePost<Slot> | undefined {
  const { slot, recipient, dueAt } = post;
  if (!isPerson(recipient.channel)) return post;
  const own = chosen.get(recipient.channel);
  const isForEverybody = slot.quietHours === 'everybody';
  if (!own && !isForEverybody) return post;
  const asked = dueAt > now ? dueAt : now;
  const zone = zones.get(recipient.channel) ?? own?.zone ?? slot.zone;
  const held = zone === undefined ? asked : afterQuietHours(asked, own ?? defaultQuietHours, zone);
  if (held.getTime() === asked.getTime()) return post;
  if (slot.notAfter === undefined || held < slot.notAfter) return { ...post, dueAt: held };
  return isForEverybody ? undefined : post;
}

function isPerson(channel: string): boolean {
  return /^[UW]/u.test(channel);
}
