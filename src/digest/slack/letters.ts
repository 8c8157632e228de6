import { askedSince } from '../../ask/contract.ts';
import type { Tools } from '../../capability.ts';
import { landedUnder } from '../../delivery/landed.ts';
import { publishedPages } from '../../knowledge/published.ts';
import type { VisibleAudiences } from '../../knowledge/types.ts';
import { waitingQuestions } from '../../questions/contract.ts';
import { openRecaps } from '../../recaps/contract.ts';
import { messageAddress } from '../../slack/addresses.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { upcomingVisits } from '../../visits/contract.ts';
import { type DigestContent, digestContent } from '../content.ts';
import { digestStart, type Edition, editions, untouched } from '../editions.ts';
import { type PresentedDigest, presentDigest } from '../present.ts';
import { isThisWeeks, newsSince, type Slot, sentAs, slotOn, slotsAround } from '../schedule.ts';

const only = 'community';

/** A letter that left. */
interface SentLetter {
  day: CalendarDay;
  sentAt: Date;
}

/** Where and for whom a letter is written; without a channel, for one person. */
export interface Audience {
  visible: VisibleAudiences;
  channel?: string;
}

/** What the store and the delivery say of letters. */
export function createLetters(tools: Tools) {
  const { store, clock, community, knowledge, audiences, identity } = tools;
  const settings = () => community.settings();

  const zoneOf = async () => (await settings()).digest.zone ?? community.zone;

  /** Those that left, oldest first. */
  async function sentLetters(): Promise<SentLetter[]> {
    const sent = (await landedUnder(store, 'digest:')).flatMap(([key, { at }]) => {
      const day = /^digest:(\d{4}-\d\d-\d\d)$/.exec(key)?.[1];
      return day === undefined ? [] : [{ day, sentAt: new Date(at) }];
    });
    return sent.toSorted((a, b) => a.day.localeCompare(b.day));
  }

  const last = async () => (await sentLetters()).at(-1);

  /** The instant from which letters are wanted; noted the first time. */
  async function since(): Promise<Date> {
    const known = await store.get(digestStart, only);
    if (known) return new Date(known.since);
    return restart();
  }

  async function restart(): Promise<Date> {
    const now = clock.now();
    await store.transact((tx) => tx.put(digestStart, only, { since: now.toISOString() }));
    return now;
  }

  async function slots(): Promise<Slot[]> {
    const [{ digest }, from, before] = await Promise.all([settings(), since(), last()]);
    return slotsAround(digest, community.zone, clock.now(), before?.day).filter(({ dueAt }) => dueAt >= from);
  }

  /** The slots, with the letter that facilitators sent at another time than usual, if it is of late. */
  async function slotsWithLast(): Promise<Slot[]> {
    const [all, { digest }, before] = await Promise.all([slots(), settings(), last()]);
    if (!before) return all;
    const own = all.find(({ day }) => day === before.day) ?? slotOn(before.day, digest, community.zone);
    return [...all.filter(({ day }) => day !== before.day), sentAs(own, before.sentAt)];
  }

  async function contentOf(
    slot: Slot,
    audience: Audience,
    edition: Edition,
  ): Promise<DigestContent | undefined> {
    const before = (await sentLetters()).findLast(({ day }) => day < slot.day);
    const from = newsSince(slot, before?.sentAt);
    const now = clock.now();
    const [visits, recaps, questions, asked, published, chosen] = await Promise.all([
      upcomingVisits(store, now),
      openRecaps(store),
      waitingQuestions(store),
      askedSince(store, from),
      store.list(publishedPages),
      settings(),
    ]);
    const state = {
      visits,
      recaps,
      questions,
      asked: asked.map(([, one]) => one),
      published: published.map(([path, { publishedAt }]) => ({ path, publishedAt })),
      knowledge: knowledge(),
    };
    const reader = {
      ...audience,
      day: slot.day,
      zone: chosen.digest.zone ?? chosen.zone,
      since: from,
      leftOut: new Set(edition.leftOut),
    };
    return digestContent(state, reader);
  }

  return {
    settings,
    slots,
    slotsWithLast,
    last,

    /** The day on which this week's letter left, if it did. */
    async goneOn(day: CalendarDay): Promise<CalendarDay | undefined> {
      const before = await last();
      return before && isThisWeeks(before.day, day) ? before.day : undefined;
    },

    contentOf,
    restart,
    zoneOf,

    edition: async (day: CalendarDay): Promise<Edition> => (await store.get(editions, day)) ?? untouched,
    prepare: (day: CalendarDay, edition: Edition) => store.transact((tx) => tx.put(editions, day, edition)),

    /** For the channel: what all of its readers may know. */
    async inChannel(channel: string): Promise<Audience> {
      return { visible: await audiences.ofChannel(channel), channel };
    },

    /** The letter as it would leave now; undefined when there is nothing to say, or facilitators skip it. */
    async write(slot: Slot, audience: Audience, late = false): Promise<PresentedDigest | undefined> {
      const prepared = (await store.get(editions, slot.day)) ?? untouched;
      if (prepared.skipped) return undefined;
      const content = await contentOf(slot, audience, prepared);
      if (!content) return undefined;
      return presentDigest(content, {
        day: slot.day,
        zone: await zoneOf(),
        late,
        direct: audience.channel === undefined,
        ...(prepared.intro && { intro: prepared.intro }),
        addressOf: (message) => messageAddress(identity, message),
      });
    },
  };
}

export type Letters = ReturnType<typeof createLetters>;
