import { type Lived, me, now, put } from '../support/lived.ts';

const at = now.toISOString();

export const lived: Lived = {
  exported: {},
  fill: (store) =>
    put(store, {
      'inbox.events': {
        'T1:D1:1': { at },
        'T1:C1:9': { at, body: { event: { user: me, text: 'SECRET' } } },
        'T1:C1:1': { at },
      },
    }),
};
