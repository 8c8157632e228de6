import { type Reader, table } from '../store/store.ts';
import { addDays } from '../time/calendar-day.ts';
import { instantOf } from '../time/zone.ts';
import { visitTitle } from './messages.ts';
import { type StoredVisit, storedVisits } from './visits.ts';

/** What others than the recaps read of one. */
interface StoredRecap {
  visit: string;
  thread?: { channel: string; ts: string };
  /** ISO instant. */
  closedAt?: string;
}

const recaps = table<StoredRecap>('recaps');
const settings = table<{ closeDaysAfter: number }>('recap-settings');
const sheets = table<{ version: number; review: { state: string }; published?: { version: number } }>(
  'recap-sheets',
);
const hosts = table<{ hosts: string[] }>('recap-hosts');

/** Unless the community chose another rhythm: the method's. */
const usualCloseDaysAfter = 10;
const closingHour = '09:00';

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
  const [all, chosen] = await Promise.all([reader.list(recaps), reader.get(settings, 'community')]);
  const days = chosen?.closeDaysAfter ?? usualCloseDaysAfter;
  const found = await Promise.all(
    all.map(async ([id, { thread, closedAt }]) => {
      const visit = await reader.get(storedVisits, id);
      return thread && closedAt === undefined && visit ? [recapOf(visit, thread, days)] : [];
    }),
  );
  return found.flat().sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
}

/** A sheet that was handed to the host, and waits for their word. */
export interface SheetToReview {
  /** Of the visit. */
  id: string;
  title: string;
}

/** Those that a person reads for the host. */
export async function sheetsToReview(reader: Reader, user: string): Promise<SheetToReview[]> {
  const hosted = (await reader.list(hosts)).filter(([, record]) => record.hosts.includes(user));
  const found = await Promise.all(
    hosted.map(async ([id]) => {
      const [sheet, visit] = await Promise.all([reader.get(sheets, id), reader.get(storedVisits, id)]);
      const waits = sheet?.review.state === 'sent' && sheet.published?.version !== sheet.version;
      return waits && visit ? [{ id, title: visitTitle(visit) }] : [];
    }),
  );
  return found.flat();
}

/** Slack ids of those who speak for the host, by visit. */
export async function hostsByVisit(reader: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map((await reader.list(hosts)).map(([id, record]) => [id, record.hosts]));
}

function recapOf(visit: StoredVisit, thread: { channel: string; ts: string }, days: number): OpenRecap {
  const last = visit.days.at(-1) ?? '';
  const closesAt = instantOf(addDays(last, days), closingHour, visit.zone);
  return { id: visit.id, title: visitTitle(visit), ...thread, closesAt };
}
