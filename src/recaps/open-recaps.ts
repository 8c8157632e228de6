import type { Reader } from '../store/store.ts';
import { readVisit, signUpOf, visitTitle } from '../visits/contract.ts';
import { participationId, participations, readRecaps } from './contributions.ts';
import { notes } from './notes.ts';
import { sheets } from './sheet.ts';
import { closesAt, defaultRecapSettings, recapSettings } from './slots.ts';
import { COMMUNITY, recapHosts } from './snapshot.ts';

/** A recap thread that still takes contributions. */
export interface OpenRecap {
  /** Of the visit. */
  id: string;
  title: string;
  channel: string;
  ts: string;
  closesAt: Date;
}

/** Threads that are open, soonest to close first. */
export async function openRecaps(reader: Reader): Promise<OpenRecap[]> {
  const [all, chosen] = await Promise.all([readRecaps(reader), reader.get(recapSettings, COMMUNITY)]);
  const settings = chosen ?? defaultRecapSettings;
  const found = await Promise.all(
    all.map(async ([id, { thread, closedAt }]) => {
      const visit = await readVisit(reader, id);
      return thread && closedAt === undefined && visit
        ? [{ id, title: visitTitle(visit), ...thread, closesAt: closesAt(visit, settings) }]
        : [];
    }),
  );
  return found.flat().sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
}

/** Open recaps of visits that a person came to, and of which they said nothing. */
export async function recapsExpectedFrom(reader: Reader, user: string): Promise<OpenRecap[]> {
  const open = await openRecaps(reader);
  const waiting = await Promise.all(
    open.map(async (recap) => {
      const [came, said] = await Promise.all([
        signUpOf(reader, recap.id, user),
        reader.get(participations, participationId(recap.id, user)),
      ]);
      return came?.status === 'going' && !said?.form && said?.declinedAt === undefined ? [recap] : [];
    }),
  );
  return waiting.flat();
}

/** A sheet that was handed to the host, and waits for their word. */
export interface SheetToReview {
  /** Of the visit. */
  id: string;
  title: string;
}

/** Those that a person reads for the host. */
export async function sheetsToReview(reader: Reader, user: string): Promise<SheetToReview[]> {
  const hosted = (await reader.list(recapHosts)).filter(([, record]) => record.hosts.includes(user));
  const found = await Promise.all(
    hosted.map(async ([id]) => {
      const [sheet, visit] = await Promise.all([reader.get(sheets, id), readVisit(reader, id)]);
      const waits = sheet?.review.state === 'sent' && sheet.published?.version !== sheet.version;
      return waits && visit ? [{ id, title: visitTitle(visit) }] : [];
    }),
  );
  return found.flat();
}

/** Slack ids of those who speak for the host, by visit. */
export async function hostsByVisit(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map((await reader.list(recapHosts)).map(([id, record]) => [id, record.hosts]));
}

/** Texts of the notes that a person left at visits, the oldest first. */
export async function noteTextsOf(reader: Reader, user: string): Promise<string[]> {
  return (await reader.list(notes)).flatMap(([, { author, text }]) => (author === user ? [text] : []));
}
