import { noteAsked } from '../../src/ask/asked.ts';
import { type Lived, me, now, put, somebody } from '../support/lived.ts';

export const lived: Lived = {
  exported: {
    'Mes avis sur les réponses': 1,
    'Mes conversations avec Capi (sans leur texte)': 2,
    'Mes questions à Capi (30 derniers jours)': 1,
  },
  async fill(store) {
    const asked = { outcome: 'decline', audience: 'members', at: '2026-11-29T08:00:00.000Z' } as const;
    await noteAsked(store, 'D1:1', { ...asked, text: 'SECRET à moi ?', by: me });
    await noteAsked(store, 'C1:2', { ...asked, text: 'À autrui ?', by: somebody });
    await noteAsked(store, 'C1:0', {
      ...asked,
      text: 'VIEILLE ?',
      by: somebody,
      at: '2026-10-30T07:00:00.000Z',
    });
    const at = now.toISOString();
    await put(store, {
      'ask.feedback': { [`C1:1.2:${me}`]: { useful: false, at } },
      'ask.conversations': { 'D1:1': { people: [me], at }, 'C1:1': { people: [me, somebody], at } },
    });
  },
};
