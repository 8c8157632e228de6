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

function recapOf(visit: StoredVisit, thread: { channel: string; ts: string }, days: number): OpenRecap {
  const last = visit.days.at(-1) ?? '';
  const closesAt = instantOf(addDays(last, days), closingHour, visit.zone);
  return { id: visit.id, title: visitTitle(visit), ...thread, closesAt };
}
