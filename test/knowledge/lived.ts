import { publish } from '../../src/knowledge/published.ts';
import { type Lived, me, now } from '../support/lived.ts';

const page = {
  kind: 'page',
  title: 'Q',
  audience: 'members',
  updated: '2026-11-30',
  sources: [],
  sections: [{ heading: 'Q', text: 'R.' }],
} as const;

export const lived: Lived = {
  exported: { 'Pages dont je m’occupe': 1 },
  async fill(store) {
    await store.transact((tx) =>
      publish(tx, { path: 'answers/q', page, owner: me, origin: 'question:1', now }),
    );
  },
};
