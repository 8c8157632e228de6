import { addDays, type CalendarDay } from '../time/calendar-day.ts';
import { localTime } from '../time/zone.ts';
import type { Sheet } from './sheet.ts';
import type { VisitInHand } from './visit-in-hand.ts';

/** Where the host's review of a version stands. Instants are ISO strings in UTC. */
export type Review =
  | { state: 'to-send' }
  | { state: 'sent'; at: string }
  | { state: 'validated'; at: string; by: string }
  | { state: 'change-asked'; at: string; by: string; wish: string }
  /** Not before this day, in the visit's zone. */
  | { state: 'held'; at: string; by: string; until: CalendarDay };

/** Days after which a host's silence no longer holds the publication. */
const REVIEW_DAYS = 10;
/** A host may put the publication off this many days at most. */
const MOST_DAYS_HELD = 90;

type ReviewRefusal =
  | 'not-the-host'
  | 'not-sent'
  | 'empty'
  | 'bad-date'
  | 'another-version'
  | 'already-published';
export type ReviewOutcome = { ok: true; sheet: Sheet } | { ok: false; reason: ReviewRefusal };

/** Hands the present version to the host. */
export function sendToHost(sheet: Sheet, now: Date): Sheet {
  return { ...sheet, review: { state: 'sent', at: now.toISOString() } };
}

export type HostWord =
  | { word: 'validate' }
  | { word: 'ask-change'; wish: string }
  | { word: 'hold'; until: CalendarDay };

/**
 * What the host says of the version they read. They may change their mind until it is published.
 * @param version the one that was before their eyes
 */
export function hostReviews(
  sheet: Sheet,
  visit: Pick<VisitInHand, 'hosts' | 'zone'>,
  by: string,
  said: HostWord,
  version: number,
  now: Date,
): ReviewOutcome {
  const refusal = refusalOf(sheet, visit, by, version) ?? faultOf(said, localTime(now, visit.zone).day);
  if (refusal) return { ok: false, reason: refusal };
  const common = { at: now.toISOString(), by };
  switch (said.word) {
    case 'validate':
      return { ok: true, sheet: { ...sheet, review: { state: 'validated', ...common } } };
    case 'ask-change':
      return {
        ok: true,
        sheet: { ...sheet, review: { state: 'change-asked', ...common, wish: said.wish.trim() } },
      };
    case 'hold':
      return { ok: true, sheet: { ...sheet, review: { state: 'held', ...common, until: said.until } } };
  }
}

function refusalOf(
  { review, version: present, published }: Sheet,
  { hosts }: Pick<VisitInHand, 'hosts'>,
  by: string,
  version: number,
): ReviewRefusal | undefined {
  if (!hosts.includes(by)) return 'not-the-host';
  if (published?.version === present) return 'already-published';
  if (review.state === 'to-send') return 'not-sent';
  return version === present ? undefined : 'another-version';
}

function faultOf(said: HostWord, today: CalendarDay): ReviewRefusal | undefined {
  if (said.word === 'ask-change' && said.wish.trim() === '') return 'empty';
  if (said.word !== 'hold') return undefined;
  return said.until <= today || said.until > addDays(today, MOST_DAYS_HELD) ? 'bad-date' : undefined;
}

/** What still stands before the publication. */
export type PublicationFault =
  | 'no-line'
  | 'to-send'
  | 'awaiting-host'
  | 'change-asked'
  | 'held'
  | 'already-published';

/**
 * May this version be published? The host has validated it, has let {@link REVIEW_DAYS} days or the date they gave go
 * by, or there is no host to ask.
 */
export function publicationFault(
  sheet: Sheet,
  { hosts, zone }: Pick<VisitInHand, 'hosts' | 'zone'>,
  now: Date,
): PublicationFault | undefined {
  if (sheet.published?.version === sheet.version) return 'already-published';
  if (sheet.lines.length === 0) return 'no-line';
  if (hosts.length === 0) return undefined;
  const today = localTime(now, zone).day;
  const { review } = sheet;
  switch (review.state) {
    case 'validated':
      return undefined;
    case 'to-send':
    case 'change-asked':
      return review.state;
    case 'held':
      return today < review.until ? 'held' : undefined;
    case 'sent': {
      const sentOn = localTime(new Date(review.at), zone).day;
      return today < addDays(sentOn, REVIEW_DAYS) ? 'awaiting-host' : undefined;
    }
  }
}

export type PublicationOutcome = { ok: true; sheet: Sheet } | { ok: false; reason: PublicationFault };

/** Marks the present version as the one that the community reads. */
export function publishSheet(
  sheet: Sheet,
  visit: Pick<VisitInHand, 'hosts' | 'zone'>,
  by: string,
  now: Date,
): PublicationOutcome {
  const fault = publicationFault(sheet, visit, now);
  if (fault) return { ok: false, reason: fault };
  const { version, lines } = sheet;
  return { ok: true, sheet: { ...sheet, published: { version, at: now.toISOString(), by, lines } } };
}
