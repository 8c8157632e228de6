import { landedAt, landedUnder } from '../delivery/landed.ts';
import type { Reader } from '../store/store.ts';
import { type Visit, visits } from './visit.ts';

/** The key that the announcement of a visit in a channel is posted with. */
export function announcementKey(visit: string, channel: string): string {
  return `visit:${visit}:announcement:${channel}`;
}

/** The visit with the place of its announcement: in its own channel, else in the last one where it was announced. */
export async function withAnnouncement(reader: Reader, visit: Visit): Promise<Visit> {
  const { id, channel } = visit;
  const landed =
    (await landedAt(reader, announcementKey(id, channel))) ??
    (await landedUnder(reader, announcementKey(id, ''))).at(-1)?.[1];
  return { ...visit, announcement: landed && { channel: landed.channel, ts: landed.ts } };
}

/** A visit with the place of its announcement; undefined when there is none of this id. */
export async function readVisit(reader: Reader, id: string): Promise<Visit | undefined> {
  const stored = await reader.get(visits, id);
  return stored && withAnnouncement(reader, stored);
}

/** Every visit ever planned, in the order of planning, with the places of their announcements. */
export async function readVisits(reader: Reader): Promise<Visit[]> {
  return Promise.all((await reader.list(visits)).map(([, visit]) => withAnnouncement(reader, visit)));
}
