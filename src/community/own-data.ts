import { askedQuestions, keepAskedFor } from './asked.ts';
import { deleteWhere, type PersonalData, scrubTable } from './personal-data.ts';
import { preferences } from './preferences.ts';
import { communityTable } from './settings.ts';

/** Questions put to Capi, what people chose for themselves, and who decides for the community. */
export const communityData: PersonalData = {
  tables: [askedQuestions.name, preferences.name, communityTable.name],

  async export(reader, person) {
    const asked = (await reader.list(askedQuestions)).filter(([, { by }]) => by === person);
    const chosen = await reader.get(preferences, person);
    const named = (await reader.list(communityTable)).some(([, one]) => one.facilitators?.includes(person));
    return {
      'Mes questions à Capi (30 derniers jours)': asked.map(
        ([, { text, at, outcome, complaint, useful }]) => ({
          question: text,
          date: at,
          réponse: outcome === 'answer' ? 'oui' : 'non',
          ...(complaint ? { avis: complaint } : useful && { avis: 'utile' }),
        }),
      ),
      'Mes préférences': chosen ? [chosen] : [],
      'Mon rôle': named ? ['animation'] : [],
    };
  },

  async erase(tx, person) {
    await deleteWhere(tx, askedQuestions, ({ by }) => by === person);
    tx.delete(preferences, person);
    await scrubTable(tx, communityTable, person);
  },

  expire: (tx, now) =>
    deleteWhere(tx, askedQuestions, ({ at }) => now.getTime() - Date.parse(at) > keepAskedFor),
};
