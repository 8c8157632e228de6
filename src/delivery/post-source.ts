import type { Posted } from './landed.ts';
import type { Circumstances, Message } from './outgoing.ts';

/**
 * A message that the state calls for at some time, as pure data. Nothing of it is stored: it is worked out from the
 * state each time, so that a visit moved or cancelled leaves nothing to clean up.
 */
export interface PostSlot {
  /**
   * The same message has the same key for ever, `visit:12:reminder:J-7:2027-03-02`. Its second part is the id of what
   * the post is about.
   */
  key: string;
  /** A word for the log and for lists: `reminder`, `announcement`… */
  kind: string;
  /** A channel, or a person (`U…`) for a direct message. */
  channel: string;
  threadTs?: string;
  dueAt: Date;
  /** From then on it is no longer worth posting. */
  notAfter?: Date;
  /** `tell-if-missed`: facilitators are told, once, when nobody had it in time. Else it lapses in silence. */
  importance?: 'tell-if-missed';
  /**
   * Whose quiet hours it respects. `chosen` (default): of people who chose some, unless it would then come too late.
   * `everybody`: the usual ones of everybody else too, even if it then lapses.
   */
  quietHours?: 'chosen' | 'everybody';
  /** IANA zone of a person's quiet hours when Slack does not tell theirs. */
  zone?: string;
  /** Dropped as unwanted at the last moment, it is posted after all if it is listed again. */
  mayReturn?: boolean;
  /** It shows a state: once posted it is kept up to date in place, for as long as it is listed. */
  isLive?: boolean;
}

/** Somebody who reads the message of a slot. */
export interface Recipient {
  /** A channel, or a person (`U…`) for a direct message. */
  channel: string;
  threadTs?: string;
  /** Told where several read it: with the slot's key, the key of the post (`U1`, or `U1:2` for a second page). */
  suffix?: string;
  /** Later than the slot's, for this reader. */
  dueAt?: Date;
}

/** What a capability has to post as things stand. */
export interface Listing<Slot extends PostSlot = PostSlot> {
  /** Past and to come, posted or not: the engine knows which are settled. */
  slots: readonly Slot[];
  /** Who reads it; without this, the slot's channel. Asked only for slots that are due. */
  recipientsOf?(slot: Slot): readonly Recipient[];
  /** The message as things stand; undefined when it is no longer wanted. */
  compose(
    slot: Slot,
    recipient: Recipient,
    circumstances: Circumstances,
  ): Message | undefined | Promise<Message | undefined>;
  /** Instants at which something else than a post falls due. */
  instants?: readonly Date[];
}

/** What is asked of a source. */
interface Query {
  now: Date;
  /** What is remembered of its posts. */
  posted: Posted;
  /** Only what is about this id matters: a post is about to be made. */
  id?: string;
}

/** A capability that posts by itself. */
export interface PostSource<Slot extends PostSlot = PostSlot> {
  /** What the keys of all its slots begin with: `visit:`. */
  prefix: string;
  /**
   * Lists what the state calls for. Called at least once a minute, after each change, and again just before each post:
   * what is no longer listed then is not posted. Must have no effects.
   */
  list(query: Query): Promise<Listing<Slot>>;
}

/** A person who gets a message of their own. */
export function person(user: string): Recipient {
  return { channel: user, suffix: user };
}
