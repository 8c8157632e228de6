import { publishedPages } from '../knowledge/published.ts';
import { table } from '../store/store.ts';
import { deleteWhere, isOfPerson, type PersonalData, scrubTable } from './personal-data.ts';

/** A post that was made: of it only where and whether is kept (see the delivery's records). */
interface StoredDelivery {
  channel: string;
  changedAt: string;
  progress: string;
}
const deliveries = table<StoredDelivery>('deliveries');
/** An event that Slack sent; its body is there only until it is dealt with. */
const events = table<{ body?: unknown; at: string }>('inbox.events');
const channels = table<unknown>('delivery-channels');
const files = table<{ channel: string; at: string }>('delivery-files');

/**
 * Days for which Capi knows what it has posted: two years. Whatever posts must not ask for a key again after that: a
 * change told early of a visit planned far ahead would be told twice.
 */
export const POSTS_KNOWN_DAYS = 730;
const keepDeliveriesFor = POSTS_KNOWN_DAYS * 24 * 3_600_000;

/** What the mechanisms below the capabilities keep: posts made, events under way, pages published. */
export const mechanismsData: PersonalData = {
  tables: [deliveries.name, events.name, channels.name, files.name, publishedPages.name],

  async export(reader, person) {
    const mine = (await reader.list(deliveries)).filter(([key]) => isOfPerson(key, person));
    const owned = (await reader.list(publishedPages)).filter(([, { owner }]) => owner === person);
    return {
      'Messages que Capi m’a envoyés de lui-même': mine.map(([key, { changedAt }]) => ({
        message: key,
        date: changedAt,
      })),
      'Pages dont je m’occupe': owned.map(([path]) => path),
    };
  },

  async erase(tx, person) {
    const all = await tx.list(deliveries);
    // Posts in the person's own conversation are known by its channel, which those with their id tell.
    const conversations = new Set(
      all
        .filter(([key, { channel }]) => isOfPerson(key, person) && channel.startsWith('D'))
        .map(([, { channel }]) => channel),
    );
    for (const [key, { channel, progress }] of all) {
      const isTheirs = isOfPerson(key, person) || channel === person || conversations.has(channel);
      // One under way is finished first: taking its record away could post it twice.
      if (isTheirs && progress === 'over') tx.delete(deliveries, key);
    }
    await deleteWhere(
      tx,
      events,
      ({ body }, key) =>
        JSON.stringify(body ?? '').includes(`"${person}"`) ||
        key.split(':').some((part) => conversations.has(part)),
    );
    await deleteWhere(tx, channels, (_, channel) => channel === person || conversations.has(channel));
    await deleteWhere(tx, files, ({ channel }, key) => isOfPerson(key, person) || conversations.has(channel));
    await scrubTable(tx, publishedPages, person);
  },

  async expire(tx, now) {
    const isOld = (at: string) => now.getTime() - Date.parse(at) > keepDeliveriesFor;
    const posts = await deleteWhere(
      tx,
      deliveries,
      ({ progress, changedAt }) => progress === 'over' && isOld(changedAt),
    );
    return posts + (await deleteWhere(tx, files, ({ at }) => isOld(at)));
  },
};
