import { deleteWhere, isOfPerson, type PersonalData } from '../store/personal-data.ts';
import { sentFiles } from './files.ts';
import { blockedChannels, conversationsWith, type DeliveryRecord, deliveries } from './records.ts';

/**
 * Days for which Capi knows what it has posted: two years. Whatever posts must not ask for a key again after that: a
 * change told early of a visit planned far ahead would be told twice. Where threads begin stays known.
 */
export const POSTS_KNOWN_DAYS = 730;
const keepFor = POSTS_KNOWN_DAYS * 24 * 3_600_000;

/** Where posts and files went, never what they said. */
export const deliveryData: PersonalData = {
  tables: [deliveries, blockedChannels, sentFiles],

  async export(reader, person) {
    const mine = (await reader.list(deliveries)).filter(([key]) => isOfPerson(key, person));
    return {
      'Messages que Capi m’a envoyés de lui-même': mine.map(([key, { changedAt }]) => ({
        message: key,
        date: changedAt,
      })),
    };
  },

  async erase(tx, person) {
    const conversations = await conversationsWith(tx, person);
    const isTheirs = (key: string, channel: string) =>
      isOfPerson(key, person) || channel === person || conversations.has(channel);
    // A post under way is finished first: without its record it could be made twice.
    await deleteWhere(
      tx,
      deliveries,
      ({ channel, progress }, key) => progress === 'over' && isTheirs(key, channel),
    );
    await deleteWhere(tx, blockedChannels, (_, channel) => isTheirs('', channel));
    await deleteWhere(tx, sentFiles, ({ channel }, key) => isTheirs(key, channel));
  },

  async expire(tx, now) {
    const isOld = (at: string) => now.getTime() - Date.parse(at) > keepFor;
    const posts = await deleteWhere(
      tx,
      deliveries,
      (record, key) => record.progress === 'over' && isOld(record.changedAt) && !beginsThread(record, key),
    );
    return posts + (await deleteWhere(tx, sentFiles, ({ at }) => isOld(at)));
  },
};

/** An announcement or a recap thread: its place is noted nowhere else. Its key names nobody. */
function beginsThread({ threadTs, outcome }: DeliveryRecord, key: string): boolean {
  if (outcome?.state !== 'sent' || threadTs !== undefined) return false;
  return /^[CG]/u.test(outcome.channel) && !/:[UW][A-Z0-9]+(?::|$)/u.test(key);
}
