import { type PersonalData, scrubTable } from '../store/personal-data.ts';
import { preferences } from './preferences.ts';
import { communityTable } from './settings.ts';

/** What people chose for themselves, and who decides for the community. */
export const communityData: PersonalData = {
  tables: [preferences, communityTable],

  async export(reader, person) {
    const chosen = await reader.get(preferences, person);
    const named = (await reader.list(communityTable)).some(([, one]) => one.facilitators?.includes(person));
    return {
      'Mes préférences': chosen ? [chosen] : [],
      'Mon rôle': named ? ['animation'] : [],
    };
  },

  async erase(tx, person) {
    tx.delete(preferences, person);
    await scrubTable(tx, communityTable, person);
  },
};
