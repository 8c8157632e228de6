import { deleteWhere, isOfPerson, type PersonalData } from '../../community/personal-data.ts';
import { feedback } from './clicks.ts';
import { conversations } from './conversations.ts';

/** How long a thread is remembered as a conversation, and a click on « utile », in ms: 30 days. */
const keepFor = 30 * 24 * 3_600_000;

/** In which threads Capi answered whom, and which answers helped. Neither questions nor answers are in these. */
export const askData: PersonalData = {
  tables: [conversations.name, feedback.name],

  async export(reader, person) {
    const clicks = (await reader.list(feedback)).filter(([id]) => isOfPerson(id, person));
    const threads = (await reader.list(conversations)).filter(([, { people }]) => people.includes(person));
    return {
      'Mes avis sur les réponses': clicks.map(([, { useful, at }]) => ({ utile: useful, date: at })),
      'Mes conversations avec Capi (sans leur texte)': threads.map(([, { at }]) => ({ date: at })),
    };
  },

  async erase(tx, person) {
    await deleteWhere(tx, feedback, (_, id) => isOfPerson(id, person));
    for (const [id, { people, at }] of await tx.list(conversations)) {
      if (!people.includes(person)) continue;
      const others = people.filter((one) => one !== person);
      if (others.length === 0) tx.delete(conversations, id);
      else tx.put(conversations, id, { people: others, at });
    }
  },

  async expire(tx, now) {
    const isOld = ({ at }: { at: string }) => now.getTime() - Date.parse(at) > keepFor;
    return (await deleteWhere(tx, feedback, isOld)) + (await deleteWhere(tx, conversations, isOld));
  },
};
