import { type PersonalData, scrubTable } from '../store/personal-data.ts';
import { publishedPages } from './published.ts';

/** Who looks after a published page. */
export const publishedData: PersonalData = {
  tables: [publishedPages],

  async export(reader, person) {
    const owned = (await reader.list(publishedPages)).filter(([, { owner }]) => owner === person);
    return { 'Pages dont je m’occupe': owned.map(([path]) => path) };
  },

  erase: (tx, person) => scrubTable(tx, publishedPages, person),
};
