import { openQuestion, questions } from '../../src/questions/question.ts';
import { type Lived, me, now, somebody } from '../support/lived.ts';

export const lived: Lived = {
  exported: { 'Mes questions à la communauté': 1, 'Questions que je suis': 1 },
  async fill(store) {
    const ask = { text: 'SECRET ?', named: true, audience: 'members', now, zone: 'Europe/Paris' } as const;
    await store.transact((tx) => {
      tx.put(questions, '1', openQuestion({ ...ask, id: '1', author: me, owner: somebody }));
      tx.put(questions, '2', {
        ...openQuestion({ ...ask, text: 'À autrui ?', id: '2', author: somebody, owner: me }),
        helpers: [me],
        reply: { text: 'SECRET réponse', by: me, channel: 'C1', ts: '1.1' },
      });
      tx.put(questions, '3', {
        ...openQuestion({ ...ask, id: '3', text: 'VIEILLE ?', author: somebody }),
        status: 'published',
        endedAt: '2026-10-30T07:00:00.000Z',
      });
    });
  },
};
