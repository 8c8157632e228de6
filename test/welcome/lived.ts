import { type Lived, me, now, put } from '../support/lived.ts';

export const lived: Lived = {
  exported: { 'Mon accueil': 1 },
  fill: (store) => put(store, { 'welcome.people': { [me]: { at: now.toISOString() } } }),
};
