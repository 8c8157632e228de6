import type { PersonalData } from '../store/personal-data.ts';
import { table } from '../store/store.ts';
import { welcomeMessages as messages } from './messages.ts';

/** Who was welcomed: leaving and coming back is no news. */
export const welcomed = table<{ at: string }>('welcome.people');

export const welcomeData: PersonalData = {
  tables: [welcomed],
  async export(reader, person) {
    const found = await reader.get(welcomed, person);
    return { [messages.exportTitle]: found ? [{ date: found.at }] : [] };
  },
  async erase(tx, person) {
    tx.delete(welcomed, person);
  },
};
