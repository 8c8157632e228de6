import { type Lived, me, put } from '../support/lived.ts';

export const lived: Lived = {
  exported: { 'Lettres que j’ai préparées': 1 },
  fill: (store) =>
    put(store, { 'digest.editions': { '2026-11-30': { leftOut: [], skipped: false, by: me } } }),
};
