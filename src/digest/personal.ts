import { deleteWhere, type PersonalData, scrubTable } from '../store/personal-data.ts';
import { editions } from './editions.ts';

/** How long what was prepared for a letter is kept after its day, in ms: 60 days. */
const keepFor = 60 * 24 * 3_600_000;

/** Who prepared which letter. */
export const digestData: PersonalData = {
  tables: [editions],

  async export(reader, person) {
    const mine = (await reader.list(editions)).filter(([, { by }]) => by === person);
    return { 'Lettres que j’ai préparées': mine.map(([day]) => day) };
  },

  erase: (tx, person) => scrubTable(tx, editions, person),

  expire: (tx, now) => deleteWhere(tx, editions, (_, day) => now.getTime() - Date.parse(day) > keepFor),
};
