import { choose } from '../../src/community/preferences.ts';
import { openCommunity } from '../../src/community/settings.ts';
import { type Lived, me, somebody } from '../support/lived.ts';

export const lived: Lived = {
  exported: { 'Mes préférences': 1, 'Mon rôle': 1 },
  async fill(store) {
    await choose(store, me, { digest: 'also-direct', mayBeAsked: true });
    const community = await openCommunity(store, { zone: 'Europe/Paris' });
    await community.change({ facilitators: [me, somebody] });
  },
};
