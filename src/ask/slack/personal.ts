import { deleteWhere, isOfPerson, type PersonalData } from '../../store/personal-data.ts';
import { askedQuestions, keepAskedFor } from '../asked.ts';
import { feedback } from './clicks.ts';
import { conversations } from './conversations.ts';

/** How long a thread is remembered as a conversation, and a click on « utile », in ms: 30 days. */
const keepFor = 30 * 24 * 3_600_000;

/** Questions put to Capi, in which threads it answered whom, and which answers helped. */
export const askData: PersonalData = {
  tables: [askedQuestions, conversations, feedback],

  async export(reader, person) {
    const asked = (await reader.list(askedQuestions)).filter(([, { by }]) => by === person);
    const clicks = (await reader.list(feedback)).filter(([id]) => isOfPerson(id, person));
    const threads = (await reader.list(conversations)).filter(([, { people }]) => people.includes(person));
    return {
      'Mes questions à Capi (30 derniers jours)': asked.map(
        ([, { text, at, outcome, complaint, useful }]) => ({
          question: text,
          date: at,
          réponse: outcome === 'answer' ? 'oui' : 'non',
          ...(complaint ? { avis: complaint } : useful && { avis: 'utile' }),
        }),
      ),
      'Mes avis sur les réponses': clicks.map(([, { useful, at }]) => ({ utile: useful, date: at })),
      'Mes conversations avec Capi (sans leur texte)': threads.map(([, { at }]) => ({ date: at })),
    };
  },

  async erase(tx, person) {
    await deleteWhere(tx, askedQuestions, ({ by }) => by === person);
    await deleteWhere(tx, feedback, (_, id) => isOfPerson(id, person));
    for (const [id, { people, at }] of await tx.list(conversations)) {
      if (!people.includes(person)) continue;
      const others = people.filter((one) => one !== person);
      if (others.length === 0) tx.delete(conversations, id);
      else tx.put(conversations, id, { people: others, at });
    }
  },

  async expire(tx, now) {
    const olderThan =
      (limit: number) =>
      ({ at }: { at: string }) =>
        now.getTime() - Date.parse(at) > limit;
    return (
      (await deleteWhere(tx, askedQuestions, olderThan(keepAskedFor))) +
      (await deleteWhere(tx, feedback, olderThan(keepFor))) +
      (await deleteWhere(tx, conversations, olderThan(keepFor)))
    );
  },
};
