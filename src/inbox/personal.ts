import { conversationsWith } from '../delivery/records.ts';
import { deleteWhere, type PersonalData } from '../store/personal-data.ts';
import { entries } from './inbox.ts';

/**
 * Events under way and keys of those of the last day. To be erased before what the delivery keeps: that tells which
 * conversations are the person's.
 */
export const inboxData: PersonalData = {
  tables: [entries],
  // Nothing to export: an event is kept only until it is dealt with, its key for a day.
  export: async () => ({}),

  async erase(tx, person) {
    const conversations = await conversationsWith(tx, person);
    await deleteWhere(
      tx,
      entries,
      ({ body }, key) =>
        JSON.stringify(body ?? '').includes(`"${person}"`) ||
        key.split(':').some((part) => conversations.has(part)),
    );
  },
};
