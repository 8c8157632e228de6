import { type Lived, me, now, put, somebody } from '../support/lived.ts';

const said = { visit: '1', author: me, at: now.toISOString(), channel: 'C1', ts: '1.2' };

export const lived: Lived = {
  exported: {
    'Mes retours de visite': 1,
    'Mes réponses dans les fils de retours': 1,
    'Mon carnet': 1,
    'Mes questions pour les visites': 1,
    'Questions pour lesquelles j’ai voté': 1,
    'Visites où je parle pour l’hôte': 1,
  },
  fill: (store) =>
    put(store, {
      'recap-questions': {
        q1: {
          id: 'q1',
          text: 'SECRET question ?',
          refinedFrom: 'SECRET question, avant',
          themes: [],
          askedBy: me,
          askedAt: '2026-11-01T08:00:00.000Z',
          visit: '2',
          status: 'kept',
        },
      },
      'recap-grids': { 2: { visit: '2', entries: [{ question: 'q2', votes: [me, somebody] }] } },
      'recap-hosts': { 2: { hosts: [me] } },
      'recap-participations': {
        [`1/${me}`]: {
          visit: '1',
          author: me,
          attribution: { as: 'named' },
          withdrawn: [],
          draft: { retain: 'SECRET brouillon' },
        },
      },
      'recap-replies': { '1/C1:1.2': { ...said, text: 'SECRET retour' } },
      'recap-notes': { '1/C1:1.3': { ...said, ts: '1.3', text: 'SECRET note', sorted: [] } },
      'recap-sheets': {
        1: {
          visit: '1',
          lines: [
            {
              id: 'reply:C1:1.2/0',
              section: 'done',
              text: 'SECRET retour',
              pieces: [{ id: 'reply:C1:1.2/0', author: me }],
              credits: [],
              themes: [],
            },
          ],
          unused: [],
          review: { state: 'to-send' },
        },
      },
    }),
};
